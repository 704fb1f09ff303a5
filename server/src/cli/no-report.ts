/**
 * Why a file that somebody named is not taken for a report, and what to do about it. Must not check it.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { isListed } from '../engine/is-report.ts';
import { isMarkdown } from '../engine/paths.ts';
import { settingsAround } from '../engine/settings-around.ts';
import { say, type Words } from '../text/phrase.ts';
import { commandFiles, kindOf } from './node-files.ts';

/** The same for a command that shows reports; `checked` is what the engine made of the file. */
export async function whyNotShown(
  checked: CheckedDocument | undefined,
  path: string,
  settings: { readonly config?: string | undefined },
): Promise<Words> {
  if (checked) return say`not a report that can be read; see crossfoot lint`;
  return whyNoReport(path, settings);
}

/** Undefined for what no word processor wrote, by its name. */
export function whyNoText(path: string): Words | undefined {
  return /\.(?:docx?|odt|rtf|pages)$/i.test(path)
    ? say`not checked: it is a word processor’s document; convert it to Markdown first, as in: pandoc report.docx --wrap=none -t markdown -o report.md`
    : undefined;
}

/** `path`: absolute, of what an engine with this `config` says is no report. */
export async function whyNoReport(
  path: string,
  { config }: { readonly config?: string | undefined },
): Promise<Words> {
  if (/\.(?:csv|tsv|tab)$/i.test(path)) {
    return say`not checked: it is no report; see crossfoot tables`;
  }
  if ((await kindOf(path)) === 'missing') return say`there is no such file`;
  if (!isMarkdown(path)) return say`not checked: it is no Markdown file`;
  const workspace = await settingsAround(path, { files: commandFiles, config });
  return isListed(path, workspace) === false
    ? say`not checked: crossfoot.yaml takes it out of the reports`
    : say`not checked: its front matter names no profile, and no crossfoot.yaml lists it as a report; add --profile generic to the command, or begin the file with the three lines “---”, “profile: generic” and “---”`;
}
