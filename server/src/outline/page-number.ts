/**
 * Turns a line of a contents list into its words and its page number: `A. Staff … 12`,
 * `Staff .......... iv`. Must not know whether the page is right.
 */

export interface PageNumber {
  /** As typed: `12`, `iv`. */
  readonly text: string;
  /** Its place in the line. */
  readonly from: number;
  /** 12; for roman numbers the value below 0 by which they come before arabic ones. */
  readonly value: number;
}

export interface SplitLine {
  /** Where the words end. */
  readonly end: number;
  readonly page?: PageNumber;
  /** `dots`: an ellipsis, dots, a tab or wide space; `space`: nothing but a space. */
  readonly leader?: 'dots' | 'space';
}

const romanSigns: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Splits a line as seen, without white space at its ends. Linear in its length. */
export function splitLine(line: string): SplitLine {
  const from = tokenStart(line);
  const token = line.slice(from);
  const value = pageValue(token);
  const leaderFrom = leaderStart(line, from);
  const leader = line.slice(leaderFrom, from);
  const dots = isLeader(leader);
  if (value === undefined || leader === '' || leaderFrom === 0) {
    // Leaders without a number: the page is still to be filled in.
    const end = leaderStart(line, line.length);
    return { end: isLeader(line.slice(end)) && end > 0 ? end : line.length };
  }
  if (!dots && !/^\s+$/.test(leader)) return { end: line.length };
  return {
    end: leaderFrom,
    page: { text: token, from, value },
    leader: dots ? 'dots' : 'space',
  };
}

/** Where the last run of letters and digits begins. */
function tokenStart(line: string): number {
  let at = line.length;
  while (at > 0 && /[A-Za-z\d]/.test(line[at - 1]!)) at--;
  return at;
}

function pageValue(token: string): number | undefined {
  if (/^\d{1,4}$/.test(token)) return Number(token);
  if (!/^[ivxlc]{1,8}$/.test(token)) return undefined;
  let value = 0;
  for (let at = 0; at < token.length; at++) {
    const own = romanSigns[token[at]!]!;
    value += own < (romanSigns[token[at + 1] ?? ''] ?? 0) ? -own : own;
  }
  return value - 1000;
}

/** Where dots, dashes and white space before `to` begin. */
function leaderStart(line: string, to: number): number {
  let at = to;
  while (at > 0 && /[\s.…·_–—]/.test(line[at - 1]!)) at--;
  // A full stop right behind a word may belong to it; the leader has a sign of its own.
  return at;
}

function isLeader(text: string): boolean {
  return /…|\t|\.\s?\.|··|__|\s{3}| [–—] $/.test(text);
}
