/**
 * The other reports of the workspace, for what one report says of another. Must not decide what they
 * have to do with each other.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { say } from '../text/phrase.ts';
import { checkNow } from './check-newest.ts';
import { toUri } from './paths.ts';
import { withProgress } from './progress.ts';
import type { Server } from './server.ts';
import type { Target } from './to-proto.ts';

/**
 * The folder whose reports belong together: the innermost of the workspace that the file lies in, else its
 * own; with a trailing slash.
 */
export function folderAround({ folders }: Server, path: string): string {
  const around = folders
    .paths()
    .map((folder) => `${folder}/`)
    .filter((folder) => path.startsWith(folder))
    .sort((a, b) => b.length - a.length)[0];
  return around ?? path.slice(0, path.lastIndexOf('/') + 1);
}

/** All reports beside `path` whose text `mayConcern` does not pass over, checked as they are now. */
export async function otherReports(
  server: Server,
  path: string,
  mayConcern: (text: string) => boolean,
): Promise<readonly CheckedDocument[]> {
  const paths = await server.engine.reports(folderAround(server, path));
  return withProgress(server, server.tell(say`Reading the other reports`), async (step) => {
    const found: CheckedDocument[] = [];
    for (const [index, other] of paths.entries()) {
      await step(index, paths.length);
      if (other === path) continue;
      const text = await server.engine.text(other);
      if (text === undefined || !mayConcern(text)) continue;
      const checked = await checkNow(server, other);
      if (checked?.report) found.push(checked);
    }
    return found;
  });
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
