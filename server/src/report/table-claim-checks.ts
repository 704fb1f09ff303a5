/**
 * Turns claims of the running text about cells of a table into checks of the ledger. Must not look for
 * such claims.
 */

import type { ProseBlock } from '../prose/claim.ts';
import { say, type Words } from '../text/phrase.ts';
import { readCellShares } from './cell-shares.ts';
import type { FigureCheck } from './ledger.ts';
import { indexOf, type ListedFigures } from './ledger-figures.ts';
import type { Table } from './report.ts';
import { readTableChanges } from './table-changes.ts';
import { type ClaimSource, readMargins, readTableShares, type TableClaim } from './table-claims.ts';
import { readToldShares } from './told-shares.ts';

/**
 * What the claims of one block say of its figures, by their places in it. What holds ticks the stated figure,
 * what fails contradicts it; the cells are not concerned.
 */
export function tableClaimChecks(
  block: ProseBlock,
  tables: readonly Table[],
  listed: ListedFigures,
  text: string,
): ReadonlyMap<number, readonly FigureCheck[]> {
  const checks = new Map<number, readonly FigureCheck[]>();
  if (tables.length === 0) return checks;
  const textBefore = (offset: number, length: number) =>
    text.slice(Math.max(0, offset - length), offset);
  const source: ClaimSource = { prose: [block], tables, text, textBefore };
  const shares = readTableShares(source);
  const claims = [
    ...readMargins(source),
    ...shares,
    ...readToldShares(source),
    ...readCellShares(source, shares),
    ...readTableChanges(source),
  ];
  for (const claim of claims) {
    const { stated, table, verdict, doubtful } = claim;
    if (verdict.kind === 'undecided' || doubtful) continue;
    const own = tables.indexOf(table);
    const check: FigureCheck = {
      kind: 'claim',
      outcome: verdict.kind === 'fails' ? 'contradicted' : 'ticked',
      working: sayTableClaim(claim),
      with: claim.operands.flatMap(({ cell }) => indexOf(listed, { table: own, cell }) ?? []),
    };
    checks.set(stated, [...(checks.get(stated) ?? []), check]);
  }
  return checks;
}

/** "286 753 / 157 920 − 1 = 82 per cent". */
function sayTableClaim({ kind, block, stated, operands, verdict }: TableClaim): Words {
  const [a, b] = operands.map(({ numeral }) => numeral.printed);
  const { printed } = block.figures[stated]!.numeral;
  const left = {
    margin: `${a} / ${b} − 1`,
    share: `${a} / ${b}`,
    change: `(${a} − ${b}) / ${b}`,
    points: `${a} − ${b}`,
    difference: `${a} − ${b}`,
  }[kind];
  const working = `${left} = ${printed}`;
  return verdict.kind === 'fails' ? say`${working}: ${say`does not agree`}` : working;
}
