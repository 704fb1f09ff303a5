/**
 * Puts one family of numbers in order, in its report and in all others that name it, as edits with a
 * sentence about them. Must not apply them.
 */
import { annexFlags } from '../outline/hierarchy.ts';
import type { NumberedFamily } from '../report/numbered-families.ts';
import { mayName, namesOf, type ReportNames, rewriteOther } from '../report/other-reports.ts';
import { type Renumbering, renumber, withoutTwins } from '../report/renumber.ts';
import type { Report } from '../report/report.ts';
import type { Unsettled } from '../report/rewrite-references.ts';
import { targetName } from '../rules/target-names.ts';
import type { TextDocument } from '../text/document.ts';
import { sortEdits } from '../text/edits.ts';
import { allOf, joined, type Phrase, say, type Words } from '../text/phrase.ts';
import type { TextEdit } from '../text/span.ts';
import type { CheckedDocument } from './engine.ts';
import { nameOf } from './paths.ts';

/** What is to change in one document. */
export interface DocumentEdits {
  readonly path: string;
  readonly document: TextDocument;
  /** In source order, without overlaps; never empty. */
  readonly edits: readonly TextEdit[];
}

export interface FamilyRenumbering {
  readonly family: NumberedFamily;
  /** The report itself first; empty where every number is right. */
  readonly documents: readonly DocumentEdits[];
  /** What was done, what was left and why, in a sentence or two. */
  readonly message: Words;
}

/**
 * One family of a checked report. `others`: the reports around it that may name it; it is not one of
 * them. Undefined for what is no report.
 */
export function renumberFamily(
  checked: CheckedDocument,
  family: NumberedFamily,
  others: readonly CheckedDocument[] = [],
): FamilyRenumbering | undefined {
  const { report, document, path } = checked;
  if (!report) return undefined;
  const own = renumber(report, family, checked.headingSchemes);
  const ofItself = rewriteOther(report, report, own.after);
  const edits = withoutTwins(sortEdits([...own.edits, ...ofItself.edits]));
  const named = own.after.size === 0 ? [] : withoutNamesakes(report, others);
  const elsewhere = named.map((other) => ({
    other,
    rewriting: rewriteOther(other.report, report, own.after),
  }));
  const documents = [
    { path, document, edits },
    ...elsewhere.map(({ other, rewriting }) => ({
      path: other.path,
      document: other.document,
      edits: rewriting.edits,
    })),
  ].filter((each) => each.edits.length > 0);
  const count = {
    members: own.changed,
    references: own.rewritten + ofItself.rewritten,
    elsewhere: elsewhere.reduce((sum, { rewriting }) => sum + rewriting.rewritten, 0),
    reports: elsewhere.filter(({ rewriting }) => rewriting.edits.length > 0).length,
  };
  const left = [
    ...leftIn(checked, [...own.unsettled, ...ofItself.unsettled]),
    ...elsewhere.flatMap(({ other, rewriting }) =>
      leftIn(other, rewriting.unsettled, nameOf(other.path)),
    ),
  ];
  return { family, documents, message: messageFor(report, family, edits, count, left) };
}

type CheckedReport = CheckedDocument & { readonly report: Report };

/** The other reports; none where several share a name, since nobody can tell which one is meant. */
function withoutNamesakes(report: Report, others: readonly CheckedDocument[]): CheckedReport[] {
  const { symbol, title } = namesOf(report);
  const reports = others.filter((each): each is CheckedReport => each.report !== undefined);
  const same = (a: string | undefined, b: string | undefined) =>
    a !== undefined && a.toLowerCase() === b?.toLowerCase();
  const shared = reports.some((each) => {
    const names = namesOf(each.report);
    return same(names.symbol, symbol) || (symbol === undefined && same(names.title, title));
  });
  return shared ? [] : reports;
}

/** Whether the text of another report may name this one; others need not be checked. */
export function concerns(checked: CheckedDocument, text: string): boolean {
  const names: ReportNames | undefined = checked.report && namesOf(checked.report);
  return names !== undefined && mayName(text, names);
}

export const captionFamilies = {
  table: 'tables',
  figure: 'figures',
  box: 'boxes',
  annex: 'annexes',
} as const;

/** "1 table", "4 tables"; "all tables are in order"; "there are none". */
interface FamilyWords {
  readonly one: Phrase;
  readonly many: (count: number) => Phrase;
  readonly inOrder: Phrase;
  readonly none: Phrase;
}

