/**
 * The settings around a file as they are saved, for those who need no engine. Must not look at the file.
 */
import type { AssumedProfile } from '../profiles/resolve-config.ts';
import { decodeText } from '../text/decode.ts';
import type { FileSystem } from './engine.ts';
import { folderOf } from './paths.ts';
import { loadWorkspace, type Workspace } from './workspace.ts';

export interface SettingsAround {
  readonly files: FileSystem;
  /** As in `EngineOptions`. */
  readonly config?: string | undefined;
  /** As in `EngineOptions`. */
  readonly assumed?: AssumedProfile | undefined;
}

/** For the file at `path`, whether or not it is there. */
export function settingsAround(
  path: string,
  { files, config, assumed }: SettingsAround,
): Promise<Workspace> {
  const read = async (file: string) => {
    const bytes = await files.read(file);
    return bytes && decodeText(bytes);
  };
  return loadWorkspace(folderOf(path), { files, read, config, assumed });
}
