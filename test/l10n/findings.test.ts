/**
 * Every word of a finding is either a sentence of the catalogue or the author's own: what is left of it in a
 * language whose sentences are nothing but gaps stands in the draft or in the files beside it.
 */
import { describe, expect, it } from 'vitest';
import french from '../../l10n/bundle.l10n.fr.json' with { type: 'json' };
import type { Finding } from '../../server/src/engine/engine.ts';
import { builtInProfiles } from '../../server/src/profiles/generated/built-in.ts';
import { inLanguage } from '../../server/src/rules/finding.ts';
import { rules } from '../../server/src/rules/index.ts';
import { exampleFiles } from '../support/check-example.ts';
import { checkText } from '../support/check-text.ts';
import { readFixture } from '../support/fixture.ts';

/** Every sentence as its gaps with a sign between them. */
const gapsOnly: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(french).map((sentence) => [sentence, (sentence.match(/\{\d+\}/g) ?? []).join(' · ')]),
);

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

function textsOf({ message, related, fixes, evidence }: Finding): readonly string[] {
  const { working, expected, found } = evidence ?? {};
  return [
    message,
    ...related.map((one) => one.message),
    ...fixes.map(({ title }) => title),
    ...[working, expected, found].filter((text) => text !== undefined),
  ];
}

/** What its letters should be, no text says. */
const withoutAcronyms = (text: string) => text.replace(/\b\p{Lu}{2,}\b/gu, '');

/** The words of the profiles that come with Crossfoot, of what a draft is written in, of official names. */
const profileWords = new Set(wordsOf(`${JSON.stringify(builtInProfiles)} src csv United Republic`));

describe.each(rules)('$id', (rule) => {
  it.each(rule.examples)('says nothing in English only: $title', async (example) => {
    const { text } = readFixture(example.text)[0]!;
    const files = exampleFiles(rule, example);
    const { findings } = await checkText(text, files);
    const source = new Set(
      wordsOf([text, ...Object.keys(files), ...Object.values(files)].join('\n')),
    );
    for (const finding of findings.filter((one) => one.rule === rule.id)) {
      const written = new Set(
        finding.fixes.flatMap(({ edits }) => edits.flatMap((edit) => wordsOf(edit.text))),
      );
      expect(finding.phrases?.map((phrase) => phrase.text)).toContain(finding.message);
      const left = textsOf(inLanguage(finding, { tag: 'gaps', sentences: gapsOnly }));
      const own = (word: string) => source.has(word) || written.has(word) || profileWords.has(word);
      const foreign = left
        .map(withoutAcronyms)
        .flatMap(wordsOf)
        .filter((word) => !own(word));
      expect(foreign).toEqual([]);
    }
  });
});
