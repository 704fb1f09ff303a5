/**
 * numbering/paragraph: the typed numbers of paragraphs run on through the report. Must not report
 * lists that have numbers of their own.
 */

import type { NumberedParagraph } from '../../outline/outline.ts';
import { renumberParagraphs } from '../../outline/renumber.ts';
import { findBreaks, type SequenceBreak } from '../../outline/sequence.ts';
import { firstOf, renumbered, targetsAt } from '../../report/renumber.ts';
import { rewriteReferences } from '../../report/rewrite-references.ts';
import type { TextDocument } from '../../text/document.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { RuleFacts } from '../facts.ts';
import type { SaidEvidence, SaidFinding, SaidFix, SaidRelated } from '../finding.ts';
import { fixWithReferences } from './with-references.ts';

export default defineRule({
  id: 'numbering/paragraph',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'outline', 'profile', 'references'],
  docs: {
    summary: 'A paragraph number is skipped, repeated or out of sequence',
    why: 'Paragraph numbers are how delegates, auditors and later reports cite a report. Markdown shows a list with its own numbers, so a slip in the source stays unseen until the report is set in type.',
    fix: 'Renumber. Where the numbers behind are right, the fix changes the wrong number alone; where they follow the mistake, it changes all from there on. References in the text (“see paragraph 45”, “paragraphs 12–17”) are changed along with the numbers. Where it is not certain what a reference means, as with two paragraphs 45, the fix has to be picked by hand and the reference looked at.',
    silent:
      'Lists with numbers of their own: points of a strategy quoted after a colon, the operative paragraphs of a resolution, lists in annexes, lists inside a paragraph. A report that begins beyond paragraph 3 is taken to continue another document. With `paragraphs: none` in the profile, nothing is reported.',
  },
  examples: [
    {
      title: 'a number is left out',
      text: `# I. Rivers

1. The commission met twice.

2. Three gauges were renewed.

4. Flood maps were drawn for two valleys.
^ Paragraph 4 comes after 2; expected 3

## A. Ferries

5. Two ferries were overhauled.
`,
      fixed: `# I. Rivers

1. The commission met twice.

2. Three gauges were renewed.

3. Flood maps were drawn for two valleys.

## A. Ferries

4. Two ferries were overhauled.
`,
    },
    {
      title: 'one number is mistyped, those behind are right',
      text: `1. The commission met twice.

2. Three gauges were renewed.

31. Flood maps were drawn for two valleys.
^^ Paragraph 31 comes after 2; expected 3

4. Two ferries were overhauled.

# Outlook

5. The next session is in May.
`,
      fixed: `1. The commission met twice.

2. Three gauges were renewed.

3. Flood maps were drawn for two valleys.

4. Two ferries were overhauled.

# Outlook

5. The next session is in May.
`,
    },
    {
      title: 'points quoted with their own numbers are no paragraphs',
      text: `# I. Rivers

1. The commission met twice.

The work on rivers serves these points of the strategy:

2. To measure the water.
3. To warn of floods.
7. To keep the fairway open.

2. Three gauges were renewed.

3. Flood maps were drawn for two valleys.

# Annex – Resolution

The Council decides:

1. To thank the Secretariat;
2. To meet again.
`,
    },
  ],
  *check({ document, outline, profile, references }) {
    const { paragraphs } = outline;
    if (profile.numbering.paragraphs === 'none' || paragraphs.length === 0) return;
    for (const paragraph of paragraphs) {
      if (paragraph.hidden) yield hiddenFinding(document, paragraph);
    }
    const numbers = paragraphs.map((paragraph) => paragraph.number);
    const breaks = findBreaks(numbers, { open: true });
    const fixes = fixesFor({ document, outline, references }, breaks);
    for (const [index, found] of breaks.entries()) {
      const fix = fixes[index];
      yield breakFinding(found, paragraphs, fix ? [fix] : []);
    }
  },
});

