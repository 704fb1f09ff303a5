/**
 * The views beside a report: what stands in them, in which order, and where it leads.
 */
import { describe, expect, it } from 'vitest';
import type { CheckedDocument } from '../../server/src/engine/engine.ts';
import { figuresView } from '../../server/src/features/views/figures-view.ts';
import { findingsView } from '../../server/src/features/views/findings-view.ts';
import { namesView } from '../../server/src/features/views/names-view.ts';
import { tablesView } from '../../server/src/features/views/tables-view.ts';
import type { ViewNode } from '../../server/src/features/views/view.ts';
import { checkText } from '../support/check-text.ts';
import { describeWithShared, readReport } from '../support/shared.ts';

const draft = `---
profile: generic
---

# I. PORTS

1. The Tidal Ports Organization (TPO) runs 2 ports, as Table 1 shows.

**Table 1: Ships by port**

| Port | Cargo | Ferries | Total |
| --- | ---: | ---: | ---: |
| Alder | 12 | 30 | 42 |
| Birch | 8 | 21 | 30 |
| Total | 20 | 51 | 72 |

# II. STAFF

2. In Table 1 the TPO counts ferries; see Table 4.
`;

/** One text for each node, those below it set in: \`mark label — description\`. */
function outline(nodes: readonly ViewNode[], depth = 9, indent = ''): readonly string[] {
  return nodes.flatMap(({ mark, label, description, children }) => [
    `${indent}${mark ?? '-'} ${label}${description ? ` — ${description}` : ''}`,
    ...(depth > 1 ? outline(children?.() ?? [], depth - 1, `${indent}  `) : []),
  ]);
}

/** What every view must keep: ids that tell its lines apart, highlights and places inside their texts. */
function expectSound(nodes: readonly ViewNode[]): void {
  const ids = nodes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { label, highlight, place, children } of nodes) {
    expect(label.trim()).not.toBe('');
    if (highlight) expect(highlight.to).toBeLessThanOrEqual(label.length);
    if (place) {
      expect(place.span.from).toBeGreaterThanOrEqual(0);
      expect(place.span.to).toBeLessThanOrEqual(place.document.text.length);
    }
    expectSound(children?.() ?? []);
  }
}

function allViews(checked: CheckedDocument): readonly (readonly ViewNode[])[] {
  return [
    findingsView(checked),
    findingsView(checked, 'rule'),
    tablesView(checked),
    figuresView(checked).nodes,
    figuresView(checked, { state: 'contradicted' }).nodes,
    namesView(checked),
  ];
}

describe('views', () => {
  it('of findings go by section, and by rule with what the rule is about', async () => {
    const checked = await checkText(draft);
    const bySection = outline(findingsView(checked));
    expect(bySection[0]).toBe('error I. PORTS — 2');
    expect(bySection.at(-2)).toMatch(/^\w+ II\. STAFF — 1$/);
    expect(bySection.at(-1)).toMatch(/^ {2}\w+ .*Table 4.* — line 19$/);
    const byRule = outline(findingsView(checked, 'rule'));
    expect(byRule.find((line) => line.includes('table/total'))).toMatch(
      /^error A total differs .* — \d · table\/total$/,
    );
    const listed = (lines: readonly string[]) => lines.filter((line) => line.startsWith('  '));
    expect(listed(bySection).toSorted()).toEqual(listed(byRule).toSorted());
    expect(listed(bySection)).toHaveLength(checked.findings.length);
  });

  it('of tables show what fails with its working, then what holds', async () => {
    const [table] = tablesView(await checkText(draft));
    expect(table).toMatchObject({ mark: 'contradicted', about: 'table' });
    const [head, first, ...rest] = outline([table!]);
    expect(head).toMatch(/^contradicted Table 1: Ships by port — ✗ 2 of 6$/);
    expect(first).toMatch(/^ {2}contradicted .*Birch.* off by 1 — 8 \+ 21$/);
    expect(rest).toContainEqual(
      expect.stringMatching(/^ {2}ticked Total = Cargo \+ Ferries — ✓ 1$/),
    );
    const [failing] = table!.children!();
    const { document, span } = failing!.place!;
    expect(document.text.slice(span.from, span.to)).toBe('30');
  });

  it('of figures are filtered by state and by words, digits with or without spaces', async () => {
    const checked = await checkText(draft.replaceAll('51', '5 100').replaceAll('21', '5 070'));
    const all = figuresView(checked);
    expect(all.shown).toBe(all.counts.total);
    const labels = (filter: Parameters<typeof figuresView>[1]) =>
      figuresView(checked, filter).nodes.flatMap(({ children }) =>
        children!().map(({ label, description }) => `${label} · ${description}`),
      );
    expect(labels({ text: '5100' })).toEqual([
      expect.stringMatching(/^5 100 · .*Ferries.* · Table 1, line 15$/),
    ]);
    expect(labels({ text: 'alder ferries' })).toHaveLength(1);
    expect(labels({ text: 'no such words' })).toEqual([]);
    expect(labels({ state: 'contradicted' })).toHaveLength(all.counts.contradicted);
  });

  it('of names begin with references that lead nowhere', async () => {
    const lines = outline(namesView(await checkText(draft)));
    expect(lines[0]).toBe('warning References that lead nowhere — 1');
    expect(lines[1]).toMatch(/^ {2}warning .*see Table 4\. — there is no Table 4 · line 19$/);
    expect(lines).toContain('  reference Table 1: Ships by port — 2 references');
    expect(lines).toContain('  term TPO — Tidal Ports Organization · 2 uses');
  });

  it('say nothing of what is no report, and are sound for drafts that are odd', async () => {
    for (const text of ['', '# A', '| a |', '# \n\n# \n\n1. 2 3 4', `${draft}${draft}`]) {
      const checked = await checkText(`---\nprofile: generic\n---\n${text}`);
      for (const nodes of allViews(checked)) expectSound(nodes);
    }
  });

  it('keep the ids of lines while the text above changes', async () => {
    const ids = (nodes: readonly ViewNode[]): readonly unknown[] =>
      nodes.map(({ id, children }) => [id, ids(children?.() ?? [])]);
    const before = allViews(await checkText(draft)).map(ids);
    const moved = draft.replace('# I. PORTS', 'Words.\n\n# I. PORTS');
    expect(allViews(await checkText(moved)).map(ids)).toEqual(before);
  });
});

describeWithShared('views of a real report', () => {
  it('show every finding and every figure once', async () => {
    const checked = await checkText(readReport('iom-2007.md'));
    for (const nodes of allViews(checked)) expectSound(nodes);
    const leaves = (nodes: readonly ViewNode[]) =>
      nodes.reduce((sum, { children }) => sum + (children?.().length ?? 0), 0);
    expect(leaves(findingsView(checked))).toBe(checked.findings.length);
    expect(leaves(figuresView(checked).nodes)).toBe(checked.report!.ledger.figures.length);
  });
});
