/**
 * Which files are reports: those that the configuration lists, those whose front matter names a
 * profile, and those that the command line names one for. Must not read anything.
 */
import { normalizeText } from '../markdown/normal-text.ts';
import { findFrontMatter } from '../markdown/syntax/front-matter.ts';
import { assumedFor } from '../profiles/resolve-config.ts';
import { isMarkdown } from './paths.ts';
import { fits, type Workspace } from './workspace.ts';

/** Whether the Latin letters at the start of a file, in whatever encoding, name a profile. */
export function looksLikeReport(bytes: Uint8Array): boolean {
  const letters = [...bytes.subarray(0, 2000)].filter((byte) => byte > 0 && byte < 0x80);
  return /^\s*---\s[\s\S]*?^profile[ \t]*:/m.test(String.fromCharCode(...letters));
}

/** A pattern that takes a file out wins over what its front matter and the command line say. */
export function isReport(path: string, text: string, workspace: Workspace): boolean {
  return isListed(path, workspace) ?? (isAssumed(path, workspace) || namesProfile(text));
}

/** Whether the configuration lists a file as a report, or takes it out; undefined where it says nothing. */
export function isListed(path: string, { config }: Workspace): boolean | undefined {
  const last = config.reports.filter((glob) => fits(glob, path)).at(-1);
  return last && !last.negated;
}

/** Whether the command line takes a file for a report that nothing else says is one. */
export function isAssumed(path: string, workspace: Workspace): boolean {
  if (isListed(path, workspace) !== undefined) return false;
  return isMarkdown(path) && assumedFor(workspace.config, path) !== undefined;
}

/** Front matter that cannot be read as YAML still shows what its author meant. */
export function namesProfile(text: string): boolean {
  if (!/^\ufeff?---/.test(text)) return false;
  const normal = normalizeText(text).text;
  const place = findFrontMatter(normal);
  if (!place) return false;
  return /^profile[ \t]*:/m.test(normal.slice(place.contentFrom, place.contentTo));
}
