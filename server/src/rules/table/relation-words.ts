/**
 * Words, working and fixes for cells that do not follow from others: shared by the rules on
 * percentages and on differences. Must not decide what is wrong.
 */

import {
  type Decimal,
  decimal,
  divide,
  isNegative,
  normalize,
  roundTo,
} from '../../numbers/decimal.ts';
import { printLike } from '../../numbers/print.ts';
import type { Numeral } from '../../numbers/reading.ts';
import { cellName, printedCell } from '../../tables/describe.ts';
import type { Grid } from '../../tables/grid.ts';
import { saysRelation } from '../../tables/relations/announced.ts';
import type { ToldSlip } from '../../tables/relations/arbitrate.ts';
import type { RelationSlip } from '../../tables/relations/relation.ts';
import { valueSpan } from '../../tables/repair.ts';
import { joined, type Phrase, say, type Words } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import type { SaidFinding, SaidFix, SaidRelated } from '../finding.ts';
import type { PlacedTable } from './placed-table.ts';

/** What a rule says about one slip; the severity is the rule's to choose. */
export function describeRelationSlip(
  placed: PlacedTable,
  slip: ToldSlip,
): Omit<SaidFinding, 'severity'> {
  const { grid } = placed;
  const printed = printedOf(slip);
  const expected = printResult(grid, slip);
  return {
    span: resultSpan(placed, slip),
    message: messageOf(grid, slip, expected),
    evidence: {
      working: `${workingOf(grid, slip)} = ${expected}`,
      expected: printFix(grid, slip),
      found: printed.printed,
    },
    related: relatedTo(placed, slip),
    fixes: fixesOf(placed, slip),
  };
}

function printedOf({ relation, crossing }: RelationSlip): Numeral {
  return relation.line.values[crossing]!;
}

/** "Percentage of women for 2017": a cell by row and column. */
function nameOf(grid: Grid, slip: RelationSlip): Words {
  const { relation, cell } = slip;
  const { axis, at, inMarks } = relation.line;
  if (inMarks) return say`The percentage of ${cellName(grid, cell, axis.direction)}`;
  // Where the innermost words do not say what the line is, outer ones do: `% of total | Sales`.
  const { label, path } = axis.lines[at]!;
  const words = path.map((index) => grid.cells[index]!.text);
  if (saysRelation(label) || !words.some(saysRelation)) {
    return cellName(grid, cell, axis.direction);
  }
  const crossing = axis.crossings[slip.crossing]!.label;
  const own = shorten(words.join(' '));
  return crossing === '' ? own : say`${own} for ${shorten(crossing)}`;
}

function messageOf(grid: Grid, slip: ToldSlip, expected: string): Phrase {
  const also = slip.also.map((other) => say`${nameOf(grid, other)} (${printedOf(other).printed})`);
  const tail = also.length === 0 ? '' : say`; ${joined(also, ', ')} would not follow either`;
  const sign = slip.outcome === 'sign' ? say` (wrong sign)` : '';
  return say`${nameOf(grid, slip)} is ${printedOf(slip).printed}, but ${explain(grid, slip, expected)}${sign}${tail}`;
}

/** "International Professionals 667 of Total 5 397 is 12.4%", "2025 16.3 − 2024 17.8 = −1.5". */
function explain(grid: Grid, slip: RelationSlip, expected: string): Words {
  const [a, b] = termsOf(grid, slip);
  switch (slip.relation.formula.kind) {
    case 'share':
      return say`${a} of ${b} is ${expected}`;
    case 'change':
      return say`from ${b} to ${a} it is ${expected}`;
    case 'difference':
      return `${a} − ${b} = ${expected}`;
  }
}

function termsOf(grid: Grid, slip: RelationSlip): [string, string] {
  const { relation, operands, crossing } = slip;
  const { axis } = relation.line;
  const { base, first, second } = relation.formula;
  const term = (label: string, cell: number) => {
    const printed = printedCell(grid, cell);
    const negative = isNegative(valueAt(grid, cell)) && !printed.startsWith('(');
    return `${shorten(label)} ${negative ? `(${printed})` : printed}`.trim();
  };
  if (base === 'line') {
    return [
      term(axis.lines[first]!.label, operands[0]),
      term(axis.lines[second]!.label, operands[1]),
    ];
  }
  const other = base === 'crossing' ? second : crossing - 1;
  return [
    term(axis.crossings[crossing]!.label, operands[0]),
    term(axis.crossings[other]!.label, operands[1]),
  ];
}

