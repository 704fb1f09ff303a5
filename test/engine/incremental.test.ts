/**
 * After any edits, what the engine says is what a new engine says about the same text.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../server/src/cli/node-files.ts';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import type { CheckedDocument } from '../../server/src/engine/engine.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { describeWithShared, readReport, sharedFolder } from '../support/shared.ts';

/** Texts that open, close or break blocks far away from where they are typed. */
const pieces = [
  'x',
  '7',
  '\n',
  '\n\n',
  '\r\n',
  '---\n',
  '```\n',
  '<!-- ',
  '<!-- crossfoot-disable table/total -->\n\n',
  '<!-- crossfoot: rounded -->\n\n',
  '-->',
  '| 12 | 13 |\n',
  '</table>',
  '# II. More\n\n',
  '31. Another paragraph.\n\n',
  'points: 1, 2 and 99\n',
  '> ',
  '[^9]: note\n',
  '',
];

const summary = (checked: CheckedDocument | undefined) =>
  checked && { profile: checked.profile, findings: checked.findings, failures: checked.failures };

async function hold(
  path: string,
  original: string,
  edits: readonly (readonly [number, number, string])[],
) {
  const engine = createEngine({ files: nodeFiles, log: () => {} });
  engine.change([{ kind: 'open', path, text: original }]);
  await engine.check(path);
  let text = original;
  for (const [place, length, piece] of edits) {
    const from = Math.floor((place * text.length) / 10_000);
    const edit = { span: { from, to: Math.min(text.length, from + length) }, text: piece };
    engine.change([{ kind: 'edit', path, edits: [edit] }]);
    text = applyEdits(text, [edit]);
    const fresh = createEngine({ files: nodeFiles, log: () => {} });
    fresh.change([{ kind: 'open', path, text }]);
    expect(summary(await engine.check(path))).toEqual(summary(await fresh.check(path)));
  }
}

const someEdits = fc.array(
  fc.tuple(fc.nat({ max: 9999 }), fc.constantFrom(0, 0, 1, 3, 40, 400), fc.constantFrom(...pieces)),
  { minLength: 1, maxLength: 4 },
);

const examples = fileURLToPath(new URL('../../examples', import.meta.url));

describe('incremental checks', () => {
  it('equal fresh ones on the example', async () => {
    const path = join(examples, 'annual-report-2025.md');
    const text = readFileSync(path, 'utf8');
    await fc.assert(
      fc.asyncProperty(someEdits, (edits) => hold(path, text, edits)),
      { numRuns: 8, endOnFailure: true },
    );
  });
});

describeWithShared('incremental checks of real reports', () => {
  it.each(['iom-2007.md', 'iom-2017.md'])('equal fresh ones on %s', async (name) => {
    const path = join(sharedFolder, 'reports', name);
    await fc.assert(
      fc.asyncProperty(someEdits, (edits) => hold(path, readReport(name), edits)),
      { numRuns: 1, endOnFailure: true },
    );
  });
});
