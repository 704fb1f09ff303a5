/**
 * Which language a run speaks: the one that --locale names, else that of the terminal. Must not read any
 * other option.
 */

import { languageTag, languageTags, loadLanguage } from '../text/languages.ts';
import { anyOf, say } from '../text/phrase.ts';
import { type CliHost, type SpokenLanguage, UsageError } from './host.ts';

/** Undefined for English. Throws a UsageError where --locale names no language that there is. */
export async function readLanguage(host: CliHost): Promise<SpokenLanguage | undefined> {
  const asked = askedLocale(host.args);
  if (asked !== undefined && languageTag(asked) === undefined) {
    throw new UsageError(say`--locale takes ${anyOf(languageTags)}, not “${asked}”`);
  }
  const { LC_ALL, LC_MESSAGES, LANG } = host.env;
  const language = await loadLanguage(asked ?? (LC_ALL || LC_MESSAGES || LANG));
  return language && { ...language, everywhere: asked !== undefined };
}

/** The last one counts, as with all options. */
function askedLocale(args: readonly string[]): string | undefined {
  const end = args.indexOf('--');
  const words = end < 0 ? args : args.slice(0, end);
  const at = words.findLastIndex((word) => /^--locale(?:=|$)/.test(word));
  const word = words[at];
  return word?.includes('=') ? word.slice(word.indexOf('=') + 1) : words[at + 1 || words.length];
}
