/**
 * What can stand in the front matter at a place: keys that the profile knows, and the values that it
 * allows for them. Must not hold the front matter against the profile.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { commonKeys } from '../profiles/front-matter.ts';
import { yamlText } from '../profiles/front-matter-places.ts';
import type { PropertyProfile } from '../profiles/profile.ts';
import { kept, speakerOf } from '../text/phrase.ts';
import type { Completion } from './completion.ts';

/** The front matter stands at the beginning: no more than this is looked through. */
const longestFrontMatter = 10_000;

/** Whether an offset lies between the fences at the start of a draft. */
export function inFrontMatter(text: string, offset: number): boolean {
  if (offset < 4 || offset > longestFrontMatter || !/^\ufeff?---[ \t]*\r?\n/.test(text))
    return false;
  return !/\n(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/.test(text.slice(3, offset));
}

const keyPattern = /^([A-Za-z][\w-]{0,40})?$/;
const valuePattern = /^([A-Za-z][\w-]{0,40}):[ \t]+(["']?[^"'#]{0,80})$/;

/** `before`: the line up to the offset. */
export function frontMatterCompletions(
  { report, profileChoice, language }: CheckedDocument,
  before: string,
  offset: number,
): readonly Completion[] {
  if (!report || !profileChoice) return [];
  const { properties } = profileChoice.profile.frontMatter;
  const tell = speakerOf(language);
  const key = keyPattern.exec(before);
  if (key) {
    const typed = key[1] ?? '';
    // A line that is half written is no YAML, so that keys are not read from it.
    const lines = report.frontMatter?.text.matchAll(/^([A-Za-z][\w-]{0,40})[ \t]*:/gm) ?? [];
    const taken = new Set([...lines].map(([, name]) => name));
    const span = { from: offset - typed.length, to: offset };
    return [...knownKeys(properties)].flatMap(([label, detail]): readonly Completion[] =>
      taken.has(label) && label !== typed
        ? []
        : [{ span, label, detail: tell(kept(detail)), kind: 'key', insert: `${label}: ` }],
    );
  }
  const [, name = '', value = ''] = valuePattern.exec(before) ?? [];
  if (name === '') return [];
  const span = { from: offset - value.length, to: offset };
  const values = name === 'profile' ? profileChoice.ids : valuesOf(properties[name]);
  return values.map((label) => {
    return { span, label, detail: '', kind: 'value', insert: yamlText(label) };
  });
}

/** With what they say. The profile's own keys first, then those that every report may have. */
function knownKeys(
  properties: Readonly<Record<string, PropertyProfile>>,
): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const [key, { description = '' }] of Object.entries(properties)) keys.set(key, description);
  for (const key of commonKeys) if (!keys.has(key)) keys.set(key, '');
  return keys;
}

function valuesOf(property: PropertyProfile | undefined): readonly string[] {
  if (property?.values) return property.values;
  return property?.type === 'boolean' ? ['true', 'false'] : (property?.examples ?? []);
}
