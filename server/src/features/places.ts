/**
 * Go to definition and find references: what is named at a place to where it is defined and where
 * else it is named. Must not look for references.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { createTextDocument, type TextDocument } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { keyOf, type Mention, mentionsAt, mentionsOf, type Thing } from './mentions.ts';

export interface Place {
  /** In `document`. */
  readonly span: Span;
  /** Set where it stands in another file than the draft. Absolute. */
  readonly path?: string;
  readonly document: TextDocument;
}

/** Where to go, and the words that lead there. */
export interface Definitions {
  /** Absolute. */
  readonly origin: Span;
  readonly places: readonly Place[];
}

/**
 * Where the things named at an offset are defined: headings, paragraphs, captions, footnotes, items
 * of catalogue files, acronyms. Undefined where nothing is named, or nothing defines it.
 */
export function definitionsAt(checked: CheckedDocument, offset: number): Definitions | undefined {
  const { report, document } = checked;
  const named = mentionsAt(checked, offset);
  const first = named[0];
  if (!report || !first) return undefined;
  const wanted = new Set(named.map(({ thing }) => keyOf(thing)));
  const own = mentionsOf(report)
    .filter(({ role, thing }) => role === 'definition' && wanted.has(keyOf(thing)))
    .map(({ span }): Place => ({ span, document }));
  const items = named.flatMap(({ thing }) => itemPlace(checked, thing) ?? []);
  const places = [...own, ...items];
  return places.length === 0 ? undefined : { origin: first.span, places };
}

/** Everywhere in the draft that names what is named at an offset, in source order. */
export function referencesAt(
  checked: CheckedDocument,
  offset: number,
  withDefinitions: boolean,
): readonly Place[] {
  const { report, document } = checked;
  if (!report) return [];
  const named = mentionsAt(checked, offset);
  const wanted = new Set(named.map(({ thing }) => keyOf(thing)));
  const found = mentionsOf(report).filter(({ role, thing }) => {
    return (role === 'use' || withDefinitions) && wanted.has(keyOf(thing));
  });
  const items = withDefinitions
    ? named.flatMap(({ thing }) => itemPlace(checked, thing) ?? [])
    : [];
  return [...distinct(found).map((span) => ({ span, document })), ...items];
}

function distinct(mentions: readonly Mention[]): readonly Span[] {
  const spans = new Map(mentions.map(({ span }) => [`${span.from} ${span.to}`, span]));
  return [...spans.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

function itemPlace({ catalogues = [] }: CheckedDocument, thing: Thing): Place | undefined {
  if (thing.kind !== 'item') return undefined;
  const file = catalogues.find(({ catalogue }) => catalogue?.id === thing.catalogue);
  const span = file?.placeOf({ kind: thing.item, number: thing.number });
  if (!file || !span || span.to === 0) return undefined;
  return { span, path: file.path, document: createTextDocument(file.text) };
}
