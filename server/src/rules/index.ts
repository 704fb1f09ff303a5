/**
 * All rules, in the order of their ids; a test compares the list with the folder. Data only.
 */
import type { Rule } from './define-rule.ts';
import frameworkDuplicateItem from './framework/duplicate-item.ts';
import frameworkItemOrder from './framework/item-order.ts';
import frameworkMalformedList from './framework/malformed-list.ts';
import frameworkMissingStatement from './framework/missing-statement.ts';
import frameworkQuote from './framework/quote.ts';
import frameworkTitle from './framework/title.ts';
import frameworkUnknownItem from './framework/unknown-item.ts';
import frontMatterInvalid from './front-matter/invalid.ts';
import frontMatterMissing from './front-matter/missing.ts';
import frontMatterSyntax from './front-matter/syntax.ts';
import frontMatterUnknownKey from './front-matter/unknown-key.ts';
import frontMatterUnknownProfile from './front-matter/unknown-profile.ts';
import numberingHeading from './numbering/heading.ts';
import numberingParagraph from './numbering/paragraph.ts';
import tableRagged from './table/ragged.ts';
import tableSource from './table/source.ts';
import tableTooLarge from './table/too-large.ts';
import tableTotal from './table/total.ts';
import tableUnclosed from './table/unclosed.ts';

export const rules: readonly Rule[] = [
  frameworkDuplicateItem,
  frameworkItemOrder,
  frameworkMalformedList,
  frameworkMissingStatement,
  frameworkQuote,
  frameworkTitle,
  frameworkUnknownItem,
  frontMatterInvalid,
  frontMatterMissing,
  frontMatterSyntax,
  frontMatterUnknownKey,
  frontMatterUnknownProfile,
  numberingHeading,
  numberingParagraph,
  tableRagged,
  tableSource,
  tableTooLarge,
  tableTotal,
  tableUnclosed,
];
