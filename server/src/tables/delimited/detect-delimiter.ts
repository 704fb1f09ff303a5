/**
 * Finds the sign that parts the cells of a file: the one with which its lines come out alike. Must
 * not read values.
 */
import { type Delimiter, parseDelimited } from './parse-delimited.ts';

/**
 * By how rarely a sign stands in texts and numbers: of two that fit equally well, the first. In
 * `a;1,5` the comma is a decimal mark.
 */
const delimiters: readonly Delimiter[] = ['\t', ';', '|', ','];

/** What a file begins with is enough to see how it is written. */
const sampleRecords = 100;
const sampleLength = 200_000;

/**
 * The delimiter of a text, read from offset `from`. `isTabbed`: its name says that it is a TSV
 * file. A text with none of the signs has one column; it gets a comma.
 */
export function detectDelimiter(text: string, from: number, isTabbed = false): Delimiter {
  const sample = text.slice(from, from + sampleLength);
  if (isTabbed && sample.includes('\t')) return '\t';
  const whole = from + sampleLength >= text.length;
  let best: Delimiter = ',';
  let bestFit = 0;
  for (const delimiter of delimiters) {
    if (!sample.includes(delimiter)) continue;
    const fit = fitOf(sample, delimiter, whole);
    if (fit > bestFit) {
      best = delimiter;
      bestFit = fit;
    }
  }
  return best;
}

/** From 0 to 1: the share of records with as many fields as most have, misplaced quotes counted off. */
function fitOf(sample: string, delimiter: Delimiter, whole: boolean): number {
  const { records, problems, cut } = parseDelimited(sample, delimiter, { records: sampleRecords });
  const complete = !whole && !cut && records.length > 1 ? records.slice(0, -1) : records;
  const widths = new Map<number, number>();
  let filled = 0;
  for (const { fields } of complete) {
    if (fields.length === 1 && fields[0]!.text.trim() === '') continue;
    filled += 1;
    widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1);
  }
  let most = 0;
  for (const [width, count] of widths) if (width > 1 && count > most) most = count;
  return Math.max(0, most - problems.length) / Math.max(1, filled);
}
