/**
 * Finds the files that a configuration names but that are not there. Must not read anything: it is
 * told what was found.
 */
import type { Glob, LoadedConfig } from '../profiles/load-config.ts';
import type { Problem } from '../profiles/problem.ts';
import { isGlob } from './glob.ts';

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
      const message = `${key}: there is no file “${glob.pattern}”.`;
      return [{ rule: 'config/invalid', severity: 'error', span, message }];
    }),
  );
}
