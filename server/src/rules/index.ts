/**
 * All rules, in the order of their ids; a test compares the list with the folder. Data only.
 */

import claimChange from './claim/change.ts';
import claimCount from './claim/count.ts';
import claimDirection from './claim/direction.ts';
import claimList from './claim/list.ts';
import claimParts from './claim/parts.ts';
import claimRatio from './claim/ratio.ts';
import claimShare from './claim/share.ts';
import claimShares from './claim/shares.ts';
import claimTableChange from './claim/table-change.ts';
import comparativePrior from './comparative/prior.ts';
import contentsExtra from './contents/extra.ts';
import contentsLabel from './contents/label.ts';
import contentsLevel from './contents/level.ts';
import contentsMissing from './contents/missing.ts';
import contentsOrder from './contents/order.ts';
import contentsPages from './contents/pages.ts';
import contentsTitle from './contents/title.ts';
import dateImpossible from './date/impossible.ts';
import dateOrder from './date/order.ts';
import datePeriod from './date/period.ts';
import dateWeekday from './date/weekday.ts';
import type { Rule } from './define-rule.ts';
import figureDeclared from './figure/declared.ts';
import figureFromBy from './figure/from-by.ts';
import figureNamedTotal from './figure/named-total.ts';
import figureSeries from './figure/series.ts';
import figureStyleCurrency from './figure/style-currency.ts';
import figureStyleMarks from './figure/style-marks.ts';
import figureStylePercent from './figure/style-percent.ts';
import figureStyleSpaces from './figure/style-spaces.ts';
import figureStyleWords from './figure/style-words.ts';
import figureTie from './figure/tie.ts';
import figureUnlistedName from './figure/unlisted-name.ts';
import footnoteDuplicate from './footnote/duplicate.ts';
import footnoteEmpty from './footnote/empty.ts';
import footnoteOrder from './footnote/order.ts';
import footnoteWithoutMark from './footnote/without-mark.ts';
import footnoteWithoutText from './footnote/without-text.ts';
import frameworkDuplicateItem from './framework/duplicate-item.ts';
import frameworkItemCount from './framework/item-count.ts';
import frameworkItemOrder from './framework/item-order.ts';
import frameworkMalformedList from './framework/malformed-list.ts';
import frameworkMissingStatement from './framework/missing-statement.ts';
import frameworkQuote from './framework/quote.ts';
import frameworkReferenceWording from './framework/reference-wording.ts';
import frameworkTitle from './framework/title.ts';
import frameworkUnknownItem from './framework/unknown-item.ts';
import frontMatterInvalid from './front-matter/invalid.ts';
import frontMatterMissing from './front-matter/missing.ts';
import frontMatterSyntax from './front-matter/syntax.ts';
import frontMatterUnknownKey from './front-matter/unknown-key.ts';
import frontMatterUnknownProfile from './front-matter/unknown-profile.ts';
import numberingAnnex from './numbering/annex.ts';
import numberingBox from './numbering/box.ts';
import numberingFigure from './numbering/figure.ts';
import numberingHeading from './numbering/heading.ts';
import numberingItem from './numbering/item.ts';
import numberingParagraph from './numbering/paragraph.ts';
import numberingTable from './numbering/table.ts';
import referenceAddress from './reference/address.ts';
import referenceDirection from './reference/direction.ts';
import referenceMentionOrder from './reference/mention-order.ts';
import referenceName from './reference/name.ts';
import referenceSelf from './reference/self.ts';
import referenceSymbol from './reference/symbol.ts';
import referenceTableLabel from './reference/table-label.ts';
import referenceTitleForms from './reference/title-forms.ts';
import referenceUnknownTarget from './reference/unknown-target.ts';
import referenceUnmentioned from './reference/unmentioned.ts';
import referenceWrongKind from './reference/wrong-kind.ts';
import structureForbiddenSection from './structure/forbidden-section.ts';
import structureHeadingDate from './structure/heading-date.ts';
import structureLength from './structure/length.ts';
import structureMissingSection from './structure/missing-section.ts';
import structureMissingTable from './structure/missing-table.ts';
import structureSectionOrder from './structure/section-order.ts';
import styleCountryOrder from './style/country-order.ts';
import tableBlank from './table/blank.ts';
import tableDeclaration from './table/declaration.ts';
import tableDifference from './table/difference.ts';
import tableDuplicate from './table/duplicate.ts';
import tableMixedMarks from './table/mixed-marks.ts';
import tablePercentage from './table/percentage.ts';
import tableRagged from './table/ragged.ts';
import tableRank from './table/rank.ts';
import tableRepeatedHeader from './table/repeated-header.ts';
import tableShares from './table/shares.ts';
import tableSource from './table/source.ts';
import tableTooLarge from './table/too-large.ts';
import tableTotal from './table/total.ts';
import tableUnclearNumber from './table/unclear-number.ts';
import tableUnclosed from './table/unclosed.ts';
import tableYears from './table/years.ts';
import termBeforeDefinition from './term/before-definition.ts';
import termCase from './term/case.ts';
import termExpansion from './term/expansion.ts';
import termLetters from './term/letters.ts';
import termListEntry from './term/list-entry.ts';
import termListOrder from './term/list-order.ts';
import termRedefined from './term/redefined.ts';
import termUndefined from './term/undefined.ts';
import termUnlisted from './term/unlisted.ts';
import termUnused from './term/unused.ts';

