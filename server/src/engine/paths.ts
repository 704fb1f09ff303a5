/**
 * Paths as the engine writes them: absolute, forward slashes, no `.` or `..` parts. Must not ask
 * the disk.
 */

/** The folder of a path with a trailing slash: "/a/b.md" is in "/a/". */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The last part of a path: "b.md". */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * `relative` as seen from `folder` (absolute, with a trailing slash), `.` and `..` resolved. Undefined for what is
 * no relative path: absolute paths, drive letters and URLs are not followed out of a file that
 * somebody else wrote; nor is a path that climbs above the root.
 */
export function resolvePath(folder: string, relative: string): string | undefined {
  const slashed = relative.replaceAll('\\', '/');
  if (slashed.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(slashed) || slashed.includes('\0')) {
    return undefined;
  }
  const root = /^(?:[a-z]:)?\//i.exec(folder)?.[0] ?? '';
  const parts = folder.slice(root.length).split('/').filter(Boolean);
  for (const part of slashed.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return root + parts.join('/');
}

/** `path` as seen from `folder` (absolute, with a trailing slash): "../catalogues/a.yaml". */
export function relativePath(folder: string, path: string): string {
  const from = folder.split('/').slice(0, -1);
  const to = path.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  if (common === 0) return path;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** Whether a file is Markdown, by its name. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** Whether a file may hold settings (configuration, profile, catalogue, acronyms), by its name. */
export function isSettingsFile(path: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(path);
}
