/**
 * All rules, in the order of their ids; a test compares the list with the folder. Data only.
 */
import type { Rule } from './define-rule.ts';
import frontMatterInvalid from './front-matter/invalid.ts';
import frontMatterMissing from './front-matter/missing.ts';
import frontMatterSyntax from './front-matter/syntax.ts';
import frontMatterUnknownKey from './front-matter/unknown-key.ts';
import frontMatterUnknownProfile from './front-matter/unknown-profile.ts';
import numberingParagraph from './numbering/paragraph.ts';

export const rules: readonly Rule[] = [
  frontMatterInvalid,
  frontMatterMissing,
  frontMatterSyntax,
  frontMatterUnknownKey,
  frontMatterUnknownProfile,
  numberingParagraph,
];
