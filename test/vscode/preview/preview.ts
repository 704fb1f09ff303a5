/**
 * The review preview in the workbench: ticks are there, a click goes to the line, typing changes one
 * block, a hostile report runs nothing.
 */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'mocha';
import type { Frame } from 'playwright-core';
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
    ok((await frame.locator('.figure.ticked').count()) > 0);
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
