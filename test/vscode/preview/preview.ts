/**
 * The review preview in the workbench: ticks are there, a click goes to the line, typing changes one
 * block, a hostile report runs nothing.
 */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { it } from 'mocha';
import type { Frame, Locator } from 'playwright-core';
import { vectors } from '../../preview/vectors.ts';
import { seriousProblems } from '../ui/accessibility.ts';
import type { Workbench } from '../ui/workbench.ts';

/** The frame of the preview that shows a report, once it has come. */
export async function previewFrame(bench: Workbench, selector = '#report .block'): Promise<Frame> {
  for (let attempt = 0; attempt < 300; attempt++) {
    for (const frame of bench.page.frames()) {
      const found = await frame
        .locator(selector)
        .count()
        .catch(() => 0);
      if (found > 0) return frame;
    }
    await bench.page.waitForTimeout(100);
  }
  throw new Error(`no preview shows ${selector}`);
}

/** Until no block of a long report is still to come, and no mark. */
async function untilComplete(frame: Frame): Promise<void> {
  await frame.locator('#report[data-rest=""]').waitFor();
}

export interface PreviewPlace {
  readonly workspace: string;
  /** A report of the workspace, and a figure in it that a check contradicts. */
  readonly report: string;
}

/** `bench`: the workbench that stands open when the tests run. */
export function definePreviewTests(bench: () => Workbench, place: PreviewPlace): void {
  // Before the workbench lists the files of its folder.
  const hostile = `---\nprofile: generic\ntitle: Hostile\n---\n\n# A\n\n${vectors.join('\n\n')}\n`;
  // With null characters in it, VS Code would take it for a binary file.
  writeFileSync(join(place.workspace, 'hostile.md'), hostile.replaceAll('\0', ''));

  it('previews a report with ticks, and a click goes to the line', async () => {
    await bench().open(place.report);
    await bench().command('Crossfoot: Open Review Preview');
    const frame = await previewFrame(bench());
    await frame.locator('.figure.ticked').first().waitFor();
    const wrong = frame.locator('.figure.contradicted').first();
    await wrong.scrollIntoViewIfNeeded();
    await wrong.hover();
    await frame.locator('#tip', { hasText: '✗' }).waitFor();
    await bench().screenshot('preview');
    const printed = ((await wrong.textContent()) ?? '').replace(/\D/g, '');
    await wrong.click();
    const status = bench().page.locator('.statusbar-item', { hasText: 'selected)' });
    await status.first().waitFor();
    const count = /\((\d+) selected/.exec((await status.first().textContent()) ?? '')?.[1];
    ok(Number(count) >= printed.length, `${count} units selected for ${printed}`);
    await frame.locator('.block.current').waitFor();
  });

  it('changes one block of the preview while one types', async () => {
    const frame = await previewFrame(bench());
    await untilComplete(frame);
    await frame.evaluate(
      `document.querySelectorAll('#report .block').forEach((block) => block.setAttribute('data-old', ''))`,
    );
    await bench().page.keyboard.press('End');
    await bench().page.keyboard.type(' quartz');
    await frame.locator('.block', { hasText: 'quartz' }).waitFor();
    await bench().page.waitForTimeout(1000);
    const fresh = await frame.locator('#report .block:not([data-old])').count();
    ok(fresh >= 1 && fresh <= 3, `${fresh} blocks are new`);
    await bench().command('File: Revert File');
    await frame.locator('.block', { hasText: 'quartz' }).waitFor({ state: 'detached' });
  });

  it('scrolls the preview along with the draft, and the draft along with the preview', async () => {
    const { page } = bench();
    const frame = await previewFrame(bench());
    await untilComplete(frame);
    const down = async () =>
      Number(await frame.evaluate(`document.getElementById('desk').scrollTop`));
    const text = page.locator('.monaco-editor .lines-content').first();
    const above = async () => -((await text.boundingBox())?.y ?? 0);
    /** Turns the wheel over an element, and looks where both stand when they have come to rest. */
    const wheel = async (over: Locator) => {
      // At the left edge, where nothing stands that pops up.
      await over.hover({ position: { x: 20, y: 160 } });
      for (let count = 0; count < 6; count++) await page.mouse.wheel(0, 300);
      await page.waitForTimeout(1200);
      const places = { above: await above(), down: await down() };
      await page.waitForTimeout(600);
      deepEqual({ above: await above(), down: await down() }, places, 'they do not come to rest');
      return places;
    };
    const first = await wheel(page.locator('.monaco-editor').first());
    const second = await wheel(page.locator('.monaco-editor').first());
    const third = await wheel(frame.locator('#desk'));
    for (const [before, after] of [
      [first, second],
      [second, third],
    ] as const) {
      ok(after.above > before.above, `${before.above} pixels above, then ${after.above}`);
      ok(after.down > before.down, `${before.down} pixels down, then ${after.down}`);
    }
  });

  it('filters the preview, and goes from mark to mark by keyboard', async () => {
    const frame = await previewFrame(bench());
    await frame.locator('[data-filter=findings]').click();
    equal(
      await frame.locator('.block.paragraph:not(.has-findings)').locator('visible=true').count(),
      0,
    );
    await frame.locator('#desk').focus();
    await bench().page.keyboard.press('n');
    const first = await frame.evaluate('document.activeElement.outerHTML');
    await bench().page.keyboard.press('n');
    ok(first !== (await frame.evaluate('document.activeElement.outerHTML')));
    await frame.locator('[data-filter=all]').click();
  });

  it('shows a preview without serious problems of accessibility', async () => {
    const frame = await previewFrame(bench());
    deepEqual(await seriousProblems(frame), []);
  });

  it('exports the preview as one accessible page that asks for nothing else', async () => {
    const { page } = bench();
    const frame = await previewFrame(bench());
    await frame.locator('#export').click();
    const path = page.locator('.quick-input-widget input.input');
    await path.waitFor();
    const target = join(place.workspace, 'exported.html');
    rmSync(target, { force: true });
    // While it still reads the folder, the dialog passes over Enter, and then writes a name of its own.
    for (let tries = 0; tries < 40 && !existsSync(target); tries++) {
      if (await path.isVisible()) {
        if ((await path.inputValue()) !== target) await path.fill(target);
        await path.press('Enter');
      }
      await page.waitForTimeout(500);
    }
    ok(existsSync(target), 'the page is saved');
    const asked: string[] = [];
    const exported = await page.context().browser()!.newPage();
    exported.on('request', (request) => asked.push(request.url()));
    await exported.goto(pathToFileURL(target).href);
    ok((await exported.locator('.figure.ticked[title]').count()) > 0);
    deepEqual(await seriousProblems(exported.mainFrame()), []);
    deepEqual(asked, [pathToFileURL(target).href]);
    await exported.close();
    await bench().command('View: Close All Editors');
  });

  it('runs and loads nothing that a hostile report holds', async () => {
    const asked: string[] = [];
    bench().page.on('request', (request) => asked.push(request.url()));
    await bench().open('hostile.md');
    await bench().command('Crossfoot: Open Review Preview');
    const frame = await previewFrame(bench(), '#report .block.heading');
    await bench().page.waitForTimeout(1500);
    for (const each of bench().page.frames()) equal(await each.evaluate('self.ran'), undefined);
    deepEqual(
      asked.filter((url) => url.includes('evil.example')),
      [],
    );
    equal(
      await frame.locator('#report :is(script,iframe,img,svg,form,link,style,meta,base)').count(),
      0,
    );
    await bench().command('View: Close All Editors');
  });
}
