/**
 * Letters and white space: what a UTF-16 unit is, and ranges for patterns. V8 takes ten times as long to compile
 * `\p{L}`, which counts in a short run. Must not be used where scripts or cases matter to the letter:
 * marks and some signs of distant scripts pass for letters, `ā` for a capital.
 */

/** Letters of all scripts and the marks on them, for use inside the brackets of a pattern. */
export const letters = String.raw`A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\u2fff\u3040-\ud7ff\uf900-\ufeff`;

/** Capitals of Latin, Greek and Cyrillic, for use inside the brackets of a pattern. */
export const capitals = String.raw`A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u0151\u0154-\u017f\u0386-\u03ab\u0400-\u042f`;

/** Small letters, `ß` and `ā` included, for use inside the brackets of a pattern. */
export const smalls = String.raw`a-z\u00df-\u00f6\u00f8-\u017f\u03ac-\u03ce\u0430-\u045f`;

/** Whether a UTF-16 unit (NaN: none) is a letter of any script, or a mark on one. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  // Latin-1 letters, then every block up to general punctuation, then all scripts behind it.
  if (code < 0x2000) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7;
  return (code >= 0x2c00 && code < 0x3000) || (code > 0x303f && code < 0xd800) || isFarLetter(code);
}

/** Whether a UTF-16 unit is white space, as `\s` in a pattern has it. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code > 8 && code < 14);
  return /\s/.test(String.fromCharCode(code));
}

/** Letters behind the surrogates: compatibility forms. */
function isFarLetter(code: number): boolean {
  return code >= 0xf900 && code < 0xff00;
}
