/**
 * What there is to say about a draft as a file, before anything in it is read: its encoding, its
 * emptiness, lines that no author wrote. Must not look at its words.
 */
import type { Encoding } from '../text/decode.ts';
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
export function refusal(text: string): Notice | undefined {
  let line = 1;
  for (let from = 0; from < text.length; line++) {
    const end = /[\r\n]/.test(text[from] ?? '') ? from : endOfLine(text, from);
    if (end - from > longestLine) {
      const span = { from, to: from + 1 };
      const message = `Line ${line} has ${end - from} characters: its line ends were probably lost when the document was converted. Nothing in this draft was checked.`;
      return notice('draft/long-line', span, message);
    }
    from = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return undefined;
}

/** What is odd about the file of a draft that can be checked; `encoding` is unknown for open ones. */
export function draftNotices(text: string, encoding: Encoding | undefined): readonly Notice[] {
  const notices: Notice[] = [];
  const name = encoding && encodings[encoding];
  const start = { from: 0, to: 0 };
  if (name) {
    const message = `This file is saved as ${name}. Save it as UTF-8: most tools for Markdown cannot read it as it is.`;
    notices.push(notice('draft/encoding', start, message));
  }
  if (text.trim() === '') notices.push(notice('draft/empty', start, 'This report is empty.'));
  return notices;
}

function endOfLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  const end = feed < 0 ? text.length : feed;
  // A lone CR ends a line too; looking for it only within the line keeps this linear.
  const carriage = text.slice(from, Math.min(end, from + longestLine + 1)).indexOf('\r');
  return carriage < 0 ? end : from + carriage;
}

function notice(rule: string, span: Finding['span'], message: string): Notice {
  return { rule, span, message, related: [], fixes: [] };
}
