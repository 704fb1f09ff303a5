import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../server/src/markdown/blocks.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { visibleText, visibleTextOf } from '../../server/src/markdown/visible-text.ts';
import { drafts } from './random-drafts.ts';

function visible(text: string) {
  const document = parseMarkdown(text);
  const block = readBlocks(document)[0];
  if (block === undefined) throw new Error('The draft has no block');
  return visibleText(document, block);
}

describe('visibleText', () => {
  it.each([
    ['# **Total** for 2007 #', 'Total for 2007'],
    ['52&nbsp;131 &ndash; a\\*b', '52\u00a0131 – a*b'],
    ['two\n  lines  \nhard', 'two lines hard'],
    ['a[^1] b <!-- c --> d', 'a b  d'],
    ['a<br>b<br />c <b>d</b>', 'a b c d'],
    ['[link](x) ![image](y) <https://iom.int>', 'link image https://iom.int'],
    ['`` a ` b `` and `c\nd`', 'a ` b and c d'],
    ['[sic] and [a][b]', '[sic] and a'],
    ['> quoted\n> text', 'quoted text'],
    ['- [ ] task', 'task'],
    ['&unknown; &#0; &#x41;', '&unknown; \ufffd A'],
    ['~~gone~~ *a **b***', 'gone a b'],
    ['# Staff {#staff .unnumbered}', 'Staff'],
    ['Staff {#staff}\n---', 'Staff'],
    ['# []{#_Toc1 .anchor}[Staff]{.smallcaps}', 'Staff'],
    ['## Sets {a, b}', 'Sets {a, b}'],
    ['a [b **c [d]{.x}**]{custom-style="My Style"} e', 'a b c d e'],
    ['rose [to 820]{.insertion author="A B"}[to 780]{.deletion}.', 'rose to 820.'],
    ['[Why?]{.comment-start id="0"}text[]{.comment-end id="0"}', 'text'],
    ['![map](a.png){width="5in" height="2in"} [l](x){.y} z', 'map l z'],
    ['USD\\ 5.0\\ million', 'USD\u00a05.0\u00a0million'],
    ['2018--2021 -- and 5---6', '2018–2021 -- and 5---6'],
    ['see[^1^](#fn1).', 'see^1^.'],
    ['[I. Staff [2](#i.-staff)](#i.-staff)', 'I. Staff 2'],
    ['[foo [bar](/uri)](/uri)', '[foo bar](/uri)'],
    ['  : Table 2: Staff\n    by region', 'Table 2: Staff by region'],
    ['::: {.box}\nText\n:::', 'Text'],
    ['        i.  text that\n            goes on', 'i.  text that goes on'],
  ])('%j is seen as %j', (text, expected) => {
    expect(visible(text).text).toBe(expected);
  });

  it('leads back to the source, markup inside included', () => {
    const text = 'The **total** is 52&nbsp;131[^1] people.';
    const { text: seen, spanOf } = visible(text);
    const back = (words: string) => {
      const from = seen.indexOf(words);
      const span = spanOf(from, from + words.length);
      return text.slice(span.from, span.to);
    };
    expect(back('total')).toBe('total');
    expect(back('total is')).toBe('total** is');
    expect(back('52\u00a0131')).toBe('52&nbsp;131');
    expect(back('131 people')).toBe('131[^1] people');
    expect(back('\u00a0')).toBe('&nbsp;');
  });

  it('gives empty spans for empty ranges and clamps', () => {
    const { spanOf } = visible('**ab**');
    expect(spanOf(1, 1)).toEqual({ from: 3, to: 3 });
    expect(spanOf(2, 2)).toEqual({ from: 4, to: 4 });
    expect(spanOf(-4, 99)).toEqual({ from: 2, to: 4 });
    expect(visible('<!-- -->').spanOf(0, 4)).toEqual({ from: 0, to: 4 });
  });

  it('is the source of blocks without inline markup', () => {
    expect(visible('```\n*a*\n```').text).toBe('```\n*a*\n```');
  });

  it('unescapes bars in the cells of pipe tables', () => {
    const text = '`a \\| b` \\| *c*';
    const document = parseMarkdown(text);
    expect(visibleTextOf(document, { from: 0, to: text.length }, 'cell').text).toBe('a | b | c');
  });

  it('leads back through CRLF and a byte order mark', () => {
    const text = '\ufeffone\r\ntwo *three*\r\n';
    const { text: seen, spanOf } = visible(text);
    expect(seen).toBe('one two three');
    const span = spanOf(seen.indexOf('three'), seen.length);
    expect(text.slice(span.from, span.to)).toBe('three');
    const whole = spanOf(0, seen.length);
    expect(text.slice(whole.from, whole.to)).toBe('one\r\ntwo *three');
  });

  it('keeps words and digits where they are in the source, whatever the draft', () => {
    fc.assert(
      fc.property(drafts, (text) => {
        const document = parseMarkdown(text);
        for (const block of readBlocks(document)) {
          const { text: seen, spanOf } = visibleText(document, block);
          for (const match of seen.matchAll(/[A-Za-z0-9]+/g)) {
            const span = spanOf(match.index, match.index + match[0].length);
            expect(span.from).toBeGreaterThanOrEqual(block.span.from);
            expect(span.to).toBeLessThanOrEqual(block.span.to);
            const source = text.slice(span.from, span.to);
            if (!/[&<`[\]*_~\\]/.test(source)) expect(source).toBe(match[0]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
