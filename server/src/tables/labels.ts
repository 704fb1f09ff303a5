/**
 * Labels: what the words that name a row or column say about it: a total, a part, or something
 * that adds up to nothing. Must not look at numbers.
 */
import { ownCopy } from '../text/own-copy.ts';
import { type Phrase, say, type Words } from '../text/phrase.ts';

/**
 * `leaf`: adds up; `subtotal`, `total`, `grand`: is a sum of others; `aside`: values like the
 * others' that are no part of a sum (differences, "of which"); `ratio`: values of another nature,
 * which no sum may run over (percentages, averages, ranks, years).
 */
export type LabelKind = 'leaf' | 'subtotal' | 'total' | 'grand' | 'aside' | 'ratio';

export interface LabelReading {
  readonly kind: LabelKind;
  /** The label says nothing but total: "Grand total", "TOTAL:", or total and a subject. */
  readonly pure: boolean;
  /** What it is the total of, folded: "africa" for "Africa Total", "Total for Africa". */
  readonly subject?: string;
}

/** The total words of English, French, Spanish, German, Portuguese and Italian. */
const totalWord =
  'total|totals|totaux|totales|totali|totais|totale|gesamt|insgesamt|summe|suma|somme|sum';
const subtotalWord =
  'sub ?-?totals?|sous ?-?tota(?:l|ux)|sub ?-?totales|subtotales|zwischensummen?|teilsummen?|total parcial|total partiel|subtotale';
const grandWord =
  'grand ?-?totals?|overall totals?|total overall|overall|total général|total general|totaux généraux|total generale|total geral|gran total|suma total|gesamtsumme|endsumme|gesamttotal|total insgesamt|combined total|ensemble|general total';

/** Words of any script end where a letter or digit does not follow; `\b` knows ASCII alone. */
const ends = '(?![\\p{L}\\p{N}])';
const starts = '(?<![\\p{L}\\p{N}])';

const atEitherEnd = (words: string) =>
  new RegExp(`^(?:${words})${ends}|(?:^|\\s)(?:${words})$`, 'u');
const anywhere = (words: string) => new RegExp(`${starts}(?:${words})${ends}`, 'u');

/** The sum at the foot of a page of a table that goes on: never more than the numbers bear out. */
const carried =
  /^(?:(?:amounts?|sums?|totals?|page total) )?(?:carried (?:forward|over)|à reporter|suma y sigue|a reportar)$/u;

const grand = atEitherEnd(grandWord);
const subtotal = atEitherEnd(subtotalWord);
const total = atEitherEnd(totalWord);
/** Whole labels that gather without saying total; believed only where the numbers bear them out. */
const gathering =
  /^(?:all|both|both sexes|all (?:\p{L}+ ){0,2}\p{L}+|les deux sexes|ambos sexos|combined|together|tous|toutes|todos|todas|alle)$/u;

