/**
 * Fixes write the line ends of the report, also where an edit has just changed them.
 */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { memoryFiles } from '../support/memory-files.ts';

const paragraphs = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => [`${from + at}. The office met.`, '']).flat();

const lines = [
  '---',
  'profile: generic',
  '---',
  '',
  ...paragraphs(1, 9),
  'It met.',
  '10. The office left.',
  '',
  ...paragraphs(11, 15),
];

const path = '/drafts/report.md';

function open(text: string) {
  const engine = createEngine({ files: memoryFiles({}), log: () => {} });
  engine.change([{ kind: 'open', path, text }]);
  return engine;
}

/** The text after each fix that writes a line end, every fix taken alone. */
async function afterEachFix(engine: ReturnType<typeof open>): Promise<readonly string[]> {
  const { document, findings } = (await engine.check(path))!;
  return findings
    .flatMap(({ fixes }) => fixes)
    .filter(({ edits }) => edits.some(({ text }) => /[\r\n]/.test(text)))
    .map(({ edits }) => applyEdits(document.text, edits));
}

describe('line ends of fixes', () => {
  it.each(['\n', '\r\n', '\r'])('are those of the report: %j', async (eol) => {
    const fixed = await afterEachFix(open(lines.join(eol)));
    expect(fixed.length).toBeGreaterThan(0);
    for (const text of fixed) {
      expect(new Set(text.match(/\r\n?|\n/g))).toEqual(new Set([eol]));
    }
  });

  it('follow an edit that makes other line ends the usual ones', async () => {
    const text = lines.join('\r\n');
    const engine = open(text);
    const before = await afterEachFix(engine);
    const edit = { span: { from: text.length, to: text.length }, text: '\n'.repeat(lines.length) };
    engine.change([{ kind: 'edit', path, edits: [edit] }]);
    const after = await afterEachFix(engine);
    expect(after).toEqual(await afterEachFix(open(applyEdits(text, [edit]))));
    expect(after.length).toBe(before.length);
    expect(after).not.toEqual(before);
  });
});
