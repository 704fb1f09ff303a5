/**
 * figure/tie: a fact that stands in two places must be the same figure in both. Must not look for
 * such places: which figures state one fact is a fact of the report.
 */

import { printLike } from '../../numbers/print.ts';
import { inferNumberStyle } from '../../numbers/style.ts';
import { numeralSpan, placeName, placeWords, tableOfFigure } from '../../report/figure-place.ts';
import type { LedgerEntry, Tie } from '../../report/ledger.ts';
import type { Report } from '../../report/report.ts';
import { type Phrase, say, type Words } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding, SaidFix, SaidRelated } from '../finding.ts';

export default defineRule({
  id: 'figure/tie',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'ledger', 'tables', 'outline', 'prose'],
  docs: {
    summary: 'A figure differs from another place that states the same fact',
    why: 'Summaries, tables and the text behind them state the same facts, and are seldom corrected together. A reader who finds two numbers for one fact trusts neither.',
    fix: 'Look up which of the two is right. The fixes offered write the one where the other stands. Where both are right, say in the text what sets them apart: another year, another unit, a part of the whole.',
    silent:
      'Differences without strong evidence that both places speak of one fact: the words around them, their units, periods and the figures beside them must agree, and the numbers must be a slip of the pen apart. Whatever is rounded in one place and exact in the other.',
  },
  examples: [
    {
      title: 'summary and body',
      text: `# I. Summary

1. The ferries carried 184,652 passengers between the islands, an increase of 12 per cent over the year before (164,868), and 7,311 bicycles.
                       ^^^^^^^ 184,652 differs from 184,562 in paragraph 2

# II. Ferries

2. Demand for crossings grew. The ferries carried 184,562 passengers between the islands, an increase of 12 per cent over the year before (164,868).
                                                  ^^^^^^^ 184,562 differs from 184,652 in paragraph 1

3. Freight was carried at night, and no crossing was lost to the weather.
`,
    },
    {
      title: 'rounded in one place',
      text: `1. Expenditure of the ferries on fuel and repairs was about EUR 1.3 million.

2. Expenditure of the ferries on fuel and repairs was EUR 1,309,700.
`,
    },
    {
      title: 'two years',
      text: `1. In 2024 the ferries carried 184,652 passengers between the islands.

2. In 2025 the ferries carried 184,562 passengers between the islands.
`,
    },
  ],
  *check({ document, ledger, tables, outline, prose }) {
    const sides = { document, tables, outline };
    const against = new Map<number, Opposite[]>();
    for (const tie of ledger.slips) {
      if (tie.declared) continue;
      for (const [own, other] of [
        [tie.a, tie.b],
        [tie.b, tie.a],
      ] as const) {
        if (!contradicts(ledger.entryAt(own)!, other)) continue;
        const known = against.get(own);
        const opposite = { entry: ledger.entryAt(other)!, tie };
        if (known) known.push(opposite);
        else against.set(own, [opposite]);
      }
    }
    for (const [at, opposites] of against) {
      const own = ledger.entryAt(at)!;
      if (!isToldByClaim(prose, own)) yield describe(sides, own, opposites);
    }
  },
});

type Sides = Pick<Report, 'document' | 'tables' | 'outline'>;

/** A figure that says something else, and why both are one fact. */
interface Opposite {
  readonly entry: LedgerEntry;
  readonly tie: Tie;
}

function contradicts({ checks }: LedgerEntry, other: number): boolean {
  return checks.some(
    (check) =>
      check.kind === 'tie' && check.outcome === 'contradicted' && check.with.includes(other),
  );
}

/** A claim that fails names all its figures: one mistake is told once. */
function isToldByClaim(prose: Report['prose'], { ref }: LedgerEntry): boolean {
  if (!('block' in ref)) return false;
  const { claims, verdicts } = prose[ref.block]!;
  return claims.some(({ stated, operands }, at) => {
    if (verdicts[at]?.kind !== 'fails') return false;
    const terms = stated === undefined ? operands : [stated, ...operands];
    return terms.some((term) => 'figure' in term && term.figure === ref.figure);
  });
}

/** All opposites say the same. */
function describe(sides: Sides, own: LedgerEntry, opposites: readonly Opposite[]): SaidFinding {
  const [{ entry: other, tie }] = opposites as [Opposite];
  const source = tableOfFigure(sides, own)?.source;
  const [mine, theirs] = [own.numeral.printed, other.numeral.printed];
  const where = whereOf(sides, own, other);
  // A finding in a file of its own can't point into the report, nor edit it.
  const together = (entry: LedgerEntry) =>
    tableOfFigure(sides, entry)?.source?.path === source?.path;
  return {
    ...(source && { file: { path: source.path, anchor: source.directive } }),
    span: numeralSpan(sides, own),
    message: say`${mine} differs from ${theirs} in ${where}; ${tie.because}`,
    ...(opposites.every((each) => each.tie.doubtful === true) && { severity: 'info' }),
    evidence: { working: say`${mine} here, ${theirs} in ${where}`, expected: theirs, found: mine },
    related: opposites.flatMap(({ entry }) => relatedOf(sides, entry, together(entry))),
    fixes: [
      fixOf(sides, own, other, say`Write ${theirs}, as in ${where}`),
      ...(opposites.length === 1 && together(other)
        ? [fixOf(sides, other, own, say`Write ${mine} in ${where}, as here`)]
        : []),
    ],
  };
}

function relatedOf(sides: Sides, entry: LedgerEntry, together: boolean): readonly SaidRelated[] {
  const path = tableOfFigure(sides, entry)?.source?.path;
  if (!together && path === undefined) return [];
  return [
    {
      ...(!together && path !== undefined && { path }),
      span: numeralSpan(sides, entry),
      message: say`${entry.numeral.printed} stands here`,
    },
  ];
}

/** The figure of `other` written where `own` stands, in its manner. */
function fixOf(sides: Sides, own: LedgerEntry, other: LedgerEntry, title: Phrase): SaidFix {
  const style = inferNumberStyle([own.numeral.printed, other.numeral.printed]);
  const text = printLike(other.numeral.value, own.numeral, style);
  return { title, kind: 'suggested', edits: [{ span: numeralSpan(sides, own), text }] };
}

/** "paragraph 129", "Table 3", "the same paragraph". */
function whereOf(sides: Sides, own: LedgerEntry, other: LedgerEntry): Words {
  const name = placeWords(sides, other);
  const same = name !== undefined && placeName(sides, other) === placeName(sides, own);
  if (same) return 'block' in other.ref ? say`the same paragraph` : say`the same table`;
  return name ?? say`another place`;
}
