/**
 * The injection grammars, tokenized as VS Code does it: what has a name of ours, and that Markdown around
 * it keeps its own.
 */
import { deepEqual, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { markdownTokenizer, type Token } from './tokenize.ts';

/** Each line with the texts that are marked in it, and as what. */
const lines: readonly (readonly [line: string, ...marks: readonly string[]])[] = [
  ['# I. PORTS', 'label I.'],
  [''],
  ['## Annex II – TEXTS', 'label Annex II –'],
  [''],
  ['### Sustainable ports'],
  [''],
  [
    '28. In 2031 the ports served **1,265 ships**, see paragraphs 12–14 and Table 3 (section II.B).',
    'paragraph-number 28.',
    'figure 1,265',
    'reference paragraphs 12–14',
    'reference Table 3',
    'reference section II.B',
  ],
  [''],
  [
    '29. Up 4.2% from USD 1.31 billion; `1,265` is code, see [paragraph 3](x.md).',
    'paragraph-number 29.',
    'figure 4.2%',
    'figure USD 1.31 billion',
  ],
  [''],
  ['Harbour Plan points: 1, 2 and 10', 'statement Harbour Plan points:', 'reference 1, 2 and 10'],
  [''],
  [
    'Voir les paragraphes 3 à 5 et le tableau 2.',
    'reference paragraphes 3 à 5',
    'reference tableau 2',
  ],
  [''],
  ['| Port | Ships |'],
  ['| --- | ---: |'],
  ['| Alder | 61 631 |', 'figure 61 631'],
  ['| **Grand total** | **223 073** |', 'total-row', 'figure 223 073'],
  [''],
  ['8,503<!-- = Table 2: Field, Total --> persons.', 'figure 8,503', 'bind ='],
  [''],
  ['<!-- crossfoot-disable-next-line table/total -- late ships -->', 'rule table/total'],
  ['::table[Table 4: Fees]{src=fees.csv}', 'directive table'],
  [''],
];

const fence = '```\n30. In a fence paragraph 12 has 1,265 ships.\n```';

/** What else a text is. */
const kept: readonly (readonly [text: string, scope: string])[] = [
  ['28.', 'punctuation.definition.list.begin.markdown'],
  ['1,265', 'markup.bold.markdown'],
  ['223 073', 'markup.table.markdown'],
  ['late ships', 'comment.block.html.crossfoot'],
  ['I.', 'entity.name.section.markdown'],
];

const names: Readonly<Record<string, string>> = {
  'meta.label': 'label',
  'meta.paragraph-number': 'paragraph-number',
  'meta.statement': 'statement',
  'meta.reference': 'reference',
  'meta.figure': 'figure',
  'meta.row.total': 'total-row',
  'keyword.operator.bind': 'bind',
  'entity.name.tag.rule': 'rule',
  'entity.name.function.directive': 'directive',
};

export function defineGrammarTests(): void {
  describe('the grammar', () => {
    it('marks what reports are made of, and leaves Markdown the names that it has', async function () {
      const tokenize = await markdownTokenizer();
      if (!tokenize) return this.skip();
      for (const [line, ...marks] of lines) {
        const context = line.startsWith('|') ? `| Port | Ships |\n| --- | ---: |\n${line}` : line;
        deepEqual(marksOf(tokenize(context)), marks, line);
      }
      const tokens = tokenize(`${lines.map(([line]) => line).join('\n')}\n${fence}`);
      for (const [text, scope] of kept) {
        const token = tokens.find((candidate) => candidate.text.includes(text));
        ok(token?.scopes.includes(scope), `${text}: ${token?.scopes.join(' ')}`);
      }
      const fenced = tokens.find(({ text }) => text.includes('In a fence'));
      deepEqual(marksOf(fenced ? [fenced] : []), []);
    });
  });
}

/** One mark for each token and name; a row of a total is one mark, whatever stands in it. */
function marksOf(tokens: readonly Token[]): readonly string[] {
  const marks = tokens.flatMap(({ text, scopes }) =>
    scopes.flatMap((scope) => {
      const name = names[scope.replace(/\.crossfoot$/, '')];
      if (!scope.endsWith('.crossfoot') || name === undefined) return [];
      return name === 'total-row' ? [name] : [`${name} ${text.trim()}`];
    }),
  );
  // The numbers of a statement have both names.
  return [...new Set(marks)].filter((mark) => !/^statement .*\d/.test(mark));
}