function valueAt(grid: Grid, cell: number): Decimal {
  const reading = grid.cells[cell]!.reading;
  return reading?.kind === 'number' ? reading.numeral.value : decimal(0);
}

const longestLabel = 50;

function shorten(label: string): string {
  const bare = label.replace(/\s+/g, ' ').trim();
  return bare.length > longestLabel ? `${bare.slice(0, longestLabel - 1).trimEnd()}…` : bare;
}

function workingOf(grid: Grid, { relation, operands }: RelationSlip): string {
  const [a, b] = operands.map((cell) => {
    const printed = printedCell(grid, cell);
    return /^[-−–]/.test(printed) ? `(${printed})` : printed;
  });
  switch (relation.formula.kind) {
    case 'share':
      return `${a} / ${b}`;
    case 'change':
      return `(${a} − ${b}) / ${b}`;
    case 'difference':
      return `${a} − ${b}`;
  }
}

/** What the operands give, printed like the result; one place finer for percentages. */
function printResult(grid: Grid, slip: RelationSlip): string {
  const sample = signed(printedOf(slip), slip);
  const finer = normalize(slip.expected).exponent;
  const difference = slip.relation.formula.kind === 'difference';
  const place = difference ? Math.min(sample.place, finer) : sample.place - 1;
  return printLike(roundTo(slip.expected, place), { ...sample, place }, grid.style);
}

/** What the cell should say: rounded to its own last place. */
function printFix(grid: Grid, slip: RelationSlip): string {
  const sample = printedOf(slip);
  const exact = nearest(grid, slip, sample.place);
  return printLike(exact ?? slip.expected, signed(sample, slip), grid.style);
}

/** Rounded once, from the operands themselves. */
function nearest(grid: Grid, slip: RelationSlip, place: number): Decimal | undefined {
  const { kind, factor } = slip.relation.formula;
  if (kind === 'difference') return roundTo(slip.expected, place);
  const [a, b] = slip.operands.map((cell) => valueAt(grid, cell));
  const exponent = Math.min(a!.exponent, b!.exponent);
  const whole = (value: Decimal) =>
    value.coefficient * 10n ** BigInt(Math.min(60, value.exponent - exponent));
  const size = whole(b!) < 0n ? -whole(b!) : whole(b!);
  const top = kind === 'share' ? whole(a!) : whole(a!) - whole(b!);
  return divide(decimal(top * BigInt(factor)), decimal(kind === 'share' ? whole(b!) : size), place);
}

/** Brackets or minus as the line prints them elsewhere, where the cell itself shows no sign. */
function signed(sample: Numeral, { relation }: RelationSlip): Numeral {
  if (sample.negative !== undefined) return sample;
  const other = relation.line.values.find((value) => value?.negative !== undefined)?.negative;
  const label = relation.line.axis.lines[relation.line.at]!.label;
  const brackets = other === 'brackets' || (other === undefined && /\(\s*decrease/i.test(label));
  return brackets ? { ...sample, negative: 'brackets' } : sample;
}

/** The percentage in brackets, or the value. */
function resultSpan(placed: PlacedTable, slip: RelationSlip): Span {
  if (!slip.relation.line.inMarks) return valueSpan(placed, slip.cell);
  const { span } = placed.grid.cells[slip.cell]!;
  const from = placed.from + span.from;
  const source = placed.text.slice(from, placed.from + span.to);
  const { printed } = printedOf(slip);
  const at = source.lastIndexOf(printed);
  return at < 0
    ? valueSpan(placed, slip.cell)
    : { from: from + at, to: from + at + printed.length };
}

function fixesOf(placed: PlacedTable, slip: RelationSlip): SaidFix[] {
  const span = resultSpan(placed, slip);
  const { printed } = printedOf(slip);
  if (placed.text.slice(span.from, span.to) !== printed) return [];
  const text = printFix(placed.grid, slip);
  if (text === printed) return [];
  return [{ title: say`Change ${printed} to ${text}`, kind: 'suggested', edits: [{ span, text }] }];
}

function relatedTo(placed: PlacedTable, slip: ToldSlip): SaidRelated[] {
  const { grid } = placed;
  const terms = termsOf(grid, slip);
  const own = slip.operands.map((cell, at) => ({
    span: valueSpan(placed, cell),
    message: terms[at]!,
  }));
  const also = slip.also.map((other) => ({
    span: resultSpan(placed, other),
    message: say`${nameOf(grid, other)} ${printedOf(other).printed}`,
  }));
  return [...own, ...also];
}
