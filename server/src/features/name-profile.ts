/**
 * What makes a draft a report: a line of front matter that names its profile. Must not touch a draft that
 * names one.
 */
import { normalizeText } from '../markdown/normal-text.ts';
import { findFrontMatter } from '../markdown/syntax/front-matter.ts';
import { yamlText } from '../profiles/front-matter-places.ts';
import type { TextEdit } from '../text/span.ts';

/** For `# Ports` a first line `---`, `profile: generic`, `---`; undefined where a profile is named. */
export function nameProfile(text: string, id: string): TextEdit | undefined {
  const normal = normalizeText(text).text;
  const place = findFrontMatter(normal);
  const breakOf = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const line = `profile: ${yamlText(id)}`;
  if (!place) return insertion(0, ['---', line, '---', '', ''].join(breakOf));
  const content = normal.slice(place.contentFrom, place.contentTo);
  if (/^["']?profile["']?[ \t]*:/m.test(content)) return undefined;
  const first = text.indexOf(breakOf) + breakOf.length;
  // Front matter between braces holds its keys there.
  const brace = /^\s*\{/.exec(text.slice(first))?.[0].length;
  return brace === undefined
    ? insertion(first, line + breakOf)
    : insertion(first + brace, `${line}, `);
}

function insertion(at: number, text: string): TextEdit {
  return { span: { from: at, to: at }, text };
}
