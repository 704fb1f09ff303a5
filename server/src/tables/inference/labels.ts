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

/** Pieces of all the words above: most labels hold none, and need no closer look. */
const piece =
  /tot|over|whol|worl|all|both|comb|alto|aggr|sum|gesamt|zusam|ensem|som|conj|yht|i alt|net|bal|diff|chan|crea|surp|def|gros|prof|loss|resu|inc|sold|sald|écart|varia|dife|verä|aver|avg|mean|moy|prom|media|mitt|durch|cent|prop|shar|rat|index|taux|ant|quot|porc|tasa|pct|std|devia|rank|pric|%/i;
const silent: LabelHints = {
  total: false,
  strong: false,
  balance: false,
  average: false,
  ratio: false,
};

export function readHints(label: string): LabelHints {
  const text = label.length > 300 ? label.slice(0, 300) : label;
  if (!piece.test(text)) return silent;
  const total = totalWords.test(text);
  return {
    total,
    strong: total && strongWords.test(text),
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
  const indents = new Int32Array(matrix.texts.length);
  const rows = matrix.texts.map((_, r) => nameRow(matrix, r, indents));
  const names: ColumnNames = {
    own: Array.from({ length: columns }, (): string[] => []),
    groups: Array.from({ length: columns }, (): string[] => []),
    seenNumber: new Uint8Array(columns),
  };
  matrix.texts.forEach((_, r) => {
    nameColumns(matrix, r, names);
  });
  return {
    rows,
    columns: names.own.map((own) => own.slice(-4).join(' ')),
    spanned: names.own.map((own, c) => [...own.slice(-4), ...names.groups[c]!.slice(-4)].join(' ')),
    indents,
  };
}

/** The texts before a row's first number, or else the first behind it. */
function nameRow({ texts, readings }: TableMatrix, r: number, indents: Int32Array): string {
  const row = texts[r]!;
  const kinds = readings[r]?.map((reading) => reading.kind) ?? [];
  const numberAt = kinds.indexOf('number');
  const isText = (_: string, c: number) => kinds[c] === 'text';
  const before = (numberAt < 0 ? row : row.slice(0, numberAt)).filter(isText);
  if (before.length > 0) {
    indents[r] = before[0]!.length - before[0]!.trimStart().length;
    return before.map((text) => text.trim()).join(' ');
  }
  return (row.find((text, c) => c > numberAt && isText(text, c)) ?? '').trim();
}

interface ColumnNames {
  readonly own: string[][];
  readonly groups: string[][];
  /** 1 for columns whose numbers have begun. */
  readonly seenNumber: Uint8Array;
}

/** Adds a row's texts to the names of the columns that have no number yet. */
function nameColumns({ texts, readings }: TableMatrix, r: number, names: ColumnNames): void {
  let numberSeen = false;
  let group = '';
  texts[r]!.forEach((text, c) => {
    const kind = readings[r]?.[c]?.kind;
    if (kind === 'number') {
      numberSeen = true;
      names.seenNumber[c] = 1;
    } else if (kind === 'text') {
      if (!names.seenNumber[c]) names.own[c]!.push(text.trim());
      if (c > 0) group = text.trim();
    } else if (text.trim() === '' && group !== '' && !numberSeen && !names.seenNumber[c]) {
      names.groups[c]!.push(group);
    }
  });
}
