/**
 * The API tests, run by VS Code itself: inside its extension host, with the real `vscode`.
 */
import { renameSync, writeFileSync } from 'node:fs';
import { runMocha } from '../run-mocha.ts';

/** Called by the host; writes the results where the script that started it waits for them. */
export async function run(): Promise<void> {
  const file = process.env.CROSSFOOT_TEST_RESULT ?? '';
  const results = await runMocha(async () => {
    const { defineBetweenLinesTests } = await import('./between-lines.ts');
    const { defineFindingsTests } = await import('./findings.ts');
    const { defineFirstStepTests } = await import('./first-steps.ts');
    const { defineFixTests } = await import('./fixes.ts');
    const { defineGrammarTests } = await import('./grammar.ts');
    const { defineMannerTests } = await import('./manners.ts');
    const { defineNavigationTests } = await import('./navigation.ts');
    const { defineSettingsTests } = await import('./settings.ts');
    const { defineSkeletonTests } = await import('./skeleton.ts');
    const { defineTableTests } = await import('./tables.ts');
    defineFindingsTests();
    defineFixTests();
    defineTableTests();
    defineNavigationTests();
    defineSkeletonTests();
    defineBetweenLinesTests();
    defineFirstStepTests();
    defineSettingsTests();
    defineGrammarTests();
    // Last, since it ends the server.
    defineMannerTests();
  }, 60_000).catch((error: unknown) => [
    { title: 'the suite starts', state: 'failed', milliseconds: 0, reason: String(error) },
  ]);
  // At one stroke: whoever waits for the file must not read half of it.
  writeFileSync(`${file}.part`, JSON.stringify(results));
  renameSync(`${file}.part`, file);
}
