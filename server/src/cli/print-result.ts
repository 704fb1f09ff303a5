/**
 * Prints the result of a lint run in every format that was asked for, on standard output or into
 * files. Must not leave a file half-written.
 */

import { promises as fs } from 'node:fs';
import { dirname } from 'node:path';
import { inLanguage } from '../rules/finding.ts';

import { withDocs } from '../text/languages.ts';
import { type Language, say, speakerOf, type Words } from '../text/phrase.ts';
import type { CheckSetup } from './check-setup.ts';
import type { FormatContext } from './formats/format.ts';
import {
  type FormatName,
  formatsForPeople,
  formatsWithDocs,
  loadFormat,
} from './formats/lint-formats.ts';
import { type CliHost, type Output, remark, UsageError } from './host.ts';
import type { LintOptions, OutputOption } from './lint-options.ts';
import { absolutePath, reasonOf, writeWhole } from './node-files.ts';
import type { LintResult } from './result.ts';
import { createStyle } from './style.ts';

/** What of a run says how it is printed. */
export interface Printing {
  readonly options: Pick<LintOptions, 'outputs' | 'fix' | 'quiet' | 'color'>;
  readonly host: CliHost;
  /** What --fix would change. */
  readonly diffs: readonly Words[];
  readonly setup: Pick<CheckSetup, 'folder'>;
}

/** With --fix-dry-run standard output is for the diff. */
export async function printResult(result: LintResult, run: Printing): Promise<void> {
  const { options, host, diffs } = run;
  if (options.fix === 'show') host.stdout.write(diffs.map(speakerOf(host.language)).join(''));
  for (const output of options.outputs) await printOne(result, run, output);
  if (options.outputs.some(({ format }) => format === 'github')) await summarize(result, host);
}

async function printOne(
  result: LintResult,
  { options, host, setup }: Printing,
  { format, file }: OutputOption,
): Promise<void> {
  if (file === undefined && options.fix === 'show' && format !== 'stylish') return;
  if (file === undefined && result.files.length === 0 && format === 'stylish') return;
  const terminal = options.fix === 'show' ? host.stderr : host.stdout;
  const output: Output = file === undefined ? terminal : { write() {}, columns: undefined };
  const spoken = languageOf(format, host);
  const language = formatsWithDocs.includes(format) ? await withDocs(spoken) : spoken;
  const context: FormatContext = {
    language,
    style: createStyle(file === undefined ? options.color : false, host, output),
    width: output.columns,
    quiet: options.quiet,
    folder: setup.folder,
    env: host.env,
  };
  const print = await loadFormat(format);
  const text = print(language ? translated(result, language) : result, context);
  if (file === undefined) output.write(text);
  else await writeOutput(absolutePath(host.cwd, file), file, text);
}

/** Programs are spoken to in English, unless a language was asked for. */
function languageOf(format: FormatName, { language }: CliHost): Language | undefined {
  return language && (language.everywhere || formatsForPeople.includes(format))
    ? language
    : undefined;
}

function translated(result: LintResult, language: Language): LintResult {
  const files = result.files.map((file) => ({
    ...file,
    findings: file.findings.map((finding) => inLanguage(finding, language)),
  }));
  return { ...result, files };
}

async function writeOutput(path: string, shown: string, text: string): Promise<void> {
  try {
    await fs.mkdir(dirname(path), { recursive: true });
    await writeWhole(path, Buffer.from(text, 'utf8'));
  } catch (error) {
    throw new UsageError(say`${shown}: cannot be written: ${reasonOf(error)}`);
  }
}

/** GitHub names the file that its page of the run shows. */
async function summarize(result: LintResult, host: CliHost): Promise<void> {
  const file = host.env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  const { githubSummary } = await import('./formats/github.ts');
  try {
    await fs.appendFile(file, githubSummary(result));
  } catch (error) {
    remark(host, say`the summary of the step cannot be written: ${reasonOf(error)}`);
  }
}
