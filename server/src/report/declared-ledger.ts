/**
 * Adds the ties that authors declared to a ledger. Must not follow them.
 */
import { say } from '../text/phrase.ts';
import type { DeclaredTie } from './declared-tie.ts';
import type { FigureCheck, Ledger, LedgerEntry, Tie } from './ledger.ts';
import { ledgerOf } from './ledger-of.ts';

/** The same ledger where nothing is declared. */
export function withDeclared(ledger: Ledger, declared: readonly DeclaredTie[]): Ledger {
  const told = declared.filter(({ agrees }) => agrees !== undefined);
  if (told.length === 0) return ledger;
  const checks = new Map<number, FigureCheck[]>();
  const put = (at: number, check: FigureCheck) =>
    checks.set(at, [...(checks.get(at) ?? []), check]);
  const pairs = new Map<string, Tie>();
  for (const { comment, figure, target, agrees } of told) {
    const [own, other] = [figure!, target!];
    const [a, b] = own < other ? [own, other] : [other, own];
    const because = say`declared as ${comment.text}`;
    const tie: Tie = { a, b, outcome: agrees ? 'agrees' : 'near', declared: true, because };
    pairs.set(`${a} ${b}`, tie);
    const printed = (at: number) => ledger.entryAt(at)?.numeral.printed ?? '';
    const outcome = agrees ? 'ticked' : 'contradicted';
    put(own, { kind: 'tie', outcome, working: say`${printed(other)}: ${because}`, with: [other] });
    if (!agrees) continue;
    put(other, { kind: 'tie', outcome, working: say`${printed(own)}: ${because}`, with: [own] });
  }
  const within = (found: readonly Tie[], own: (tie: Tie) => boolean) =>
    [
      ...found.filter(({ a, b }) => !pairs.has(`${a} ${b}`)),
      ...[...pairs.values()].filter(own),
    ].sort((x, y) => x.a - y.a || x.b - y.b);
  const entryAt = (at: number) => withChecks(ledger.entryAt(at)!, at, checks.get(at), pairs);
  return ledgerOf({
    size: ledger.size,
    indexOf: ledger.indexOf,
    entryAt,
    stateAt: (at) => (checks.has(at) ? entryAt(at).state : ledger.stateAt(at)),
    ties: () => within(ledger.ties, () => true),
    slips: () => within(ledger.slips, ({ outcome }) => outcome === 'near'),
    tiesOf: (at) => within(ledger.tiesOf(at), ({ a, b }) => a === at || b === at),
  });
}

/** What the author declared takes the place of what was found. */
function withChecks(
  entry: LedgerEntry,
  at: number,
  more: readonly FigureCheck[] | undefined,
  pairs: ReadonlyMap<string, Tie>,
): LedgerEntry {
  if (more === undefined) return entry;
  const found = entry.checks.filter(
    ({ kind, with: others }) =>
      kind !== 'tie' ||
      !others.some((other) => pairs.has(at < other ? `${at} ${other}` : `${other} ${at}`)),
  );
  const checks = [...found, ...more];
  const contradicted = checks.some(({ outcome }) => outcome === 'contradicted');
  return { ...entry, checks, state: contradicted ? 'contradicted' : 'ticked' };
}
