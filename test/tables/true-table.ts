/**
 * Random tables that add up: rows and columns in groups with subtotals, headers over several columns,
 * blanks, negative values and number formats as reports have them. And what a slip of the pen makes of
 * a number.
 */
import fc from 'fast-check';
import { seeded } from '../support/seeded.ts';

/** A row or a column: a part, or the sum of others by position. */
export interface TrueLine {
  /** Outer label first. */
  readonly labels: readonly [group: string, own: string];
  readonly of?: readonly number[];
}

/** How numbers are printed. */
export interface Format {
  readonly thousands: string;
  readonly decimal: string;
  readonly places: number;
  readonly negative: '-' | '−' | '(';
  readonly nil: string;
  readonly bold: boolean;
}

export interface TrueTable {
  readonly rows: readonly TrueLine[];
  readonly columns: readonly TrueLine[];
  /** Whole multiples of the last printed place. */
  readonly values: readonly (readonly number[])[];
  readonly format: Format;
  readonly syntax: 'pipes' | 'html';
}

const words = fc.constantFrom(
  {
    subtotal: 'Subtotal',
    named: (group: string) => `${group} total`,
    grand: 'Grand total',
    total: 'Total',
  },
  {
    subtotal: 'Sous-total',
    named: (group: string) => `Total ${group}`,
    grand: 'Total général',
    total: 'Total',
  },
  {
    subtotal: 'Subtotal',
    named: (group: string) => `Total ${group}`,
    grand: 'Total general',
    total: 'Total',
  },
  {
    subtotal: 'Zwischensumme',
    named: (group: string) => `Summe ${group}`,
    grand: 'Gesamtsumme',
    total: 'Summe',
  },
);
type Words = typeof words extends fc.Arbitrary<infer T> ? T : never;

/** How many parts each group of lines has; one group has no subtotal. */
const groups = (most: number) =>
  fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: most });

const names =
  'Alder Brint Corvane Dunmore Eskdale Farrow Garth Hollin Irwell Jarrow Kelder Lune'.split(' ');
const groupNames = ['North', 'South', 'West'];

function linesOf(sizes: readonly number[], say: Words, offset: number, named: boolean): TrueLine[] {
  const lines: TrueLine[] = [];
  const sums: number[] = [];
  let name = offset;
  for (const [at, size] of sizes.entries()) {
    const group = sizes.length > 1 ? groupNames[at]! : '';
    const parts: number[] = [];
    for (let part = 0; part < size; part++) {
      parts.push(lines.length);
      lines.push({ labels: [group, names[name++ % names.length]!] });
    }
    if (sizes.length > 1) {
      sums.push(lines.length);
      lines.push({ labels: [group, named ? say.named(group) : say.subtotal], of: parts });
    } else sums.push(...parts);
  }
  lines.push({ labels: ['', sizes.length > 1 ? say.grand : say.total], of: sums });
  return lines;
}

const format: fc.Arbitrary<Format> = fc
  .record({
    marks: fc.constantFrom(
      [' ', '.'],
      [',', '.'],
      ['\u00a0', ','],
      ['.', ','],
      ['', '.'],
      ['\u202f', ','],
    ),
    places: fc.constantFrom(0, 0, 0, 1, 2),
    negative: fc.constantFrom('-' as const, '−' as const, '(' as const),
    nil: fc.constantFrom('–', '-', '0', '—'),
    bold: fc.boolean(),
  })
  .map(({ marks, ...rest }) => ({ thousands: marks[0]!, decimal: marks[1]!, ...rest }));

/** True tables; without `blanks` and `negatives` all values are positive. */
export const trueTable: fc.Arbitrary<TrueTable> = fc
  .record({
    rows: groups(3),
    columns: groups(2),
    say: words,
    named: fc.boolean(),
    seed: fc.nat(),
    digits: fc.integer({ min: 3, max: 5 }),
    blanks: fc.constantFrom(0, 0, 9, 13),
    negatives: fc.constantFrom(0, 0, 7),
    format,
    syntax: fc.constantFrom('pipes' as const, 'html' as const),
  })
  .map(
    ({
      rows: rowSizes,
      columns: columnSizes,
      say,
      named,
      seed,
      digits,
      blanks,
      negatives,
      ...rest
    }) => {
      const rows = linesOf(rowSizes, say, 0, named);
      const columns = linesOf(columnSizes, say, 5, named);
      const draw = seeded(seed);
      let next = 0;
      const leaf = () => {
        const at = next++;
        const value = 101 + draw(10 ** digits);
        if (blanks > 0 && at % blanks === blanks - 1) return 0;
        return negatives > 0 && at % negatives === negatives - 1 ? -value : value;
      };
      const values = rows.map(({ of }) => columns.map((column) => (of || column.of ? 0 : leaf())));
      for (const [at, { of }] of columns.entries()) {
        if (of) for (const row of values) row[at] = sum(of.map((part) => row[part]!));
      }
      for (const [at, { of }] of rows.entries()) {
        if (of)
          values[at] = columns.map((_, column) => sum(of.map((part) => values[part]![column]!)));
      }
      return { rows, columns, values, ...rest };
    },
  );

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

