import { describe, expect, it } from 'vitest';
import { readPragmas } from '../../server/src/markdown/comments.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { english } from '../../server/src/text/phrase.ts';

function pragmasOf(text: string) {
  const document = parseMarkdown(text);
  return readPragmas(document);
}

describe('readPragmas', () => {
  it('reads rules and a reason with their places', () => {
    const text =
      '<!-- crossfoot-disable-next-line table/total, numbering/paragraph -- as printed -->\n';
    const [pragma] = pragmasOf(text);
    expect(pragma).toMatchObject({
      kind: 'disableNextLine',
      reason: 'as printed',
      span: { from: 0, to: text.length - 1 },
    });
    expect(
      pragma?.rules.map((rule) => [rule.id, text.slice(rule.span.from, rule.span.to)]),
    ).toEqual([
      ['table/total', 'table/total'],
      ['numbering/paragraph', 'numbering/paragraph'],
    ]);
    expect(pragma?.problem).toBeUndefined();
  });

  it.each([
    ['crossfoot-disable', 'disable'],
    ['crossfoot-enable', 'enable'],
    ['crossfoot-disable-line', 'disableLine'],
    ['crossfoot-disable-file', 'disableFile'],
    ['crossfoot: exact', 'exact'],
    ['crossfoot: rounded -- in millions', 'rounded'],
    ['crossfoot:skip', 'skip'],
  ])('knows %s', (words, kind) => {
    expect(pragmasOf(`<!-- ${words} -->\n`)).toMatchObject([{ kind, rules: [] }]);
  });

  it('finds comments wherever they stand, in source order, but not in code', () => {
    const text = [
      'Text <!-- crossfoot-disable-line --> text',
      '- item\n\n  <!-- crossfoot: exact -->',
      '| a <!-- crossfoot-enable --> |\n|---|',
      '<table><!-- crossfoot: rounded --></table>',
      '`<!-- crossfoot: skip -->`',
      '```\n<!-- crossfoot: skip -->\n```',
      '<!-- a note on crossfoot -->',
    ].join('\n\n');
    expect(pragmasOf(text).map((pragma) => pragma.kind)).toEqual([
      'disableLine',
      'exact',
      'enable',
      'rounded',
    ]);
  });

  it.each([
    ['crossfoot: exakt', 'did you mean “exact”?'],
    ['crossfoot-disable-nextline', 'did you mean “crossfoot-disable-next-line”?'],
    ['crossfoot: banana', 'expected “exact”, “rounded”, “skip”, “total” or “no-total”'],
    ['crossfoot:', 'A word is missing'],
    ['crossfoot-disable total', 'not the name of a rule'],
    ['crossfoot: skip this one', 'write a reason after'],
    ['crossfoot: toString', 'expected'],
  ])('says what is wrong with %s', (words, message) => {
    expect(english(pragmasOf(`<!-- ${words} -->\n`)[0]?.problem ?? '')).toContain(message);
  });
});
