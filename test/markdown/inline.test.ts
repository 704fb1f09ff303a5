import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../server/src/markdown/blocks.ts';
import { type Inline, readInlines, readInlinesOf } from '../../server/src/markdown/inline.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';

/** The nodes of the first block, as `kind "source"`, children in brackets. */
function describeInlines(text: string, inlines: readonly Inline[]): readonly string[] {
  return inlines.map((node) => {
    const inside = describeInlines(text, node.children);
    const source = JSON.stringify(text.slice(node.span.from, node.span.to));
    const target = node.target === undefined ? '' : ` → ${node.target}`;
    return `${node.kind} ${source}${target}${inside.length > 0 ? ` (${inside.join(', ')})` : ''}`;
  });
}

function inlinesOf(text: string): readonly string[] {
  const document = parseMarkdown(text);
  const block = readBlocks(document)[0];
  return block === undefined ? [] : describeInlines(text, readInlines(document, block));
}

describe('readInlines', () => {
  it.each<[string, readonly string[]]>([
    ['plain', ['text "plain"']],
    ['*a **b** c*', ['emphasis "*a **b** c*" (text "a ", strong "**b**" (text "b"), text " c")']],
    ['a_b_c', ['text "a"', 'text "_"', 'text "b"', 'text "_"', 'text "c"']],
    ['***a***', ['emphasis "***a***" (strong "**a**" (text "a"))']],
    ['~~a~~', ['strikethrough "~~a~~" (text "a")']],
    ['`a`` b`', ['code "`a`` b`"']],
    [
      '[a *b*](<c d> "e")',
      ['link "[a *b*](<c d> \\"e\\")" → c d (text "a ", emphasis "*b*" (text "b"))'],
    ],
    ['[a][b]', ['link "[a][b]" → b (text "a")']],
    ['[a]', ['text "["', 'text "a]"']],
    ['![a](b)', ['image "![a](b)" → b (text "a")']],
    ['[a [b](c)](d)', ['text "["', 'text "a "', 'link "[b](c)" → c (text "b")', 'text "](d)"']],
    ['<https://iom.int>', ['autolink "<https://iom.int>" → https://iom.int']],
    ['see www.iom.int.', ['text "see "', 'autolink "www.iom.int" → www.iom.int', 'text "."']],
    ['a[^n1]', ['text "a"', 'footnoteReference "[^n1]" → n1']],
    ['a![^1]', ['text "a!"', 'footnoteReference "[^1]" → 1']],
    ['![^1](x)', ['image "![^1](x)" → x (text "^1")']],
    ['<b>x</b>', ['html "<b>"', 'text "x"', 'html "</b>"']],
    ['a <!-- b --> c', ['text "a "', 'comment "<!-- b -->"', 'text " c"']],
    ['\\*&amp;', ['escape "\\\\*" → *', 'entity "&amp;" → &']],
    [
      'a  \nb\nc\\\nd',
      [
        'text "a"',
        'hardBreak "  \\n"',
        'text "b"',
        'softBreak "\\n"',
        'text "c"',
        'hardBreak "\\\\\\n"',
        'text "d"',
      ],
    ],
  ])('%j', (text, expected) => {
    expect(inlinesOf(text)).toEqual(expected);
  });

  it('reads headings without their marks, tasks without their box', () => {
    expect(inlinesOf('## *a* ##')).toEqual(['emphasis "*a*" (text "a")']);
    expect(inlinesOf('- [x] a')).toEqual(['text "a"']);
    expect(inlinesOf('*a*\n===')).toEqual(['emphasis "*a*" (text "a")']);
  });

  it('gives no nodes for other blocks', () => {
    expect(inlinesOf('```\n*a*\n```')).toEqual([]);
  });

  it('says what the markup encloses', () => {
    const text = 'x **bold** y';
    const document = parseMarkdown(text);
    const strong = readInlinesOf(document, { from: 2, to: 10 })[0];
    expect(strong).toMatchObject({
      kind: 'strong',
      span: { from: 2, to: 10 },
      content: { from: 4, to: 8 },
    });
  });

  it('leaves no gap between nodes', () => {
    const text = 'a *b* `c` [d](e) &amp; <b> [^1] ~~f~~ **g *h* i** \\* j\nk';
    const document = parseMarkdown(text);
    const block = readBlocks(document)[0];
    let at = 0;
    for (const node of block ? readInlines(document, block) : []) {
      expect(node.span.from).toBe(at);
      at = node.span.to;
    }
    expect(at).toBe(text.length);
  });
});
