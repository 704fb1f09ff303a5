/**
 * Words and patterns of change in French and Spanish: "une hausse de 7 %", "aumentó un 7 por ciento", "de A à
 * B". Must not hold any logic.
 */
import { figureStarts, sketchPattern } from './sketch.ts';

const upNouns = 'augmentation|hausse|progression|accroissement|aumento|incremento|alza|crecimiento';
const downNouns =
  'diminution|baisse|recul|réduction|disminución|reducción|descenso|caída|disminucion|reduccion';
const upVerbs =
  'augmenté|progressé|augmente|augmentent|aumentó|aumentaron|aumentado|creció|crecieron|subió|subieron';
const downVerbs =
  'diminué|baissé|reculé|diminue|diminuent|disminuyó|disminuyeron|disminuido|descendió|bajó|bajaron|cayó|cayeron|redujo|redujeron|reducido';

/** Words that say that something rose, in lower case. */
export const romanceRising: readonly string[] = [upNouns, upVerbs, 'plus|más'].flatMap((list) =>
  list.split('|'),
);

/** "en 2006", "à la fin de 2007": what may stand beside a figure. */
export const romanceWhen =
  "(?:,? (?:en|à la fin de|a fines de|fin) (?:l['’]an |el año )?(?:19|20)\\d\\d|,? (?:un an plus tôt|un año antes|l['’]année précédente|el año anterior))";
const when = `${romanceWhen}?`;
const noun = '(?: [a-z\\u00e0-\\u00ff][a-z\\u00e0-\\u00ff-]{1,20}){0,3}?';

/** "une réduction de 531 plaintes (18,0 %)". */
const also =
  '(?: points?(?! de)| puntos?(?! porc))?(?:(?: [a-zà-ÿ]{3,}){0,2} \\((?:soit |o |un )?{share:P}\\))?';

/** Words alone, before the figures: "aumentaron de 1.012 a 968". */
export const romanceBare = sketchPattern(
  `(?<![a-zà-ÿ])(?<word>${upVerbs}|${downVerbs})(?=,? (?:passant )?(?:del? |en (?:19|20)))`,
);

/** "a doublé, passant de 46 à 98"; "el doble que en 2022 (43)". */
export const romanceMultiple = sketchPattern(
  '(?<![a-zà-ÿ])(?<word>doublée?s?|triplée?s?|doble|triple|duplicó|duplicaron|triplicó|triplicaron)(?=,? (?:passant |que |del? ))',
);

export const romanceStating = [
  [
    'of',
    sketchPattern(
      `\\b(?<word>${upNouns}|${downNouns}) (?:de (?:l['’]ordre de |cerca de )?|del |d['’])(?:un )?{stated}${also}`,
    ),
  ],
  [
    'by',
    sketchPattern(
      `\\b(?<word>${upVerbs}|${downVerbs})${when} (?:de |d['’]|en un |un |en ){stated}(?!${noun}${when},? (?:à|al?) [${figureStarts}])${also}`,
    ),
  ],
  // "soit 23 de moins"; "1,1 horas menos que"
  [
    'before',
    sketchPattern(
      '\\b(?:soit|es decir,?|o sea,?) {stated}(?: [a-zà-ÿ]+)? de (?<word>plus|moins)\\b',
    ),
  ],
  [
    'than',
    sketchPattern('{stated}(?: [a-zà-ÿ]+)? (?:de )?(?<word>plus|moins|más|menos)(?= qu[eé’])'),
  ],
  ['before', sketchPattern('\\((?:un )?{stated} (?<word>más|menos)(?=\\))')],
] as const;

const notTime = '(?! (?:ans?|mois|jours?|semaines?|años?|meses|días?)(?![a-z]))';

export const romancePairs = [
  [
    'fromTo',
    sketchPattern(`\\bdel? {base}(?<left>${noun})${when},? (?:à|al?) {now}(?<right>${noun})`),
  ],
  // "par rapport à 2023 (50 291 tonnes)", "que en 2023 (20,3 horas)"
  [
    'base',
    sketchPattern(
      `(?<![a-z])(?<link>contre|par rapport à|frente a|que|qu['’]|en comparación con)(?: ?en)? (?:19|20)\\d\\d \\({base}`,
    ),
  ],
  [
    'base',
    sketchPattern(
      `(?<![a-z])(?<link>contre|par rapport (?:à|aux?)|frente a|en comparación con|comparado con) {base}${notTime}`,
    ),
  ],
] as const;

/** Whether a text can hold one of these at all: cheap. */
export const mayBeRomance =
  /augment|hausse|progress|accroiss|diminu|baiss|recul|réduction|aument|incremento|alza|crec|subi[óoe]|disminu|reducci|descen|caída|cay[óo]|baj[óo]|pass(?:é|ant|[óa]\b)|contre |par rapport|frente a|comparaci|reduj|reducid|doubl|doble|tripl|duplic|d[e ] (?:plus|moins)|(?:más|menos|plus|moins) qu/i;