export function printNumber(
  value: number,
  { thousands, decimal, places, negative, nil }: Format,
): string {
  if (value === 0) return nil;
  const digits = String(Math.abs(value)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places).replace(/\B(?=(?:\d{3})+$)/g, thousands);
  const printed = places === 0 ? whole : `${whole}${decimal}${digits.slice(-places)}`;
  if (value > 0) return printed;
  return negative === '(' ? `(${printed})` : `${negative}${printed}`;
}

/** The table as Markdown. Of pipe tables the first row of a group names it, the others leave it blank. */
export function printTable(table: TrueTable): string {
  return table.syntax === 'pipes' ? printPipes(table) : printHtml(table);
}

function printCells(
  { rows, columns, values, format: how }: TrueTable,
  mark: (text: string) => string,
) {
  return values.map((row, at) =>
    row.map((value, column) => {
      const printed = printNumber(value, how);
      const isSum = rows[at]!.of !== undefined || columns[column]!.of !== undefined;
      return how.bold && isSum ? mark(printed) : printed;
    }),
  );
}

const isGrouped = (lines: readonly TrueLine[]) => lines.some(({ labels }) => labels[0] !== '');

function printPipes(table: TrueTable): string {
  const { rows, columns } = table;
  const grouped = isGrouped(rows);
  const cells = printCells(table, (text) => `**${text}**`);
  const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |\n`;
  const head = columns.map(({ labels: [group, own], of }) =>
    of === undefined || own.includes(group) ? own : `${own} ${group}`,
  );
  const stub = (at: number) => {
    const [group, own] = rows[at]!.labels;
    if (!grouped) return [own];
    return [group === rows[at - 1]?.labels[0] ? '' : group, own];
  };
  const corner = grouped ? ['Region', 'Office'] : ['Office'];
  const body = cells.map((row, at) => line([...stub(at), ...row])).join('');
  const rule = `|${' --- |'.repeat(corner.length + columns.length)}\n`;
  return `${line([...corner, ...head])}${rule}${body}`;
}

/** Runs of lines that share a group, as long as they are. */
function spansOf(lines: readonly TrueLine[]): { readonly group: string; readonly size: number }[] {
  const spans: { group: string; size: number }[] = [];
  for (const { labels } of lines) {
    const last = spans[spans.length - 1];
    if (last !== undefined && labels[0] !== '' && last.group === labels[0]) last.size += 1;
    else spans.push({ group: labels[0], size: 1 });
  }
  return spans;
}

function printHtml(table: TrueTable): string {
  const { rows, columns } = table;
  const [wide, tall] = [isGrouped(rows), isGrouped(columns)];
  const cells = printCells(table, (text) => `<b>${text}</b>`);
  const corner = `<th${tall ? ' rowspan="2"' : ''}${wide ? ' colspan="2"' : ''}>Office</th>`;
  const own = (lines: readonly TrueLine[]) => lines.map(({ labels }) => `<th>${labels[1]}</th>`);
  const tops = spansOf(columns).map(({ group, size }) =>
    group === ''
      ? `<th rowspan="2">${columns[columns.length - 1]!.labels[1]}</th>`
      : `<th colspan="${size}">${group}</th>`,
  );
  const below = own(columns.filter(({ labels }) => labels[0] !== ''));
  const head = tall
    ? `<tr>${corner}${tops.join('')}</tr>\n<tr>${below.join('')}</tr>`
    : `<tr>${corner}${own(columns).join('')}</tr>`;
  const starts = new Map<number, number>();
  let from = 0;
  for (const { size } of spansOf(rows)) {
    starts.set(from, size);
    from += size;
  }
  const body = cells.map((row, at) => {
    const [group, name] = rows[at]!.labels;
    const size = starts.get(at);
    const stub = !wide
      ? `<th>${name}</th>`
      : group === ''
        ? `<th colspan="2">${name}</th>`
        : `${size === undefined ? '' : `<th rowspan="${size}">${group}</th>`}<th>${name}</th>`;
    return `<tr>${stub}${row.map((text) => `<td>${text}</td>`).join('')}</tr>\n`;
  });
  return `<table>\n<thead>${head}</thead>\n<tbody>\n${body.join('')}</tbody>\n</table>\n`;
}

/** A slip of the pen in a value: digits swapped, one digit wrong, left out or doubled, sign lost. */
export type Slip = readonly [kind: number, place: number, digit: number];

export const slip: fc.Arbitrary<Slip> = fc.tuple(
  fc.nat(4),
  fc.nat(),
  fc.integer({ min: 1, max: 9 }),
);

/** The value itself where the slip changes nothing. */
export function slipped(value: number, [kind, place, digit]: Slip): number {
  const digits = [...String(Math.abs(value))];
  const at = place % digits.length;
  if (kind === 0 && at + 1 < digits.length) digits.splice(at, 2, digits[at + 1]!, digits[at]!);
  else if (kind === 1 && digits.length > 2) digits.splice(at, 1);
  else if (kind === 2) digits.splice(at, 0, digits[at]!);
  else if (kind === 3 && value < 0) return -value;
  else digits[at] = String((Number(digits[at]) + digit) % 10);
  return Math.sign(value) * Number(digits.join(''));
}
