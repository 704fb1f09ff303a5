/**
 * Rename: the name at a place and a new one to the edits that change it everywhere in the draft. Must
 * not change what a catalogue says, nor a reference of which it is not certain where it leads.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { itemName } from '../frameworks/kinds.ts';
import { withoutTwins } from '../report/renumber.ts';
import type { Report } from '../report/report.ts';
import { inStyleOf } from '../rules/contents/title-style.ts';
import { termKey } from '../terms/term.ts';
import { sortEdits } from '../text/edits.ts';
import { say } from '../text/phrase.ts';
import type { Span, TextEdit } from '../text/span.ts';
import {
  itemNumbers,
  plainTitle,
  type Renamable,
  renamableAt,
  termSpans,
  wordsOf,
} from './renamable.ts';
import { relabelHeading, renameNumber } from './rename-number.ts';
import type { Refusal, Renaming } from './renaming.ts';

/** The name at an offset and what is typed there; undefined where nothing can be renamed. */
export function prepareRename(
  checked: CheckedDocument,
  offset: number,
): { readonly span: Span; readonly name: string } | undefined {
  const found = renamableAt(checked, offset);
  return found && { span: found.span, name: found.name };
}

/** Undefined where nothing can be renamed. */
export function rename(
  checked: CheckedDocument,
  offset: number,
  newName: string,
): Renaming | Refusal | undefined {
  const found = renamableAt(checked, offset);
  if (!checked.report || !found) return undefined;
  const name = newName.replace(/\s+/g, ' ').trim();
  if (name === '') return { problem: say`A name is needed.` };
  if (name === found.name) return { edits: [], after: new Map() };
  const result = renameTo(checked, checked.report, found, name);
  if ('problem' in result) return result;
  return { ...result, edits: withoutTwins(sortEdits(result.edits)) };
}

function renameTo(
  checked: CheckedDocument,
  report: Report,
  found: Renamable,
  name: string,
): Renaming | Refusal {
  switch (found.kind) {
    case 'number':
      return renameNumber(report, found.target, name);
    case 'label':
      return relabelHeading(report, found.heading, name);
    case 'title':
      return renameTitle(report, found.heading, name);
    case 'caption':
      return renameCaption(report, found.caption, name);
    case 'term':
      return renameTerm(report, found.term, name);
    case 'item':
      return renameItem(checked, report, found, name);
  }
}

const noNumbers: ReadonlyMap<number, string> = new Map();

/** The heading, the contents list and quotations of the heading, each in its own style. */
function renameTitle(report: Report, index: number, name: string): Renaming {
  const heading = report.outline.headings[index]!;
  const { text } = report.document;
  const styled = (span: Span): TextEdit => {
    const like = text.slice(span.from, span.to);
    return { span, text: keepAcronyms(report, inStyleOf(name, like), name) };
  };
  const own = { span: wordsOf(report, heading.titleSpan, heading.title), text: name };
  const entries = report.listings.flatMap(({ listing, targets, targetOf }) =>
    listing.entries.flatMap(({ titleSpan, title }, entry): readonly TextEdit[] => {
      const from = targets[targetOf[entry] ?? -1]?.titleSpan.from;
      if (from !== heading.titleSpan.from) return [];
      return [styled(wordsOf(report, titleSpan, title))];
    }),
  );
  const quoted = report.references.titles.flatMap(({ state, heading: meant, titleSpan }) =>
    state === 'found' && meant === index ? [styled(titleSpan)] : [],
  );
  return { edits: [own, ...entries, ...quoted], after: noNumbers };
}

/** The caption, those that go on from it under the same words, and the list that shows it. */
function renameCaption(report: Report, index: number, name: string): Renaming {
  const { captions, listings } = report;
  const caption = captions[index]!;
  const words = plainTitle(caption);
  const same = captions.filter(
    (each) =>
      each.kind === caption.kind && each.number === caption.number && plainTitle(each) === words,
  );
  const places = new Set(same.map(({ titleSpan }) => titleSpan.from));
  const own = same.map((each) => ({
    span: wordsOf(report, each.titleSpan, words),
    text: name,
  }));
  const entries = listings.flatMap(({ listing, targets, targetOf }) =>
    listing.entries.flatMap(({ titleSpan, title }, entry): readonly TextEdit[] =>
      places.has(targets[targetOf[entry] ?? -1]?.titleSpan.from ?? -1)
        ? [{ span: wordsOf(report, titleSpan, title), text: name }]
        : [],
    ),
  );
  return { edits: [...own, ...entries], after: noNumbers };
}

/** Small letters are for words: what the report uses as an acronym stays one. */
function keepAcronyms({ terms }: Report, styled: string, name: string): string {
  if (styled === name) return styled;
  const known = new Set(terms.terms.map(({ key }) => key));
  return styled.replace(/[A-Za-z\d-]{2,}/g, (word) => {
    const capitals = word.toUpperCase();
    return known.has(capitals) && name.includes(capitals) ? capitals : word;
  });
}

function renameTerm(report: Report, key: string, name: string): Renaming | Refusal {
  if (/[\s()[\]{}|*_`<>"“”]/.test(name) || name.length > 30) {
    return { problem: say`An abbreviation is one word, without brackets or marks.` };
  }
  const other = report.terms.terms.find((term) => term.key === termKey(name) && term.key !== key);
  if (other) return { problem: say`${name} already stands for something else in this report.` };
  const edits = termSpans(report, key).map((span) => ({ span, text: name }));
  return { edits, after: noNumbers };
}

function renameItem(
  { catalogues = [] }: CheckedDocument,
  report: Report,
  { catalogue: id, item, number }: Extract<Renamable, { kind: 'item' }>,
  name: string,
): Renaming | Refusal {
  const catalogue = catalogues.find((each) => each.catalogue?.id === id)?.catalogue;
  const known = catalogue?.items.find((each) => {
    return each.kind === item && each.number.toLowerCase() === name.toLowerCase();
  });
  if (!catalogue || !known) {
    const named = itemName(item, name);
    const where = catalogue?.title ?? say`that catalogue`;
    return { problem: say`There is no ${named} in ${where}.` };
  }
  const same = itemNumbers(report).filter((each) => {
    return each.catalogue === id && each.item === item && each.number === number;
  });
  return { edits: same.map(({ span }) => ({ span, text: known.number })), after: noNumbers };
}
