/**
 * The words of the extension's manifest: all in package.nls.json, all in French too, and none that
 * nothing shows.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (name: string) => JSON.parse(readFileSync(name, 'utf8'));
const manifest = readFileSync('package.json', 'utf8');
const english: Readonly<Record<string, string>> = read('package.nls.json');
const french: Readonly<Record<string, string>> = read('package.nls.fr.json');

const links = (text: string) =>
  [...text.matchAll(/\]\((command:[^)]*)\)/g)].map(([, link]) => link);

describe('the words of the manifest', () => {
  it('are those that it names', () => {
    const named = [...manifest.matchAll(/"%([^%"\s]+)%"/g)].map(([, key]) => key).sort();
    expect([...new Set(named)]).toEqual(Object.keys(english).sort());
  });

  it('are in French, with the same links', () => {
    expect(Object.keys(french)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(english)) {
      expect(links(french[key]!), key).toEqual(links(text));
    }
  });

  it('stand nowhere in the manifest itself', () => {
    const { contributes } = read('package.json');
    const { commands, walkthroughs, configuration, views } = contributes;
    const texts: string[] = [
      ...commands.map(({ title }: { title: string }) => title),
      ...walkthroughs.flatMap(({ steps }: { steps: { title: string; description: string }[] }) =>
        steps.flatMap(({ title, description }) => [title, description]),
      ),
      ...Object.values<{ description?: string; markdownDescription?: string }>(
        configuration.properties,
      ).map(({ description, markdownDescription }) => description ?? markdownDescription ?? ''),
      ...Object.values<{ name: string }[]>(views).flatMap((list) => list.map(({ name }) => name)),
    ];
    expect(texts.filter((text) => !/^%[^%]+%$/.test(text))).toEqual([]);
  });

  it('call every command by its category', () => {
    const { commands } = read('package.json').contributes;
    for (const { command, category } of commands) expect(category, command).toBe('Crossfoot');
  });
});
