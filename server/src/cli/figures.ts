/**
 * `crossfoot figures`: prints the ledger of reports, every figure with its state and the checks that it
 * took part in. Must not decide anything about a figure.
 */

import { createEngine } from '../engine/create-engine.ts';
import type { CheckedDocument } from '../engine/engine.ts';
import { say, type Words } from '../text/phrase.ts';
import { messageOf } from '../text/said-error.ts';
import { settingsOptions } from './assumed-profile.ts';
import { type CliHost, type ExitStatus, remark, UsageError } from './host.ts';
import { whyNotShown } from './no-report.ts';
import { absolutePath, commandFiles, shownPath } from './node-files.ts';
import type { FiguresOptions } from './options.ts';
import { requirePrior } from './prior.ts';
import { ledgerOf, type ShownLedger } from './shown-ledger.ts';
import { createStyle } from './style.ts';
import { findTargets } from './targets.ts';

/** Throws a UsageError where the run cannot begin. */
export async function figures(options: FiguresOptions, host: CliHost): Promise<ExitStatus> {
  if (options.paths.length === 0) {
    throw new UsageError(say`name the reports to show, as in: crossfoot figures report.md`);
  }
  const targets = await findTargets(host.cwd, options.paths);
  const paths = targets.map(({ path }) => path);
  const own = await settingsOptions(options, host, paths);
  const { prior } = options;
  const engine = createEngine({
    files: commandFiles,
    log: () => {},
    ...own,
    ...(prior !== undefined && { prior: absolutePath(host.cwd, prior) }),
  });
  const shown: ShownLedger[] = [];
  const notes: Words[] = [];
  let status: ExitStatus = 0;
  await requirePrior(options, host, targets);
  for (const target of targets) {
    const path = shownPath(host, target.path);
    try {
      const checked = await engine.check(target.path);
      if (checked?.report === undefined) {
        if (target.named) notes.push(say`${path}: ${await whyNotShown(checked, target.path, own)}`);
        continue;
      }
      shown.push(ledgerOf(checked, path, options.state, (file) => shownPath(host, file)));
      if (status === 0 && checked.figures.contradicted > 0) status = 1;
      const unfit = unfitPrior(checked, path);
      if (unfit === undefined) continue;
      notes.push(unfit);
      if (prior !== undefined) status = 2;
    } catch (error) {
      notes.push(say`${path}: ${messageOf(error)}`);
      status = 2;
    }
  }
  host.stdout.write(await print(shown, options, host));
  for (const note of notes) remark(host, note);
  return status;
}

/** Why last year's report could not be used, where one is named. */
function unfitPrior({ report }: CheckedDocument, path: string): Words | undefined {
  const { problem, named } = report?.prior ?? {};
  if (problem === undefined) return undefined;
  return say`${path}: ${named ?? ''} cannot be last year’s report: ${problem}`;
}

async function print(
  shown: readonly ShownLedger[],
  options: FiguresOptions,
  host: CliHost,
): Promise<string> {
  switch (options.format) {
    case 'json':
      return (await import('./formats/figures-json.ts')).formatFiguresJson(shown);
    case 'csv':
      return (await import('./formats/figures-csv.ts')).formatFiguresCsv(shown);
    case 'text': {
      const { formatFigures } = await import('./formats/figures-text.ts');
      return formatFigures(shown, createStyle(options.color, host, host.stdout), host.language);
    }
  }
}
