/**
 * Words that stand before the number of a caption, in English, French and Spanish. Data only.
 */

export type CaptionKind = 'table' | 'figure' | 'box' | 'annex';

/** In lower case, plurals included. */
export const captionWords: Readonly<Record<CaptionKind, readonly string[]>> = {
  table: 'table tables tableau tableaux tabla tablas cuadro cuadros'.split(' '),
  figure:
    'figure figures fig figs chart charts graph graphs graphique graphiques gráfico gráficos figura figuras map maps carte cartes mapa mapas'.split(
      ' ',
    ),
  box: 'box boxes encadré encadrés encart encarts recuadro recuadros'.split(' '),
  annex:
    'annex annexes annexe anexo anexos appendix appendices appendice apéndice apéndices attachment attachments'.split(
      ' ',
    ),
};

const kinds = new Map<string, CaptionKind>(
  Object.entries(captionWords).flatMap(([kind, words]) =>
    words.map((word) => [word, kind as CaptionKind] as const),
  ),
);

/** The kind that a word announces; undefined for other words. */
export function captionKind(word: string): CaptionKind | undefined {
  return kinds.get(word.toLowerCase());
}
