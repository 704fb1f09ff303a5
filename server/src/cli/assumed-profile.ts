/**
 * The option `--profile NAME`: the profile of files that nothing else says are reports. Must not say which
 * files these are: the engine does.
 */
import { createEngine, type EngineOptions } from '../engine/create-engine.ts';
import { folderOf } from '../engine/paths.ts';
import { closestName } from '../profiles/did-you-mean.ts';
import { say } from '../text/phrase.ts';
import { type CliHost, UsageError } from './host.ts';
import { configOption } from './named-file.ts';
import { commandFiles } from './node-files.ts';

/** What the command line says about settings. */
export interface SettingsGiven {
  readonly config: string | undefined;
  /** Of files that nothing else says are reports. */
  readonly profile: string | undefined;
}

/** What that gives an engine. */
export type EngineSettings = Pick<EngineOptions, 'config' | 'assumed'>;

/**
 * What `--config FILE` and `--profile NAME` give an engine that checks `paths` (absolute). Throws a UsageError for
 * a file that is not there, and for a profile that the settings around none of the paths know.
 */
export async function settingsOptions(
  { config, profile }: SettingsGiven,
  host: CliHost,
  paths: readonly string[],
): Promise<EngineSettings> {
  const own = await configOption({ config }, host);
  if (profile === undefined) return own;
  const engine = createEngine({ files: commandFiles, log: () => {}, ...own });
  const known = new Set<string>();
  for (const folder of new Set(paths.map(folderOf))) {
    for (const { id } of (await engine.choices(folder)).profiles) known.add(id);
    if (known.has(profile)) return { ...own, assumed: { id: profile } };
  }
  throw new UsageError(unknownProfile(profile, [...known].sort()));
}

function unknownProfile(id: string, known: readonly string[]) {
  const close = closestName(id, known);
  const hint = close === undefined ? '.' : say`; did you mean ${close}?`;
  const all = known.join(', ');
  return say`--profile: there is no profile “${id}”${hint} Profiles: ${all}.`;
}
