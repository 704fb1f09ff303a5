/**
 * The pages for people: links lead somewhere, commands are commands.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCommand } from '../../server/src/cli/options.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const pages = [
  'README.md',
  'CHANGELOG.md',
  'examples/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true })
    .map((name) => join('docs', String(name)))
    .filter((name) => name.endsWith('.md')),
];

const read = (page: string) => readFileSync(join(root, page), 'utf8');

/** A heading's anchor, as GitHub makes it. */
const anchorOf = (heading: string) =>
  heading
    .replace(/`|\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

const withoutCode = (text: string) =>
  text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

function anchorsOf(page: string): ReadonlySet<string> {
  const headings = read(page)
    .replace(/^```[\s\S]*?^```/gm, '')
    .matchAll(/^#{1,6} (.*)$/gm);
  return new Set([...headings].map(([, heading]) => anchorOf(heading!)));
}

describe.each(pages)('%s', (page) => {
  it('has links that lead somewhere', () => {
    for (const [, target = ''] of withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page : normalize(join(dirname(page), path));
      expect(existsSync(join(root, file)), `${page}: ${target}`).toBe(true);
      if (anchor && file.endsWith('.md')) expect(anchorsOf(file), target).toContain(anchor);
    }
  });
});

/** `crossfoot lint a.md` in code; in a listing what follows two spaces explains it. */
function commandsIn(page: string): readonly string[] {
  const text = read(page);
  const spans = [...text.matchAll(/`(crossfoot [^`]+)`/g)].map(([, words]) => words!);
  const lines = [...text.matchAll(/^(?:\$ | *- run: )?(?:npx )?(crossfoot [^\n]*)$/gm)];
  return [...spans, ...lines.map(([, words]) => words!.split(/ {2,}| \| | > /)[0]!)]
    .map((words) => words.replace(/\s+/g, ' '))
    .filter((words) => !/…|[;|=]$|^crossfoot lsp|^crossfoot [a-z]*:/.test(words));
}

describe('commands in the pages', () => {
  it.each(pages.flatMap((page) => commandsIn(page).map((words) => [page, words] as const)))(
    '%s: %s',
    (_page, words) => {
      const args = (words.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).slice(1);
      const plain = args.map((arg) =>
        arg === 'COMMAND' ? 'lint' : arg.replace(/^(["'])(.*)\1$/, '$2'),
      );
      expect(() => readCommand(plain)).not.toThrow(
        /there is no (?:command|option|format)|is an option of/,
      );
    },
  );
});
