/**
 * Two texts to a unified diff that `git apply` takes. Must not be loaded unless a diff is asked for.
 */
import { createTwoFilesPatch } from 'diff';

/** `path` with forward slashes, relative; undefined where the texts are too unlike to compare in time. */
export function unifiedDiff(path: string, before: string, after: string): string | undefined {
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    timeout: 10_000,
    stripTrailingCr: false,
  }) as string | undefined;
  return patch?.replace(/^=+\r?\n/, '');
}
