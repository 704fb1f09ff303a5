/**
 * The coverage matrix for a person at a terminal: a row for each section, a column for each item.
 * Must not decide what is a gap.
 */

import type { ShownCoverage } from '../../features/coverage-map/rows.ts';
import {
  gapSentences,
  type KindColumns,
  kindColumns,
  lineOf,
  marksOf,
  nameOf,
  rowsOf,
} from '../../features/coverage-map/rows.ts';
import { openingKind } from '../../frameworks/kinds.ts';
import type { Coverage, CoverageMark, CoveredItem, CoveredSection } from '../../report/coverage.ts';
import type { TextDocument } from '../../text/document.ts';
import { type Language, say, speakerOf, type Tell } from '../../text/phrase.ts';
import { printable, type Style, widthOf, wrap } from '../style.ts';

export interface CoverageTextOptions {
  readonly style: Style;
  /** Columns of the terminal; undefined for pipes. */
  readonly width: number | undefined;
  readonly language?: Language | undefined;
}

const NAME_LIMIT = 44;
const signs: Readonly<Record<CoverageMark, string>> = { statement: '●', reference: '○' };

const legend = say`● stated   ○ in prose only   ✗ serves no item, or no section serves it`;

export function formatCoverage(
  shown: readonly ShownCoverage[],
  options: CoverageTextOptions,
): string {
  const parts = shown.flatMap(({ path, document, coverages }) =>
    coverages.map((coverage) => matrix(path, document, coverage, options).join('\n')),
  );
  if (parts.length === 0) return '';
  const tell = speakerOf(options.language);
  const lines = wrap(tell(legend), options.width ?? Number.POSITIVE_INFINITY).map(
    options.style.dim,
  );
  return `${[...parts, lines.join('\n')].join('\n\n')}\n`;
}

function matrix(
  path: string,
  document: TextDocument,
  coverage: Coverage,
  options: CoverageTextOptions,
): readonly string[] {
  const { style } = options;
  const tell = speakerOf(options.language);
  const rows = rowsOf(coverage);
  const names = rows.map((row) => nameCell(row, document, tell));
  const margin = Math.max(...names.map(widthOf));
  const tables = kindColumns(coverage).flatMap((kind) =>
    chunks(kind, margin, options.width).flatMap((columns) => [
      '',
      ...oneTable(tell(openingKind(kind.kind, 2)), columns, rows, names, margin, style),
    ]),
  );
  const room = options.width === undefined ? Number.POSITIVE_INFINITY : options.width - 2;
  const gaps = gapSentences(coverage).flatMap((text) => wrap(printable(tell(text)), room));
  return [
    style.bold(printable(tell(say`${path}: ${coverage.catalogue.title}`))),
    ...tables,
    '',
    ...(gaps.length > 0 ? gaps.map((line) => `  ${line}`) : [`  ${tell(say`No gaps.`)}`]),
  ];
}

/** The section's name, set in by its depth and cut, with its line. */
function nameCell(row: CoveredSection, document: TextDocument, tell: Tell): string {
  const room = NAME_LIMIT - 2 * row.depth;
  const letters = [...printable(tell(nameOf(row)))];
  const name = letters.length > room ? `${letters.slice(0, room - 1).join('')}…` : letters.join('');
  return `${'  '.repeat(row.depth)}${name} :${lineOf(row, document)}`;
}

/** As many columns as the terminal takes; all of them in a pipe. */
function chunks(
  { columns }: KindColumns,
  margin: number,
  width: number | undefined,
): readonly (readonly CoveredItem[])[] {
  if (width === undefined) return [columns];
  const size = Math.max(...columns.map(columnWidth)) + 1;
  const count = Math.max(4, Math.floor((width - margin - 4) / size));
  const found: CoveredItem[][] = [];
  for (let at = 0; at < columns.length; at += count) found.push(columns.slice(at, at + count));
  return found;
}

function columnWidth({ item }: CoveredItem): number {
  return Math.max(1, widthOf(printable(item.number)));
}

function oneTable(
  words: string,
  columns: readonly CoveredItem[],
  rows: readonly CoveredSection[],
  names: readonly string[],
  margin: number,
  style: Style,
): readonly string[] {
  const title = printable(words);
  const pad = (name: string) => name + ' '.repeat(Math.max(0, margin - widthOf(name)));
  const line = (name: string, cells: readonly string[]) =>
    `  ${pad(name)}  ${cells.join(' ')}`.trimEnd();
  const cell = (column: CoveredItem, sign: string, paint = (text: string) => text) =>
    ' '.repeat(columnWidth(column) - widthOf(sign)) + paint(sign);
  const head = columns.map((column) => cell(column, printable(column.item.number)));
  const body = rows.map((row, at) => {
    const marks = marksOf(row);
    const cells = columns.map((column) => {
      const mark = marks.get(column.item);
      return mark ? cell(column, signs[mark], style.green) : cell(column, '·', style.dim);
    });
    return `${line(names[at]!, cells)}${row.gap ? ` ${style.red('✗')}` : ''}`;
  });
  const foot = columns.map((column) => {
    const isGap = column.stated + column.mentioned === 0;
    return cell(column, isGap ? '✗' : ' ', isGap ? style.red : undefined);
  });
  const hasFoot = columns.some(({ stated, mentioned }) => stated + mentioned === 0);
  return [line(title, head), ...body, ...(hasFoot ? [line('', foot)] : [])];
}
