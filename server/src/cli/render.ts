/**
 * `crossfoot render`: a report as one HTML page, as it will be printed, with ticks, workings and
 * findings. Must not render anything itself.
 */

import { createEngine } from '../engine/create-engine.ts';
import { speakingEngine } from '../engine/speaking-engine.ts';
import { say } from '../text/phrase.ts';
import { messageOf } from '../text/said-error.ts';
import { settingsOptions } from './assumed-profile.ts';
import { type CliHost, type ExitStatus, UsageError } from './host.ts';
import { whyNotShown } from './no-report.ts';
import { absolutePath, commandFiles, reasonOf, writeWhole } from './node-files.ts';
import type { RenderOptions } from './options.ts';

/** Throws a UsageError where the run cannot begin or the page cannot be written. */
export async function render(options: RenderOptions, host: CliHost): Promise<ExitStatus> {
  const { language } = host;
  const path = absolutePath(host.cwd, options.path);
  const own = await settingsOptions(options, host, [path]);
  const plain = createEngine({ files: commandFiles, log: () => {}, ...own });
  const engine = language ? speakingEngine(plain, language) : plain;
  const checked = await engine.check(path).catch((error: unknown) => {
    throw new UsageError(messageOf(error));
  });
  // A bundle of its own: no other command needs it.
  const { renderPage } = await import('../preview/render-page.ts');
  const page = checked && renderPage(checked);
  if (page === undefined) {
    throw new UsageError(say`${options.path}: ${await whyNotShown(checked, path, own)}`);
  }
  if (options.output === undefined) host.stdout.write(page);
  else await write(options.output, page, host);
  return 0;
}

async function write(output: string, page: string, host: CliHost): Promise<void> {
  try {
    await writeWhole(absolutePath(host.cwd, output), new TextEncoder().encode(page));
  } catch (error) {
    throw new UsageError(say`--output-file ${output}: ${reasonOf(error)}`);
  }
}