const familyWords: Readonly<Record<NumberedFamily, FamilyWords>> = {
  paragraphs: {
    one: say`1 paragraph`,
    many: (count) => say`${count} paragraphs`,
    inOrder: say`The numbers of all paragraphs are in order; nothing was changed.`,
    none: say`There are no numbered paragraphs in this report.`,
  },
  headings: {
    one: say`1 heading`,
    many: (count) => say`${count} headings`,
    inOrder: say`The numbers of all headings are in order; nothing was changed.`,
    none: say`There are no numbered headings in this report.`,
  },
  annexes: {
    one: say`1 annex`,
    many: (count) => say`${count} annexes`,
    inOrder: say`The numbers of all annexes are in order; nothing was changed.`,
    none: say`There are no numbered annexes in this report.`,
  },
  tables: {
    one: say`1 table`,
    many: (count) => say`${count} tables`,
    inOrder: say`The numbers of all tables are in order; nothing was changed.`,
    none: say`There are no numbered tables in this report.`,
  },
  figures: {
    // Without the word these would be numbers.
    one: say`1 numbered figure`,
    many: (count) => say`${count} numbered figures`,
    inOrder: say`The numbers of all figures are in order; nothing was changed.`,
    none: say`There are no numbered figures in this report.`,
  },
  boxes: {
    one: say`1 box`,
    many: (count) => say`${count} boxes`,
    inOrder: say`The numbers of all boxes are in order; nothing was changed.`,
    none: say`There are no numbered boxes in this report.`,
  },
  footnotes: {
    one: say`1 footnote`,
    many: (count) => say`${count} footnotes`,
    inOrder: say`The numbers of all footnotes are in order; nothing was changed.`,
    none: say`There are no numbered footnotes in this report.`,
  },
};

interface Count {
  readonly members: Renumbering['changed'];
  readonly references: number;
  /** References in other reports, and how many reports those are. */
  readonly elsewhere: number;
  readonly reports: number;
}

function referenceCount(count: number): Phrase {
  return count === 1 ? say`1 reference` : say`${count} references`;
}

function otherReportCount(count: number): Phrase {
  return count === 1 ? say`1 other report` : say`${count} other reports`;
}

/** `42 paragraphs and 17 references renumbered; 2 references left: …`. */
function messageFor(
  report: Report,
  family: NumberedFamily,
  edits: readonly TextEdit[],
  { members, references, elsewhere, reports }: Count,
  left: readonly Words[],
): Words {
  const words = familyWords[family];
  if (edits.length === 0) return hasMembers(report, family) ? words.inOrder : words.none;
  const done = allOf([
    members === 1 ? words.one : words.many(members),
    ...(references > 0 ? [referenceCount(references)] : []),
    ...(elsewhere > 0 ? [say`${referenceCount(elsewhere)} in ${otherReportCount(reports)}`] : []),
  ]);
  if (left.length === 0) return say`${done} renumbered.`;
  const shown = [
    ...left.slice(0, mostLeft),
    ...(left.length > mostLeft ? [say`and ${left.length - mostLeft} more`] : []),
  ];
  return say`${done} renumbered; ${referenceCount(left.length)} left: ${joined(shown, say`; `)}.`;
}

const mostLeft = 5;

function hasMembers({ outline, captions, footnotes }: Report, family: NumberedFamily): boolean {
  switch (family) {
    case 'paragraphs':
      return outline.paragraphs.length > 0;
    case 'headings':
      return outline.headings.some(({ label }) => label !== undefined);
    case 'annexes':
      return annexFlags(outline.headings).some((annex, index) => annex === index);
    case 'footnotes':
      return footnotes.texts.length + footnotes.marks.length > 0;
    default:
      return captions.some(({ kind }) => captionFamilies[kind] === family);
  }
}

const reasons: Readonly<Record<Unsettled['why'], Phrase>> = {
  ambiguous: say`several have that number`,
  lost: say`none had that number`,
  unsure: say`perhaps of another document`,
};

/** `paragraph 5 in line 12 (none had that number)`. */
function leftIn(
  { document }: CheckedDocument,
  unsettled: readonly Unsettled[],
  file?: string,
): readonly Words[] {
  return unsettled.map(({ kind, number, span, why }) => {
    const line = document.positionAt(span.from).line + 1;
    const place = file === undefined ? say`line ${line}` : say`${file}, line ${line}`;
    return say`${targetName(kind, number)} in ${place} (${reasons[why]})`;
  });
}
