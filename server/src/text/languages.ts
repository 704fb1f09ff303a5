/**
 * Turns the name of a locale ("fr", "fr-CA", "fr_FR.UTF-8") into the language that people are spoken to
 * in. Must not load one that nobody asked for.
 */
import type { Language } from './phrase.ts';

const sentences: Readonly<Record<string, () => Promise<{ default: Language['sentences'] }>>> = {
  fr: () => import('../../../l10n/bundle.l10n.fr.json'),
};

/** Tags of the languages that there are, English first. */
export const languageTags = ['en', ...Object.keys(sentences)];

/** The tag of the language for a locale; undefined where there is none. */
export function languageTag(locale: string): string | undefined {
  const tag = /^[a-z]+/.exec(locale.toLowerCase())?.[0];
  return tag !== undefined && languageTags.includes(tag) ? tag : undefined;
}

/** Undefined for English, and for locales that there is no language for. */
export async function loadLanguage(locale: string | undefined): Promise<Language | undefined> {
  const tag = locale === undefined ? undefined : languageTag(locale);
  const load = tag === undefined ? undefined : sentences[tag];
  return load && tag !== undefined ? { tag, sentences: (await load()).default } : undefined;
}
