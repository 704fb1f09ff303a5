/**
 * Finds the files that may be reports of one workspace. Must not check them, nor decide whether they
 * are reports.
 */
import type { FileSystem } from './engine.ts';
import { expandGlob } from './glob.ts';
import { isMarkdown } from './paths.ts';
import { fits, type Workspace } from './workspace.ts';

/** Where no configuration lists the reports, no more files than these are looked at. */
const mostUnlisted = 2000;

/**
 * Paths, sorted: what the configuration around `folder` (absolute, with a trailing slash) lists, or
 * all Markdown files below the folder where it lists none, and of the `open` files those beside them.
 */
export async function findReports(
  folder: string,
  { config }: Workspace,
  files: FileSystem,
  open: readonly string[],
): Promise<readonly string[]> {
  const found = new Set(open.filter((path) => isMarkdown(path) && path.startsWith(folder)));
  const listed = config.reports.filter(({ negated }) => !negated);
  if (listed.length === 0) {
    const below = await expandGlob(files, folder, '**/*.{md,markdown}');
    for (const path of below.slice(0, mostUnlisted)) found.add(path);
  }
  for (const glob of listed) {
    for (const path of await expandGlob(files, glob.folder, glob.pattern)) found.add(path);
  }
  return [...found].filter((path) => !isTakenOut(path, config)).sort();
}

/** The last pattern that a path fits decides. */
function isTakenOut(path: string, { reports }: Workspace['config']): boolean {
  return reports.filter((glob) => fits(glob, path)).at(-1)?.negated === true;
}
