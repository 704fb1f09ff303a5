/** The preview of small drafts: what is printed, which marks stand over it, what an edit changes. */
import { describe, expect, it } from 'vitest';
import { renderPrinted } from '../../server/src/preview/render-page.ts';
import { renderReport } from '../../server/src/preview/render-report.ts';
import { updateOf } from '../../server/src/preview/update.ts';
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

async function render(text: string) {
  return renderReport(await checkText(text))!;
}

describe('the preview', () => {
  it('prints cover, typed numbers and tables, with marks on the figures', async () => {
    const html = (await render(draft('Staff grew.'))).blocks.map((block) => block.html).join('\n');
    expect(html).toContain('Annual report</p>');
    expect(html).toContain('<span class="marker">28.</span>');
    expect(html).toContain('<em>many</em>');
    expect(html).toMatch(/class="figure ticked"[^>]*>35 073</);
    expect(html).toMatch(/class="figure contradicted"[^>]*title="[^"]*off by 1[^"]*"[^>]*>52 131</);
    expect(html).toMatch(/class="note error"[^>]*><strong>Error<\/strong> Total for 18–29/);
  });

  it('gives the whole report to other pages, and says where each place of the draft is shown', async () => {
    const text = draft('Staff grew.');
    const printed = renderPrinted(await checkText(text))!;
    expect(printed).toMatchObject({ title: 'Annual report', language: 'en' });
    expect(printed.summary).toMatch(/^\d+ figures: .* 1 contradicted ✗/);
    const id = printed.idAt(text.indexOf('52 131'));
    const [, block = ''] = printed.body.split(`<div id="${id}"`);
    expect(block.slice(0, block.indexOf('</table>'))).toContain('52 131');
  });

  it('sends only the block that changed', async () => {
    const before = await render(draft('Staff grew.'));
    const checked = await checkText(draft('Staff grew much.'));
    const ids = new Map(
      checked.report!.blocks.map(({ key }, index) => [key, [...before.ids.values()][index]!]),
    );
    for (const quick of [true, false]) {
      const now = renderReport(checked, { ...before, ids }, quick)!;
      const { html } = updateOf(before, now, 2);
      expect(Object.values(html).join()).toContain('Staff grew much.');
      expect(Object.keys(html)).toHaveLength(1);
    }
  });
});
