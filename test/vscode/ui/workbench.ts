/**
 * The workbench in a browser, driven as a person does.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Workbench {
  readonly page: Page;
  /** Runs a command of the command palette by its title. */
  command(title: string): Promise<void>;
  /** The same for a command that asks: the palette becomes its question. */
  askingCommand(title: string): Promise<void>;
  /** Opens a file of the workspace by its path, with the cursor at a line and column (from 1). */
  open(path: string, line?: number, column?: number): Promise<void>;
  /** The rows of the Problems panel, which it opens; at most those in view. */
  problems(): Promise<Locator>;
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** `workspace`: a folder, or a file that names several. */
export async function openWorkbench(
  executablePath: string,
  url: string,
  workspace: string,
  deviceScaleFactor = 1.5,
): Promise<Workbench> {
  const browser = await chromium.launch({ executablePath, args: flags });
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor,
  });
  const kind = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const address = `${url}/?${kind}=${encodeURIComponent(workspace)}`;
  const file = page.locator('.explorer-folders-view .monaco-list-row').first();
  for (let tries = 1; ; tries++) {
    await page.goto(address);
    try {
      await file.waitFor({ timeout: opening });
      return workbench(browser, page);
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

/** In milliseconds: a workbench without its files by then has lost its connection, and is loaded again. */
const opening = 35_000;

/** In milliseconds: a palette that is not there by then was closed again. */
const patience = 4000;

/**
 * A window of an extension keeps the keys for itself, and takes the focus with it when it is closed: one clicks
 * beside it and opens the palette again, as a person does.
 */
async function openPalette(page: Page, palette: Locator, text: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    await page.keyboard.press('F1');
    try {
      await palette.fill(text, { timeout: patience });
      return;
    } catch (error) {
      if (tries === 4) throw error;
      await page.locator('.part.statusbar').click();
    }
  }
}

function workbench(browser: Browser, page: Page): Workbench {
  const palette = page.locator('.quick-input-widget input.input');
  const enter = async (text: string) => {
    await openPalette(page, palette, text);
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor();
    // Commands of extensions come to the palette a moment after the workbench is there.
    const named = rows.filter({ hasText: text.replace(/^>/, '') }).first();
    if (text.startsWith('>')) await named.waitFor({ timeout: 5000 }).catch(() => {});
    await page.keyboard.press('Enter');
  };
  const pick = async (text: string) => {
    await enter(text);
    await palette.waitFor({ state: 'hidden' });
  };
  return {
    page,
    command: (title) => pick(`>${title}`),
    askingCommand: (title) => enter(`>${title}`),
    async open(path, line, column = 1) {
      await pick(line ? `${path}:${line}:${column}` : path);
      const name = path.slice(path.lastIndexOf('/') + 1);
      await page.locator('.tab.active', { hasText: name }).waitFor();
      await page.locator('.editor-instance .view-line').first().waitFor();
    },
    async problems() {
      const panel = page.locator('.markers-panel');
      if (!(await panel.isVisible())) await pick('>Problems: Focus on Problems View');
      await panel.waitFor();
      return panel.locator('.monaco-list-row');
    },
    async screenshot(name) {
      const folder = `${process.env.CROSSFOOT_TEST_OUTPUT}/screenshots`;
      await page.screenshot({ path: `${folder}/${name}.png` });
    },
    close: () => browser.close(),
  };
}
