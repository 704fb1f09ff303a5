/**
 * Two texts to a unified diff that `git apply` takes. Must not be loaded unless a diff is asked for.
 */
import { createTwoFilesPatch } from 'diff';
import { joined, say, type Words } from '../text/phrase.ts';

/** `path` with forward slashes, relative; a sentence where the texts are too unlike to compare in time. */
export function unifiedDiff(path: string, before: string, after: string): Words {
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    timeout: 10_000,
    stripTrailingCr: false,
  }) as string | undefined;
  if (patch !== undefined) return patch.replace(/^=+\r?\n/, '');
  return joined([say`${path}: changes too much to be shown as a diff`, '\n'], '');
}
