/**
 * The words that announce a reference, in English, French and Spanish. Data and look-up only; must
 * not read what stands behind them.
 */
import type { ReferenceKind } from './reference.ts';

export interface ReferenceWord {
  readonly kind: ReferenceKind;
  readonly plural: boolean;
}

const singular: Readonly<Record<ReferenceKind, string>> = {
  section:
    'section sect subsection sub-section chapter chapitre part partie sección apartado capítulo parte',
  paragraph: 'paragraph para paragraphe párrafo',
  table: 'table tableau tabla cuadro',
  figure: 'figure fig chart graph map graphique figura gráfico mapa',
  annex: 'annex annexe anexo appendix appendice apéndice attachment',
  footnote: 'footnote',
  box: 'box encadré recuadro',
};

const plural: Readonly<Record<ReferenceKind, string>> = {
  section:
    'sections sects subsections sub-sections chapters chapitres parts parties secciones apartados capítulos partes',
  paragraph: 'paragraphs paras paragraphes párrafos',
  table: 'tables tableaux tablas cuadros',
  figure: 'figures figs charts graphs maps graphiques figuras gráficos mapas',
  annex: 'annexes anexos appendices apéndices attachments',
  footnote: 'footnotes',
  box: 'boxes encadrés recuadros',
};

const words = new Map<string, ReferenceWord>();
for (const [list, isPlural] of [
  [singular, false],
  [plural, true],
] as const) {
  for (const kind of Object.keys(list) as ReferenceKind[]) {
    for (const word of list[kind].split(' ')) {
      if (!words.has(word)) words.set(word, { kind, plural: isPlural });
    }
  }
}

/** What a word in any case announces; undefined for other words. */
export function referenceWord(word: string): ReferenceWord | undefined {
  return words.get(word.toLowerCase());
}

/** All words, in lower case. */
export const referenceWords: readonly string[] = [...words.keys()];

/** Words for the same thing, whatever the language: an appendix is no annex, a part no chapter. */
const families: Readonly<Record<string, string>> = {
  chapitre: 'chapter',
  chapitres: 'chapter',
  chapters: 'chapter',
  capítulo: 'chapter',
  capítulos: 'chapter',
  partie: 'part',
  parties: 'part',
  parts: 'part',
  parte: 'part',
  partes: 'part',
  annexes: 'annex',
  annexe: 'annex',
  anexo: 'annex',
  anexos: 'annex',
  appendices: 'appendix',
  appendice: 'appendix',
  apéndice: 'appendix',
  apéndices: 'appendix',
  attachments: 'attachment',
  sections: 'section',
  sect: 'section',
  sects: 'section',
  subsection: 'section',
  subsections: 'section',
  'sub-section': 'section',
  'sub-sections': 'section',
  sección: 'section',
  secciones: 'section',
  apartado: 'section',
  apartados: 'section',
  figures: 'figure',
  fig: 'figure',
  figs: 'figure',
  figura: 'figure',
  figuras: 'figure',
  charts: 'chart',
  graphs: 'graph',
  graphique: 'chart',
  graphiques: 'chart',
  gráfico: 'chart',
  gráficos: 'chart',
  mapa: 'map',
  maps: 'map',
  mapas: 'map',
  carte: 'map',
  cartes: 'map',
};

/** The English singular of a word for a section or annex; other words as they are, in lower case; `section` where there is none. */
export function wordFamily(word: string): string {
  const lower = word.toLowerCase();
  return lower === '' ? 'section' : (families[lower] ?? lower);
}
