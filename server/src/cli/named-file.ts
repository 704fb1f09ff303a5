/**
 * Files that options name: `--config crossfoot.yaml`. Must not read them.
 */
import { say, type Words } from '../text/phrase.ts';
import { type CliHost, UsageError } from './host.ts';
import { absolutePath, kindOf } from './node-files.ts';

/**
 * The absolute path of a file that the command line names, with forward slashes. `shown` is how a message
 * names it: `--config a.yaml`. Throws a UsageError where it is a folder, or not there.
 */
export async function namedFile(name: string, shown: Words, host: CliHost): Promise<string> {
  const path = absolutePath(host.cwd, name);
  const kind = await kindOf(path);
  if (kind === 'file') return path;
  const what =
    kind === 'folder' ? say`this is a folder; name the file` : say`there is no such file`;
  throw new UsageError(say`${shown}: ${what}`);
}

/** What `--config FILE` gives an engine: nothing where it is not used. Throws as `namedFile` does. */
export async function configOption(
  { config }: { readonly config: string | undefined },
  host: CliHost,
): Promise<{ readonly config?: string }> {
  if (config === undefined) return {};
  return { config: await namedFile(config, `--config ${config}`, host) };
}
