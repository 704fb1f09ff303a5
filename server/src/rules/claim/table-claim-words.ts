/**
 * Findings on claims about figures of a table. Must not decide whether a claim holds.
 */

import type { ProseBlock } from '../../prose/claim.ts';
import { withNumeral } from '../../prose/figure.ts';
import type { CellFigure } from '../../report/cell-figures.ts';
import type { Table } from '../../report/report.ts';
import type { ClaimSource, TableClaim } from '../../report/table-claims.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import { shiftSpan } from '../../text/span.ts';
import type { SaidFinding, SaidRelated } from '../finding.ts';
import { placeOf, replaceFigure, styleOf } from './claim-words.ts';
import { type Comparison, expectedText, saidOf, severityOf } from './compared-words.ts';

/** What a rule reads for such claims. */
interface Facts {
  readonly document: { readonly text: string };
  readonly prose: readonly ProseBlock[];
  readonly tables: readonly Table[];
  readonly wholeText: () => string;
}

/** The report as the readers of these claims want it. */
export function claimSource({ document, prose, tables, wholeText }: Facts): ClaimSource {
  const textBefore = (offset: number, length: number) =>
    wholeText().slice(Math.max(0, offset - length), offset);
  return { prose, tables, text: document.text, textBefore };
}

/** The finding on a failing claim; never an error, as which table is meant is a guess, if a good one. */
export function tableFinding(claim: TableClaim, source: string): SaidFinding | undefined {
  const { block, stated, table, operands, verdict } = claim;
  const figure = block.figures[stated];
  if (verdict.kind !== 'fails' || figure === undefined) return undefined;
  const figures = operands.map(({ numeral }) => withNumeral(figure, numeral));
  const style = styleOf([...figures, figure].map(({ numeral }) => numeral));
  const { expected, suggestion } = verdict;
  const placed = {
    block,
    verdict,
    claim: { kind: 'share', pattern: '', span: figure.span, operands: [] },
  } as const;
  const comparison: Comparison = {
    placed,
    stated: figure,
    operands: figures,
    expected,
    suggestion,
    style,
  };
  const message = messageOf(claim, comparison);
  const severity = severityOf(comparison);
  const fix = suggestion && replaceFigure(source, block, figure, suggestion, style);
  return {
    span: placeOf(block, figure.span),
    message,
    severity: claim.doubtful ? 'info' : severity === 'error' ? 'warning' : severity,
    evidence: { working: message, expected: expectedText(comparison), found: saidOf(figure) },
    related: operands.map((cell) => relatedCell(table, cell)),
    ...(fix && { fixes: [fix] }),
  };
}

function messageOf(
  { kind, table, operands, direction }: TableClaim,
  comparison: Comparison,
): Phrase {
  const [first, second] = operands;
  const size = expectedText(comparison);
  const not = saidOf(comparison.stated);
  const name = table.caption?.label ?? say`The table`;
  const [a, b] = [first.numeral.printed, second.numeral.printed];
  if (kind === 'share')
    return say`${name} has ${a} of ${b} for ${labelOf(first)}: that is ${size}, not ${not}`;
  const [one, other] = [`${labelOf(first)} ${a}`, `${labelOf(second)} ${b}`];
  return direction === 'down'
    ? say`${name} has ${one} and ${other}: that is ${size} less, not ${not}`
    : say`${name} has ${one} and ${other}: that is ${size} more, not ${not}`;
}

/** The labels that tell the cell from others: those of lines that are no totals. */
function labelOf({ row, column }: CellFigure): string {
  const labels = [row, column].filter(({ pure }) => !pure).map((line) => line.labels[0] ?? '');
  return labels.filter((label) => label !== '').join(', ');
}

function relatedCell({ from, grid }: Table, cell: CellFigure): SaidRelated {
  return {
    span: shiftSpan(grid.cells[cell.cell]!.span, from),
    message: `${labelOf(cell)} ${cell.numeral.printed}`.trim(),
  };
}
