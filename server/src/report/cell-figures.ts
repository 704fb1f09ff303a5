/**
 * Turns a table into the figures that its cells print: values with the scale and unit that header,
 * stub or caption name, and the words that say what they count. Must not look outside the table.
 */
import type { Numeral } from '../numbers/reading.ts';
import type { Period } from '../prose/figure.ts';
import { foldWord, isFunctionWord, wordsOf } from '../prose/words.ts';
import type { Grid } from '../tables/grid.ts';
import { type Line, readAxes } from '../tables/lines.ts';
import { traitsOf, type ValueTraits } from './figure-values.ts';
import { isYearLine, yearsIn } from './figure-years.ts';
import { applyMeasure, type Measure, measureIn } from './measures.ts';
import type { Table } from './report.ts';

/** What names a row or a column of figures. */
export interface NamedLine {
  /** The labels from the innermost to the outermost, as seen. */
  readonly labels: readonly string[];
  /** A total of its table or of a part of it. */
  readonly total: boolean;
  /** Says nothing but total. */
  readonly pure: boolean;
}

export interface CellFigure {
  /** Index in the grid's cells. */
  readonly cell: number;
  readonly numeral: Numeral;
  readonly traits: ValueTraits;
  readonly period: Period | undefined;
  /** The period is that of its row or column: others beside it are of other years. */
  readonly dated: boolean;
  readonly row: NamedLine;
  readonly column: NamedLine;
}

export interface TableFigures {
  /** In the order of the cells. */
  readonly figures: readonly CellFigure[];
  /** The rows and columns that hold figures, with the indexes of these, in order. */
  readonly lines: ReadonlyMap<NamedLine, readonly number[]>;
  readonly caption: string;
}

const known = new WeakMap<Grid, TableFigures>();

/**
 * The figures of a table; years, ranks and labels are none. What has no caption goes by the heading above.
 * Read once for each grid and caption.
 */
export function cellFigures({
  grid,
  caption,
  context,
}: Pick<Table, 'grid' | 'caption' | 'context'>): TableFigures {
  const text = caption?.text ?? grid.caption?.text ?? context?.heading ?? '';
  const before = known.get(grid);
  if (before?.caption === text) return before;
  const read = readFigures(grid, text);
  known.set(grid, read);
  return read;
}

/** The words that say what a cell counts: of stub, header and caption. */
export function countsOfCell(
  table: Pick<Table, 'grid' | 'caption' | 'context'>,
  { row, column }: CellFigure,
): readonly string[] {
  return [...wordsOfLine(row), ...wordsOfLine(column), ...wordsOfCaption(cellFigures(table))];
}

const captionWords = new WeakMap<TableFigures, readonly string[]>();

export function wordsOfCaption(read: TableFigures): readonly string[] {
  const before = captionWords.get(read);
  if (before) return before;
  const words = contentWords(read.caption.replace(/^[^:–—]{0,20}\d[^:–—]{0,4}[:–—]/u, ''));
  captionWords.set(read, words);
  return words;
}

const lineWords = new WeakMap<NamedLine, readonly string[]>();

/** The words of its labels, folded; those of totals and of units left out. */
export function wordsOfLine(line: NamedLine): readonly string[] {
  const before = lineWords.get(line);
  if (before) return before;
  const words = [...new Set(line.labels.flatMap(contentWords))];
  lineWords.set(line, words);
  return words;
}

/** A line with what all its cells have in common. */
interface MeasuredLine {
  readonly line: NamedLine;
  readonly measure: Measure;
  readonly period: Period | undefined;
  /** Its numbers order or name things: ranks, years, codes. */
  readonly label: boolean;
}

type Lines = ReadonlyMap<number, MeasuredLine>;

