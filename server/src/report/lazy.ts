/**
 * Objects whose properties are computed when they are first asked for. Must not compute one twice.
 */

/** `{ a: () => 1 }` becomes an object whose `a` is 1. The properties may ask for one another. */
export function lazily<T extends object>(parts: { readonly [K in keyof T]: () => T[K] }): T {
  const made = {} as T;
  for (const key of Object.keys(parts) as (keyof T)[]) {
    Object.defineProperty(made, key, {
      enumerable: true,
      configurable: true,
      get() {
        const value = parts[key]();
        Object.defineProperty(made, key, { enumerable: true, value });
        return value;
      },
    });
  }
  return made;
}
