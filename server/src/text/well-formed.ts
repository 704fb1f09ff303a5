/**
 * Text that every encoder takes. Must not change anything but halves of characters.
 */

/** A half of a surrogate pair that stands alone becomes the replacement character. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd');
}