function readFigures(grid: Grid, caption: string): TableFigures {
  const axes = readAxes(grid);
  if (axes === undefined) return { figures: [], lines: new Map(), caption };
  const rows: Lines = new Map(axes.down.lines.map((line) => [line.index, measureLine(grid, line)]));
  const columns: Lines = new Map(
    axes.across.lines.map((line) => {
      const read = measureLine(grid, line);
      return [line.index, isYearLine(grid, line.index) ? { ...read, label: true } : read];
    }),
  );
  const figures = figuresOf(grid, rows, columns, caption);
  return { figures, lines: linesOf(figures), caption };
}

function linesOf(figures: readonly CellFigure[]): TableFigures['lines'] {
  const lines = new Map<NamedLine, number[]>();
  const put = (line: NamedLine, at: number) => {
    const group = lines.get(line);
    if (group) group.push(at);
    else lines.set(line, [at]);
  };
  for (const [at, { row, column }] of figures.entries()) {
    put(row, at);
    put(column, at);
  }
  return lines;
}

function figuresOf(
  { cells }: Grid,
  rows: Lines,
  columns: Lines,
  caption: string,
): readonly CellFigure[] {
  const measure = captionMeasure(caption);
  const year = yearsIn(caption);
  const figures: CellFigure[] = [];
  for (let cell = 0; cell < cells.length; cell++) {
    const { role, reading, row, column } = cells[cell]!;
    if (role !== 'value' || reading?.kind !== 'number') continue;
    const across = rows.get(row);
    const down = columns.get(column);
    if (!across || !down || across.label || down.label) continue;
    const own = down.period ?? across.period;
    const merged = mergeMeasures(down.measure, across.measure, measure);
    const numeral = applyMeasure(reading.numeral, merged);
    figures.push({
      cell,
      numeral,
      traits: traitsOf(numeral),
      period: own ?? year,
      dated: own !== undefined,
      row: across.line,
      column: down.line,
    });
  }
  return figures;
}

/** A caption may speak of per cent without every value being one. */
function captionMeasure(caption: string): Measure {
  const measure = measureIn(caption);
  const sure =
    measure.unit !== '%' || /\(%\)|\(per ?cent\)|percentage distribution/iu.test(caption);
  return sure ? measure : { scale: 0 };
}

const orderWords =
  /^(?:rank(?:ing)?|rang|no\.?|nr\.?|n°|#|code|page|project code|ref(?:erence)?|year|année|año|id)$/iu;

function measureLine(grid: Grid, { path, reading, label }: Line): MeasuredLine {
  const labels = path.map((cell) => grid.cells[cell]?.text ?? '').reverse();
  const texts = labels.join(' ');
  const total = reading.kind === 'total' || reading.kind === 'subtotal' || reading.kind === 'grand';
  return {
    line: { labels, total, pure: reading.pure },
    measure: measureIn(texts),
    period: yearsIn(texts),
    // A year below its months holds their sum.
    label: !total && orderWords.test(label.trim()),
  };
}

const percentages: Measure = { unit: '%', scale: 0 };

/** The nearest words win; a line of percentages takes nothing over from what counts money. */
function mergeMeasures(column: Measure, row: Measure, caption: Measure): Measure {
  if (column.unit === '%' || row.unit === '%') return percentages;
  const unit = column.unit ?? row.unit;
  // “Number of projects” beside a column of millions counts ones.
  if (unit === undefined && (column.counts || row.counts)) return column;
  return { unit: unit ?? caption.unit, scale: column.scale || row.scale || caption.scale };
}

const measureWords: ReadonlySet<string> = new Set(
  'usd eur chf gbp million billion thousand total subtotal grand table continued'.split(' '),
);

/** The words of a label that say what is counted, folded, each once. */
export function contentWords(text: string): readonly string[] {
  const words = new Set<string>();
  for (const { from, to } of wordsOf(text)) {
    const word = text.slice(from, to);
    if (isFunctionWord(word)) continue;
    const folded = foldWord(word);
    if (!measureWords.has(folded)) words.add(folded);
  }
  return [...words];
}
