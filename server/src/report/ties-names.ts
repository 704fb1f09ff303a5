/**
 * Turns the words around figures into names of what they count: “14 new Member States”, “the number of field
 * locations was 440”. What is counted by one name in two places is likely one fact. Must not weigh them.
 */
import type { Figure } from '../prose/figure.ts';
import { countBelow } from '../text/count-below.ts';
import type { Span } from '../text/span.ts';

/** The words of a block that say something, in order, and their stems. */
interface Telling {
  readonly spans: readonly Span[];
  readonly stems: readonly string[];
}

/** What may name the things that a figure counts. */
export interface CountNames {
  /** Stems joined to one; the same for the same words. */
  readonly keys: readonly string[];
  /** The words, as the first of them are written. */
  readonly written: string;
  /** Whether they stand before the figure and are all of the name. */
  readonly before: boolean;
}

const numberKey = 'number+';

/** Whether a name stands for “the number of staff” as a whole. */
export function isNumberOf(name: string): boolean {
  return name.startsWith(numberKey);
}

/** Names of more words are sentences. */
const mostWords = 3;

/** The words right behind each figure, or before it in “the number of … was”; two or three of them. */
export function namesIn(
  telling: Telling,
  figures: readonly Figure[],
  source: string,
): ReadonlyMap<Figure, CountNames> {
  const names = new Map<Figure, CountNames>();
  for (const figure of figures) {
    const own = namesBefore(telling, figure, source) ?? namesBehind(telling, figure, source);
    if (own !== undefined) names.set(figure, own);
  }
  return names;
}

/** The names that are all of the noun of a figure or end it, longest first. */
export function nounNames(
  telling: Telling,
  { noun }: Figure,
  names: CountNames | undefined,
): readonly string[] {
  if (names === undefined) return none;
  if (names.before) return names.keys;
  const first = countBelow(telling.spans, ({ from }) => from < noun.from);
  const end = countBelow(telling.spans, ({ to }) => to <= noun.to);
  return endings(telling.stems.slice(first, end)).filter((key) => names.keys.includes(key));
}

const none: readonly string[] = [];

/** The names that a label of these stems is. */
export function namesOfStems(stems: readonly string[]): readonly string[] {
  return endings(stems);
}

/** Three words and the last two, or two. */
function endings(stems: readonly string[]): readonly string[] {
  if (stems.length < 2 || stems.length > mostWords) return none;
  return stems.length === 2 ? [joinStems(stems)] : [joinStems(stems), joinStems(stems.slice(1))];
}

function joinStems(stems: readonly string[]): string {
  return `+${stems.join('+')}`;
}

function namesBehind(
  { spans, stems }: Telling,
  { span }: Figure,
  source: string,
): CountNames | undefined {
  const here = countBelow(spans, ({ from }) => from < span.to);
  let end = span.to;
  let count = 0;
  for (; count < mostWords && here + count < spans.length; count++) {
    const { from, to } = spans[here + count]!;
    if (from === end || from - end > widest || !isJoint(source[end]!)) break;
    end = to;
  }
  if (count < 2) return undefined;
  const own = stems.slice(here, here + count);
  const keys = [...endings(own), ...(count > 2 ? [joinStems(own.slice(0, 2))] : [])];
  return { keys, written: source.slice(spans[here]!.from, end), before: false };
}

/** Between two words of a name: a space, or a number of one digit between two. */
const widest = 3;

function isJoint(char: string): boolean {
  return char === ' ' || char === '\u00a0' || char === '\n' || char === '-';
}

const numberOf =
  /\bnumber of (?:the )?([A-Za-z][A-Za-z'\u2019-]*(?: [A-Za-z][A-Za-z'\u2019-]*){0,2}?) (?:totall?ing|totall?ed|stood at|stands at|was|were|is|reached|rose to|increased to|grew to|fell to|amounted to|to) (?:over |about |some |more than |nearly |almost |approximately )?$/i;
const furthest = 90;

function namesBefore(
  { spans, stems }: Telling,
  { span }: Figure,
  source: string,
): CountNames | undefined {
  const start = Math.max(0, span.from - furthest);
  const before = source.slice(start, span.from);
  if (!before.includes('umber of ')) return undefined;
  const match = numberOf.exec(before);
  if (match === null) return undefined;
  const from = start + match.index + match[0].indexOf(match[1]!, 'number of '.length);
  const to = from + match[1]!.length;
  const first = countBelow(spans, (word) => word.from < from);
  const own = stems.slice(
    first,
    countBelow(spans, (word) => word.to <= to),
  );
  const keys = own.length === 1 ? [`${numberKey}${own[0]!}`] : endings(own);
  return keys.length === 0 ? undefined : { keys, written: match[1]!, before: true };
}
