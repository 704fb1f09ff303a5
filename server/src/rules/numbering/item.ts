/**
 * Items `(a) … (b) …` count up by one, within a paragraph and at the start of blocks. Must not take
 * references (`paragraph 3 (b)`) for items.
 */

import { dueOrdinals } from '../../outline/caption-series.ts';
import type { Enumeration } from '../../outline/enumerations.ts';
import { formatOrdinal } from '../../outline/numerals.ts';
import { findBreaks, type SequenceBreak } from '../../outline/sequence.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding, SaidFix } from '../finding.ts';

export default defineRule({
  id: 'numbering/item',
  since: '0.1.0',
  severity: 'error',
  reads: ['enumerations'],
  docs: {
    summary: 'A letter or number of an enumeration is skipped, repeated or out of order',
    why: 'Items are cited by their letters: “paragraph 12 (c)”. An item that is missing looks like one that was struck out, and two of one letter cannot be told apart.',
    fix: 'Put the letters in order; the safe fix does so. It has to be picked by hand where the text names one of the letters in brackets.',
    silent:
      'Letters behind words that refer (“paragraph 3 (b)”, “items (a) and (c)”), a list that begins beyond its first letter in another place, and single letters.',
  },
  examples: [
    {
      title: 'a letter is left out',
      text: `The harbour has: (a) a lighthouse; (b) a crane; (d) two locks; and (e) a school.
                                                ^^^ (d) comes after (b); expected (c)
`,
      fixed: `The harbour has: (a) a lighthouse; (b) a crane; (c) two locks; and (d) a school.
`,
    },
    {
      title: 'items at the start of blocks, with others inside',
      text: `The harbour has:

- (a) a lighthouse;
- (b) two cranes: (i) an old one, and (ii) a new one;
- (b) two locks.
  ^^^ (b) comes a second time; expected (c)
`,
      fixed: `The harbour has:

- (a) a lighthouse;
- (b) two cranes: (i) an old one, and (ii) a new one;
- (c) two locks.
`,
    },
    {
      title: 'references, and enumerations one behind the other',
      text: `Under paragraph 3 (c) and items (a) and (d) above, the harbour (a) guides ships, and (b) trains pilots. It also (a) keeps the locks, (b) dredges (see figure 2 (f)), and (c) lights the coast.
`,
    },
  ],
  *check({ enumerations }): Iterable<SaidFinding> {
    const mentioned = new Set(enumerations.mentioned);
    for (const series of enumerations.series) {
      const ordinals = series.items.map(({ ordinal }) => ordinal);
      const breaks = isEvident(ordinals, series) ? findBreaks(ordinals) : [];
      if (breaks.length === 0) continue;
      const fix = fixOf(series, dueOrdinals(ordinals, breaks), mentioned);
      for (const found of breaks) yield breakFinding(series, found, fix);
    }
  },
});

/** Whether the numbers show that they count, and from where: figures in brackets are common. */
function isEvident(ordinals: readonly number[], { form }: Enumeration): boolean {
  const steps = ordinals.filter((ordinal, index) => ordinals[index + 1] === ordinal + 1).length;
  if (form === 'arabic' && (ordinals.length < 3 || steps === 0)) return false;
  if (ordinals[0] === 1) return true;
  // The first letter may be wrong itself if the second is right.
  return steps > 0 && ordinals[1] === 2;
}

function breakFinding(
  { items, form: numerals }: Enumeration,
  { index, kind, other, expected }: SequenceBreak,
  fix: SaidFix | undefined,
): SaidFinding {
  const item = items[index]!;
  const name = (at: number) => `(${items[at]?.number ?? ''})`;
  const form = `(${formatOrdinal(expected, numerals)})`;
  const twin = items.slice(0, index).findLast(({ ordinal }) => ordinal === item.ordinal);
  const partner = items[other ?? -1] ?? twin;
  const message =
    kind === 'swapped' && other !== undefined
      ? say`${name(index)} and ${name(other)} have changed places; expected ${form} here`
      : twin
        ? say`${name(index)} comes a second time; expected ${form}`
        : index === 0
          ? say`${name(index)} comes first; expected ${form}`
          : say`${name(index)} comes after ${name(index - 1)}; expected ${form}`;
  return {
    span: item.span,
    message,
    evidence: {
      working: items.map((_, at) => name(at)).join(' '),
      expected: form,
      found: name(index),
    },
    ...(partner ? { related: [{ span: partner.span, message: `(${partner.number})` }] } : {}),
    fixes: fix ? [fix] : [],
  };
}

/** One fix for the whole enumeration. */
function fixOf(
  { items, form }: Enumeration,
  due: readonly number[],
  mentioned: ReadonlySet<string>,
): SaidFix | undefined {
  const changed = items.flatMap(({ number, numberSpan }, index) => {
    const text = formatOrdinal(due[index]!, form);
    return text === number ? [] : [{ number, span: numberSpan, text }];
  });
  const [first] = changed;
  if (!first) return undefined;
  const edits = changed.map(({ span, text }) => ({ span, text }));
  const title =
    changed.length === 1
      ? say`Write (${first.text})`
      : say`Put the letters in order from (${first.text}) on`;
  const named = changed
    .flatMap(({ number, text }) => [number, text])
    .find((number) => mentioned.has(number));
  if (named === undefined) return { title, kind: 'safe', edits };
  return { title: say`${title} (the text refers to (${named}))`, kind: 'suggested', edits };
}
