/**
 * Addresses: the client's URIs to the engine's paths (absolute, forward slashes). Must not look at
 * the disk.
 */
import { URI } from 'vscode-uri';

/**
 * `file:///reports/a%20b.md` is `/reports/a b.md`. A document that was never saved gets a path in
 * `folder` that no file can have taken, so that it finds the workspace's settings. Undefined for
 * every other scheme and for what is no URI: such documents are not checked.
 */
export function toPath(uri: unknown, folder: string | undefined): string | undefined {
  const parsed = parse(uri);
  if (parsed?.scheme === 'file') return parsed.fsPath.replaceAll('\\', '/');
  if (parsed?.scheme !== 'untitled') return undefined;
  const name = parsed.path.replace(/^.*\//, '').replace(/\.md$/i, '') || 'untitled';
  return `${folder ?? ''}/.untitled/${name}.md`;
}

/** The inverse for files: `/reports/a b.md` is `file:///reports/a%20b.md`. */
export function toUri(path: string): string {
  return URI.file(path).toString();
}

function parse(uri: unknown): URI | undefined {
  if (typeof uri !== 'string') return undefined;
  try {
    return URI.parse(uri, true);
  } catch {
    return undefined;
  }
}