/**
 * A report in which everything is out of order gets fixes for its first mistakes only: they put
 * the others right too, and edits without end help nobody.
 */
const EDITS_PER_MEMBER = 8;

function breakFinding(
  found: SequenceBreak,
  paragraphs: readonly NumberedParagraph[],
  fixes: readonly SaidFix[],
): SaidFinding {
  const { index, other } = found;
  const partner = paragraphs[other ?? -1];
  const twin = found.kind === 'swapped' ? undefined : earlierTwin(index, paragraphs);
  const related: SaidRelated[] = [];
  if (partner)
    related.push({ span: partner.numberSpan, message: say`Paragraph ${partner.number}` });
  if (twin)
    related.push({ span: twin.numberSpan, message: say`The first paragraph ${twin.number}` });
  return {
    span: paragraphs[index]!.numberSpan,
    message: messageFor(found, paragraphs, twin !== undefined),
    evidence: evidenceFor(found, paragraphs),
    ...(related.length > 0 ? { related } : {}),
    fixes,
  };
}

function messageFor(
  { kind, index, length, other, expected }: SequenceBreak,
  paragraphs: readonly NumberedParagraph[],
  twice: boolean,
): Phrase {
  const numberAt = (at: number) => paragraphs[at]?.number ?? 0;
  const number = numberAt(index);
  const previous = paragraphs[index - 1]?.number;
  if (kind === 'swapped' && other !== undefined) {
    return say`Paragraphs ${number} and ${numberAt(other)} have changed places; expected ${expected} here`;
  }
  if (kind === 'moved') {
    if (previous === undefined)
      return number > 1
        ? say`Paragraph ${number} stands first instead of after ${number - 1}`
        : say`Paragraph ${number} stands out of place`;
    return number > 1
      ? say`Paragraph ${number} stands after ${previous} instead of after ${number - 1}`
      : say`Paragraph ${number} stands after ${previous} instead of first`;
  }
  const last = numberAt(index + length - 1);
  if (length > 1 && last === number + length - 1) {
    const end = expected + length - 1;
    return previous === undefined
      ? say`Paragraphs ${number} to ${last} come first; expected ${expected} to ${end}`
      : say`Paragraphs ${number} to ${last} come after ${previous}; expected ${expected} to ${end}`;
  }
  if (twice) return say`Paragraph ${number} comes a second time; expected ${expected}`;
  return previous === undefined
    ? say`Paragraph ${number} comes first; expected ${expected}`
    : say`Paragraph ${number} comes after ${previous}; expected ${expected}`;
}

/** How far back the same number is looked for: further away it is no repetition but a jump. */
const TWIN_DISTANCE = 50;

function earlierTwin(
  index: number,
  paragraphs: readonly NumberedParagraph[],
): NumberedParagraph | undefined {
  const number = paragraphs[index]?.number;
  for (let at = index - 1; at >= 0 && at >= index - TWIN_DISTANCE; at--) {
    if (paragraphs[at]?.number === number) return paragraphs[at];
  }
  return undefined;
}

function evidenceFor(
  { index, expected }: SequenceBreak,
  paragraphs: readonly NumberedParagraph[],
): SaidEvidence {
  const near = paragraphs.slice(Math.max(0, index - 2), index + 3);
  return {
    working: near.map((paragraph) => paragraph.number).join(', '),
    expected: String(expected),
    found: String(paragraphs[index]?.number ?? ''),
  };
}

type Given = Pick<RuleFacts, 'document' | 'outline' | 'references'>;

