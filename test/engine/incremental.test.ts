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
import type { Budget } from '../../server/src/rules/budget.ts';
import { rules } from '../../server/src/rules/index.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { describeWithShared, readReport, reportNames, sharedFolder } from '../support/shared.ts';

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

/** What one key does, or a short paste. */
const keys = [...'xX7 .,:;|#-*(["a\n', 'Table 3', ' (IOM)', 'point 2', '[^1]'];

/** Keystrokes at random places, each put in and half of them taken out again; compared after every one. */
async function holdKeystrokes(path: string, original: string, seed: number, count: number) {
  const engine = createEngine({ files: nodeFiles, log: () => {} });
  engine.change([{ kind: 'open', path, text: original }]);
  await engine.check(path);
  let text = original;
  const random = mulberry(seed);
  for (let done = 0; done < count; done++) {
    const from = Math.floor(random() * text.length);
    const key = keys[Math.floor(random() * keys.length)]!;
    const removed = random() < 0.3 ? 1 + Math.floor(random() * 3) : 0;
    const edit = { span: { from, to: Math.min(text.length, from + removed) }, text: key };
    const back = { span: { from, to: from + key.length }, text: text.slice(from, edit.span.to) };
    for (const one of random() < 0.5 ? [edit, back] : [edit]) {
      engine.change([{ kind: 'edit', path, edits: [one] }]);
      text = applyEdits(text, [one]);
      // A check without time for rules in between changes nothing of what is found in the end.
      if (random() < 0.6) await engine.check(path, noTime);
      if (random() < 0.3) await engine.check(path, oneRule);
      if (random() < 0.3) continue;
      const fresh = createEngine({ files: nodeFiles, log: () => {} });
      fresh.change([{ kind: 'open', path, text }]);
      const [is, due] = [await engine.check(path), await fresh.check(path)];
      expect({ done, one, ...summary(is) }).toEqual({ done, one, ...summary(due) });
    }
  }
}

const noTime: Budget = { now: () => 1, until: 0, least: 0 };
const oneRule: Budget = { ...noTime, least: 1 };

/** A small random number generator, the same on every machine. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Set for a long run. */
const keystrokes = Number(process.env.CROSSFOOT_KEYSTROKES ?? 12);
const runs = Number(process.env.CROSSFOOT_RUNS ?? 0);

const sized = (few: number) => ({ numRuns: runs || few, endOnFailure: true });

const examples = fileURLToPath(new URL('../../examples', import.meta.url));

describe('incremental checks', () => {
  it('equal fresh ones on the example', async () => {
    const path = join(examples, 'annual-report-2025.md');
    const text = readFileSync(path, 'utf8');
    await fc.assert(
      fc.asyncProperty(someEdits, (edits) => hold(path, text, edits)),
      sized(8),
    );
  });
});

describe('a check in slices', () => {
  it('runs every rule once', async () => {
    const path = join(examples, 'annual-report-2025.md');
    const text = readFileSync(path, 'utf8');
    const engine = createEngine({ files: nodeFiles, log: () => {} });
    engine.change([{ kind: 'open', path, text }]);
    await engine.check(path);
    const edit = { span: { from: text.length, to: text.length }, text: '\n\n# One more\n\n(7)\n' };
    engine.change([{ kind: 'edit', path, edits: [edit] }]);
    let slices = 0;
    while ((await engine.check(path, oneRule))?.incomplete && slices < 1000) slices++;
    expect(slices).toBeLessThanOrEqual(rules.length);
  });
});

describeWithShared('incremental checks of real reports', () => {
  it.each(reportNames)(
    'equal fresh ones after every key in %s',
    { timeout: 3_600_000 },
    async (name) => {
      const path = join(sharedFolder, 'reports', name);
      await holdKeystrokes(path, readReport(name), 7, keystrokes);
    },
  );

  it.each(['iom-2007.md', 'iom-2017.md'])('equal fresh ones on %s', async (name) => {
    const path = join(sharedFolder, 'reports', name);
    await fc.assert(
      fc.asyncProperty(someEdits, (edits) => hold(path, readReport(name), edits)),
      sized(1),
    );
  });
});
