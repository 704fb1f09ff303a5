/**
 * Turns findings into marks by which they are known again after the draft was edited elsewhere: by
 * the words that they stand on, not by their place. Must not use lines or offsets.
 */
import type { TextDocument } from '../text/document.ts';
import type { CheckedDocument, Finding } from './engine.ts';
import { documentAt } from './table-files.ts';

/** What stays the same about a finding while the draft around it changes. */
export interface Mark {
  /** The words that it stands on, white space as one space; long ones cut, with a hash of all. */
  readonly text: string;
  /** Hash of the line around them, numbers left out. */
  readonly context: string;
  /** Hash of the file, the rule, text, context and message; no two findings of a report share one. */
  readonly fingerprint: string;
}

const longestText = 120;
const longestLine = 2000;

/**
 * One mark for each finding, in their order. `pathOf` shows a path as the run does, so that the
 * fingerprint is the same on every machine.
 */
export function markFindings(
  checked: CheckedDocument,
  findings: readonly Finding[],
  pathOf: (path: string) => string,
): readonly Mark[] {
  const seen = new Map<string, number>();
  const report = pathOf(checked.path);
  return findings.map((finding) => {
    const document = documentAt(checked, finding.path);
    const { from, to } = finding.span;
    const text = shortened(oneLine(document.text.slice(from, Math.min(to, from + 20_000))));
    const context = hashOf(withoutNumbers(lineAround(document, from)));
    const file = finding.path === undefined ? report : pathOf(finding.path);
    const message = withoutNumbers(finding.message);
    const key = [report, file, finding.rule, text, context, message].join('\n');
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return { text, context, fingerprint: hashOf(count === 0 ? key : `${key}\n${count}`) };
  });
}

/** Figures and numbers of paragraphs change with what stands elsewhere. */
export function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '#');
}

function lineAround(document: TextDocument, offset: number): string {
  const span = document.lineSpan(document.positionAt(offset).line);
  if (span.to - span.from <= longestLine) return oneLine(document.text.slice(span.from, span.to));
  const from = Math.max(span.from, offset - 100);
  return oneLine(document.text.slice(from, Math.min(span.to, offset + 200)));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shortened(text: string): string {
  if (text.length <= longestText) return text;
  return `${text.slice(0, longestText).trimEnd()}… ${hashOf(text)}`;
}

/** 64 bits in hexadecimal: enough to tell findings apart, not to keep a secret. */
export function hashOf(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
    high ^= low >>> 13;
  }
  low = Math.imul(low ^ (high >>> 15), 0xc2b2ae35);
  high = Math.imul(high ^ (low >>> 16), 0x27d4eb2f);
  const hex = (part: number) => (part >>> 0).toString(16).padStart(8, '0');
  return hex(high ^ (high >>> 15)) + hex(low ^ (low >>> 13));
}
