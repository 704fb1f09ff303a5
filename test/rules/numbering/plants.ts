/** Mistakes to plant in the numbers of a report: paragraphs and headings. */
import { formatOrdinal } from '../../../server/src/outline/numerals.ts';
import type { Outline } from '../../../server/src/outline/outline.ts';
import { type HeadingSeries, readSeries } from '../../../server/src/outline/series.ts';
import type { TextEdit } from '../../../server/src/text/span.ts';
import type { Draw } from '../../support/seeded.ts';

/** A mistake: the edits that make it, and where the finding is due. */
export interface Mistake {
  readonly name: string;
  readonly edits: readonly TextEdit[];
  /** Offset in the text before the edits of what the finding must stand on. */
  readonly at: number;
}

type Plant = (outline: Outline, draw: Draw, text: string) => Mistake | undefined;

/** Gives paragraph `index`, or all from there on, another number. */
function renumber(outline: Outline, from: number, to: number, change: (number: number) => number) {
  return outline.paragraphs
    .slice(from, to)
    .map(({ numberSpan, number }) => ({ span: numberSpan, text: String(change(number)) }));
}

function mistype(number: number, draw: Draw): number {
  const digits = [...String(number)];
  const at = draw(digits.length);
  switch (draw(4)) {
    case 0: // two digits change places
      digits.splice(at, 2, ...digits.slice(at, at + 2).reverse());
      break;
    case 1: // a digit is doubled
      digits.splice(at, 0, digits[at]!);
      break;
    case 2: // a digit is lost
      digits.splice(at, 1);
      break;
    default: // a neighbouring key
      digits[at] = String((Number(digits[at]) + 1 + draw(8)) % 10);
  }
  return Number(digits.join(''));
}

export const plants: Readonly<Record<string, Plant>> = {
  'a number is skipped from here on': ({ paragraphs, ...outline }, draw) => {
    const at = draw(paragraphs.length);
    const edits = renumber({ paragraphs, ...outline }, at, paragraphs.length, (n) => n + 1);
    return { name: `${at + 1}`, edits, at: paragraphs[at]!.numberSpan.from };
  },
  'a paragraph is deleted': ({ paragraphs }, draw, text) => {
    const at = draw(paragraphs.length - 1);
    const { item } = paragraphs[at]!;
    // A mark that goes with it would be a mistake of its own.
    if (text.slice(item.from, item.to).includes('[^')) return undefined;
    const edits = [{ span: item, text: '' }];
    return { name: `${at + 1}`, edits, at: paragraphs[at + 1]!.numberSpan.from };
  },
  'a number is repeated from here on': ({ paragraphs, ...outline }, draw) => {
    const at = 1 + draw(paragraphs.length - 1);
    const edits = renumber({ paragraphs, ...outline }, at, paragraphs.length, (n) => n - 1);
    return { name: `${at + 1}`, edits, at: paragraphs[at]!.numberSpan.from };
  },
  'a number is that of the paragraph before': ({ paragraphs, ...outline }, draw) => {
    const at = 1 + draw(paragraphs.length - 1);
    const edits = renumber({ paragraphs, ...outline }, at, at + 1, (n) => n - 1);
    return { name: `${at + 1}`, edits, at: paragraphs[at]!.numberSpan.from };
  },
  'two numbers have changed places': ({ paragraphs, ...outline }, draw) => {
    const at = draw(paragraphs.length - 1);
    const edits = [
      ...renumber({ paragraphs, ...outline }, at, at + 1, (n) => n + 1),
      ...renumber({ paragraphs, ...outline }, at + 1, at + 2, (n) => n - 1),
    ];
    return { name: `${at + 1}`, edits, at: paragraphs[at]!.numberSpan.from };
  },
  'a number is mistyped': ({ paragraphs, ...outline }, draw) => {
    const at = draw(paragraphs.length);
    const { number, numberSpan } = paragraphs[at]!;
    const wrong = mistype(number, draw);
    if (wrong === number) return undefined;
    const edits = renumber({ paragraphs, ...outline }, at, at + 1, () => wrong);
    return { name: `${number} → ${wrong}`, edits, at: numberSpan.from };
  },
  'the full stop behind a number is lost': ({ paragraphs }, draw) => {
    const at = draw(paragraphs.length);
    const { marker, numberSpan, number } = paragraphs[at]!;
    const edits = [{ span: { from: numberSpan.to, to: marker.to }, text: '' }];
    return { name: `${number}`, edits, at: numberSpan.from };
  },
  'a heading has another number': (outline, draw) => {
    const { member, series } = anyMember(outline, draw);
    const wrong = 1 + draw(series.members.length + 3);
    if (wrong === member.label.ordinal) return undefined;
    return relabelled(outline, member.heading, formatOrdinal(wrong, series.form));
  },
  'a heading is numbered in another form': (outline, draw) => {
    const { member, series } = anyMember(outline, draw);
    if (series.members.length < 3) return undefined;
    const form = series.form === 'arabic' ? 'roman' : 'arabic';
    return relabelled(outline, member.heading, formatOrdinal(member.label.ordinal, form));
  },
  'the headings of a series skip a number': (outline, draw) => {
    const { series } = anyMember(outline, draw);
    const at = draw(series.members.length);
    const edits = series.members.slice(at).map(({ heading, label }) => ({
      span: outline.headings[heading]!.label!.numberSpan,
      text: formatOrdinal(label.ordinal + 1, series.form),
    }));
    const { heading } = series.members[at]!;
    const { text, span } = outline.headings[heading]!;
    return { name: text, edits, at: span.from };
  },
};

function anyMember(outline: Outline, draw: Draw) {
  const all = readSeries(outline.headings).series.filter(({ members }) => members.length > 1);
  const weighted = all.flatMap((series: HeadingSeries) =>
    series.members.map((member) => ({ member, series })),
  );
  return weighted[draw(weighted.length)]!;
}

function relabelled({ headings }: Outline, heading: number, text: string): Mistake {
  const { label, span, text: title } = headings[heading]!;
  return { name: `${title} → ${text}`, edits: [{ span: label!.numberSpan, text }], at: span.from };
}
