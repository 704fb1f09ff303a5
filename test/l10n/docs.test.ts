/**
 * The documentation of rules, settings and built-in profiles in French: every text that there is, no others.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import french from '../../l10n/docs.l10n.fr.json' with { type: 'json' };
import { builtInProfiles } from '../../server/src/profiles/generated/built-in.ts';
import { allRules } from '../../server/src/rules/all-rules.ts';
import { root } from './sentences.ts';

const settings = ['acronyms', 'catalogue', 'config', 'front-matter', 'profile'];

/** Every `description` in a schema, at any depth. */
function descriptionsIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'description' && typeof value === 'string' ? [value] : descriptionsIn(value),
  );
}

/** Every text, with what it belongs to. */
function textsOfDocs(): ReadonlyMap<string, string> {
  const rules = allRules().flatMap((rule) => {
    const titles = 'examples' in rule ? rule.examples.map(({ title }) => title) : [];
    return [...Object.values(rule.docs), ...titles].map((text) => [text, rule.id] as const);
  });
  const schemas = settings.flatMap((name) => {
    const file = `schemas/${name}.schema.json`;
    const schema: unknown = JSON.parse(readFileSync(join(root, file), 'utf8'));
    return descriptionsIn(schema).map((text) => [text, file] as const);
  });
  const profiles = builtInProfiles.flatMap(({ id, title, frontMatter }) =>
    [...(title ? [title] : []), ...descriptionsIn(frontMatter)].map((text) => [text, id] as const),
  );
  return new Map([...rules, ...schemas, ...profiles]);
}

const texts = textsOfDocs();
const codeIn = (text: string) => (text.match(/`[^`]*`/g) ?? []).map(withoutReasons).sort();

/** Whoever writes a reason does so in a language of their own. */
function withoutReasons(code: string): string {
  return code.replace(/ -- .*?-->/, ' -->');
}

describe('the documentation in French', () => {
  it('is complete', () => {
    const missing = [...texts].filter(([text]) => !Object.hasOwn(french, text));
    expect(missing.map(([text, of]) => `${of}: ${text}`)).toEqual([]);
  });

  it('has no text that stands nowhere', () => {
    expect(Object.keys(french).filter((text) => !texts.has(text))).toEqual([]);
  });

  it('names the same keys, options and comments', () => {
    const others = Object.entries(french).filter(
      ([text, said]) => codeIn(text).join() !== codeIn(said).join(),
    );
    expect(others).toEqual([]);
  });

  it('is in alphabetical order, and set as French is', () => {
    const keys = Object.keys(french);
    expect(keys).toEqual([...keys].sort());
    const words = Object.values(french).map((said) => said.replace(/`[^`]*`/g, ''));
    expect(words.filter((said) => /« | »| [;:?!]|[“”]|\w'\w/u.test(said))).toEqual([]);
  });
});
