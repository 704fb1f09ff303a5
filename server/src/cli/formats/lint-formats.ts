/**
 * The formats of `crossfoot lint`, by name. Must not load a format that nobody asked for.
 */

import type { Format } from './format.ts';

const loaders = {
  stylish: async () => (await import('./stylish.ts')).formatStylish,
  compact: async () => (await import('./compact.ts')).formatCompact,
  json: async () => (await import('./json.ts')).formatJson,
  jsonl: async () => (await import('./jsonl.ts')).formatJsonLines,
  sarif: async () => (await import('./sarif.ts')).formatSarif,
  junit: async () => (await import('./junit.ts')).formatJunit,
  checkstyle: async () => (await import('./checkstyle.ts')).formatCheckstyle,
  github: async () => (await import('./github.ts')).formatGithub,
  gitlab: async () => (await import('./gitlab.ts')).formatGitlab,
  markdown: async () => (await import('./markdown.ts')).formatMarkdown,
  html: async () => (await import('./html.ts')).formatHtml,
} satisfies Readonly<Record<string, () => Promise<Format>>>;

export type FormatName = keyof typeof loaders;

/** Those that no program reads. */
export const formatsForPeople: readonly FormatName[] = ['stylish', 'compact', 'markdown', 'html'];

/** Those that say what the rules mean. */
export const formatsWithDocs: readonly FormatName[] = ['sarif', 'html'];

export const lintFormats = Object.keys(loaders) as readonly FormatName[];

export function loadFormat(name: FormatName): Promise<Format> {
  return loaders[name]();
}
