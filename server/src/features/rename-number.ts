/**
 * One number of a draft and the number it is to have to the edits that write it: where it is defined,
 * in the lists that show it, in every reference. Must not let two things have one number.
 */

import { footnoteKey } from '../outline/footnote-parts.ts';
import { annexFlags, parentsOf } from '../outline/hierarchy.ts';
import { readLetterNumeral } from '../outline/numerals.ts';
import type { NumeralForm } from '../outline/outline.ts';
import { type NewNumber, relabel } from '../outline/relabel.ts';
import { renumberParagraphs } from '../outline/renumber.ts';
import { rewriteOther } from '../report/other-reports.ts';
import { entryEdits, headingTargets, partsOf, renumbered } from '../report/renumber.ts';
import type { Report } from '../report/report.ts';
import { rewriteReferences } from '../report/rewrite-references.ts';
import type { Target } from '../report/targets.ts';
import { targetName } from '../rules/target-names.ts';
import { opening, type Phrase, say } from '../text/phrase.ts';
import type { TextEdit } from '../text/span.ts';
import type { Refusal, Renaming } from './renaming.ts';

/** `index`: of the target. */
export function renameNumber(report: Report, index: number, number: string): Renaming | Refusal {
  const target = report.references.targets[index]!;
  const problem = problemWith(report, target, number);
  if (problem !== undefined) return { problem };
  if (target.kind === 'section' || target.kind === 'annex') {
    return relabelHeading(report, target.heading, number);
  }
  const after = new Map([[index, number]]);
  return withReferences(report, after, editsOf(report, target, number));
}

/** A heading's label with the decimal labels under it that repeat it; `index`: of the heading. */
export function relabelHeading(report: Report, index: number, number: string): Renaming | Refusal {
  const { headings } = report.outline;
  const label = headings[index]?.label;
  const wanted = label && newNumber(index, label.form, number);
  if (!wanted) return { problem: formProblem(label?.number ?? '') };
  const byHeading = headingTargets(report.references.targets);
  const after = new Map<number, string>();
  const typed = new Map<number, string>();
  const changes = relabel(headings, [wanted]);
  for (const { heading, after: changed } of changes) {
    typed.set(headings[heading]!.titleSpan.from, changed);
    const at = byHeading.get(heading);
    if (at !== undefined) after.set(at, changed);
  }
  const edits = [...changes.map(({ edit }) => edit), ...entryEdits(report.listings, typed)];
  return withReferences(report, after, edits);
}

function withReferences(
  report: Report,
  after: ReadonlyMap<number, string>,
  edits: readonly TextEdit[],
): Renaming {
  const rewriting = rewriteReferences(renumbered(report, after));
  const ofItself = rewriteOther(report, report, after);
  return { edits: [...edits, ...rewriting.edits, ...ofItself.edits], after };
}

/** The edits where a number is defined, and in the lists that show it. */
function editsOf(report: Report, target: Target, number: string): readonly TextEdit[] {
  const { document, outline, captions, footnotes, listings } = report;
  const { kind, numberSpan } = target;
  if (kind === 'paragraph') {
    const from = outline.paragraphs.findIndex((each) => each.numberSpan.from === numberSpan.from);
    const range = { from, to: from + 1, first: Number(number) };
    return renumberParagraphs(document, outline.paragraphs, { renumber: range }, new Set());
  }
  if (kind === 'footnote') {
    const own = footnotes.texts.find(({ labelSpan }) => labelSpan.from === numberSpan.from);
    const key = footnoteKey(own ?? { label: target.number });
    return [...footnotes.marks, ...footnotes.texts]
      .filter((note) => footnoteKey(note) === key)
      .map(({ labelSpan }) => ({ span: labelSpan, text: number }));
  }
  const caption = captions.find((each) => each.numberSpan.from === numberSpan.from);
  if (!caption) return [{ span: numberSpan, text: number }];
  const typed = new Map<number, string>();
  const parts = partsOf(captions, caption).filter(({ letter }) => letter === caption.letter);
  const edits = parts.map(({ numberSpan: { from }, number: own, letter = '', titleSpan }) => {
    typed.set(titleSpan.from, number);
    return { span: { from, to: from + own.length + letter.length }, text: number };
  });
  return [...edits, ...entryEdits(listings, typed)];
}

/** Why a target cannot have a number; undefined where it can. */
function problemWith(report: Report, target: Target, number: string): Phrase | undefined {
  if (!fitsForm(target, number)) return formProblem(target.number);
  const { references, outline } = report;
  const annexes = annexFlags(outline.headings);
  const parents = parentsOf(outline.headings);
  const isSection = target.kind === 'section' || target.kind === 'annex';
  const rival = references.targets.find((other) => {
    if (other === target || other.kind !== target.kind || other.word !== target.word) return false;
    if (other.number.toLowerCase() !== number.toLowerCase()) return false;
    return isSection
      ? parents[other.heading] === parents[target.heading]
      : annexes[other.heading] === annexes[target.heading];
  });
  if (!rival) return undefined;
  const line = report.document.positionAt(rival.numberSpan.from).line + 1;
  const name = opening(targetName(target.word ?? target.kind, rival.number));
  return say`${name} stands in line ${line} already. Crossfoot: Renumber puts all numbers in order.`;
}

function formProblem(number: string): Phrase {
  return say`A number such as ${number} is needed.`;
}

function fitsForm({ kind, number, form }: Target, wanted: string): boolean {
  if (kind === 'footnote') return /^[^\s[\]^]{1,60}$/.test(wanted);
  if (kind === 'section' || kind === 'annex') return newNumber(0, form, wanted) !== undefined;
  if (/^\d+$/.test(number)) {
    return kind === 'paragraph' ? /^[1-9]\d{0,5}$/.test(wanted) : /^\d{1,6}[a-z]?$/.test(wanted);
  }
  return /^[A-Za-z\d]{1,15}(?:[.–-][A-Za-z\d]{1,15}){0,4}$/.test(wanted);
}

/** `3.2`, `IV`, `B` as the number of a heading that counts in a form; undefined for another form. */
function newNumber(heading: number, form: NumeralForm, number: string): NewNumber | undefined {
  if (form === 'arabic' || form === 'decimal') {
    if (!/^\d{1,4}(?:\.\d{1,4}){0,5}$/.test(number)) return undefined;
    const parts = number.split('.').map(Number);
    return { heading, form, ordinal: parts.at(-1)!, prefix: parts.slice(0, -1) };
  }
  const ordinal = readLetterNumeral(number).find((reading) => reading.form === form)?.ordinal;
  return ordinal === undefined ? undefined : { heading, form, ordinal };
}
