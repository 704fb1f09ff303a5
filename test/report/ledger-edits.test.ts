/**
 * After any edits the ledger that was brought up to date is the one that a new reading gives.
 */
import { describe, expect, it } from 'vitest';
import { editMarkdown, parseMarkdown } from '../../server/src/markdown/parse.ts';
import { permissiveProfile } from '../../server/src/profiles/profile.ts';
import { buildReport } from '../../server/src/report/build-report.ts';
import type { FigureCheck } from '../../server/src/report/ledger.ts';
import type { Report } from '../../server/src/report/report.ts';
import { TieIndex } from '../../server/src/report/ties-index.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { english } from '../../server/src/text/phrase.ts';
import type { TextEdit } from '../../server/src/text/span.ts';
import { type Draw, seeded } from '../support/seeded.ts';
import { describeWithShared, readReport } from '../support/shared.ts';

type Markdown = ReturnType<typeof parseMarkdown>;

function reportOf(markdown: Markdown, ties?: TieIndex): Report {
  const { numbering, tables } = permissiveProfile;
  const draft = { path: 'report.md', markdown, frontMatter: undefined, ...(ties && { ties }) };
  return buildReport(draft, { numbering, tables, catalogues: [] });
}

/** All that a ledger says, as plain data. */
const plain = ({ ledger: { figures, ties, slips } }: Report) => ({
  figures: figures.map(({ ref, state, checks }) => ({ ref, state, checks: checks.map(said) })),
  ties: ties.map((tie) => ({ ...tie })),
  slips: slips.map((tie) => ({ ...tie })),
});

const said = ({ kind, outcome, working, with: others }: FigureCheck) => ({
  kind,
  outcome,
  working: english(working),
  with: others,
});

/** Somewhere from which on `pattern` matches. */
function place(text: string, pattern: RegExp, draw: Draw): RegExpExecArray | undefined {
  const all = [...text.matchAll(pattern)];
  return all.length === 0 ? undefined : all[draw(all.length)];
}

type Change = (text: string, draw: Draw) => TextEdit | undefined;

const replace = (pattern: RegExp, other: (found: string, draw: Draw) => string): Change => {
  return (text, draw) => {
    const found = place(text, pattern, draw);
    if (found === undefined) return undefined;
    const span = { from: found.index, to: found.index + found[0].length };
    return { span, text: other(found[0], draw) };
  };
};

const paragraph = /\n\n[^\n|#]{30,}(?=\n\n)/g;

/** What authors do to figures, and to what stands around them. */
const changes: readonly Change[] = [
  replace(/\d/g, (_, draw) => `${draw(10)}`),
  replace(/\d(?=\d)/g, () => ''),
  replace(/(?<=[a-z]{4} )\d[\d,.]*/g, (found) => `about ${found}`),
  replace(/[a-z]{5,}(?= \d)/g, (_, draw) => ['people', 'vessels', 'resettled'][draw(3)]!),
  replace(/(?<=[a-z] )(?=[a-z])/g, (_, draw) => ['migrants ', '2,269 ', 'Africa '][draw(3)]!),
  replace(paragraph, (found) => found + found),
  replace(paragraph, () => ''),
  replace(/\n#+ [^\n]*/g, (found) => `${found} and movement`),
  replace(/\n#+ [^\n]*\n/g, () => '\n'),
  replace(/\n\|[^\n]*/g, (found) => found + found),
  replace(/\n\|[^\n]*\d[^\n]*/g, () => ''),
  replace(/\n\*\*Table[^\n]*/g, (found) => found.replace('Table', 'Overview of')),
  replace(/\n\n(?=\|)/g, () => '\n\n<!-- crossfoot: skip -->\n\n'),
];

function holdEdits(original: string, seed: number, count: number): void {
  const draw = seeded(seed);
  const ties = new TieIndex();
  let text = original;
  let markdown = parseMarkdown(text);
  void reportOf(markdown, ties).ledger.slips;
  for (let done = 0; done < count; done++) {
    const before = text;
    const edit = changes[draw(changes.length)]!(text, draw);
    if (edit === undefined) continue;
    const span = { from: edit.span.from, to: edit.span.from + edit.text.length };
    const back = { span, text: before.slice(edit.span.from, edit.span.to) };
    for (const one of draw(3) === 0 ? [edit, back] : [edit]) {
      text = applyEdits(text, [one]);
      markdown = editMarkdown(markdown, { text }, [one]);
      // Most edits follow one another without anybody asking for the ledger.
      if (draw(4) === 0) continue;
      const kept = plain(reportOf(markdown, ties));
      expect({ done, edit, kept }).toEqual({
        done,
        edit,
        kept: plain(reportOf(parseMarkdown(text))),
      });
    }
  }
}

/** Set for a long run. */
const edits = Number(process.env.CROSSFOOT_EDITS ?? 0);
const seed = Number(process.env.CROSSFOOT_SEED ?? 11) || Date.now() % 2 ** 31;

describe('a ledger brought up to date', () => {
  const line = (at: number) =>
    `${at}. Of the ${at % 7}4,${300 + (at % 5)} passengers between the islands ${at % 9} were children; fares of EUR ${at % 4}.3 million.`;
  const row = (at: number) => `| Island ${at} | ${at % 7}4 ${300 + (at % 5)} | ${at * 3} |`;
  const numbers = Array.from({ length: 40 }, (_, at) => at);
  const table = `**Table 1: Passengers between the islands**\n\n| Island | Passengers | Bicycles |\n| --- | ---: | ---: |\n${numbers.map(row).join('\n')}\n`;
  const draft = `# I. Ferries\n\n${numbers.map(line).join('\n\n')}\n\n# II. Islands\n\n${table}\n${numbers.map(line).join('\n\n')}\n`;

  it('is that of a new reading', () => holdEdits(draft, seed, edits || 20));

  it('answers for the text that it was read from, also later', () => {
    const ties = new TieIndex();
    const first = reportOf(parseMarkdown(draft), ties);
    void first.ledger.slips;
    void reportOf(parseMarkdown(draft.slice(0, 3000)), ties).ledger.slips;
    expect(plain(first)).toEqual(plain(reportOf(parseMarkdown(draft))));
  });
});

describeWithShared('a ledger of a real report', () => {
  it.each(['iom-2007.md', 'iom-2017.md', 'iom-strategy-review-2010.md'])(
    'is that of a new reading after edits of %s',
    { timeout: 3_600_000 },
    (name) => holdEdits(readReport(name), seed, edits || 5),
  );
});
