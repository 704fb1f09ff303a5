/**
 * An entry reads as the heading or caption that it lists. Must not look at labels, case, or notes such
 * as “(English only)”.
 */

import { compareQuote, type QuoteDifference } from '../../frameworks/quote.ts';
import { quoteTokens } from '../../frameworks/quote-tokens.ts';
import type { ComparedListing } from '../../report/compare-listing.ts';
import { foldWords } from '../../report/folded-words.ts';
import { joined, type Phrase, say } from '../../text/phrase.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import { whatIsWrong } from '../difference-words.ts';
import type { SaidFinding, SaidFix } from '../finding.ts';
import {
  listName,
  listsHeadings,
  type Pair,
  pairsOf,
  quoted,
  targetWords,
  targetWorking,
} from './list-words.ts';
import { inStyleOf } from './title-style.ts';

export default defineRule({
  id: 'contents/title',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'listings'],
  docs: {
    summary: 'An entry of the contents list reads otherwise than its heading',
    why: 'A reader who looks a section up by the words of the contents list does not find them, and wonders whether a section was left out.',
    fix: 'Make both read alike. The safe fix takes over the words of the heading and keeps the page number and the way the list uses capitals; if it is the heading that is wrong, correct that first.',
    silent:
      'Capitals, apostrophes and dashes; notes in brackets such as “(English only)” that only the list has. Where the list leaves out a subtitle or a part in brackets, and where only punctuation differs, the finding is an info. Lists of tables, figures, boxes and annexes are held against the captions in the same way.',
  },
  examples: [
    {
      title: 'a letter too many',
      text: `# CONTENTS

- I. RIVERS … 1
  - A. Gauges … 1
  - B. Floods maps … 2
       ^^^^^^^^^^^ “B. Floods maps” in the contents list, “B. Flood maps” as heading (“Floods” instead of “Flood”)
- II. CROSSINGS … 3

# I. RIVERS

## A. Gauges

## B. Flood maps

# II. CROSSINGS
`,
      fixed: `# CONTENTS

- I. RIVERS … 1
  - A. Gauges … 1
  - B. Flood maps … 2
- II. CROSSINGS … 3

# I. RIVERS

## A. Gauges

## B. Flood maps

# II. CROSSINGS
`,
    },
    {
      title: 'capitals and notes are no difference',
      text: `# Contents

- Rivers and Canals ........ 1
- Crossings ........ 3
- Annex I – Staff (in English only)

# RIVERS AND CANALS

# CROSSINGS

# Annex I – STAFF
`,
    },
    {
      title: 'a list of tables',
      text: `# List of tables

- Table 1: Ships by port
- Table 2: Crew by port
           ^^^^^^^^^^^^ “Table 2: Crew by port” in the list of tables, “Table 2: Crews by port” as caption

# Harbour

**Table 1: Ships by port**

| Port | Ships |
| --- | --- |
| Alder | 12 |

**Table 2: Crews by port**

| Port | Crews |
| --- | --- |
| Alder | 14 |
`,
    },
  ],
  *check({ document, listings }): Iterable<SaidFinding> {
    for (const compared of listings) {
      const moved = new Set(compared.moved.flat());
      for (const pair of pairsOf(compared)) {
        if (moved.has(pair.index)) continue;
        const finding = titleFinding(document.text, compared, pair);
        if (finding) yield finding;
      }
    }
  },
});

/** The words of an entry that are held against the title of its target. */
function titleOf({ entry, target }: Pair): { readonly text: string; readonly span: Span } {
  const { text, span, title, titleSpan, label } = entry;
  // `1035 Facility` begins like a label, but is none if the heading has none.
  const whole = label && !target.label && foldWords(title) !== foldWords(target.title);
  return whole ? { text, span } : { text: title, span: titleSpan };
}

function titleFinding(
  source: string,
  compared: ComparedListing,
  pair: Pair,
): SaidFinding | undefined {
  const { target } = pair;
  const { text, span } = titleOf(pair);
  if (isAlike(text, target.title)) return undefined;
  const expected = inStyleOf(target.title, text);
  const sameWords = foldWords(text) === foldWords(expected);
  const differences = differencesOf(source, text, span, expected).filter(
    // Capitals without their accents are no other word.
    ({ kind, expected: due, found }) =>
      (kind === 'punctuation' || !sameWords) && !isNote(found, due, text),
  );
  if (differences.length === 0) return undefined;
  return {
    span,
    message: messageFor(compared, pair, differences),
    ...severityOf(differences),
    evidence: { working: targetWorking(compared, target), expected, found: text },
    related: [{ span: target.span, message: targetWords(compared, target) }],
    fixes: fixesFor(source, span, text, expected, differences),
  };
}

/** The same but for capitals, quotation marks and dashes. */
function isAlike(a: string, b: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[’ʼ‘`]/g, "'")
      .replace(/[–—−]/g, '-')
      .replace(/[“”„«»]/g, '"')
      .replace(/\s+/g, ' ')
      .trim();
  return plain(a) === plain(b);
}

function differencesOf(
  source: string,
  text: string,
  span: Span,
  expected: string,
): readonly QuoteDifference[] {
  const plain = source.slice(span.from, span.to) === text;
  // With markup inside, places in the text cannot be told: the whole title is meant.
  const spanOf = (from: number, to: number): Span =>
    plain ? { from: span.from + from, to: span.from + to } : span;
  const slice = plain
    ? ({ from, to }: Span) => source.slice(from, to)
    : ({ from, to }: Span) => source.slice(from, to).replace(/[*_\\]/g, '');
  return compareQuote(quoteTokens(text, spanOf), expected, slice, true);
}

/** “(English only)” in the list says something of the list. */
function isNote(found: string, expected: string, text: string): boolean {
  if (expected !== '' || !/\)?\s*$/.test(found) || !found.includes('(')) return false;
  return text.trimEnd().endsWith(found) || text.trimEnd().endsWith(`${found})`);
}

/** Headings say more than the list at their end: a subtitle, a part in brackets. */
function severityOf(differences: readonly QuoteDifference[]): Pick<SaidFinding, 'severity'> {
  const small = differences.every(
    ({ kind, found, expected }) =>
      kind !== 'word' || (found === '' && /^(?:\(|[:–—-])/.test(expected)),
  );
  return small ? { severity: 'info' } : {};
}

const mostShown = 2;

function messageFor(
  compared: ComparedListing,
  { entry, target }: Pair,
  differences: readonly QuoteDifference[],
): Phrase {
  const shown = differences.slice(0, mostShown).map(whatIsWrong);
  if (differences.length > mostShown) shown.push(say`and so on`);
  const [own, list, due] = [quoted(entry.text), listName(compared), quoted(target.text)];
  return listsHeadings(compared)
    ? say`${own} in ${list}, ${due} as heading (${joined(shown, ', ')})`
    : say`${own} in ${list}, ${due} as caption (${joined(shown, ', ')})`;
}

function fixesFor(
  source: string,
  span: Span,
  text: string,
  expected: string,
  differences: readonly QuoteDifference[],
): readonly SaidFix[] {
  const own = source.slice(span.from, span.to);
  const plain = own === text;
  if (!plain && /[[\]`<\n|]/.test(own)) return [];
  const edits: readonly TextEdit[] = plain
    ? differences.flatMap((difference) => difference.edits)
    : [{ span, text: expected }];
  if (edits.length === 0) return [];
  return [{ title: say`Write “${expected}”`, kind: 'safe', edits }];
}
