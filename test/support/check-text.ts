/** Checks a text by the real engine, with further files beside it. */
import { createEngine } from '../../server/src/engine/create-engine.ts';
import type { CheckedDocument } from '../../server/src/engine/engine.ts';
import { memoryFiles } from './memory-files.ts';

/** Where the files of a test lie. */
export const testFolder = '/draft/';

/**
 * The check of `report.md` (or `path`) with `text`; `files` by relative path. Throws what a rule
 * threw, which the engine would otherwise only note, and where the text is no report.
 */
export async function checkText(
  text: string,
  files: Readonly<Record<string, string>> = {},
  path = 'report.md',
): Promise<CheckedDocument> {
  const absolute = Object.entries(files).map(([name, content]) => [testFolder + name, content]);
  const engine = createEngine({
    files: memoryFiles(Object.fromEntries(absolute) as Record<string, string>),
    log: () => {},
  });
  engine.change([{ kind: 'open', path: testFolder + path, text }]);
  const checked = await engine.check(testFolder + path);
  if (!checked) throw new Error(`${path} is no report: its front matter names no profile`);
  for (const { rule, reason } of checked.failures) throw new Error(`${rule}: ${reason}`);
  return checked;
}
