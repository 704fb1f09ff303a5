/**
 * Keeps promises by name. Must not keep one that was broken: whoever asks next tries again.
 */

/** What was promised for `name` before, unless that failed; else what `make` promises. */
export function keepPromise<T>(
  kept: Map<string, Promise<T>>,
  name: string,
  make: () => Promise<T>,
): Promise<T> {
  const before = kept.get(name);
  if (before) return before;
  const made = make();
  kept.set(name, made);
  made.catch(() => {
    if (kept.get(name) === made) kept.delete(name);
  });
  return made;
}
