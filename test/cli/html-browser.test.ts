/** The review report in a real browser: accessible, searchable, and readable without its script. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { patience } from '../support/patience.ts';
import { makeFolder, runCli } from '../support/run-cli.ts';

const program = [
  process.env.CROSSFOOT_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));
const wide = `| Port | ${'January February March April May June July'.split(' ').join(' | ')} | Total |`;
const report = `---
profile: generic
title: Ports
---

# I. Piers

1. The port received 40 ships, of which 25 came from the north and 16 from the south (see Table 9).

${wide}
|${' --: |'.repeat(9)}
| Anse | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 28 |
| Brevik | 2 | 2 | 2 | 2 | 2 | 2 | 2 | 15 |
| Total | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 42 |

Another one without a caption:

| Pier | Ships |
| --- | --: |
| Alder | 11 |
`;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.runIf(program)('the review report in a browser', () => {
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: program!, args: ['--no-sandbox'] });
    const cwd = makeFolder({ 'ports.md': report });
    await runCli(['lint', 'ports.md', '--format', 'html', '-o', 'review.html'], { cwd });
    url = pathToFileURL(join(cwd, 'review.html')).href;
  }, 3 * patience);
  afterAll(() => browser?.close());

  const open = async (options: Parameters<Browser['newPage']>[0] = {}) => {
    const page = await browser.newPage(options);
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(url);
    return { page, complaints };
  };

  it.each(['light', 'dark'] as const)(
    'has no barrier (%s)',
    async (colorScheme) => {
      const { page, complaints } = await open({ colorScheme });
      await page.locator('details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '');
      });
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const run = (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run();
        return (await run).violations.map(({ id, impact, nodes }) => [id, impact, nodes[0]?.html]);
      });
      expect(found).toEqual([]);
      expect(complaints).toEqual([]);
    },
    3 * patience,
  );

  it(
    'searches the ledger, by words and by state',
    async () => {
      const { page } = await open();
      const part = page.locator('.part-figures').first();
      await part.locator('summary').click();
      const rows = part.locator('tbody tr:not(.group):visible');
      const all = await rows.count();
      await part.locator('input[type=search]').fill('contradicted');
      const found = await rows.count();
      expect(found).toBeGreaterThan(0);
      expect(found).toBeLessThan(all);
      expect(await part.locator('output').textContent()).toBe(`${found} found`);
      await part.locator('input[type=search]').fill('');
      await part.locator('.only-contradicted').check();
      expect(await rows.count()).toBe(found);
    },
    3 * patience,
  );

  it(
    'is read, and shows what one asks for, without its script',
    async () => {
      const { page } = await open({ javaScriptEnabled: false });
      const shown = page.locator('.finding:visible');
      const all = await shown.count();
      await page.locator('#show-error').uncheck();
      expect(await shown.count()).toBeLessThan(all);
      expect(await page.locator('.search:visible').count()).toBe(0);
      await page.locator('#show-error').check();
      await page.locator('.finding:visible a').first().click();
      expect(page.url()).toContain('#');
    },
    3 * patience,
  );
});

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
