/**
 * Finds the files that a configuration names but that are not there. Must not read any of them.
 */

import { closestName } from '../profiles/did-you-mean.ts';
import type { Glob, LoadedConfig } from '../profiles/load-config.ts';
import type { Problem } from '../profiles/problem.ts';
import { say } from '../text/phrase.ts';
import type { FileSystem } from './engine.ts';
import { isGlob } from './glob.ts';
import { folderOf, nameOf, relativePath } from './paths.ts';

/**
 * A problem at each entry of `profiles`, `catalogues` and `acronyms` for which `isThere` finds nothing. A path
 * without pattern signs is a mistake; a pattern may be there before its first file.
 */
export function missingFiles(
  file: LoadedConfig,
  isThere: (glob: Glob) => boolean,
): readonly Problem[] {
  return (['profiles', 'catalogues', 'acronyms'] as const).flatMap((key) =>
    file[key].flatMap((glob, index): Problem[] => {
      if (glob.negated || isGlob(glob.pattern) || isThere(glob)) return [];
      const span = file.spanOf([key, index], 'value');
      const message = say`${key}: there is no file “${glob.pattern}”`;
      return [{ rule: 'config/invalid', severity: 'error', span, message }];
    }),
  );
}

/** A problem at each entry of `prior` whose report of the year before is not there. */
export async function missingPriors(
  file: LoadedConfig,
  files: FileSystem,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const folders = new Map<string, readonly string[]>();
  for (const { key, written, earlier } of file.priors) {
    const folder = folderOf(earlier);
    const names = folders.get(folder) ?? (await namesIn(folder, files));
    folders.set(folder, names);
    if (names.includes(nameOf(earlier))) continue;
    const close = closestName(nameOf(earlier), names);
    const meant =
      close === undefined ? undefined : relativePath(folderOf(file.path), folder + close);
    const hint = meant === undefined ? '' : say`; did you mean “${meant}”?`;
    problems.push({
      rule: 'config/invalid',
      severity: 'error',
      span: file.spanOf(['prior', key], 'value'),
      message: say`prior: there is no file “${written}”${hint}`,
      ...(meant !== undefined && { replacement: meant }),
    });
  }
  return problems;
}

async function namesIn(folder: string, files: FileSystem): Promise<readonly string[]> {
  try {
    return await files.list(folder);
  } catch {
    return [];
  }
}
