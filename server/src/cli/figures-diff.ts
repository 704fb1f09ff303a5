/**
 * `crossfoot diff`: prints the figures that changed between two drafts of one report. Must not decide
 * which belong together.
 */

import { isMarkdown } from '../engine/paths.ts';
import { readDraft } from '../engine/read-draft.ts';
import { diffFigures, type PlacedFigure } from '../report/diff-figures.ts';
import { tableOfFigure } from '../report/figure-place.ts';
import type { Report } from '../report/report.ts';
import { say } from '../text/phrase.ts';
import { messageOf } from '../text/said-error.ts';
import { settingsOptions } from './assumed-profile.ts';
import { type CliHost, type ExitStatus, UsageError } from './host.ts';
import { namedFile } from './named-file.ts';
import { commandFiles, shownPath } from './node-files.ts';
import type { DiffOptions } from './options.ts';
import type { ShownChange, ShownDiff, ShownPlace } from './shown-diff.ts';
import { createStyle } from './style.ts';

/** Throws a UsageError where the run cannot begin. */
export async function diff(options: DiffOptions, host: CliHost): Promise<ExitStatus> {
  const [before, now] = [
    await read(options.before, options, host),
    await read(options.now, options, host),
  ];
  const show = (draft: Report, placed: PlacedFigure | undefined): ShownPlace | undefined => {
    if (placed === undefined) return undefined;
    const source = tableOfFigure(draft, placed.figure)?.source;
    return {
      ...placed,
      ...(source && { path: shownPath(host, source.path) }),
      document: source?.document ?? draft.document,
    };
  };
  const changes = diffFigures(before, now).map(({ kind, counts, ...places }): ShownChange => {
    const [old, young] = [show(before, places.before), show(now, places.now)];
    return { kind, counts, ...(old && { before: old }), ...(young && { now: young }) };
  });
  const shown = { before: shownPath(host, before.path), now: shownPath(host, now.path), changes };
  host.stdout.write(await print(shown, options, host));
  return 0;
}

async function read(named: string, options: DiffOptions, host: CliHost): Promise<Report> {
  const path = await namedFile(named, named, host);
  if (!isMarkdown(path)) throw new UsageError(say`${named}: it is no Markdown file`);
  const own = await settingsOptions(options, host, [path]);
  try {
    const report = await readDraft(path, { files: commandFiles, ...own });
    if (report !== undefined) return report;
  } catch (error) {
    throw new UsageError(say`${named}: ${messageOf(error)}`);
  }
  throw new UsageError(say`${named}: there is no such file`);
}

async function print(shown: ShownDiff, options: DiffOptions, host: CliHost): Promise<string> {
  switch (options.format) {
    case 'json':
      return (await import('./formats/diff-json.ts')).formatDiffJson(shown);
    case 'csv':
      return (await import('./formats/diff-csv.ts')).formatDiffCsv(shown);
    case 'text': {
      const { formatDiff } = await import('./formats/diff-text.ts');
      return formatDiff(shown, createStyle(options.color, host, host.stdout), host.language);
    }
  }
}
