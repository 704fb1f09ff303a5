/** Runs the rules on numbers, lists and footnotes over a text, without tables and frameworks. */
import { fixAll } from '../../../server/src/engine/fix.ts';
import { readBlocks } from '../../../server/src/markdown/blocks.ts';
import { parseMarkdown } from '../../../server/src/markdown/parse.ts';
import { readCaptions } from '../../../server/src/outline/captions.ts';
import { readEnumerations } from '../../../server/src/outline/enumerations.ts';
import { readFootnotes } from '../../../server/src/outline/footnotes.ts';
import { readOutline } from '../../../server/src/outline/read-outline.ts';
import { permissiveProfile } from '../../../server/src/profiles/profile.ts';
import { readReferences } from '../../../server/src/references/read-references.ts';
import { readComparedListings } from '../../../server/src/report/listings.ts';
import { resolveReferences } from '../../../server/src/report/resolve-references.ts';
import type { RuleFacts } from '../../../server/src/rules/facts.ts';
import { inEnglish, type RuleFinding, type Severity } from '../../../server/src/rules/finding.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { faultOf } from '../../../server/src/rules/run.ts';
import { createTextDocument } from '../../../server/src/text/document.ts';

export interface SkeletonFinding extends RuleFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** From 1. */
  readonly line: number;
}

const skeleton = rules.filter(({ id }) => /^(?:contents|footnote|numbering)\//.test(id));

export type SkeletonFacts = Pick<
  RuleFacts,
  | 'document'
  | 'wholeText'
  | 'outline'
  | 'captions'
  | 'footnotes'
  | 'enumerations'
  | 'listings'
  | 'references'
  | 'profile'
>;

export function readSkeleton(text: string): SkeletonFacts {
  const markdown = parseMarkdown(text);
  const blocks = readBlocks(markdown);
  const outline = readOutline(markdown, blocks);
  const captions = readCaptions(markdown, blocks);
  const footnotes = readFootnotes(markdown, blocks);
  const written = readReferences(markdown, blocks);
  return {
    document: createTextDocument(text),
    wholeText: () => text,
    outline,
    captions,
    footnotes,
    enumerations: readEnumerations(markdown, blocks),
    listings: readComparedListings(markdown, blocks, outline.headings, captions),
    references: resolveReferences(written, outline, captions, footnotes),
    profile: permissiveProfile,
  };
}

/** The findings in the order of the text. Throws where one makes no sense. */
export function checkSkeleton(text: string): readonly SkeletonFinding[] {
  const facts = readSkeleton(text);
  const findings = skeleton.flatMap((rule) =>
    [...rule.check(facts as unknown as RuleFacts, {})]
      .map(inEnglish)
      .map((finding): SkeletonFinding => {
        const fault = faultOf(finding, text.length);
        if (fault !== undefined) throw new Error(`${rule.id}: ${fault}`);
        return {
          severity: rule.severity,
          ...finding,
          rule: rule.id,
          line: facts.document.positionAt(finding.span.from).line + 1,
        };
      }),
  );
  return findings.sort((a, b) => a.span.from - b.span.from);
}

/** `line severity rule message`, one for each finding. */
export function say(findings: readonly SkeletonFinding[]): string[] {
  return findings.map(
    ({ line, severity, rule, message }) => `${line} ${severity} ${rule} ${message}`,
  );
}

/** The text after all safe fixes, pass by pass. */
export async function fixSkeleton(text: string) {
  return fixAll(
    async (current) =>
      checkSkeleton(current).map((finding) => ({ related: [], fixes: [], ...finding })),
    text,
  );
}
