/**
 * What axe-core finds in a webview. Must not judge by anything else.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';

/** Serious and critical problems, each with the first elements that have it. */
export async function seriousProblems(frame: Frame): Promise<readonly string[]> {
  const modules = join(process.env.CROSSFOOT_TEST_OUTPUT ?? '', '..', '..', 'node_modules');
  await frame.evaluate(readFileSync(join(modules, 'axe-core', 'axe.min.js'), 'utf8'));
  return frame.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html).join(' | ')))`,
  );
}
