/**
 * The few words of a new draft that are no profile's, in the languages of reports. Must not hold what a
 * profile says.
 */

export interface DraftWords {
  /** What the profiles' front matter calls the language. */
  readonly language: string;
  readonly introduction: string;
  /** Stands for a heading that the author names. */
  readonly heading: string;
  /** The first paragraph, and every other one. */
  opening(organization: string, year: string): string;
  readonly paragraph: string;
  readonly table: string;
  readonly total: string;
  /** What a section serves: a comment that an author replaces. */
  serves(framework: string, kind: string): string;
  /** Begins the titles of sections that carry no number. */
  readonly unnumbered: RegExp;
}

const english: DraftWords = {
  language: 'English',
  introduction: 'Introduction',
  heading: 'Title of this section',
  opening: (organization, year) => `This report covers the work of ${organization} in ${year}.`,
  paragraph: 'To be written.',
  table: 'Table',
  total: 'Total',
  serves: (framework, kind) =>
    `To fill in, if this section serves any of them: ${framework} ${kind}s: 1 and 2`,
  unnumbered:
    /^(?:abbreviations|acronyms|acknowledgements|annex|appendix|contents|foreword|introduction|preface|summary|executive summary|table of contents)\b/i,
};

const french: DraftWords = {
  language: 'French',
  introduction: 'Introduction',
  heading: 'Titre de cette section',
  opening: (organization, year) =>
    `Le présent rapport rend compte des activités de ${organization} en ${year}.`,
  paragraph: 'À rédiger.',
  table: 'Tableau',
  total: 'Total',
  serves: (framework, kind) => `À compléter, le cas échéant : ${framework} ${kind}s : 1 et 2`,
  unnumbered:
    /^(?:abréviations|acronymes|annexe|avant-propos|introduction|préface|remerciements|résumé|sigles|sommaire|table des matières)(?!\p{L})/iu,
};

const spanish: DraftWords = {
  language: 'Spanish',
  introduction: 'Introducción',
  heading: 'Título de esta sección',
  opening: (organization, year) =>
    `El presente informe da cuenta de la labor de ${organization} en ${year}.`,
  paragraph: 'Por redactar.',
  table: 'Cuadro',
  total: 'Total',
  serves: (framework, kind) => `Por completar, si procede: ${framework} ${kind}s: 1 y 2`,
  unnumbered:
    /^(?:abreviaturas|acrónimos|agradecimientos|anexo|índice|introducción|prefacio|prólogo|resumen|siglas)(?!\p{L})/iu,
};

/** English where a profile names no language. */
export function draftWords(language: string | undefined): DraftWords {
  if (language === 'fr') return french;
  return language === 'es' ? spanish : english;
}
