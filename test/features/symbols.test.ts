/**
 * The outline of a report as an editor shows it.
 */
import { describe, expect, it } from 'vitest';
import { type ReportSymbol, symbolsOf } from '../../server/src/features/symbols.ts';
import { checkText } from '../support/check-text.ts';
import { describeWithShared, readReport, reportNames } from '../support/shared.ts';

/** One line for each symbol, indented, with the lines it takes up. */
async function outlineOf(text: string): Promise<string> {
  const checked = await checkText(`---\nprofile: generic\n---\n${text}`);
  const { document } = checked;
  const line = (offset: number) => document.positionAt(offset).line + 1;
  const show = (symbols: readonly ReportSymbol[], indent: string): readonly string[] =>
    symbols.flatMap(({ name, kind, span, children }) => [
      `${indent}${kind} ${line(span.from)}–${line(span.to)} ${name}`,
      ...show(children, `${indent}  `),
    ]);
  return show(symbolsOf(checked), '').join('\n');
}

describe('symbols', () => {
  it('nest sections, paragraphs and tables', async () => {
    const text = `# I. Ports

1. The **harbour** was dredged.[^1]

2. All quays were mended.

   Even the old one.

## A. Ships

3. They came and went.

**Table 1: Ships by port**

| Port | Ships |
| --- | ---: |
| Alder | 12 |

## B. Staff

4. They stayed.

# Annex I – Rivers

[^1]: By its own crew.
`;
    expect(await outlineOf(text)).toBe(`section 4–24 I. Ports
  paragraph 6–6 1. The harbour was dredged.
  paragraph 8–10 2. All quays were mended.
  section 12–20 A. Ships
    paragraph 14–14 3. They came and went.
    table 16–20 Table 1: Ships by port
  section 22–24 B. Staff
    paragraph 24–24 4. They stayed.
annex 26–28 Annex I – Rivers`);
  });

  it('bear empty headings, no headings and headings in lists', async () => {
    expect(await outlineOf('')).toBe('');
    expect(await outlineOf('#\n\ntext')).toBe('section 4–6 (empty)');
    expect(await outlineOf('1. # One\n2. ## Two\n\n   text')).toBe('');
  });
});

describeWithShared('symbols of the real reports', () => {
  it.each(reportNames)('of %s lie inside one another, in order', async (name) => {
    const checked = await checkText(readReport(name));
    let count = 0;
    const walk = (symbols: readonly ReportSymbol[], from: number, to: number): void => {
      let last = from;
      for (const { span, nameSpan, children } of symbols) {
        count += 1;
        expect(span.from).toBeGreaterThanOrEqual(last);
        expect(span.to).toBeLessThanOrEqual(to);
        expect(nameSpan.from).toBeGreaterThanOrEqual(span.from);
        expect(nameSpan.to).toBeLessThanOrEqual(span.to);
        last = span.from;
        walk(children, span.from, span.to);
      }
    };
    walk(symbolsOf(checked), 0, checked.document.text.length);
    const { headings, paragraphs } = checked.report!.outline;
    expect(count).toBeGreaterThanOrEqual(headings.length + paragraphs.length);
  });
});
