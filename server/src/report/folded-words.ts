/**
 * Turns headings and entries into keys by which they are the same words: no case, accents, marks or
 * apostrophes. Must not be shown to anybody.
 */

/** `C. Migrants’ RIGHTS – Réunions` gives `c migrants rights reunions`. */
export function foldWords(text: string): string {
  const plain = text.replace(/['’ʼ‘`]/g, '');
  if (/^[\x20-\x7e…–—\u00a0“”]*$/.test(plain)) {
    return plain
      .toLowerCase()
      .split(/[^a-z\d]+/)
      .filter(Boolean)
      .join(' ');
  }
  const folded = plain
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return folded
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');
}

/** How alike two folded texts are, from 0 to 1: the share of pairs of letters that both have. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length * 3 < long.length) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < short.length; at++) {
    const pair = short.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 1 < long.length; at++) {
    const pair = long.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    shared++;
    pairs.set(pair, left - 1);
  }
  return (2 * shared) / (a.length + b.length - 2);
}

/** Tests folded titles against one that a profile gives; `*` stands for any words, also for none. */
export function titleTest(pattern: string): (folded: string) => boolean {
  const parts = pattern.split('*').map(foldWords);
  const [first = '', ...rest] = parts;
  if (rest.length === 0) return (folded) => folded === first;
  return (folded) => {
    const title = ` ${folded} `;
    let at = first === '' ? 0 : ` ${first} `.length - 1;
    if (first !== '' && !title.startsWith(` ${first} `)) return false;
    for (const [index, part] of rest.entries()) {
      if (part === '') continue;
      const own = ` ${part} `;
      const found = index === rest.length - 1 ? title.length - own.length : title.indexOf(own, at);
      if (found < at || !title.startsWith(own, found)) return false;
      at = found + own.length - 1;
    }
    return true;
  };
}
