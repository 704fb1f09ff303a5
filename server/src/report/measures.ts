/**
 * Turns the words of captions, headers and stubs into the unit and scale of the values under them:
 * "Expenditure (USD million)" is USD, 10^6. Must not look at the values.
 */
import { decimal, multiply } from '../numbers/decimal.ts';
import type { Numeral } from '../numbers/reading.ts';

export interface Measure {
  /** `%` or an ISO 4217 code. */
  readonly unit?: string | undefined;
  /** Power of ten; 0 where no scale is named. */
  readonly scale: number;
  /** The words say that things are counted, so that no money of the caption holds here. */
  readonly counts?: boolean;
}

const none: Measure = { scale: 0 };

const moneyPattern =
  /(?<![\p{L}\d])(?:(USD|EUR|CHF|GBP|JPY|CAD|AUD|SEK|NOK|DKK)(?![\p{L}\d])|((?:US dollars?|euros?|Swiss francs?)(?!\p{L})|US\$|[$€£¥]))/iu;
const scalePattern =
  /(?<![\p{L}\d])(?:(milliards?|billions?|bn|mrd)|(millions?|millones|mio|mn)|(thousands?|milliers|miles|[’']?000s?))(?![\p{L}\d])/iu;
const bareScale =
  /\((?:in |en )?[^()\d]{0,20}(?:billions?|millions?|thousands?|milliers|milliards?|millones|miles|000s?)[^()\d]{0,30}\)|(?:^|, ?|\bin |\ben )(?:billions|millions|thousands|milliers|milliards|millones|miles|['’]?000s?)$/iu;
const percentPattern = /%|(?<!\p{L})(?:per ?cent(?:age)?s?|pourcentages?|porcentajes?)(?!\p{L})/iu;
const countPattern = /(?<!\p{L})(?:numbers? of|nombre de|número de|no\. of|# of)(?!\p{L})/iu;

/** What one of the patterns needs; few labels have it. */
const mayMeasure =
  /cent|[%$€£¥#]|usd|eur|chf|gbp|jpy|cad|aud|sek|nok|dkk|dollar|franc|mil|bil|bn|mn|mio|mrd|thousand|000|number|nombre|número|no\./iu;

const moneySigns: Readonly<Record<string, string>> = {
  us$: 'USD',
  $: 'USD',
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
};

/** Longer texts are prose. */
const longest = 300;

export function measureIn(text: string): Measure {
  if (text.length > longest || !mayMeasure.test(text)) return none;
  if (percentPattern.test(text)) return { unit: '%', scale: 0 };
  const money = moneyPattern.exec(text);
  const unit = money === null ? undefined : (money[1]?.toUpperCase() ?? codeOf(money[2]!));
  const scale = scalePattern.exec(text);
  // Without a currency it must stand in brackets, at the end or alone: “(thousands)”.
  const trusted = scale !== null && (unit !== undefined || bareScale.test(text));
  const power = !trusted ? 0 : scale[1] ? 9 : scale[2] ? 6 : 3;
  const counts = unit === undefined && countPattern.test(text);
  return { ...(unit !== undefined && { unit }), scale: power, ...(counts && { counts }) };
}

function codeOf(sign: string): string {
  const lower = sign.toLowerCase();
  if (lower.startsWith('us dollar')) return 'USD';
  if (lower.startsWith('swiss')) return 'CHF';
  return moneySigns[lower] ?? 'USD';
}

/** A cell's numeral as its table means it; what the cell itself prints is believed first. */
export function applyMeasure(numeral: Numeral, { unit, scale }: Measure): Numeral {
  const own = numeral.unit;
  if (own === '%' || (unit === '%' && own === undefined)) return { ...numeral, unit: '%' };
  const power = numeral.scale === 0 ? scale : 0;
  if (power === 0 && (unit === undefined || own !== undefined)) return numeral;
  return {
    ...numeral,
    value: power === 0 ? numeral.value : multiply(numeral.value, decimal(1n, power)),
    place: numeral.place + power,
    scale: numeral.scale + power,
    ...(own === undefined && unit !== undefined && { unit }),
  };
}
