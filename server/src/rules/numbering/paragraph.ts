/**
 * numbering/paragraph: the typed numbers of paragraphs run on through the report. Must not report
 * lists that have numbers of their own.
 */
import { mentionedParagraphs } from '../../outline/mentions.ts';
import type { NumberedParagraph } from '../../outline/outline.ts';
import { renumberParagraphs } from '../../outline/renumber.ts';
import { findBreaks, type SequenceBreak } from '../../outline/sequence.ts';
import type { TextDocument } from '../../text/document.ts';
import { defineRule } from '../define-rule.ts';
import type { Evidence, Fix, Related, RuleFinding } from '../finding.ts';

export default defineRule({
  id: 'numbering/paragraph',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'outline', 'profile'],
  docs: {
    summary: 'A paragraph number is skipped, repeated or out of sequence',
    why: 'Paragraph numbers are how delegates, auditors and later reports cite a report. Markdown shows a list with its own numbers, so a slip in the source stays unseen until the report is set in type.',
    fix: 'Renumber. Where the numbers behind are right, the fix changes the wrong number alone; where they follow the mistake, it changes all from there on. If the text refers to one of the changed numbers (“see paragraph 45”), the fix has to be picked by hand and the reference looked at.',
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
  *check({ document, outline, profile }) {
    const { paragraphs } = outline;
    if (profile.numbering.paragraphs === 'none' || paragraphs.length === 0) return;
    for (const paragraph of paragraphs) {
      if (paragraph.hidden) yield hiddenFinding(document, paragraph);
    }
    const numbers = paragraphs.map((paragraph) => paragraph.number);
    const breaks = findBreaks(numbers, { open: true });
    if (breaks.length === 0) return;
    const mentioned = mentionedParagraphs(document.text);
    let budget = EDITS_PER_MEMBER * paragraphs.length;
    const pinned = new Set(breaks.map((found) => found.index));
    for (const found of breaks) {
      const size = found.renumber.to - found.renumber.from;
      budget -= size;
      const edits =
        budget >= 0 || size === 1 ? renumberParagraphs(document, paragraphs, found, pinned) : [];
      const fixes = edits.length > 0 ? [fixFor(found, paragraphs, edits, mentioned)] : [];
      yield breakFinding(found, paragraphs, fixes);
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
  fixes: readonly Fix[],
): RuleFinding {
  const { index, other } = found;
  const partner = paragraphs[other ?? -1];
  const twin = found.kind === 'swapped' ? undefined : earlierTwin(index, paragraphs);
  const related: Related[] = [];
  if (partner) related.push({ span: partner.numberSpan, message: `Paragraph ${partner.number}` });
  if (twin) related.push({ span: twin.numberSpan, message: `The first paragraph ${twin.number}` });
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
): string {
  const numberAt = (at: number) => paragraphs[at]?.number ?? 0;
  const number = numberAt(index);
  const previous = paragraphs[index - 1]?.number;
  if (kind === 'swapped' && other !== undefined) {
    return `Paragraphs ${number} and ${numberAt(other)} have changed places; expected ${expected} here.`;
  }
  if (kind === 'moved') {
    const where = previous === undefined ? 'first' : `after ${previous}`;
    const due = number > 1 ? `after ${number - 1}` : 'first';
    return `Paragraph ${number} stands ${where} instead of ${due}.`;
  }
  const last = numberAt(index + length - 1);
  if (length > 1 && last === number + length - 1) {
    return `Paragraphs ${number} to ${last} come ${behind(previous)}; expected ${expected} to ${expected + length - 1}.`;
  }
  if (twice) return `Paragraph ${number} comes a second time; expected ${expected}.`;
  return `Paragraph ${number} comes ${behind(previous)}; expected ${expected}.`;
}

function behind(previous: number | undefined): string {
  return previous === undefined ? 'first' : `after ${previous}`;
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
): Evidence {
  const near = paragraphs.slice(Math.max(0, index - 2), index + 3);
  return {
    working: near.map((paragraph) => paragraph.number).join(', '),
    expected: String(expected),
    found: String(paragraphs[index]?.number ?? ''),
  };
}

function fixFor(
  { renumber, expected }: SequenceBreak,
  paragraphs: readonly NumberedParagraph[],
  edits: Fix['edits'],
  mentioned: ReadonlySet<number>,
): Fix {
  const { from, to, first } = renumber;
  const old = paragraphs.slice(from, to).map((paragraph) => paragraph.number);
  const touched = old.flatMap((number, at) => (number === first + at ? [] : [number, first + at]));
  const named = touched.find((number) => mentioned.has(number));
  const title =
    to - from === 1
      ? `Renumber paragraph ${old[0] ?? expected} as ${first}`
      : to === paragraphs.length
        ? `Renumber the paragraphs from ${first} on`
        : `Renumber ${to - from} paragraphs as ${first} to ${first + to - from - 1}`;
  if (named === undefined) return { title, kind: 'safe', edits };
  return { title: `${title} (the text refers to paragraph ${named})`, kind: 'suggested', edits };
}

/** A number that Markdown takes for text; it counts, but a reader gets no paragraph. */
function hiddenFinding(document: TextDocument, paragraph: NumberedParagraph): RuleFinding {
  const { marker, numberSpan, number, hidden } = paragraph;
  if (hidden === 'swallowed') {
    const { from } = document.lineSpan(document.positionAt(numberSpan.from).line);
    return {
      span: numberSpan,
      message: `Paragraph ${number} runs on from the line above; a blank line is due before it.`,
      fixes: [
        {
          title: `Set paragraph ${number} off by a blank line`,
          kind: 'safe',
          edits: [{ span: { from, to: from }, text: document.eol }],
        },
      ],
    };
  }
  const space = /^[ \t]*/.exec(document.text.slice(marker.to, marker.to + 20))?.[0].length ?? 0;
  return {
    span: numberSpan,
    message: `Paragraph ${number} is not read as one; a full stop and a space are due after its number.`,
    fixes: [
      {
        title: `Write “${number}. ”`,
        kind: 'safe',
        edits: [{ span: { from: numberSpan.to, to: marker.to + space }, text: '. ' }],
      },
    ],
  };
}