const ratio = anywhere(
  'per ?cent|percentages?|percentile|shares?|proportions?|ratios?|rates?|averages?|mean|median|rank|ranking|rang|index|indices|pourcentages?|taux|moyennes?|médiane|porcentajes?|tasas?|promedios?|mediana|anteile?|quoten?|durchschnitt(?:lich)?|per (?:capita|person|head|unit|day|month|year)|par (?:habitant|personne|jour|mois)|unit (?:cost|price)s?|growth',
);
/** Words that make a ratio only where they are the whole label. */
const wholeRatio = /^(?:grade|years?|année|año|jahr|no\.?|nr\.?|n°|#|code|page)$/u;

/** Parts named beside the whole, and steps from one value to the next. */
const aside =
  /^(?:- ?)?(?:(?:net|absolute|annual|yearly|total) )?(?:of which|of whom|thereof|including|incl|dont|de los cuales|de las cuales|davon|darunter|di cui|dos quais|memo(?:randum)?|increase|decrease|change|difference|variance|variation|différence|diferencia|differenz|veränderung|écart)(?![\p{L}\p{N}])/u;

/** What limits a total without changing its nature: "(excluding exchange rate differences)". */
const limits =
  /[,;:–—-]?\s*(?<![\p{L}\p{N}])(?:excluding|excl|net of|hors|sin|ohne|without)(?![\p{L}\p{N}]).*$/u;

/** The words of a label, folded: lower case, no marks, no brackets, single spaces. */
export function foldLabel(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\[\^[^\]]{0,40}\]/g, '')
    .replace(/\^\(?[\p{L}\d*]{1,3}\)?(?:, ?[\p{L}\d]{1,3})*\^?/gu, '')
    .replace(/\([^()]{0,200}\)/g, ' ')
    .replace(/(?<=\s)\d{1,2}\//g, '')
    .replace(/[*†‡§\\]+/g, '')
    .replace(/[\s:–—]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Pieces of all the words above: most labels hold none, and need no closer look. */
const telling =
  /tot|sum|som|carried|report|suma|gesamt|overall|ensemb|^all|^both|sexe|comb|toge|^tou|^tod|[%‰#°]|cent|part|share|prop|rat|aver|mean|med|rank|rang|ind|pour|taux|moy|porc|tas|prom|ant|quot|durch|per |par |unit|grow|grad|year|ann|año|jahr|^n[or]|code|page|which|whom|there|incl|dont|de la|de lo|da[vr]|di c|dos|memo|incr|decr|chan|diff|dif|vari|verä|écart/i;

/** Longer texts are sentences, not labels. */
const longest = 200;

/** What a label says: "Total" is a pure total, "Africa Total" one of `africa`, "Women" a leaf. */
export function readLabel(text: string): LabelReading {
  if (text.length > longest || !telling.test(text)) return leaf;
  const before = known.get(text);
  if (before !== undefined) return before;
  const reading = readTelling(text);
  if (known.size >= mostKnown) known.clear();
  known.set(ownCopy(text), reading);
  return reading;
}

const leaf: LabelReading = { kind: 'leaf', pure: false };

/** Tables print the same labels again and again. */
const known = new Map<string, LabelReading>();
const mostKnown = 5000;

function readTelling(text: string): LabelReading {
  const whole = foldLabel(text);
  const words = whole.replace(limits, '').trim() || whole;
  if (ratio.test(words) || wholeRatio.test(words) || /[%‰]/.test(text)) {
    return { kind: 'ratio', pure: false };
  }
  if (aside.test(words)) return { kind: 'aside', pure: false };
  if (carried.test(words)) return { kind: 'subtotal', pure: false };
  const kind = totalKind(words);
  if (kind === undefined) {
    return { kind: gathering.test(words) ? 'total' : 'leaf', pure: false };
  }
  const subject = subjectOf(words);
  return subject === '' ? { kind, pure: true } : { kind, pure: false, subject };
}

function totalKind(words: string): 'subtotal' | 'total' | 'grand' | undefined {
  if (grand.test(words)) return 'grand';
  if (subtotal.test(words)) return 'subtotal';
  return total.test(words) ? 'total' : undefined;
}

const anyTotal = new RegExp(
  `^(?:${grandWord}|${subtotalWord}|${totalWord})${ends}|(?:^|\\s)(?:${grandWord}|${subtotalWord}|${totalWord})$`,
  'gu',
);

function subjectOf(words: string): string {
  return words
    .replace(anyTotal, ' ')
    .replace(/^[\s,:–—-]+|[\s,:–—-]+$/gu, '')
    .replace(/^(?:for|of|in|by|to|number of|de|du|des|del|der|für|pour|para|en)\s+/u, '')
    .replace(/^(?:the|le|la|les|los|las|die|das)\s+/u, '')
    .trim();
}

/** Whether a total's subject names a group: equal, or all words of the shorter in the longer. */
export function namesGroup(subject: string, group: string): boolean {
  const folded = foldLabel(group);
  if (folded === '' || subject === '') return false;
  if (folded === subject) return true;
  return (
    folded.length > 3 &&
    subject.length > 3 &&
    (` ${subject} `.includes(` ${folded} `) || ` ${folded} `.includes(` ${subject} `))
  );
}

/** Why a line is believed to be computed: "the row is labelled “Total”". */
export function saidByLabel(line: 'row' | 'column', label: Words): Phrase {
  return line === 'row' ? say`the row is labelled ${label}` : say`the column is labelled ${label}`;
}
