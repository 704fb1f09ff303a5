/**
 * Turns the name of a locale ("fr", "fr-CA", "fr_FR.UTF-8") into the language that people are spoken to
 * in. Must not load one that nobody asked for.
 */
import type { Language } from './phrase.ts';

type Load = () => Promise<{ default: Language['sentences'] }>;

/** By tag: what is said, and long texts that few ask for. */
const languages: Readonly<Record<string, { readonly sentences: Load; readonly docs: Load }>> = {
  fr: {
    sentences: () => import('../../../l10n/bundle.l10n.fr.json'),
    docs: () => import('../../../l10n/docs.l10n.fr.json'),
  },
};

/** Tags of the languages that there are, English first. */
export const languageTags = ['en', ...Object.keys(languages)];

/** The tag of the language for a locale; undefined where there is none. */
export function languageTag(locale: string): string | undefined {
  const tag = /^[a-z]+/.exec(locale.toLowerCase())?.[0];
  return tag !== undefined && languageTags.includes(tag) ? tag : undefined;
}

/** Undefined for English, and for locales that there is no language for. */
export async function loadLanguage(locale: string | undefined): Promise<Language | undefined> {
  const tag = locale === undefined ? undefined : languageTag(locale);
  const found = tag === undefined ? undefined : languages[tag];
  return found && tag !== undefined
    ? { tag, sentences: (await found.sentences()).default }
    : undefined;
}

/** The same language with the documentation of rules, settings and profiles in it. */
export async function withDocs<L extends Language>(
  language: L | undefined,
): Promise<L | undefined> {
  const docs = language && (await languages[language.tag]?.docs())?.default;
  return docs ? { ...language, sentences: { ...docs, ...language.sentences } } : language;
}
