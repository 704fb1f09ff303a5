/** Runs the numbering rules over a text, without the engine around them. */
import { fixAll } from '../../../server/src/engine/fix.ts';
import { readBlocks } from '../../../server/src/markdown/blocks.ts';
import { parseMarkdown } from '../../../server/src/markdown/parse.ts';
import { readCaptions } from '../../../server/src/outline/captions.ts';
import { readFootnotes } from '../../../server/src/outline/footnotes.ts';
import type { Outline } from '../../../server/src/outline/outline.ts';
import { readOutline } from '../../../server/src/outline/read-outline.ts';
import { loadProfile } from '../../../server/src/profiles/load-profile.ts';
import { type Profile, permissiveProfile } from '../../../server/src/profiles/profile.ts';
import { readReferences } from '../../../server/src/references/read-references.ts';
import { readComparedListings } from '../../../server/src/report/listings.ts';
import type { ReportReferences } from '../../../server/src/report/references.ts';
import { resolveReferences } from '../../../server/src/report/resolve-references.ts';
import type { Rule } from '../../../server/src/rules/define-rule.ts';
import type { RuleFacts } from '../../../server/src/rules/facts.ts';
import { inEnglish, type RuleFinding } from '../../../server/src/rules/finding.ts';
import heading from '../../../server/src/rules/numbering/heading.ts';
import paragraph from '../../../server/src/rules/numbering/paragraph.ts';
import { createTextDocument } from '../../../server/src/text/document.ts';

export interface NumberingFinding extends RuleFinding {
  readonly rule: string;
  /** From 1. */
  readonly line: number;
}

export interface CheckedNumbering {
  readonly outline: Outline;
  readonly references: ReportReferences;
  /** In the order of the text. */
  readonly findings: readonly NumberingFinding[];
}

/** Findings of both numbering rules. */
export function checkNumbering(text: string, profile = permissiveProfile): CheckedNumbering {
  const document = createTextDocument(text);
  const markdown = parseMarkdown(text);
  const blocks = readBlocks(markdown);
  const outline = readOutline(markdown, blocks, profile.numbering);
  const captions = readCaptions(markdown, blocks);
  const written = readReferences(markdown, blocks);
  const footnotes = readFootnotes(markdown, blocks);
  const references = resolveReferences(written, outline, captions, footnotes);
  const listings = readComparedListings(markdown, blocks, outline.headings, captions);
  // The rest of the facts is not what these rules read.
  const facts = {
    document,
    wholeText: () => document.text,
    outline,
    captions,
    footnotes,
    references,
    listings,
    profile,
  } as unknown as RuleFacts;
  const findings = [heading, paragraph].flatMap((rule: Rule) =>
    [...rule.check(facts, {})].map(inEnglish).map((finding) => ({
      ...finding,
      rule: rule.id,
      line: document.positionAt(finding.span.from).line + 1,
    })),
  );
  return { outline, references, findings: findings.sort((a, b) => a.span.from - b.span.from) };
}

/** `line rule message`, one for each finding. */
export function say(findings: readonly NumberingFinding[]): string[] {
  return findings.map(({ line, rule, message }) => `${line} ${rule} ${message}`);
}

/** The text after all safe fixes, pass by pass. */
export async function fixNumbering(text: string, profile = permissiveProfile) {
  return fixAll(async (current) => {
    const { findings } = checkNumbering(current, profile);
    return findings.map((finding) => ({
      severity: 'error',
      related: [],
      fixes: [],
      ...finding,
    }));
  }, text);
}

/** The built-in profile that the front matter of a text names. */
export function profileOf(text: string): Profile {
  const id = /^profile:\s*(\S+)/m.exec(text)?.[1] ?? 'generic';
  return loadProfile(id, []).profile ?? permissiveProfile;
}
