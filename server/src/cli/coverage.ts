/**
 * `crossfoot coverage`: shows which sections of a report serve which items of a framework, and what
 * no section serves. Must not decide anything about a report.
 */

import { createEngine } from '../engine/create-engine.ts';
import type { CheckedDocument } from '../engine/engine.ts';
import type { ShownCoverage } from '../features/coverage-map/rows.ts';
import { coverageOf } from '../report/coverage.ts';
import { say, type Words } from '../text/phrase.ts';
import { messageOf } from '../text/said-error.ts';
import { settingsOptions } from './assumed-profile.ts';
import { type CliHost, type ExitStatus, remark, UsageError } from './host.ts';
import { whyNotShown } from './no-report.ts';
import { commandFiles, shownPath } from './node-files.ts';
import type { CoverageOptions } from './options.ts';
import { createStyle } from './style.ts';
import { findTargets } from './targets.ts';

/** Throws a UsageError where the run cannot begin. */
export async function coverage(options: CoverageOptions, host: CliHost): Promise<ExitStatus> {
  if (options.paths.length === 0) {
    throw new UsageError(say`name the reports to show, as in: crossfoot coverage report.md`);
  }
  const targets = await findTargets(host.cwd, options.paths);
  const paths = targets.map(({ path }) => path);
  const own = await settingsOptions(options, host, paths);
  const engine = createEngine({ files: commandFiles, log: () => {}, ...own });
  const shown: ShownCoverage[] = [];
  const notes: Words[] = [];
  let status: ExitStatus = 0;
  for (const target of targets) {
    const path = shownPath(host, target.path);
    try {
      const checked = await engine.check(target.path);
      if (checked?.report === undefined) {
        if (target.named) notes.push(say`${path}: ${await whyNotShown(checked, target.path, own)}`);
        continue;
      }
      const coverages = coverageOf(
        checked.report,
        (checked.catalogues ?? []).flatMap(({ catalogue }) => catalogue ?? []),
      );
      if (coverages.length === 0) notes.push(say`${path}: it names no item of a catalogue`);
      else shown.push({ path, document: checked.document, coverages });
      if (status === 0 && hasErrors(checked)) status = 1;
    } catch (error) {
      notes.push(say`${path}: ${messageOf(error)}`);
      status = 2;
    }
  }
  host.stdout.write(await print(shown, options, host));
  for (const note of notes) remark(host, note);
  return status;
}

/** As for lint, but only what the rules of frameworks say. */
function hasErrors({ findings }: CheckedDocument): boolean {
  return findings.some(({ rule, severity }) => severity === 'error' && /^framework\//.test(rule));
}

async function print(
  shown: readonly ShownCoverage[],
  options: CoverageOptions,
  host: CliHost,
): Promise<string> {
  switch (options.format) {
    case 'json':
      return (await import('./formats/coverage-json.ts')).formatCoverageJson(shown);
    case 'csv':
      return (await import('../features/coverage-map/csv.ts')).formatCoverageCsv(shown);
    case 'svg':
      return (await import('../features/coverage-map/svg.ts')).formatCoverageSvg(
        shown,
        host.language,
      );
    case 'html':
      return (await import('./formats/coverage-html.ts')).formatCoverageHtml(shown, host.language);
    case 'text': {
      const { formatCoverage } = await import('./formats/coverage-text.ts');
      const style = createStyle(options.color, host, host.stdout);
      return formatCoverage(shown, { style, width: host.stdout.columns, language: host.language });
    }
  }
}
