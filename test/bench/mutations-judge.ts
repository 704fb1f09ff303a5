/**
 * Holds the findings after a planted mistake against those before: what is new, at the planted place or
 * elsewhere. Must not know what was planted.
 */
import type { CheckedDocument, Finding } from '../../server/src/engine/engine.ts';
import { sortEdits } from '../../server/src/text/edits.ts';
import type { Span, TextEdit } from '../../server/src/text/span.ts';
import type { Planted } from './mutations-kinds.ts';

export interface Verdict {
  /** A new finding of a fitting rule at the place; undefined where nothing is wrong. */
  readonly found: boolean | undefined;
  /** New findings elsewhere, and at the place where nothing is wrong. */
  readonly strays: readonly Finding[];
}

export function judge(before: CheckedDocument, after: CheckedDocument, planted: Planted): Verdict {
  const { rules, edits, places } = planted;
  const known = new Set(
    before.findings.map((one) => `${one.rule} ${one.span.from} ${one.message}`),
  );
  const knownPlaces = new Set(before.findings.map(({ rule, span }) => `${rule} ${span.from}`));
  const knownMessages = new Set(before.findings.map(({ rule, message }) => `${rule} ${message}`));
  const back = reverse(edits);
  const due = places.map((place) => lineOf(after, moved(place, edits)));
  // A mistake shows where it was made too, and a finding about two places stands at both.
  const here = [...due, ...edits.map(({ span }) => lineOf(after, moved(span, edits)))];
  const touches = (lines: readonly Span[], one: Finding) =>
    [one, ...one.related].some(
      ({ path, span }) =>
        path === undefined && lines.some(({ from, to }) => span.from <= to && from <= span.to),
    );
  const fresh = after.findings.filter(
    ({ rule, span, message }) => !known.has(`${rule} ${back(span.from)} ${message}`),
  );
  const found = rules && fresh.some((one) => rules.test(one.rule) && touches(due, one));
  // A finding that was there and says it otherwise, or says the same of another place, is not one more.
  const strays = fresh.filter(
    (one) =>
      (rules === undefined || !touches(here, one)) &&
      !knownPlaces.has(`${one.rule} ${back(one.span.from)}`) &&
      !knownMessages.has(`${one.rule} ${one.message}`),
  );
  return { found, strays };
}

/** From the start of the first line to the end of the last that a span touches. */
function lineOf({ document: { text } }: CheckedDocument, { from, to }: Span): Span {
  const end = text.indexOf('\n', to);
  return { from: text.lastIndexOf('\n', from - 1) + 1, to: end < 0 ? text.length : end };
}

/** What became of a place: what was put in at its edges belongs to it. */
function moved({ from, to }: Span, edits: readonly TextEdit[]): Span {
  let [start, end] = [from, to];
  for (const { span, text } of edits) {
    const growth = text.length - (span.to - span.from);
    if (span.to < from || (span.to === from && span.from < from)) start += growth;
    // What was put in before or in the place; at its end too.
    if (span.to <= to) end += growth;
    else if (span.from < to) end += Math.max(0, growth);
  }
  // A line put in begins with the end of the one before it.
  const put = edits.find(({ span, text }) => span.from === from && text.startsWith('\n'));
  return { from: put && from === to ? start + 1 : start, to: Math.max(start, end) };
}

/** From an offset in the text after the edits to the one before. */
function reverse(edits: readonly TextEdit[]): (offset: number) => number {
  const sorted = sortEdits(edits);
  return (offset) => {
    let shift = 0;
    for (const { span, text } of sorted) {
      const start = span.from + shift;
      if (offset < start) break;
      if (offset < start + text.length) return Math.min(span.from + (offset - start), span.to);
      shift += text.length - (span.to - span.from);
    }
    return offset - shift;
  };
}
