/**
 * What can follow "see paragraph ", "Table ", "Annex " and "Strategy points: ": the numbers that the
 * report and its catalogues have, with titles; the acronyms of the report where capitals are typed;
 * keys and values of the front matter. Must not offer words of its own.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { indexCatalogues, itemsOfKind } from '../frameworks/catalogue-index.ts';
import { readLead } from '../frameworks/lead.ts';
import { parentsOf } from '../outline/hierarchy.ts';
import type { ReferenceKind } from '../references/reference.ts';
import { referenceWord, wordFamily } from '../references/words.ts';
import type { Report } from '../report/report.ts';
import type { Target } from '../report/targets.ts';
import type { Span } from '../text/span.ts';
import type { Completion } from './completion.ts';
import { frontMatterCompletions, inFrontMatter } from './front-matter-completions.ts';
import { thingOf } from './mentions.ts';
import { nameOf } from './symbols.ts';

/** A word, and after it the part of a number: `paragraph 1`, `sections II.`, `Annex `. */
const afterWord = /(?:^|[^A-Za-zÀ-ɏ])([A-Za-zÀ-ɏ]{3,14})\.?[ \u00a0]+([A-Za-z\d.]{0,8})$/;
/** The words before a colon, and after it numbers alone. */
const afterColon = /^(.{1,200}):[*_]{0,3}[ \u00a0]*(?:[\d.,;–& -]|\band\b){0,200}$/;
const typedNumber = /[\d.]*$/;
/** Longer lines are read from their end. */
const longestLine = 400;

/** Two capitals, or a capital and more, as an acronym begins. */
const acronymStart = /(?:^|[^A-Za-zÀ-ɏ\d])([A-Z][A-Za-z\d]{1,9})$/;

/** Whether anything could be offered after the words of a line, as far as the line shows. */
export function mayComplete(before: string): boolean {
  const line = before.slice(-longestLine);
  const word = afterWord.exec(line)?.[1];
  if (word !== undefined && referenceWord(word) !== undefined) return true;
  return afterColon.test(line) || acronymStart.test(line);
}

/** In the order of the report or the catalogue; empty where nothing is due. */
export function completionsAt(checked: CheckedDocument, offset: number): readonly Completion[] {
  const { report, document } = checked;
  if (!report) return [];
  const { from } = document.lineSpan(document.positionAt(offset).line);
  const before = document.text.slice(Math.max(from, offset - longestLine), offset);
  if (inFrontMatter(document.text, offset)) return frontMatterCompletions(checked, before, offset);
  const [, word = '', typed = ''] = afterWord.exec(before) ?? [];
  const named = referenceWord(word);
  if (named) {
    const span = { from: offset - typed.length, to: offset };
    return targetsOf(report, named.kind, wordFamily(word.replace(/s$/i, '')), offset, span);
  }
  const lead = afterColon.exec(before)?.[1];
  if (lead !== undefined) return itemsAfter(checked, lead, before, offset);
  const start = acronymStart.exec(before)?.[1];
  return start === undefined ? [] : termsFrom(report, start, offset);
}

/** Acronyms that are listed or explained, and begin as typed, in the order of their letters. */
function termsFrom({ terms }: Report, typed: string, offset: number): readonly Completion[] {
  const span = { from: offset - typed.length, to: offset };
  const found = new Map<string, Completion>();
  for (const { key, listed, definitions } of terms.terms) {
    const [first] = [...listed, ...definitions].filter(({ expansion }) => expansion !== '');
    // The word that is being typed may have been read as an acronym of its own.
    if (!first?.written.startsWith(typed) || first.written === typed) continue;
    const { written: label, expansion } = first;
    found.set(label, {
      span,
      label,
      detail: nameOf(expansion),
      kind: 'term',
      thing: { kind: 'term', term: key },
    });
  }
  return [...found.values()].sort((a, b) => (a.label < b.label ? -1 : 1));
}

/** A list of points need not name the ones it has already; what they are is for the rules. */
function itemsAfter(
  { catalogues = [] }: CheckedDocument,
  lead: string,
  before: string,
  offset: number,
): readonly Completion[] {
  const all = catalogues.flatMap(({ catalogue }) => (catalogue ? [catalogue] : []));
  const named = readLead(indexCatalogues(all), lead.replace(/[*_]/g, ''))[0];
  if (!named) return [];
  const span = { from: offset - (typedNumber.exec(before)?.[0].length ?? 0), to: offset };
  return [...itemsOfKind(named.catalogue, named.kind).values()].map(({ number, title, text }) => {
    const thing = {
      kind: 'item',
      catalogue: named.catalogue.id,
      item: named.kind,
      number,
    } as const;
    return { span, label: number, detail: nameOf(title ?? text ?? ''), kind: 'reference', thing };
  });
}

function targetsOf(
  report: Report,
  kind: ReferenceKind,
  family: string,
  offset: number,
  span: Span,
): readonly Completion[] {
  const all = report.references.targets.filter((target) => target.kind === kind);
  // An annex is offered after "annex", a part after "part", where the report has such words.
  const own = all.filter(({ word }) => word === family);
  const offered = own.length > 0 && kind !== 'paragraph' ? own : all;
  const numbers = new Map<string, number>();
  for (const { number } of offered) numbers.set(number, (numbers.get(number) ?? 0) + 1);
  const parents = kind === 'section' ? parentsOf(report.outline.headings) : [];
  const seen = new Set<string>();
  return offered.flatMap((target): readonly Completion[] => {
    const repeated = (numbers.get(target.number) ?? 0) > 1;
    const label = repeated ? fullNumber(report, target, parents) : target.number;
    const isHere = target.span.from <= offset && offset <= target.span.to;
    if (seen.has(label) || (isHere && kind !== 'section')) return [];
    seen.add(label);
    const thing = thingOf(report, report.references.targets.indexOf(target));
    return [{ span, label, detail: detailOf(report, target), kind: 'reference', thing }];
  });
}

/** `II.B` for the one of several sections B that stands under II. */
function fullNumber(report: Report, target: Target, parents: readonly number[]): string {
  const above = report.outline.headings[parents[target.heading] ?? -1]?.label;
  return above && above.word === undefined ? `${above.number}.${target.number}` : target.number;
}

function detailOf({ outline, document }: Report, target: Target): string {
  if (target.kind === 'section' || target.kind === 'annex') {
    return nameOf(outline.headings[target.heading]?.title ?? '');
  }
  const line = document.lineSpan(document.positionAt(target.numberSpan.to).line);
  const to = Math.min(line.to, target.numberSpan.to + 400);
  const words = document.text.slice(target.numberSpan.to, to);
  return nameOf(words.replace(/^[\s\].:)–—-]+/, ''));
}
