/** Runs the framework rules that read one section at a time on its facts, without the engine. */
import type { Catalogue } from '../../../server/src/frameworks/framework.ts';
import type { Rule } from '../../../server/src/rules/define-rule.ts';
import type { RuleFacts } from '../../../server/src/rules/facts.ts';
import { inEnglish, type RuleFinding } from '../../../server/src/rules/finding.ts';
import duplicateItem from '../../../server/src/rules/framework/duplicate-item.ts';
import itemOrder from '../../../server/src/rules/framework/item-order.ts';
import malformedList from '../../../server/src/rules/framework/malformed-list.ts';
import quote from '../../../server/src/rules/framework/quote.ts';
import title from '../../../server/src/rules/framework/title.ts';
import unknownItem from '../../../server/src/rules/framework/unknown-item.ts';
import { createTextDocument } from '../../../server/src/text/document.ts';
import type { Facts } from '../../frameworks/read.ts';

export interface Found extends RuleFinding {
  readonly rule: string;
}

const rules: readonly Rule[] = [duplicateItem, itemOrder, malformedList, quote, title, unknownItem];

export function checkFacts(facts: Facts, catalogues: readonly Catalogue[]): readonly Found[] {
  const given = {
    document: createTextDocument(facts.text),
    wholeText: () => facts.text,
    statements: facts.statements,
    itemReferences: facts.references,
    catalogues,
  } as unknown as RuleFacts;
  return rules.flatMap((rule) =>
    [...rule.check(given, {})].map(inEnglish).map((finding) => ({ ...finding, rule: rule.id })),
  );
}
