/**
 * Labels: the words of a row or column that speak for or against its being a total, and the text
 * that names each row and column. Must not weigh them.
 */
import type { TableMatrix } from './matrix.ts';

const totalWords =
  /(?:^|[^\p{L}])(?:grand[\s-]?totals?|sub[\s-]?totals?|totals?|totaux|total(?:e|es)?|overall|whole (?:country|world|period)|world|all|both|combined|altogether|aggregate|sums?|summe|gesamt\p{L}*|insgesamt|zusammen|zwischensumme|sous-totaux|sous-total|ensemble|somme|suma|conjunto|yhteensä|i alt)(?:[^\p{L}]|$)/iu;
const strongWords =
  /(?:^|[^\p{L}])(?:grand[\s-]?total|sub[\s-]?totals?|totals?|totaux|insgesamt|summe|gesamt|suma)(?:[^\p{L}]|$)/iu;
const balanceWords =
  /(?:^|[^\p{L}])(?:net|balance|difference|change|increase|decrease|surplus|deficit|gross|profit|loss|result|income|solde|saldo|écart|variation|diferencia|variación|differenz|veränderung)(?:[^\p{L}]|$)/iu;
const averageWords =
  /(?:^|[^\p{L}])(?:average|averages|avg|mean|moyenne|promedio|media|mittelwert|durchschnitt|durchschnittlich\p{L}*)(?:[^\p{L}]|$)/iu;
const ratioWords =
  /(?:^|[^\p{L}])(?:per ?cent|percent|percentages?|proportion|share|rate|rates|ratio|index|median|taux|anteil|quote|porcentaje|tasa|pct|std|deviation|stdev|rank|price)(?:[^\p{L}]|$)|%/iu;

/** What the words of a label say. */
export interface LabelHints {
  readonly total: boolean;
  /** `Total` itself, not `all` or `both`. */
  readonly strong: boolean;
  readonly balance: boolean;
  readonly average: boolean;
  readonly ratio: boolean;
}

export function readHints(label: string): LabelHints {
  const text = label.length > 300 ? label.slice(0, 300) : label;
  return {
    total: totalWords.test(text),
    strong: strongWords.test(text),
    balance: balanceWords.test(text),
    average: averageWords.test(text),
    ratio: ratioWords.test(text),
  };
}

/** The names of rows and columns, and how far row names are indented. */
export interface TableLabels {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly indents: Int32Array;
  /** Column names with those of the groups that they stand under. */
  readonly spanned: readonly string[];
}

/** Row names are the texts left of the first number, column names those above it. */
export function readLabels(matrix: TableMatrix, columns: number): TableLabels {
  const { texts, readings } = matrix;
  const rowNames: string[] = [];
  const indents = new Int32Array(texts.length);
  const columnNames = Array.from({ length: columns }, (): string[] => []);
  const groupNames = Array.from({ length: columns }, (): string[] => []);
  const seenNumber = new Uint8Array(columns);
  texts.forEach((row, r) => {
    const name: string[] = [];
    // Where a row begins with its numbers, its name follows them.
    let behind = '';
    let numberSeen = false;
    let group = '';
    row.forEach((text, c) => {
      const kind = readings[r]?.[c]?.kind;
      if (kind === 'number') {
        numberSeen = true;
        seenNumber[c] = 1;
      } else if (kind === 'text') {
        if (!numberSeen) {
          if (name.length === 0) indents[r] = text.length - text.trimStart().length;
          name.push(text.trim());
        } else if (behind === '') behind = text.trim();
        if (!seenNumber[c]) columnNames[c]!.push(text.trim());
        if (c > 0) group = text.trim();
      } else if (text.trim() === '' && group !== '' && !numberSeen && !seenNumber[c]) {
        groupNames[c]!.push(group);
      }
    });
    rowNames.push(name.length > 0 ? name.join(' ') : behind);
  });
  return {
    rows: rowNames,
    columns: columnNames.map((names) => names.slice(-4).join(' ')),
    spanned: columnNames.map((names, c) =>
      [...names.slice(-4), ...groupNames[c]!.slice(-4)].join(' '),
    ),
    indents,
  };
}
