/**
 * `crossfoot lint --print-config FILE`: the settings that hold for one file, as a configuration, with where
 * they come from. Must not check the file.
 */

import { createEngine } from '../engine/create-engine.ts';
import { isReport } from '../engine/is-report.ts';
import { fits, loadWorkspace, type Workspace } from '../engine/workspace.ts';
import { yamlText } from '../profiles/front-matter-places.ts';
import type { Glob } from '../profiles/load-config.ts';
import { ruleSetting, type Settings, settingsFor } from '../profiles/resolve-config.ts';
import { allRules } from '../rules/all-rules.ts';
import { say, speakerOf, type Tell } from '../text/phrase.ts';
import { settingsOptions } from './assumed-profile.ts';
import { type CliHost, type ExitStatus, UsageError } from './host.ts';
import type { LintOptions } from './lint-options.ts';
import { namedFile } from './named-file.ts';
import { commandFiles, shownPath } from './node-files.ts';
import { ruleLevels } from './rule-levels.ts';

type Given = Pick<LintOptions, 'config' | 'profile' | 'rules' | 'reportUnusedDisables'>;

/** Throws a UsageError where the file is not there. */
export async function printConfig(
  name: string,
  options: Given,
  host: CliHost,
): Promise<ExitStatus> {
  const path = await namedFile(name, `--print-config ${name}`, host);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const own = await settingsOptions(options, host, [path]);
  const engine = createEngine({ files: commandFiles, log: () => {}, ...own });
  const text = await engine.text(path);
  if (text === undefined) throw new UsageError(say`--print-config ${name}: it is no text`);
  const workspace = await loadWorkspace(folder, {
    files: commandFiles,
    read: async (file) => {
      const content = await engine.text(file);
      return content === undefined ? undefined : { text: content };
    },
    config: own.config,
    assumed: own.assumed,
    rules: await ruleLevels(options),
  });
  const shown = (file: string) => shownPath(host, file);
  const settings = settingsFor(workspace.config, path, fits);
  const report = isReport(path, text, workspace);
  const tell = speakerOf(host.language);
  host.stdout.write(page({ name: shown(path), path, report, workspace, settings, shown, tell }));
  return 0;
}

interface Page {
  readonly name: string;
  readonly path: string;
  readonly report: boolean;
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly shown: (path: string) => string;
  readonly tell: Tell;
}

function page({ name, path, report, workspace, settings, shown, tell }: Page): string {
  const { config } = workspace;
  const from = config.files.map((file) => shown(file.path)).reverse();
  const list = (key: string, globs: readonly Glob[]) =>
    globs.length === 0
      ? []
      : [
          `${key}:`,
          ...globs.map(
            ({ folder, pattern, negated }) =>
              `  - ${yamlText(`${negated ? '!' : ''}${shown(folder + pattern)}`)}`,
          ),
        ];
  const prior = config.prior[path];
  const lines = [
    `# ${tell(report ? say`What holds for ${name}.` : say`What holds for ${name}, which is no report: nothing lists it, and its front matter names no profile.`)}`,
    `# ${tell(from.length > 0 ? say`From ${from.join(', ')} (the nearest first).` : say`No crossfoot.yaml above it.`)}`,
    'root: true',
    ...(settings.profile === undefined ? [] : [`profile: ${yamlText(settings.profile)}`]),
    ...list('reports', config.reports),
    ...list('profiles', config.profiles),
    ...list('catalogues', config.catalogues),
    ...list('acronyms', config.acronyms),
    ...(prior === undefined ? [] : ['prior:', `  ${yamlText(name)}: ${yamlText(shown(prior))}`]),
    'rules:',
    ...allRules().map((rule) => ruleLine(rule, settings, tell)),
  ];
  return `${lines.join('\n')}\n`;
}

function ruleLine(
  rule: ReturnType<typeof allRules>[number],
  settings: Settings,
  tell: Tell,
): string {
  const { severity, options } = ruleSetting(settings, rule.id);
  const own = severity === undefined || severity === rule.severity;
  const said = severity ?? rule.severity;
  const value =
    options === undefined ? yamlText(said) : JSON.stringify({ severity: said, options });
  return `  ${rule.id}: ${value}${own ? '' : ` # ${tell(say`by itself: ${rule.severity}`)}`}`;
}
