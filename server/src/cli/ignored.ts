/**
 * Leaves out what `.gitignore` and `.crossfootignore` do when folders are searched. Must not hide a
 * file that somebody names.
 */
import ignore, { type Ignore } from 'ignore';
import type { FileSystem } from '../engine/engine.ts';
import { folderOf } from '../engine/paths.ts';

/** `.gitignore` counts within a repository of git only, as git itself has it. */
const names = ['.gitignore', '.crossfootignore'] as const;
const longestFile = 1024 * 1024;

/** The same files; lists of folders lack what is ignored. `cwd` is absolute, with forward slashes. */
export function withoutIgnored(files: FileSystem, cwd: string): FileSystem {
  const rules = new Map<string, Promise<Ignore | undefined>>();
  const roots = new Map<string, Promise<string | undefined>>();
  const here = cwd.endsWith('/') ? cwd : `${cwd}/`;

  /** The nearest folder upward that holds a repository. */
  const repositoryOf = (folder: string): Promise<string | undefined> => {
    const known = roots.get(folder);
    if (known) return known;
    const finding = (async () => {
      const entries = await files.list(folder).catch((): readonly string[] => []);
      if (entries.includes('.git/') || entries.includes('.git')) return folder;
      const above = folderOf(folder.slice(0, -1));
      return above === '' || above === folder ? undefined : repositoryOf(above);
    })();
    roots.set(folder, finding);
    return finding;
  };

  const rulesOf = (folder: string, inRepository: boolean): Promise<Ignore | undefined> => {
    const known = rules.get(folder);
    if (known) return known;
    const reading = (async () => {
      let texts = '';
      for (const name of names) {
        if (name === '.gitignore' && !inRepository) continue;
        const bytes = await files.read(folder + name).catch(() => undefined);
        if (bytes && bytes.length <= longestFile) {
          texts += `${new TextDecoder().decode(bytes)}\n`;
        }
      }
      return texts === '' ? undefined : ignore({ allowRelativePaths: false }).add(texts);
    })();
    rules.set(folder, reading);
    return reading;
  };

  /** The nearer file decides over the farther one. */
  const isIgnored = async (folder: string, entry: string): Promise<boolean> => {
    const repository = await repositoryOf(folder);
    const root = repository ?? (folder.startsWith(here) ? here : folder);
    for (let at = folder; at.length >= root.length; at = folderOf(at.slice(0, -1))) {
      const verdict = (await rulesOf(at, repository !== undefined))?.test(
        folder.slice(at.length) + entry,
      );
      if (verdict?.ignored) return true;
      if (verdict?.unignored) return false;
      if (at === '/') break;
    }
    return false;
  };

  return {
    ...files,
    async list(folder) {
      const kept: string[] = [];
      for (const entry of await files.list(folder)) {
        if (!(await isIgnored(folder, entry))) kept.push(entry);
      }
      return kept;
    },
  };
}
