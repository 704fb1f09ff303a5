/**
 * What there is to say about a draft as a file, before anything in it is read: its encoding, its
 * emptiness, lines that no author wrote. Must not look at its words.
 */

import { inEnglish, type SaidFinding } from '../rules/finding.ts';
import type { Encoding } from '../text/decode.ts';
import type { TextDocument } from '../text/document.ts';
import { type Phrase, say } from '../text/phrase.ts';
import type { Finding } from './engine.ts';

/** A finding of the engine's own; its severity is that of its kind. */
export type Notice = Omit<Finding, 'severity'>;

const longestLine = 1_000_000;

const encodings: Readonly<Record<Encoding, string | undefined>> = {
  'utf-8': undefined,
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
};

/** Why a draft cannot be checked at all; undefined where it can. */
export function refusal(document: TextDocument): Notice | undefined {
  if (document.length <= longestLine) return undefined;
  const line = document.longLine(longestLine);
  if (line === undefined) return undefined;
  const { from, to } = document.lineSpan(line);
  const message = say`Line ${line + 1} has ${to - from} characters: its line ends were probably lost when the document was converted. Nothing in this draft was checked.`;
  return notice('draft/long-line', { from, to: from + 1 }, message);
}

/** What is odd about the file of a draft that can be checked; `encoding` is unknown for open ones. */
export function draftNotices(
  document: TextDocument,
  encoding: Encoding | undefined,
): readonly Notice[] {
  const notices: Notice[] = [];
  const name = encoding && encodings[encoding];
  const start = { from: 0, to: 0 };
  if (name) {
    const message = say`This file is saved as ${name}. Save it as UTF-8: most tools for Markdown cannot read it as it is.`;
    notices.push(notice('draft/encoding', start, message));
  }
  if (document.pieces.every(({ text }) => text.trim() === ''))
    notices.push(notice('draft/empty', start, say`This report is empty`));
  return notices;
}

/** What the engine says by itself, as it keeps findings. */
export function noticeOf(rule: string, said: SaidFinding): Notice {
  return { rule, related: [], fixes: [], ...inEnglish(said) };
}

function notice(rule: string, span: Finding['span'], message: Phrase): Notice {
  return noticeOf(rule, { span, message });
}
