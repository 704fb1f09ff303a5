/**
 * reference/symbol: a resolution or document is cited with the same session, date and title wherever
 * it is cited. Must not take citations of different bodies for the same.
 */

import type { Citation, CitedDetail } from '../../references/reference.ts';
import { say, type Words } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';

export default defineRule({
  id: 'reference/symbol',
  since: '0.1.0',
  severity: 'warning',
  reads: ['references'],
  docs: {
    summary: 'A resolution or document is cited with different dates, sessions or titles',
    why: 'One of the citations is wrong, and a reader who looks the document up by it does not find it.',
    fix: 'Look the document up and correct the citation that is wrong. The fixes offer what the other citations say.',
    silent:
      'Details that only some citations give, a date without its day beside the full date, and a title that is cut short.',
  },
  examples: [
    {
      title: 'two dates',
      text: `By Resolution No. 12 of 7 June 2024 the Council adopted the plan. Since Resolution No. 12 of
7 July 2024 two gauges were added, as Resolution No. 12 of 7 June 2024 asks.
^^^^^^^^^^^ Resolution 12 is dated “7 June 2024” elsewhere
`,
      fixed: `By Resolution No. 12 of 7 June 2024 the Council adopted the plan. Since Resolution No. 12 of
7 June 2024 two gauges were added, as Resolution No. 12 of 7 June 2024 asks.
`,
    },
    {
      title: 'less said, but nothing else',
      text: `By Resolution No. 12 (XL) of 7 June 2024 the Council adopted the plan. Resolution No. 12 of June 2024
also set up a fund, of which document RC/40/2 of 3 May 2025 reports. The Assembly thanked the
Council for document RC/40/2.
`,
    },
  ],
  *check({ references: { citations } }) {
    const groups = new Map<string, Citation[]>();
    for (const citation of citations) {
      const key = `${citation.kind} ${citation.symbol} ${citation.symbol.includes('/') ? (citation.body ?? '') : ''}`;
      const group = groups.get(key);
      if (group) group.push(citation);
      else groups.set(key, [citation]);
    }
    for (const group of groups.values()) {
      for (const part of ['session', 'date', 'title'] as const) yield* checkDetail(group, part);
    }
  },
});

const elsewhere = {
  session: (name: Words, text: string) => say`${name} is of the session “${text}” elsewhere`,
  date: (name: Words, text: string) => say`${name} is dated “${text}” elsewhere`,
  title: (name: Words, text: string) => say`${name} is called “${text}” elsewhere`,
} as const;

/** Every detail that differs from what most citations say, or else from the first. */
function* checkDetail(
  group: readonly Citation[],
  part: 'session' | 'date' | 'title',
): Iterable<SaidFinding> {
  const given = group.flatMap((citation) => citation[part] ?? []);
  if (given.length < 2) return;
  const usual = mostUsual(given);
  for (const detail of given) {
    if (agree(detail.key, usual.key)) continue;
    const { kind, symbol } = group[0]!;
    const name = kind === 'resolution' ? say`Resolution ${symbol}` : symbol;
    yield {
      span: detail.span,
      message: elsewhere[part](name, usual.text),
      related: [{ span: usual.span, message: usual.text }],
      fixes: [
        {
          title: say`Write “${usual.text}”`,
          kind: 'suggested',
          edits: [{ span: detail.span, text: usual.text }],
        },
      ],
    };
  }
}

/** More ways than these to cite one document are no slip. */
const MOST_WAYS = 20;

/** What most say; of equals, the first in full. */
function mostUsual(given: readonly CitedDetail[]): CitedDetail {
  const counts = new Map<string, number>();
  for (const { key } of given) counts.set(key, (counts.get(key) ?? 0) + 1);
  const ways = [...counts].slice(0, MOST_WAYS);
  const sizes = ways.map(([key]) =>
    ways.reduce((sum, [other, count]) => sum + (agree(key, other) ? count : 0), 0),
  );
  const most = Math.max(...sizes);
  const [first = ''] = ways[sizes.indexOf(most)] ?? [];
  const full = ways.filter(([key], at) => sizes[at] === most && key.startsWith(first));
  const key = full.reduce((longest, [one]) => (one.length > longest.length ? one : longest), first);
  return given.find((detail) => detail.key === key) ?? given[0]!;
}

/** Whether one is the other, or the beginning of it. */
function agree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
