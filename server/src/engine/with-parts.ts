/**
 * A check with some of its parts replaced. Must not ask for what it computes only when asked.
 */
import { lazily } from '../report/lazy.ts';
import type { CheckedDocument } from './engine.ts';

/** `parts` are computed when they are first asked for, too. */
export function withParts(
  checked: CheckedDocument,
  parts: { readonly [K in keyof CheckedDocument]?: () => CheckedDocument[K] },
): CheckedDocument {
  const properties = Object.getOwnPropertyDescriptors(checked);
  const made = lazily(parts as { readonly [K in keyof CheckedDocument]: () => CheckedDocument[K] });
  return Object.create(Object.prototype, {
    ...properties,
    ...Object.getOwnPropertyDescriptors(made),
  }) as CheckedDocument;
}
