/**
 * Findings: what a rule says, as frozen plain data. Severity is settled by the engine.
 */
import { english, type Language, type Phrase, speak, type Words } from '../text/phrase.ts';
import type { Span, TextEdit } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A file beside the report in which a finding stands, and the place where the report names it. */
export interface OtherFile {
  readonly path: string;
  /** Absolute in the report: a `::table` directive. */
  readonly anchor: Span;
}

/**
 * One thing that the author should look at; spans are absolute offsets into the report. A rule says it
 * in phrases (`SaidFinding`); all others read the English of them.
 */
export interface RuleFinding<Text extends Words = string> {
  /** Where it stands in another file: all its spans, and those of its fixes, are offsets there. */
  readonly file?: OtherFile;
  readonly span: Span;
  /** What is, what was expected and why, in the author's words; one sentence or two. */
  readonly message: Text;
  /** Overrules the rule's own severity for this finding (never raised above it by a profile). */
  readonly severity?: Severity;
  readonly evidence?: Evidence<Text>;
  readonly related?: readonly Related<Text>[];
  /** Best first. */
  readonly fixes?: readonly Fix<Text>[];
  /** The phrases that its words are the English of, to say it in other languages. */
  readonly phrases?: readonly Phrase[];
}

/** As rules say it: each message is a phrase, so that no language lacks one. */
export type SaidFinding = Omit<RuleFinding<Words>, 'phrases' | 'message'> & {
  readonly message: Phrase;
};
export type SaidEvidence = Evidence<Words>;
export type SaidRelated = Related<Words>;
export type SaidFix = Fix<Words>;

/** The working behind a finding, with the numbers as printed. */
export interface Evidence<Text extends Words = string> {
  /** What was checked, as a formula or a sentence: "24 027 + 28 105 = 52 132". */
  readonly working: Text;
  readonly expected?: Text;
  readonly found?: Text;
  /** How far off, as printed in the report's style: "1". */
  readonly difference?: string;
}

/** Another place that belongs to a finding, with words for it ("Female"). */
export interface Related<Text extends Words = string> {
  /** The file, where it is another one than that of the finding. */
  readonly path?: string;
  readonly span: Span;
  readonly message: Text;
}

/** Edits that apply together or not at all. */
export interface Fix<Text extends Words = string> {
  /** A sentence in the imperative: "Renumber the paragraphs from 46 on". */
  readonly title: Text;
  /** `safe` fixes are applied by fix-all; `suggested` ones only when a person picks them. */
  readonly kind: 'safe' | 'suggested';
  /** Line ends as `\n`, whatever the report has. */
  readonly edits: readonly TextEdit[];
}

/** The finding in English, with its phrases beside it. */
export function inEnglish(finding: SaidFinding): RuleFinding {
  const phrases: Phrase[] = [];
  const plain = mapWords(finding, (words) => {
    if (typeof words !== 'string') phrases.push(words);
    return english(words);
  }) as Omit<SaidFinding, 'message'> as RuleFinding;
  return phrases.length === 0 ? plain : { ...plain, phrases };
}

/** A finding as a rule, the engine or a format has it. */
interface Worded {
  readonly message: Words;
  readonly evidence?: {
    readonly working: Words;
    readonly expected?: Words;
    readonly found?: Words;
  };
  readonly related?: readonly { readonly message: Words }[];
  readonly fixes?: readonly { readonly title: Words }[];
}

/** The finding in a language; in English where it has no phrases. */
export function inLanguage<F extends Worded & { readonly phrases?: readonly Phrase[] }>(
  finding: F,
  language: Language,
): F {
  if (finding.phrases === undefined) return finding;
  const known = new Map(finding.phrases.map((phrase) => [phrase.text, phrase]));
  return mapWords(finding, (words) => speak(known.get(english(words)) ?? words, language));
}

function mapWords<F extends Worded>(finding: F, to: (words: Words) => string): F {
  const { message, evidence, related, fixes } = finding;
  return {
    ...finding,
    message: to(message),
    ...(evidence && {
      evidence: {
        ...evidence,
        working: to(evidence.working),
        ...(evidence.expected !== undefined && { expected: to(evidence.expected) }),
        ...(evidence.found !== undefined && { found: to(evidence.found) }),
      },
    }),
    ...(related && { related: related.map((one) => ({ ...one, message: to(one.message) })) }),
    ...(fixes && { fixes: fixes.map((one) => ({ ...one, title: to(one.title) })) }),
  };
}
