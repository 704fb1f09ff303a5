/** Runs the rules on acronyms on a text, without the engine. */

import { readBlocks } from '../../../server/src/markdown/blocks.ts';
import type { MarkdownDocument } from '../../../server/src/markdown/parse.ts';
import type { Rule } from '../../../server/src/rules/define-rule.ts';
import type { RuleFacts } from '../../../server/src/rules/facts.ts';
import { inEnglish, type RuleFinding } from '../../../server/src/rules/finding.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { readTerms } from '../../../server/src/terms/read-terms.ts';
import type { Terms } from '../../../server/src/terms/term.ts';
import { createTextDocument } from '../../../server/src/text/document.ts';

export interface Found extends RuleFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** One-based. */
  readonly line: number;
}

const termRules: readonly Rule[] = rules.filter(({ id }) => id.startsWith('term/'));

export function checkTerms(markdown: MarkdownDocument): {
  readonly terms: Terms;
  readonly found: readonly Found[];
} {
  const document = createTextDocument(markdown.text);
  const terms = readTerms(markdown, readBlocks(markdown));
  const facts = {
    document,
    wholeText: () => markdown.text,
    terms,
    outline: { headings: [], paragraphs: [] },
    acronyms: [],
  };
  const found = termRules.flatMap((rule) =>
    [...rule.check(facts as unknown as RuleFacts, {})].map(inEnglish).map((finding) => ({
      severity: rule.severity,
      ...finding,
      rule: rule.id,
      line: document.positionAt(finding.span.from).line + 1,
    })),
  );
  return { terms, found };
}
