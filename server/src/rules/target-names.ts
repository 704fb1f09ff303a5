/**
 * Names for what references lead to: "paragraph 12", "Table 3". Must not resolve a reference.
 */
import { type Phrase, say, type Words } from '../text/phrase.ts';

const names: Readonly<Record<string, (number: Words) => Phrase>> = {
  annex: (number) => say`Annex ${number}`,
  appendix: (number) => say`Appendix ${number}`,
  attachment: (number) => say`Attachment ${number}`,
  box: (number) => say`Box ${number}`,
  chapter: (number) => say`chapter ${number}`,
  chart: (number) => say`Chart ${number}`,
  figure: (number) => say`Figure ${number}`,
  footnote: (number) => say`footnote ${number}`,
  graph: (number) => say`Graph ${number}`,
  map: (number) => say`Map ${number}`,
  paragraph: (number) => say`paragraph ${number}`,
  part: (number) => say`Part ${number}`,
  section: (number) => say`section ${number}`,
  table: (number) => say`Table ${number}`,
};

/** By the English word for what it is, in small letters; a word that is not known stays as it is. */
export function targetName(word: string, number: Words): Phrase {
  return names[word]?.(number) ?? say`${word} ${number}`;
}
