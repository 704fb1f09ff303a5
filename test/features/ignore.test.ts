/**
 * Ignoring a finding silences it and nothing else, wherever it stands.
 */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import type { CheckedDocument, Finding } from '../../server/src/engine/engine.ts';
import { ignoreFinding } from '../../server/src/features/ignore.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { describeWithShared, readReport } from '../support/shared.ts';

const draft = `---
profile: generic
---

# I. THE YEAR IN BRIEF

1. The service kept 14 lights burning on every night of the year.

2. Two lights were moved to solar power.

4. The third one follows in the spring.

# II. STAFF

5. The service has six keepers.
`;

async function check(text: string): Promise<CheckedDocument> {
  const files = { read: async () => undefined, list: async () => [] };
  const engine = createEngine({ files, log: () => undefined });
  engine.change([{ kind: 'open', path: '/draft.md', text }]);
  const checked = await engine.check('/draft.md');
  if (!checked) throw new Error('the draft is no report');
  return checked;
}

/** `rule message`, without the places, which the comment moves. */
const briefs = (findings: readonly Finding[]) =>
  findings.map(({ rule, message }) => `${rule} ${message}`);

/** The titles offered for the first finding of a rule, and what is found after each was taken. */
async function ignored(text: string, rule: string) {
  const checked = await check(text);
  const finding = checked.findings.find((candidate) => candidate.rule === rule);
  if (!finding) throw new Error(`only: ${briefs(checked.findings).join('; ')}`);
  const offers = ignoreFinding(checked, finding);
  const results = offers.map(async ({ title, edits }) => {
    const after = applyEdits(text, edits);
    return { title, after, left: briefs((await check(after)).findings) };
  });
  return Promise.all(results);
}

describe('ignoring', () => {
  it('a number puts a comment above its paragraph', async () => {
    const [offer, ...others] = await ignored(draft, 'numbering/paragraph');
    expect(others).toEqual([]);
    expect(offer?.title).toBe('Ignore numbering/paragraph in this paragraph');
    expect(offer?.after).toContain(
      '\n\n<!-- crossfoot-disable-next-line numbering/paragraph -->\n4. The third',
    );
    expect(offer?.left).toEqual([]);
  });

  it('keeps CRLF', async () => {
    const [offer] = await ignored(draft.replaceAll('\n', '\r\n'), 'numbering/paragraph');
    expect(offer?.after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('is not offered in front matter, where no comment can stand', async () => {
    const text = '---\nprofile: council-repor\n---\n\n1. One.\n';
    expect(await ignored(text, 'front-matter/unknown-profile')).toEqual([]);
  });
});

describeWithShared('ignoring in a real report', () => {
  it('silences what it is asked to and nothing else', async () => {
    const text = readReport('iom-2007.md');
    const checked = await check(text);
    const before = briefs(checked.findings);
    const rules = new Map(checked.findings.map((finding) => [finding.rule, finding]));
    for (const finding of rules.values()) {
      for (const { title, edits } of ignoreFinding(checked, finding)) {
        const left = briefs((await check(applyEdits(text, edits))).findings);
        const gone = before.filter((line) => !left.includes(line));
        expect(
          gone.every((line) => line.startsWith(`${finding.rule} `)),
          title,
        ).toBe(true);
        expect(
          left.filter((line) => !before.includes(line)),
          title,
        ).toEqual([]);
        expect(left.length, title).toBeLessThan(before.length);
      }
    }
  });
});
