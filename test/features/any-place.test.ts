/** At any place of any draft, what is asked about it is answered, and edits fit the text. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CheckedDocument } from '../../server/src/engine/engine.ts';
import { completionsAt } from '../../server/src/features/completions.ts';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import { lensesOf } from '../../server/src/features/lenses.ts';
import { linksOf } from '../../server/src/features/links.ts';
import { prepareRename, rename } from '../../server/src/features/rename.ts';
import { selectionsAt } from '../../server/src/features/selections.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import type { Span } from '../../server/src/text/span.ts';
import { checkText } from '../support/check-text.ts';
import { describeWithShared, readReport, reportNames, sharedFolder } from '../support/shared.ts';

const names = ['7', '360', 'V', 'Z', 'Ports and quays', 'PORTS', 'HPO', '3.4', '💧', 'a|b'];

function expectInside({ document }: CheckedDocument, spans: readonly Span[]): void {
  for (const { from, to } of spans) {
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeGreaterThanOrEqual(from);
    expect(to).toBeLessThanOrEqual(document.text.length);
  }
}

/** What holds at one place; `name`: what something there is to be called. */
function expectSense(checked: CheckedDocument, offset: number, name: string): void {
  const { text } = checked.document;
  const named = prepareRename(checked, offset);
  const result = rename(checked, offset, name);
  expect(result === undefined).toBe(named === undefined);
  if (named) expectInside(checked, [named.span]);
  if (result && 'edits' in result) {
    const { edits } = result;
    expectInside(
      checked,
      edits.map(({ span }) => span),
    );
    expect(applyEdits(text, edits).split('\n')).toHaveLength(text.split('\n').length);
    const own = edits.some(
      ({ span }) => span.from <= named!.span.from && named!.span.to <= span.to,
    );
    expect(own || edits.length === 0).toBe(true);
  }
  const selections = selectionsAt(checked, offset);
  expectInside(checked, selections);
  for (const [index, { from, to }] of selections.entries()) {
    expect(from <= offset && offset <= to).toBe(true);
    const inner = selections[index - 1];
    if (inner) expect(to - from).toBeGreaterThan(inner.to - inner.from);
  }
  expectInside(
    checked,
    completionsAt(checked, offset).map(({ span }) => span),
  );
}

function expectWhole(checked: CheckedDocument): void {
  const all = { from: 0, to: checked.document.text.length };
  expectInside(checked, [
    ...linksOf(checked).map(({ span }) => span),
    ...semanticTokens(checked, all).map(({ span }) => span),
    ...lensesOf(checked, { tables: true, sections: true }).map(({ span }) => span),
    ...inlayHints(checked, all, { totals: true, references: true }).map(({ at }) => {
      return { from: at, to: at };
    }),
  ]);
}

describeWithShared('any place of a real report', () => {
  const catalogue = () => readFileSync(`${sharedFolder}catalogues/iom-strategy-2007.yaml`, 'utf8');

  it.each(reportNames)('%s', { timeout: 60_000 }, async (file) => {
    const checked = await checkText(readReport(file), {
      'crossfoot.yaml': 'catalogues: [strategy.yaml]\n',
      'strategy.yaml': catalogue(),
    });
    expectWhole(checked);
    fc.assert(
      fc.property(
        fc.nat({ max: checked.document.text.length }),
        fc.constantFrom(...names),
        (offset, name) => expectSense(checked, offset, name),
      ),
      { numRuns: 80 },
    );
  });
});

it('any place of an odd draft', async () => {
  const piece = fc.constantFrom(
    ...[
      '# ',
      '## A. X\n\n',
      '1. ',
      '2. a\n\n',
      '\n',
      '\n\n',
      '**Table 1: T**\n\n',
      '|a|b|\n|-|-|\n|1|2|\n\n',
    ],
    ...[
      'see paragraph 1',
      'Table 1',
      '[^1]',
      '[^1]: x\n',
      '`',
      '<table><tr><td>1',
      '> ',
      '- ',
      'TPO ',
      '(TPO)',
    ],
    ...[
      '::table[Table 2]{src="x"}\n',
      'Annex I',
      '“A”',
      'section A',
      '\u{1f6e2}',
      '\r\n',
      '---\n',
      'contents\n',
    ],
  );
  const draft = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(draft, fc.nat(), fc.constantFrom(...names), async (body, at, name) => {
      const text = `---\nprofile: iom-council-paper\n---\n\n${body}`;
      const checked = await checkText(text);
      expectWhole(checked);
      expectSense(checked, at % (text.length + 1), name);
    }),
    { numRuns: 100 },
  );
});
