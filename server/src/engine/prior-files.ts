/**
 * Reads the report of the year before that a draft's front matter, the configuration or the command
 * line names. Must not follow a path that a file names out of the workspace.
 */

import { readFrontMatter } from '../markdown/front-matter.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import { closestName } from '../profiles/did-you-mean.ts';
import type { PriorFile, Report } from '../report/report.ts';
import { english, say, type Words } from '../text/phrase.ts';
import { messageOf } from '../text/said-error.ts';
import type { Span } from '../text/span.ts';
import type { FileSystem } from './engine.ts';
import { folderOf, isMarkdown, nameOf, relativePath, resolvePath } from './paths.ts';
import { leadsInside } from './table-files.ts';

/** A report as last year's; undefined where there is no such file. */
export type PriorText = Report | { readonly problem: Words } | undefined;

export interface PriorSource {
  readonly files: FileSystem;
  /** The report in a file, the editor's where it is open. */
  read(path: string): Promise<PriorText>;
}

/** Who names which file. */
type Naming = Pick<PriorFile, 'named' | 'by' | 'span'>;

interface PriorSettings {
  /** What the command line names; absolute, and may lie anywhere. */
  readonly option: string | undefined;
  /** What the configuration names; absolute. */
  readonly configured: string | undefined;
  /** The folder (with a trailing slash) that no path in a file may lead out of. */
  readonly root: string;
}

/** Undefined for a draft that nothing names a report for. Never rejects. */
export async function readPrior(
  path: string,
  markdown: MarkdownDocument,
  { option, configured, root }: PriorSettings,
  source: PriorSource,
): Promise<PriorFile | undefined> {
  const folder = folderOf(path);
  if (option !== undefined) {
    return readOne({ named: relativePath(folder, option), by: 'option' }, option, path, source);
  }
  const written = namedInFrontMatter(markdown);
  if (written === undefined) {
    if (configured === undefined) return undefined;
    const naming = { named: relativePath(folder, configured), by: 'config' } as const;
    return readInside(naming, configured, path, root, source);
  }
  if (written.named === '') return { ...written, problem: say`it names no file` };
  const target = resolvePath(folder, written.named);
  if (target === undefined)
    return { ...written, problem: say`it is no path relative to the report` };
  return readInside(written, target, path, root, source);
}

/** Whether two readings came to the same report, or failed alike. */
export function samePrior(a: PriorFile | undefined, b: PriorFile | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.named === b.named &&
    a.by === b.by &&
    a.report === b.report &&
    english(a.problem ?? '') === english(b.problem ?? '') &&
    sameSpan(a.span, b.span)
  );
}

function sameSpan(a: Span | undefined, b: Span | undefined): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}

function namedInFrontMatter(markdown: MarkdownDocument): Naming | undefined {
  const frontMatter = readFrontMatter(markdown);
  const named = frontMatter?.data?.prior;
  if (frontMatter === undefined || named === undefined) return undefined;
  const span = frontMatter.spanOf(['prior'], 'value') ?? frontMatter.span;
  return { named: typeof named === 'string' ? named.trim() : '', by: 'frontMatter', span };
}

async function readInside(
  naming: Naming,
  target: string,
  path: string,
  root: string,
  source: PriorSource,
): Promise<PriorFile> {
  const outside = {
    ...naming,
    path: target,
    problem: say`it leads out of the folder of this workspace`,
  };
  try {
    if (!target.startsWith(root) || !(await leadsInside(target, root, source.files))) {
      return outside;
    }
  } catch (error) {
    return { ...naming, problem: messageOf(error) };
  }
  return readOne(naming, target, path, source);
}

async function readOne(
  naming: Naming,
  target: string,
  path: string,
  source: PriorSource,
): Promise<PriorFile> {
  if (target === path) return { ...naming, problem: say`it is this report itself` };
  try {
    const read = await source.read(target);
    if (read === undefined) return await missing(naming, target, path, source.files);
    if ('problem' in read) return { ...naming, path: target, problem: read.problem };
    return { ...naming, path: target, report: read };
  } catch (error) {
    return { ...naming, path: target, problem: messageOf(error) };
  }
}

async function missing(
  naming: Naming,
  target: string,
  path: string,
  files: FileSystem,
): Promise<PriorFile> {
  const folder = folderOf(target);
  const names = (await files.list(folder)).filter(
    (name) => isMarkdown(name) && folder + name !== path,
  );
  const close = closestName(nameOf(target), names);
  const problem = say`there is no such file`;
  if (close === undefined) return { ...naming, problem };
  return { ...naming, problem, suggestion: relativePath(folderOf(path), folder + close) };
}
