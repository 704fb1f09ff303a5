/** The preview of small drafts: what is printed, which marks stand over it, what an edit changes. */
import { describe, expect, it } from 'vitest';
import { renderPrinted } from '../../server/src/preview/render-page.ts';
import { renderReport } from '../../server/src/preview/render-report.ts';
import { updateOf, workingAt } from '../../server/src/preview/update.ts';
import { checkText } from '../support/check-text.ts';

const draft = (second: string) => `---
profile: generic
symbol: C/1/2
title: Annual report
---

# I. Work

28. The Office moved *many* people.

29. ${second}

| Age | Women | Men | Total |
| --- | ---: | ---: | ---: |
| Under 18 | 16 748 | 18 325 | 35 073 |
| 18–29 | 24 027 | 28 105 | 52 131 |
| 30 and over | 15 503 | 18 643 | 34 146 |
`;

const always = () => true;

async function render(text: string) {
  return renderReport(await checkText(text))!;
}

describe('the preview', () => {
  it('prints cover, typed numbers and tables, with marks on the figures', async () => {
    const html = (await render(draft('Staff grew.'))).blocks
      .map((block) => block.html())
      .join('\n');
    expect(html).toContain('Annual report</p>');
    expect(html).toContain('<span class="marker">28.</span>');
    expect(html).toContain('<em>many</em>');
    expect(html).toMatch(/class="figure ticked"[^>]*>35 073</);
    expect(html).toMatch(
      /class="figure contradicted"[^>]*aria-label="52 131, contradicted"[^>]*>52 131</,
    );
    expect(html).toMatch(/class="note error"[^>]*><strong>Error<\/strong> Total for 18–29/);
  });

  it('gives the whole report to other pages, and says where each place of the draft is shown', async () => {
    const text = draft('Staff grew.');
    const printed = renderPrinted(await checkText(text))!;
    expect(printed).toMatchObject({ title: 'Annual report', language: 'en' });
    expect(printed.summary).toMatch(/^\d+ figures: .* 1 contradicted ✗/);
    const id = printed.idAt(text.indexOf('52 131'));
    const [, block = ''] = printed.body.split(`<div id="${id}"`);
    expect(block.slice(0, block.indexOf('</table>'))).toMatch(
      /title="[^"]*off by 1[^"]*"[^>]*>52 131</,
    );
  });

  it('sends only the block that changed', async () => {
    const before = await render(draft('Staff grew.'));
    const { shown } = updateOf(new Map(), before, 0, always);
    const checked = await checkText(draft('Staff grew much.'));
    const ids = new Map(
      checked.report!.blocks.map(({ key }, index) => [key, [...before.ids.values()][index]!]),
    );
    for (const quick of [true, false]) {
      const now = renderReport(checked, { before: { ...before, ids }, quick })!;
      const { html } = updateOf(shown, now, 0, always).update;
      expect(Object.values(html).join()).toContain('Staff grew much.');
      expect(Object.keys(html)).toHaveLength(1);
    }
  });

  it('sends the blocks that a person looks at first, and the others when there is time', async () => {
    const text = draft('Staff grew.');
    const preview = await render(text);
    const first = updateOf(new Map(), preview, text.indexOf('52 131'), () => false);
    expect(first.update.rest).toBe('blocks');
    expect(Object.values(first.update.html).join()).toMatch(/^<div[^>]*table/);
    const then = updateOf(first.shown, preview, 0, always);
    expect(then.update.rest).toBeUndefined();
    expect(Object.keys(then.update.html)).toHaveLength(preview.blocks.length - 1);
    expect(updateOf(then.shown, preview, 0, always).update.html).toEqual({});
  });

  it('tells the working behind a figure when it is asked for', async () => {
    const { blocks } = await render(draft('Staff grew.'));
    const table = blocks.find(({ block }) => block.kind === 'table')!;
    const [, at = ''] = /class="figure contradicted" data-at="([^"]+)"/.exec(table.html())!;
    const preview = await render(draft('Staff grew.'));
    expect(workingAt(preview, table.id, at)).toMatch(/24 027[\s\S]*28 105[\s\S]*off by 1/);
    expect(workingAt(preview, table.id, '0-1')).toBe('');
    expect(workingAt(preview, 'b99', at)).toBe('');
  });
});
