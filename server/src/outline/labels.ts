/**
 * Turns the beginning of a heading into its possible labels: `C.` may be the letter C or a roman
 * hundred. Must not choose between them: neighbours do (series.ts).
 */
import { readLetterNumeral } from './numerals.ts';
import type { NumeralForm } from './outline.ts';

/** One way to read the label at the start of a heading; offsets into the text as seen. */
export interface LabelReading {
  /** The whole label: word, number, suffix, an opening bracket. */
  readonly from: number;
  readonly to: number;
  readonly word?: string;
  readonly number: string;
  readonly numberFrom: number;
  readonly form: NumeralForm;
  readonly ordinal: number;
  readonly parts: readonly number[];
  readonly suffix: string;
}

/** What else may be a label here. */
export interface LabelHints {
  /** Words, in lower case, that a profile puts before numbers. */
  readonly words?: ReadonlySet<string>;
  /** Whether a profile asks for numbers without a sign behind them: `2 Scope`. */
  readonly plain?: boolean;
}

/** Words that stand before a heading's number, in English, French and Spanish. */
const labelWords = new Set(
  (
    'addendum annex annexe anexo appendix apéndice appendice article artículo attachment book ' +
    'chapter chapitre capítulo component goal item module objective objectif objetivo objective ' +
    'outcome output part partie parte pillar phase pilier point punto principle principe principio ' +
    'priority priorité prioridad schedule section sección step stage target theme title titre ' +
    'título volume'
  ).split(' '),
);

/** After these a number needs no sign behind it: `Annex I STATISTICS`. */
const bareWords = new Set('annex annexe anexo appendix apéndice appendice attachment'.split(' '));

const numeral = String.raw`(?:\d{1,4}(?:\.\d{1,3}){0,5}|[A-Za-z]{1,15})`;
const bareLabel = new RegExp(
  String.raw`^(\(?)(${numeral})(\)\.?|\.(?!\d)|\s?:|\s[–—-](?=\s)|)(?=\s|$)`,
);
// Latin letters spelled out: `\p{L}` costs a millisecond at the first use.
const wordLabel = new RegExp(
  String.raw`^([A-Za-zÀ-ɏ]{3,20})\s+(${numeral})(\)|\.|\s?:|\s[–—-](?=\s)|)(?=\s|$)`,
);

/** A figure with its unit, not a label: `1.5 million people on the move`. */
const unitBehind =
  /^\s*(?:%|per\s?cent|percent|hundred|thousand|million|billion|trillion|times|years?|months?|days?|km|kg|°)/i;

/**
 * Every label that `text` (a heading as seen) may begin with, likeliest first; empty for words:
 * `3D mapping`, `1035 Facility`, `I am a migrant`.
 */
export function readLabels(text: string, hints: LabelHints = {}): readonly LabelReading[] {
  const word = wordLabel.exec(text);
  if (word) {
    const readings = readWordLabel(word, text, hints);
    if (readings.length > 0) return readings;
  }
  const bare = bareLabel.exec(text);
  return bare ? readBareLabel(bare, text, hints) : [];
}

function readWordLabel(
  match: RegExpExecArray,
  text: string,
  hints: LabelHints,
): readonly LabelReading[] {
  const [whole, word = '', number = '', suffix = ''] = match;
  const name = word.toLowerCase();
  const known = labelWords.has(name) || hints.words?.has(name) === true;
  // An unknown word counts before digits and a colon only: `Milestone 2: …`, not `Vitamin A: …`.
  if (!known && !(suffix.endsWith(':') && /^\d{1,3}$/.test(number))) return [];
  // `Part I played` and `Section a` are words; `Part II` and `Point 3` are not.
  const free = suffix === '' && whole.length < text.length && !bareWords.has(name);
  if (free && /^[A-Za-z]$/.test(number)) return [];
  if (/^[a-z]{2,}$/.test(number) && suffix === '') return [];
  if (unitBehind.test(text.slice(whole.length))) return [];
  const numberFrom = whole.length - suffix.length - number.length;
  return readNumber(number).map((reading) => ({
    from: 0,
    to: whole.length,
    word,
    number,
    numberFrom,
    suffix,
    ...reading,
  }));
}

function readBareLabel(
  match: RegExpExecArray,
  text: string,
  hints: LabelHints,
): readonly LabelReading[] {
  const [whole, open = '', number = '', suffix = ''] = match;
  if (open !== '' && !suffix.startsWith(')')) return [];
  const decimal = number.includes('.');
  // Without a sign behind it, only `3.1` is a label; `10 years of IOM` and `I am` are words.
  const plain = hints.plain === true && /^(?:\d|[IVXLC]{2})/.test(number);
  if (suffix === '' && !decimal && !plain) return [];
  if (suffix === '' && unitBehind.test(text.slice(whole.length))) return [];
  // `a – b` is prose.
  if (/^[a-z]/.test(number) && !/^[.)]/.test(suffix)) return [];
  return readNumber(number).map((reading) => ({
    from: 0,
    to: whole.length,
    number,
    numberFrom: open.length,
    suffix,
    ...reading,
  }));
}

interface NumberReading {
  readonly form: NumeralForm;
  readonly ordinal: number;
  readonly parts: readonly number[];
}

function readNumber(number: string): readonly NumberReading[] {
  if (/^\d/.test(number)) {
    const texts = number.split('.');
    // Years, money (`1.05`) and codes are no labels.
    if (texts.some((part) => part.length > 3 || (part.length > 1 && part.startsWith('0')))) {
      return [];
    }
    const parts = texts.map(Number);
    return [{ form: parts.length > 1 ? 'decimal' : 'arabic', ordinal: parts.at(-1) ?? 0, parts }];
  }
  return readLetterNumeral(number).map((reading) => ({ ...reading, parts: [reading.ordinal] }));
}
