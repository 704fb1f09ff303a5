/**
 * The other reports of the workspace, for what one report says of another. Must not decide what they
 * have to do with each other.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { checkNow } from './check-newest.ts';
import { toUri } from './paths.ts';
import type { Server } from './server.ts';
import type { Target } from './to-proto.ts';

/** The folder whose reports belong together: the workspace's where the file lies in it, else its own. */
export function folderAround({ folder }: Server, path: string): string {
  const root = folder === undefined ? undefined : `${folder.replace(/\/$/, '')}/`;
  return root !== undefined && path.startsWith(root)
    ? root
    : path.slice(0, path.lastIndexOf('/') + 1);
}

/** All reports beside `path` whose text `mayConcern` does not pass over, checked as they are now. */
export async function otherReports(
  server: Server,
  path: string,
  mayConcern: (text: string) => boolean,
): Promise<readonly CheckedDocument[]> {
  const found: CheckedDocument[] = [];
  for (const other of await server.engine.reports(folderAround(server, path))) {
    if (other === path) continue;
    const text = await server.engine.text(other);
    if (text === undefined || !mayConcern(text)) continue;
    const checked = await checkNow(server, other);
    if (checked?.report) found.push(checked);
  }
  return found;
}

/** A checked document as the client knows it. */
export function targetAt(
  server: Server,
  checked: Pick<CheckedDocument, 'path' | 'document'>,
): Target {
  const open = server.documents.all().find(({ path }) => path === checked.path);
  return {
    uri: open?.uri ?? toUri(checked.path),
    version: open?.version ?? null,
    document: checked.document,
    others: [],
  };
}
