/**
 * Turns headings without a label into members of a series where the count asks for one and the
 * heading begins with just that number, or with one that is none: `IV MIGRATION` or `IIII. MIGRATION`
 * between `III.` and `V.`. Must not look
 * anywhere else: without the gap it is a word.
 */
import type { HeadingText } from './hierarchy.ts';
import { formatOrdinal } from './numerals.ts';
import type { SequenceBreak } from './sequence.ts';
import type { HeadingSeries, SeriesMember } from './series.ts';

/** The headings that fill the gaps which `breaks` of the series leave, at most one for each. */
export function findHiddenLabels(
  headings: readonly HeadingText[],
  series: HeadingSeries,
  labelled: (heading: number) => boolean,
  breaks: readonly SequenceBreak[],
): readonly SeriesMember[] {
  if (series.word !== undefined || series.form === 'decimal') return [];
  const hidden: SeriesMember[] = [];
  for (const { index, expected, kind } of breaks) {
    if (kind !== 'skipped' && kind !== 'stray') continue;
    const first = (series.members[index - 1]?.heading ?? series.parent) + 1;
    const last = series.members[index]?.heading ?? first;
    const number = formatOrdinal(expected, series.form);
    for (let heading = first; heading < last; heading++) {
      const { level, text } = headings[heading]!;
      if (level !== series.level || labelled(heading)) continue;
      const label = beginsWith(text, number) ? plain(number) : miswritten(text, series.form);
      if (!label) continue;
      const value = { form: series.form, ordinal: expected, parts: [expected] };
      hidden.push({ heading, label: { ...label, ...value } });
      break;
    }
  }
  return hidden;
}

type Label = Pick<SeriesMember['label'], 'from' | 'to' | 'number' | 'numberFrom' | 'suffix'>;

function plain(number: string): Label {
  return { from: 0, to: number.length, number, numberFrom: 0, suffix: '' };
}

/** `IIII.` where `IV.` is due: roman signs that make no number. */
function miswritten(text: string, form: HeadingSeries['form']): Label | undefined {
  const signs = form === 'roman' ? /^[IVXLCDM]{2,15}/ : /^[ivxlcdm]{2,15}/;
  if (form !== 'roman' && form !== 'lowerRoman') return undefined;
  const number = signs.exec(text)?.[0];
  const suffix = /^[.):](?=\s)/.exec(text.slice(number?.length))?.[0];
  if (number === undefined || suffix === undefined) return undefined;
  return { from: 0, to: number.length + suffix.length, number, numberFrom: 0, suffix };
}

/** Whether `number` stands first, as `IV MIGRATION`, `IV.MIGRATION` or `IV, MIGRATION`. */
function beginsWith(text: string, number: string): boolean {
  return text.startsWith(number) && /^(?:[\s ,;/]|[.:)]\s*\p{L})/u.test(text.slice(number.length));
}
