/**
 * The titles of lists of contents, tables, figures and annexes, in the languages of reports. Must not look at
 * the lists themselves.
 */

const contentsTitle =
  /^(?:(?:table of )?contents|table des matières|sommaire|índice(?: general)?|contenidos?|tabla de contenidos?|sumario)$/i;
const listTitle =
  /^(?:(?:lists? of|listes? des|listas? de|índice de)\s+(?:the |los |las )?)?(tables|figures|charts|graphs|maps|boxes|annexes|appendices|tableaux|graphiques|cartes|encadrés|encarts|cuadros|tablas|gráficos|figuras|mapas|recuadros|anexos|apéndices)(?:,? (?:and|et|y) ([a-zà-ɏ]{3,12}))?$/i;

const longestTitle = 60;

/** Whether a heading announces the contents list. */
export function isContentsTitle(title: string): boolean {
  return title.length < longestTitle && contentsTitle.test(title.trim());
}

/** Whether a heading announces a list and nothing else: “Contents”, “List of tables”; “Figures” may head more. */
export function isListTitle(title: string): boolean {
  const named = / (?:of|des|de) /i.test(title) && listedByTitle(title).length > 0;
  return named || isContentsTitle(title);
}

/** The words for what a heading such as `List of tables and figures` announces; none for another heading. */
export function listedByTitle(title: string): readonly string[] {
  const match = title.length < longestTitle ? listTitle.exec(title.trim()) : null;
  return match === null ? [] : [match[1]!, ...(match[2] === undefined ? [] : [match[2]])];
}
