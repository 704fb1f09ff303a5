/**
 * Reads where a paragraph says which table its figures are from (“as shown in the table below”, “see Table 3”),
 * and which of them are totals (“the total number of projects was”). Must not look at tables.
 */
import type { Span } from '../text/span.ts';

export interface Pointers {
  /** The table right below or above. */
  readonly below: boolean;
  readonly above: boolean;
  /** The labels of tables, folded: `3`, `ii`. */
  readonly labels: readonly string[];
}

/** Of what points to no table. */
export const noPointers: Pointers = { below: false, above: false, labels: [] };

const mayPoint = /\b(?:table|tableau|cuadro|tabla)\b/i;
const below =
  /\btable (?:right |just )?below\b|\b(?:following|next) table\b|\btable (?:that |which )?follow|\btableau (?:ci-dessous|suivant)|\b(?:cuadro|tabla) (?:siguiente|a continuación)/i;
const above =
  /\btable (?:right |just )?above\b|\b(?:previous|preceding) table\b|\btableau (?:ci-dessus|précédent)|\b(?:cuadro|tabla) anterior/i;
const label =
  /\b(?:tables?|tableaux?|cuadros?|tablas?)[ \u00a0]([0-9]{1,3}(?:[.-][0-9]{1,3})?|[ivx]{1,5}|[a-h])\b/gi;

export function readPointers(source: string): Pointers {
  if (!mayPoint.test(source)) return noPointers;
  return {
    below: below.test(source),
    above: above.test(source),
    labels: [...source.matchAll(label)].map((match) => match[1]!.toLowerCase()),
  };
}

/** The label of a caption as `labels` has it: `Table 3` is `3`. */
export function foldLabel(label: string): string {
  return label.toLowerCase().replace(/^[^0-9]*[ \u00a0]/, '');
}

const total =
  /\b(?:(?:a |in )?total(?: of| number of|,)?|altogether|in all,?|number of)\b[^.;:()]{0,50}$|\b(?:now|currently|today) (?:has|have|had|numbers?|counts?|comprises?|includes?)[^.;:()]{0,20}$/i;
const totalBehind = /^[^.;:()0-9]{0,40}\b(?:in total|in all|altogether)\b/i;
/** What makes a total one of a part. */
const narrower =
  /\b(?:in|from|to|of|by|for) (?:the )?\p{Lu}|\b(?:additional|further|other|remaining)\b/u;
const reach = 70;

/** Whether the words around a figure call it a total. */
export function isCalledTotal(source: string, { from, to }: Span, sentence: Span): boolean {
  const before = source.slice(Math.max(sentence.from, from - reach), from);
  const words = total.exec(before)?.[0];
  if (words !== undefined) return !narrower.test(words);
  return totalBehind.test(source.slice(to, Math.min(sentence.to, to + reach)));
}
