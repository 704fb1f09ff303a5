/**
 * figure/from-by: “from 1,000 to 7,900” in one place and “by 1,000 to 7,900” in another cannot both be
 * true. Must not look for places that state one fact.
 */

import { add, compare, decimal, multiply, subtract } from '../../numbers/decimal.ts';
import { printLike } from '../../numbers/print.ts';
import { inferNumberStyle } from '../../numbers/style.ts';
import type { ProseBlock } from '../../prose/claim.ts';
import { numeralSpan, placeWords } from '../../report/figure-place.ts';
import type { Ledger, LedgerEntry } from '../../report/ledger.ts';
import type { Report } from '../../report/report.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';

export default defineRule({
  id: 'figure/from-by',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'ledger', 'tables', 'outline', 'prose'],
  docs: {
    summary: 'One place says “from” a figure to another, a second place “by” it',
    why: 'A rise from 1,000 to 7,900 is a rise by 6,900. A rise by 1,000 to 7,900 began at 6,900. Where a summary says one and the body the other, one of them misleads.',
    fix: 'Look up which of the two is meant, and write the same in both places.',
    silent:
      'Figures that are not known to state one fact, and rises to about twice the figure, which are both from it and by it.',
  },
  examples: [
    {
      title: 'summary and body',
      text: `# I. Summary

1. The picture library of the harbours was enlarged from 1,240 to over 7,900 pictures, and lent them to newspapers.
                                                         ^^^^^ “from 1,240 to 7,900” here, but “by 1,240 to 7,900” in paragraph 2

# II. Harbours

2. The picture library of the harbours grew by almost 1,240 to well over 7,900 pictures. It lent them to newspapers.
                                                      ^^^^^ “by 1,240 to 7,900” here, but “from 1,240 to 7,900” in paragraph 1

3. Freight was carried at night, and no crossing was lost to the weather.
`,
    },
    {
      title: 'twice as many',
      text: `1. The picture library of the harbours was enlarged from 3,950 to over 7,900 pictures.

2. The picture library of the harbours grew by almost 3,950 to well over 7,900 pictures.
`,
    },
  ],
  *check({ document, ledger, tables, outline, prose }) {
    const sides = { document, tables, outline };
    const tied = (a: number, b: number) =>
      ledger.tiesOf(a).some((tie) => tie.outcome === 'agrees' && (tie.a === b || tie.b === b));
    const roles = rolesIn(prose, ledger, document.text);
    for (const [a, first] of roles) {
      for (const tie of ledger.tiesOf(a)) {
        const second = tie.a === a && tie.outcome === 'agrees' ? roles.get(tie.b) : undefined;
        if (second === undefined || second.role === first.role || !tied(first.end, second.end))
          continue;
        const [own, other] = [
          { ...first, entry: ledger.entryAt(a)!, last: ledger.entryAt(first.end)! },
          { ...second, entry: ledger.entryAt(tie.b)!, last: ledger.entryAt(second.end)! },
        ];
        if (isDouble(own.entry, own.last)) continue;
        yield describe(sides, own, other);
        yield describe(sides, other, own);
      }
    }
  },
});

/** How a figure begins a change: from it, or by it; and the figure that the change leads to. */
interface Role {
  readonly role: 'from' | 'by';
  readonly end: number;
}

const roleBefore =
  /(?<![\p{L}\d])(from|by|to)\s+(?:(?:almost|nearly|about|some|just|well|over|under|approximately|around|roughly|more than|less than)\s+){0,3}(?:[A-Z]{3}\s)?$/u;
/** A figure that a change leads to stands no further behind the one that begins it. */
const furthest = 60;

const known = new WeakMap<ProseBlock['figures'], readonly Role[]>();

/** The figures that begin a change, by their indexes in the ledger. */
function rolesIn(
  prose: readonly ProseBlock[],
  ledger: Ledger,
  text: string,
): ReadonlyMap<number, Role> {
  const roles = new Map<number, Role>();
  for (const [block, { figures, from, to }] of prose.entries()) {
    const own = known.get(figures) ?? readRoles(figures, text.slice(from, to));
    known.set(figures, own);
    const first = own.length === 0 ? undefined : ledger.indexOf({ block, figure: 0 });
    if (first === undefined) continue;
    for (const { role, end } of own) roles.set(first + end - 1, { role, end: first + end });
  }
  return roles;
}

/** `end`: index into the figures. */
function readRoles(figures: ProseBlock['figures'], source: string): readonly Role[] {
  const wordAt = (at: number) => {
    const { from } = figures[at]!.span;
    return roleBefore.exec(source.slice(Math.max(0, from - 50), from))?.[1];
  };
  const roles: Role[] = [];
  for (let end = 1; end < figures.length; end++) {
    const near = figures[end]!.span.from - figures[end - 1]!.span.to < furthest;
    if (!near || wordAt(end) !== 'to') continue;
    const role = wordAt(end - 1);
    if (role === 'from' || role === 'by') roles.push({ role, end });
  }
  return roles;
}

const half = decimal(5, -1);

/** Whether a rise to `end` is about as much by the figure as from it. */
function isDouble({ numeral: { value } }: LedgerEntry, { numeral }: LedgerEntry): boolean {
  const off = subtract(numeral.value, add(value, value));
  const room = multiply(value, half);
  return compare(off, room) < 0 && compare(subtract(value, value), add(off, room)) < 0;
}

interface Side extends Role {
  readonly entry: LedgerEntry;
  readonly last: LedgerEntry;
}

function describe(
  sides: Pick<Report, 'document' | 'tables' | 'outline'>,
  own: Side,
  other: Side,
): SaidFinding {
  const quoted = ({ role, entry, last }: Side) =>
    say`“${`${role} ${entry.numeral.printed} to ${last.numeral.printed}`}”`;
  const [mine, theirs] = [quoted(own), quoted(other)];
  const where = placeWords(sides, other.entry) ?? say`another place`;
  const by = own.role === 'by' ? own : other;
  const last = by.last.numeral;
  const style = inferNumberStyle([last.printed]);
  const start = printLike(subtract(last.value, by.entry.numeral.value), last, style);
  return {
    span: numeralSpan(sides, own.entry),
    message: say`${mine} here, but ${theirs} in ${where}: what grows by ${by.entry.numeral.printed} to ${last.printed} began at ${start}`,
    related: [{ span: numeralSpan(sides, other.entry), message: say`${theirs} stands here` }],
  };
}
