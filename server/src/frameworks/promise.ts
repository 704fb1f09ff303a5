/**
 * Promises: finds the sentence by which a report says that each of its sections names the items it
 * serves. Must not say whether it keeps the promise.
 */
import type { Block } from '../markdown/block.ts';
import type { Span } from '../text/span.ts';
import { indexCatalogues } from './catalogue-index.ts';
import type { Catalogue } from './framework.ts';
import { findNames } from './names.ts';
import { readWords } from './words.ts';

const eachSection =
  /\b(?:each|every|individual|respective|chaque|cada|respectiv[ae]s)\b[^.]{0,80}?\b(?:sections?|chapters?|chapitres?|secci[oó]n(?:es)?|cap[ií]tulos?)(?!\p{L})/iu;

const sectionWord = /section|chap[it]|secci|cap[ií]tulo/i;

/** Whether a text may hold a promise. */
export function mayPromise(text: string): boolean {
  return sectionWord.test(text) && eachSection.test(text);
}

/** The sentence, absolute; undefined where there is none. Reads the source of paragraphs. */
export function findPromise(
  text: string,
  blocks: readonly Block[],
  catalogue: Catalogue,
  catalogues: readonly Catalogue[],
): Span | undefined {
  const index = indexCatalogues(catalogues);
  const title = new Set(readWords(catalogue.title).map((word) => word.folded));
  for (const { kind, span } of blocks) {
    if (kind !== 'paragraph') continue;
    const source = text.slice(span.from, span.to);
    const match = sectionWord.test(source) ? eachSection.exec(source) : null;
    if (!match) continue;
    const { from, to } = sentenceAround(source, match.index);
    const words = readWords(source, from, to).map((word) => word.folded);
    const ofKind = words.some((word) =>
      index.kindWords.get(word)?.some((use) => use.catalogue === catalogue && use.plural),
    );
    if (!ofKind || !words.some((word) => title.has(word))) continue;
    if (!findNames(index.names, source).some((name) => name.catalogue === catalogue)) continue;
    return { from: span.from + from, to: span.from + to };
  }
  return undefined;
}

/** From the last full stop before `at` to the next one. */
function sentenceAround(text: string, at: number): Span {
  const before = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('.\n', at));
  const from = before < 0 ? 0 : before + 2;
  const after = text.slice(at).search(/\.(?:\s|$)/);
  return { from, to: after < 0 ? text.length : at + after + 1 };
}
