/**
 * Globs: `*`, `**`, `?`, `[a-z]`, `{a,b}` over paths with forward slashes. Must not use regular
 * expressions: a pattern from somebody else's file must not be able to stall the matching.
 */
import type { FileSystem } from './engine.ts';
import { resolvePath } from './paths.ts';

const ALTERNATIVES_LIMIT = 64;
const DEPTH_LIMIT = 40;
const FILES_LIMIT = 20_000;

/** Whether a text has a sign that means something in a glob. */
export function isGlob(text: string): boolean {
  return /[*?[\]{}]/.test(text);
}

/**
 * Whether `path` fits `pattern`, both relative to the same folder. A `**` that is a whole part
 * stands for any number of folders; `*` and `?` do not cross a slash. A pattern without a slash
 * fits only names in the folder itself.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  const parts = path.split('/');
  return expandBraces(withoutDot(pattern)).some((choice) => matchParts(choice.split('/'), parts));
}

/**
 * The files that fit a pattern, sorted; `pattern` is relative to `folder` (absolute, with a
 * trailing slash) and may climb out of it with `..`. Names that begin with a dot and node_modules
 * are passed over unless the pattern names them.
 */
export async function expandGlob(
  files: FileSystem,
  folder: string,
  pattern: string,
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const choice of expandBraces(withoutDot(pattern))) {
    const parts = choice.split('/');
    const fixed = parts.findIndex(isGlob);
    const start = resolvePath(folder, parts.slice(0, fixed < 0 ? undefined : fixed).join('/'));
    if (start === undefined) continue;
    if (fixed < 0) found.add(start);
    else await walk(files, `${start.replace(/\/$/, '')}/`, parts.slice(fixed), [], found);
  }
  return [...found].sort();
}

/** `path` holds the names of the folders from where the walk began. */
async function walk(
  files: FileSystem,
  folder: string,
  pattern: readonly string[],
  path: readonly string[],
  found: Set<string>,
): Promise<void> {
  if (path.length > DEPTH_LIMIT) return;
  for (const entry of [...(await files.list(folder))].sort()) {
    if (found.size >= FILES_LIMIT) return;
    const isFolder = entry.endsWith('/');
    const name = isFolder ? entry.slice(0, -1) : entry;
    if (
      name === 'node_modules' ||
      (name.startsWith('.') && !pattern[path.length]?.startsWith('.'))
    ) {
      continue;
    }
    const below = [...path, name];
    if (!isFolder) {
      if (matchParts(pattern, below)) found.add(folder + name);
    } else if (mayHold(pattern, below)) await walk(files, folder + entry, pattern, below, found);
  }
}

/** Whether something below the folder `path` could fit: no part before a `**` rules it out. */
function mayHold(pattern: readonly string[], path: readonly string[]): boolean {
  for (const [index, name] of path.entries()) {
    if (pattern[index] === '**') return true;
    if (index >= pattern.length - 1 || !matchPart(pattern[index]!, name)) return false;
  }
  return true;
}

function withoutDot(pattern: string): string {
  return pattern.startsWith('./') ? pattern.slice(2) : pattern;
}

/** Star matching over whole parts: only the last `**` ever needs another try. */
function matchParts(pattern: readonly string[], parts: readonly string[]): boolean {
  return matchStars(
    pattern.length,
    parts.length,
    (index) => pattern[index] === '**',
    (index, at) => matchPart(pattern[index]!, parts[at]!),
  );
}

function matchPart(pattern: string, name: string): boolean {
  const signs = readSigns(pattern);
  const characters = [...name];
  return matchStars(
    signs.length,
    characters.length,
    (index) => signs[index] === '*',
    (index, at) => fitsSign(signs[index]!, characters[at]!),
  );
}

/** Greedy matching with one place to go back to: at worst length times length steps. */
function matchStars(
  patternLength: number,
  length: number,
  isStar: (index: number) => boolean,
  fits: (index: number, at: number) => boolean,
): boolean {
  let index = 0;
  let at = 0;
  let starIndex = -1;
  let starAt = 0;
  while (at < length) {
    if (index < patternLength && isStar(index)) {
      starIndex = index++;
      starAt = at;
    } else if (index < patternLength && fits(index, at)) {
      index++;
      at++;
    } else if (starIndex >= 0) {
      index = starIndex + 1;
      at = ++starAt;
    } else return false;
  }
  while (index < patternLength && isStar(index)) index++;
  return index === patternLength;
}

/** One part of a pattern as signs: a character, `*`, `?`, or a class like `[a-z]`. */
function readSigns(pattern: string): readonly string[] {
  const signs: string[] = [];
  for (let at = 0; at < pattern.length; ) {
    const close = pattern[at] === '[' ? pattern.indexOf(']', at + 2) : -1;
    const sign =
      close > 0 ? pattern.slice(at, close + 1) : String.fromCodePoint(pattern.codePointAt(at)!);
    at += sign.length;
    if (sign !== '*' || signs[signs.length - 1] !== '*') signs.push(sign);
  }
  return signs;
}

function fitsSign(sign: string, character: string): boolean {
  if (sign === '?') return true;
  if (sign.length < 3 || !sign.startsWith('[')) return sign === character;
  const negated = sign[1] === '!' || sign[1] === '^';
  const members = [...sign.slice(negated ? 2 : 1, -1)];
  const inside = members.some(
    (member, index) =>
      member === character ||
      (members[index + 1] === '-' &&
        members[index + 2] !== undefined &&
        member <= character &&
        character <= members[index + 2]!),
  );
  return inside !== negated;
}

/** `a{b,c}` as `ab`, `ac`, nested ones too; a pattern with too many choices is taken literally. */
function expandBraces(pattern: string): readonly string[] {
  let choices = [pattern];
  for (;;) {
    const next = choices.flatMap(expandFirst);
    if (next.length === choices.length) return choices;
    if (next.length > ALTERNATIVES_LIMIT) return [pattern];
    choices = next;
  }
}

/** The choices of the innermost first pair of braces with a comma. */
function expandFirst(pattern: string): readonly string[] {
  for (let close = pattern.indexOf('}'); close >= 0; close = pattern.indexOf('}', close + 1)) {
    const open = pattern.lastIndexOf('{', close);
    const inner = open < 0 ? '' : pattern.slice(open + 1, close);
    if (!inner.includes(',')) continue;
    return inner
      .split(',')
      .map((choice) => pattern.slice(0, open) + choice + pattern.slice(close + 1));
  }
  return [pattern];
}