export const rules: readonly Rule[] = [
  claimChange,
  claimCount,
  claimDirection,
  claimList,
  claimParts,
  claimRatio,
  claimShare,
  claimShares,
  claimTableChange,
  comparativePrior,
  contentsExtra,
  contentsLabel,
  contentsLevel,
  contentsMissing,
  contentsOrder,
  contentsPages,
  contentsTitle,
  dateImpossible,
  dateOrder,
  datePeriod,
  dateWeekday,
  figureDeclared,
  figureFromBy,
  figureNamedTotal,
  figureSeries,
  figureStyleCurrency,
  figureStyleMarks,
  figureStylePercent,
  figureStyleSpaces,
  figureStyleWords,
  figureTie,
  figureUnlistedName,
  footnoteDuplicate,
  footnoteEmpty,
  footnoteOrder,
  footnoteWithoutMark,
  footnoteWithoutText,
  frameworkDuplicateItem,
  frameworkItemCount,
  frameworkItemOrder,
  frameworkMalformedList,
  frameworkMissingStatement,
  frameworkQuote,
  frameworkReferenceWording,
  frameworkTitle,
  frameworkUnknownItem,
  frontMatterInvalid,
  frontMatterMissing,
  frontMatterSyntax,
  frontMatterUnknownKey,
  frontMatterUnknownProfile,
  numberingAnnex,
  numberingBox,
  numberingFigure,
  numberingHeading,
  numberingItem,
  numberingParagraph,
  numberingTable,
  referenceAddress,
  referenceDirection,
  referenceMentionOrder,
  referenceName,
  referenceSelf,
  referenceSymbol,
  referenceTableLabel,
  referenceTitleForms,
  referenceUnknownTarget,
  referenceUnmentioned,
  referenceWrongKind,
  structureForbiddenSection,
  structureHeadingDate,
  structureLength,
  structureMissingSection,
  structureMissingTable,
  structureSectionOrder,
  styleCountryOrder,
  tableBlank,
  tableDeclaration,
  tableDifference,
  tableDuplicate,
  tableMixedMarks,
  tablePercentage,
  tableRagged,
  tableRank,
  tableRepeatedHeader,
  tableShares,
  tableSource,
  tableTooLarge,
  tableTotal,
  tableUnclearNumber,
  tableUnclosed,
  tableYears,
  termBeforeDefinition,
  termCase,
  termExpansion,
  termLetters,
  termListEntry,
  termListOrder,
  termRedefined,
  termUndefined,
  termUnlisted,
  termUnused,
];
