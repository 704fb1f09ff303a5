/**
 * figure/from-by: “from 1,000 to 7,900” in one place and “by 1,000 to 7,900” in another cannot both be
 * true. Must not look for places that state one fact.
 */
import { add, compare, decimal, multiply, subtract } from '../../numbers/decimal.ts';
import { printLike } from '../../numbers/print.ts';
import { inferNumberStyle } from '../../numbers/style.ts';
import { numeralSpan, placeName } from '../../report/figure-place.ts';
import type { Ledger, LedgerEntry } from '../../report/ledger.ts';
import type { Report } from '../../report/report.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';

export default defineRule({
  id: 'figure/from-by',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'ledger', 'tables', 'outline'],
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
  *check({ document, ledger, tables, outline }) {
    const sides = { document, tables, outline };
    const roles = rolesOf(ledger, document.text);
    const agrees = ledger.ties.filter(({ outcome }) => outcome === 'agrees');
    const tied = new Set(agrees.map(({ a, b }) => `${a} ${b}`));
    for (const { a, b } of agrees) {
      const [first, second] = [roles[a], roles[b]];
      const both = first?.role !== second?.role && first?.end !== undefined;
      if (!both || second?.end === undefined || !tied.has(`${first.end} ${second.end}`)) continue;
      const { figures } = ledger;
      if (isDouble(figures[a]!, figures[first.end]!)) continue;

      yield describe(sides, figures, [a, first], [b, second]);
      yield describe(sides, figures, [b, second], [a, first]);
    }
  },
});

/** How a figure begins a change: from it, or by it; and the figure that the change leads to. */
interface Role {
  readonly role: 'from' | 'by';
  readonly end?: number;
}

const roleBefore =
  /(?<![\p{L}\d])(from|by|to)\s+(?:(?:almost|nearly|about|some|just|well|over|under|approximately|around|roughly|more than|less than)\s+){0,3}(?:[A-Z]{3}\s)?$/u;
/** A figure that a change leads to stands no further behind the one that begins it. */
const furthest = 60;

function rolesOf({ figures }: Ledger, text: string): readonly (Role | undefined)[] {
  const words = figures.map(({ ref, span }) =>
    'block' in ref
      ? roleBefore.exec(text.slice(Math.max(0, span.from - 50), span.from))?.[1]
      : undefined,
  );
  return figures.map(({ span, ref }, at): Role | undefined => {
    const role = words[at];
    if (role !== 'from' && role !== 'by') return undefined;
    const next = figures[at + 1];
    const leads =
      words[at + 1] === 'to' &&
      next !== undefined &&
      next.span.from - span.to < furthest &&
      'block' in next.ref &&
      'block' in ref &&
      next.ref.block === ref.block;
    return { role, ...(leads && { end: at + 1 }) };
  });
}

const half = decimal(5, -1);

/** Whether a rise to `end` is about as much by the figure as from it. */
function isDouble({ numeral: { value } }: LedgerEntry, { numeral }: LedgerEntry): boolean {
  const off = subtract(numeral.value, add(value, value));
  const room = multiply(value, half);
  return compare(off, room) < 0 && compare(subtract(value, value), add(off, room)) < 0;
}

type Side = readonly [number, Role];

function describe(
  sides: Pick<Report, 'document' | 'tables' | 'outline'>,
  figures: readonly LedgerEntry[],
  [own, here]: Side,
  [other, there]: Side,
): SaidFinding {
  const say = (at: number, { role, end }: Role) =>
    `“${role} ${figures[at]!.numeral.printed} to ${figures[end!]!.numeral.printed}”`;
  const [mine, theirs] = [say(own, here), say(other, there)];
  const where = placeName(sides, figures[other]!) ?? 'another place';
  const by = here.role === 'by' ? own : other;
  const last = figures[here.role === 'by' ? here.end! : there.end!]!.numeral;
  const style = inferNumberStyle([last.printed]);
  const start = printLike(subtract(last.value, figures[by]!.numeral.value), last, style);
  return {
    span: numeralSpan(sides, figures[own]!),
    message: `${mine} here, but ${theirs} in ${where}: what grows by ${figures[by]!.numeral.printed} to ${last.printed} began at ${start}`,
    related: [{ span: numeralSpan(sides, figures[other]!), message: `${theirs} stands here` }],
  };
}
