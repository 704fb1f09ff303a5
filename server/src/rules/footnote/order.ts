/**
 * Footnotes are numbered in the order of their first marks. Must not speak of labels that are no
 * numbers, nor of numbers that are only missing their mark or text.
 */
import { mentionedCaptions } from '../../outline/caption-mentions.ts';
import { type FootnoteSeries, footnoteKey } from '../../outline/footnote-reading.ts';
import type { Footnotes } from '../../outline/footnotes.ts';
import type { SequenceBreak } from '../../outline/sequence.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix, RuleFinding } from '../finding.ts';
import { readingOf } from './footnote-words.ts';

export default defineRule({
  id: 'footnote/order',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'footnotes'],
  docs: {
    summary: 'Footnotes are not numbered in the order of their first marks',
    why: 'A reader who meets mark 5 after mark 3 looks for the fourth. Renderers number footnotes anew, so that a reference such as “see footnote 5” then points at another note.',
    fix: 'Renumber: the fix gives marks and footnotes their numbers together, so that each note stays with its place. It has to be picked by hand where the text refers to a footnote by its number.',
    silent:
      'Labels that are no numbers. Numbers with a letter before them (`a1`, `a2`) count by themselves, as those of an annex do; a report that begins beyond footnote 3 is taken to continue another document.',
  },
  examples: [
    {
      title: 'two marks have changed places',
      text: `The harbour was dredged.[^2] It silted up again.[^1] Ships waited.[^3]
                        ^^^^ Footnotes 2 and 1 have changed places; expected 1 here

[^1]: In part.

[^2]: By three ships.

[^3]: For nine days.
`,
      fixed: `The harbour was dredged.[^1] It silted up again.[^2] Ships waited.[^3]

[^2]: In part.

[^1]: By three ships.

[^3]: For nine days.
`,
    },
    {
      title: 'a number is left out',
      text: `The harbour was dredged.[^1] It silted up again.[^3]
                                                ^^^^ Footnote 3 comes after 1; expected 2

[^1]: By three ships.

[^3]: In part.
`,
      fixed: `The harbour was dredged.[^1] It silted up again.[^2]

[^1]: By three ships.

[^2]: In part.
`,
    },
    {
      title: 'a mark again, an annex with notes of its own, a label in words',
      text: `The harbour was dredged.[^1] It silted up again.[^2] Ships waited,[^1] crews too.[^crews]

# Annex

Fleet list.[^a1]

[^1]: By three ships.

[^2]: In part.

[^crews]: On board.

[^a1]: Of 2030.
`,
    },
  ],
  *check({ document, footnotes }): Iterable<RuleFinding> {
    for (const series of readingOf(footnotes).series) {
      if (series.breaks.length === 0) continue;
      const fix = renumbering(document.text, footnotes, series);
      for (const found of series.breaks) {
        const finding = breakFinding(series, found, fix);
        if (finding) yield finding;
      }
    }
  },
});

function breakFinding(
  { members, prefix }: FootnoteSeries,
  { index, other, kind, expected }: SequenceBreak,
  fix: Fix | undefined,
): RuleFinding | undefined {
  const name = (at: number) => members[at]?.label ?? '';
  const spanAt = (at: number): Span | undefined => members[at]?.mark?.span;
  const span = spanAt(index) ?? spanAt(index + 1);
  if (!span) return undefined;
  const due = `${prefix}${expected}`;
  const partner = other === undefined ? undefined : spanAt(other);
  const swapped = kind === 'swapped' && other !== undefined;
  const before = index === 0 ? 'comes first' : `comes after ${name(index - 1)}`;
  return {
    span,
    message: swapped
      ? `Footnotes ${name(index)} and ${name(other)} have changed places; expected ${due} here.`
      : `Footnote ${name(index)} ${before}; expected ${due}.`,
    evidence: {
      working: members
        .slice(Math.max(0, index - 2), index + 3)
        .map(({ label }) => label)
        .join(', '),
      expected: due,
      found: name(index),
    },
    ...(partner ? { related: [{ span: partner, message: `Footnote ${name(other!)}` }] } : {}),
    fixes: fix ? [fix] : [],
  };
}

/** One fix for the whole series; none where a new number would meet an old one. */
function renumbering(
  source: string,
  { marks, texts }: Footnotes,
  { members, prefix }: FootnoteSeries,
): Fix | undefined {
  const start = firstNumber(members.map(({ number }) => number));
  const renamed = new Map<string, string>();
  for (const [index, { label }] of members.entries()) {
    const due = `${prefix}${start + index}`;
    if (footnoteKey(label) !== due) renamed.set(footnoteKey(label), due);
  }
  const kept = [...marks, ...texts].filter(({ label }) => !renamed.has(footnoteKey(label)));
  const names = new Set(kept.map(({ label }) => footnoteKey(label)));
  if (renamed.size === 0 || [...renamed.values()].some((due) => names.has(due))) return undefined;
  const edits = [...marks, ...texts].flatMap(({ label, labelSpan }): TextEdit[] => {
    const text = renamed.get(footnoteKey(label));
    return text === undefined ? [] : [{ span: labelSpan, text }];
  });
  const ignored = texts.map(({ marker }) => marker);
  const mentioned = mentionedCaptions(source, 'footnote', ignored);
  const named = [...renamed].flat().find((label) => mentioned.has(label.toUpperCase()));
  const title = 'Renumber the footnotes in the order of their marks';
  if (named === undefined) return { title, kind: 'safe', edits };
  return { title: `${title} (the text refers to footnote ${named})`, kind: 'suggested', edits };
}

/** A report that continues another goes on from its first number. */
function firstNumber(numbers: readonly number[]): number {
  const first = numbers[0] ?? 1;
  const lowest = numbers.reduce((low, number) => Math.min(low, number), first);
  return lowest > 3 ? lowest : 1;
}
