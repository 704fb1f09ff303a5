/**
 * Which files are reports: those that the configuration lists, and those whose front matter names a
 * profile. Must not read anything.
 */
import { normalizeText } from '../markdown/normal-text.ts';
import { findFrontMatter } from '../markdown/syntax/front-matter.ts';
import { fits, type Workspace } from './workspace.ts';

/** Whether the Latin letters at the start of a file, in whatever encoding, name a profile. */
export function looksLikeReport(bytes: Uint8Array): boolean {
  const letters = [...bytes.subarray(0, 2000)].filter((byte) => byte > 0 && byte < 0x80);
  return /^\s*---\s[\s\S]*?^profile[ \t]*:/m.test(String.fromCharCode(...letters));
}

/** A pattern that takes a file out wins over what its front matter says. */
export function isReport(path: string, text: string, workspace: Workspace): boolean {
  const last = workspace.config.reports.filter((glob) => fits(glob, path)).at(-1);
  return last ? !last.negated : namesProfile(text);
}

/** Front matter that cannot be read as YAML still shows what its author meant. */
function namesProfile(text: string): boolean {
  if (!/^\ufeff?---/.test(text)) return false;
  const normal = normalizeText(text).text;
  const place = findFrontMatter(normal);
  if (!place) return false;
  return /^profile[ \t]*:/m.test(normal.slice(place.contentFrom, place.contentTo));
}
