/**
 * Words and patterns of change in French and Spanish: "une hausse de 7 %", "aumentó un 7 por ciento", "de A à
 * B". Must not hold any logic.
 */
import { sketchPattern } from './sketch.ts';

const upNouns = 'augmentation|hausse|progression|accroissement|aumento|incremento|alza|crecimiento';
const downNouns =
  'diminution|baisse|recul|réduction|disminución|reducción|descenso|caída|disminucion|reduccion';
const upVerbs =
  'augmenté|progressé|augmente|augmentent|aumentó|aumentaron|aumentado|creció|crecieron|subió';
const downVerbs =
  'diminué|baissé|reculé|diminue|diminuent|disminuyó|disminuyeron|disminuido|descendió|bajó|cayó';

/** Words that say that something rose, in lower case. */
export const romanceRising: readonly string[] = [upNouns, upVerbs].flatMap((list) =>
  list.split('|'),
);

/** "en 2006", "à la fin de 2007": what may stand beside a figure. */
export const romanceWhen =
  "(?:,? (?:en|à la fin de|a fines de|fin) (?:l['’]an |el año )?(?:19|20)\\d\\d)";
const when = `${romanceWhen}?`;
const noun = '(?: [a-z\\u00e0-\\u00ff][a-z\\u00e0-\\u00ff-]{1,20}){0,3}?';

export const romanceStating = [
  [
    'of',
    sketchPattern(
      `\\b(?<word>${upNouns}|${downNouns}) (?:de (?:l['’]ordre de |cerca de )?|del |d['’])(?:un )?{stated}`,
    ),
  ],
  [
    'by',
    sketchPattern(
      `\\b(?<word>${upVerbs}|${downVerbs})${when} (?:de |d['’]|en un |un |en ){stated}`,
    ),
  ],
] as const;

const notTime = '(?! (?:ans?|mois|jours?|semaines?|años?|meses|días?)(?![a-z]))';

export const romancePairs = [
  ['fromTo', sketchPattern(`\\bde {base}(?<left>${noun})${when},? (?:à|a) {now}(?<right>${noun})`)],
  [
    'base',
    sketchPattern(
      `(?<![a-z])(?<link>contre|par rapport (?:à|aux?)|frente a|en comparación con|comparado con) {base}${notTime}`,
    ),
  ],
] as const;

/** Whether a text can hold one of these at all: cheap. */
export const mayBeRomance =
  /augment|hausse|progress|accroiss|diminu|baiss|recul|réduction|aument|incremento|alza|crec|subi[óo]|disminu|reducci|descen|caída|cay[óo]|baj[óo]|pass(?:é|ant|[óa]\b)|contre |par rapport|frente a|comparaci/i;