/** The fix of each break, as far as there is one. */
function fixesFor(
  facts: Given,
  breaks: readonly SequenceBreak[],
): readonly (SaidFix | undefined)[] {
  const { paragraphs } = facts.outline;
  const pinned = new Set(breaks.map((found) => found.index));
  let budget = EDITS_PER_MEMBER * paragraphs.length;
  // Half of several repairs done, a number may stand twice, and its references be lost.
  const together =
    breaks.length > 1 && facts.references.references.some(({ kind }) => kind === 'paragraph');
  const whole = together ? wholeFix(facts) : undefined;
  return breaks.map((found) => {
    const size = together ? paragraphs.length : found.renumber.to - found.renumber.from;
    budget -= size;
    if (budget < 0 && size > 1) return undefined;
    return whole ?? localFix(facts, found, pinned);
  });
}

function localFix(
  facts: Given,
  found: SequenceBreak,
  pinned: ReadonlySet<number>,
): SaidFix | undefined {
  const { paragraphs } = facts.outline;
  const { from, to, first } = found.renumber;
  const edits = renumberParagraphs(facts.document, paragraphs, found, pinned);
  if (edits.length === 0) return undefined;
  const old = paragraphs.slice(from, to).map((paragraph) => paragraph.number);
  const title =
    to - from === 1
      ? say`Renumber paragraph ${old[0] ?? found.expected} as ${first}`
      : to === paragraphs.length
        ? say`Renumber the paragraphs from ${first} on`
        : say`Renumber ${to - from} paragraphs as ${first} to ${first + to - from - 1}`;
  const rewriting = rewriteReferences(renumbered(facts, newNumbers(facts, found.renumber)));
  // A number astray gets back what the references to it say.
  const restores = found.kind === 'stray' && to - from === found.length;
  const unsettled = rewriting.unsettled.filter(({ why }) => !restores || why !== 'lost');
  return fixWithReferences(title, edits, { ...rewriting, unsettled });
}

/** All paragraphs at once. */
function wholeFix(facts: Given): SaidFix | undefined {
  const { paragraphs } = facts.outline;
  const first = firstOf(
    paragraphs.map(({ number }) => number),
    true,
  );
  const renumber = { from: 0, to: paragraphs.length, first };
  const edits = renumberParagraphs(facts.document, paragraphs, { renumber }, new Set());
  if (edits.length === 0) return undefined;
  const rewriting = rewriteReferences(renumbered(facts, newNumbers(facts, renumber)));
  return fixWithReferences(say`Renumber all paragraphs`, edits, rewriting);
}

/** The numbers that change, by index of the target. */
function newNumbers(
  { outline, references }: Given,
  { from, to, first }: SequenceBreak['renumber'],
): ReadonlyMap<number, string> {
  const places = targetsAt(references.targets, 'paragraph');
  const after = new Map<number, string>();
  for (const [index, { number, numberSpan }] of outline.paragraphs.slice(from, to).entries()) {
    const at = places.get(numberSpan.from);
    if (at !== undefined && number !== first + index) after.set(at, String(first + index));
  }
  return after;
}

/** A number that Markdown takes for text; it counts, but a reader gets no paragraph. */
function hiddenFinding(document: TextDocument, paragraph: NumberedParagraph): SaidFinding {
  const { marker, numberSpan, number, hidden } = paragraph;
  if (hidden === 'swallowed') {
    const { from } = document.lineSpan(document.positionAt(numberSpan.from).line);
    return {
      span: numberSpan,
      message: say`Paragraph ${number} runs on from the line above; a blank line is due before it`,
      fixes: [
        {
          title: say`Set paragraph ${number} off by a blank line`,
          kind: 'safe',
          edits: [{ span: { from, to: from }, text: '\n' }],
        },
      ],
    };
  }
  const space = /^[ \t]*/.exec(document.text.slice(marker.to, marker.to + 20))?.[0].length ?? 0;
  return {
    span: numberSpan,
    message: say`Paragraph ${number} is not read as one; a full stop and a space are due after its number`,
    fixes: [
      {
        title: say`Write “${number}. ”`,
        kind: 'safe',
        edits: [{ span: { from: numberSpan.to, to: marker.to + space }, text: '. ' }],
      },
    ],
  };
}
