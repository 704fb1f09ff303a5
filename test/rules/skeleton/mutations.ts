/** Mistakes to plant in a report: contents entries, footnotes, captions, lettered items. */
import type { ListingEntry } from '../../../server/src/outline/listings.ts';
import type { ComparedListing } from '../../../server/src/report/compare-listing.ts';
import type { Span, TextEdit } from '../../../server/src/text/span.ts';
import type { Draw } from '../../support/seeded.ts';
import type { SkeletonFacts } from './check-skeleton.ts';

export interface Mutation {
  readonly name: string;
  readonly edits: readonly TextEdit[];
  readonly rule: string;
  /** Offsets in the text before the edits on whose lines the finding may stand. */
  readonly places: readonly number[];
}

type Plant = (facts: SkeletonFacts, draw: Draw) => Mutation | undefined;

const sliceOf = (facts: SkeletonFacts, { from, to }: Span) => facts.document.text.slice(from, to);

/** A contents entry whose words are those of its heading, with what it lists. */
function anyEntry({ listings }: SkeletonFacts, draw: Draw) {
  const compared = listings.find(({ listing }) => listing.kind === 'contents');
  if (!compared) return undefined;
  const { listing, targetOf, targets } = compared;
  const index = draw(listing.entries.length);
  const entry = listing.entries[index]!;
  const target = targets[targetOf[index] ?? -1];
  if (!target || target.title.toLowerCase() !== entry.title.toLowerCase()) return undefined;
  return { compared, index, entry, target };
}

function isLeaf({ listing }: ComparedListing, index: number): boolean {
  const depth = listing.entries[index]!.depth;
  return (listing.entries[index + 1]?.depth ?? -1) <= depth;
}

function lineWithEnd(facts: SkeletonFacts, { lines }: ListingEntry): Span {
  return { from: lines.from, to: Math.min(lines.to + 1, facts.document.text.length) };
}

/** A word of a title, not the first or last of two. */
function wordOf(title: string, span: Span, draw: Draw): Span | undefined {
  const words = [...title.matchAll(/[A-Za-z]{4,}/g)];
  const word = words[draw(Math.max(1, words.length))];
  if (!word || words.length < 2) return undefined;
  const from = span.from + word.index;
  return { from, to: from + word[0].length };
}

export const plants: Readonly<Record<string, Plant>> = {
  'contents: an entry is lost': (facts, draw) => {
    const found = anyEntry(facts, draw);
    if (!found || !isLeaf(found.compared, found.index)) return undefined;
    const { entry, target } = found;
    const edits = [{ span: lineWithEnd(facts, entry), text: '' }];
    return { name: entry.text, edits, rule: 'contents/missing', places: [target.span.from] };
  },
  'contents: an entry comes twice': (facts, draw) => {
    const found = anyEntry(facts, draw);
    if (!found || !isLeaf(found.compared, found.index)) return undefined;
    const { entry } = found;
    const at = { from: entry.lines.to, to: entry.lines.to };
    const edits = [{ span: at, text: `\n${sliceOf(facts, entry.lines)}` }];
    return { name: entry.text, edits, rule: 'contents/extra', places: [entry.span.from, at.from] };
  },
  'contents: an entry is put in': (facts, draw) => {
    const found = anyEntry(facts, draw);
    if (!found?.entry.page || !isLeaf(found.compared, found.index)) return undefined;
    const { entry } = found;
    const line = sliceOf(facts, entry.lines).replace(entry.text, 'Lighthouses of the coast');
    const at = { from: entry.lines.to, to: entry.lines.to };
    const edits = [{ span: at, text: `\n${line}` }];
    return { name: entry.text, edits, rule: 'contents/extra', places: [at.from] };
  },
  'contents: a word is lost': (facts, draw) => {
    const found = anyEntry(facts, draw);
    const word = found && wordOf(found.entry.title, found.entry.titleSpan, draw);
    if (!found || !word) return undefined;
    const { entry } = found;
    const span = { from: word.from, to: Math.min(word.to + 1, entry.span.to) };
    return {
      name: entry.text,
      edits: [{ span, text: '' }],
      rule: 'contents/title',
      places: [word.from],
    };
  },
  'contents: a word is changed': (facts, draw) => {
    const found = anyEntry(facts, draw);
    const word = found && wordOf(found.entry.title, found.entry.titleSpan, draw);
    if (!found || !word) return undefined;
    const text = draw(2) === 0 ? 'harbours' : `${sliceOf(facts, word)}s`;
    return {
      name: found.entry.text,
      edits: [{ span: word, text }],
      rule: 'contents/title',
      places: [word.from],
    };
  },
  'contents: a heading has a word changed': (facts, draw) => {
    const found = anyEntry(facts, draw);
    const word = found && wordOf(found.target.title, found.target.titleSpan, draw);
    if (!found || !word) return undefined;
    const text = sliceOf(facts, word).slice(0, -1);
    return {
      name: found.entry.text,
      edits: [{ span: word, text }],
      rule: 'contents/title',
      places: [found.entry.span.from],
    };
  },
  'contents: a heading without a label is lost': (facts, draw) => {
    const found = anyEntry(facts, draw);
    if (!found?.entry.page || found.target.label || !isLeaf(found.compared, found.index))
      return undefined;
    const { titleSpan, level } = found.target;
    const from = titleSpan.from - level - 1;
    const edits = [{ span: { from, to: titleSpan.to }, text: 'Text.' }];
    return {
      name: found.entry.text,
      edits,
      rule: 'contents/extra',
      places: [found.entry.span.from],
    };
  },
  'contents: a label is mistyped': (facts, draw) => {
    const found = anyEntry(facts, draw);
    const label = found?.entry.label;
    if (!found || !label || !found.target.label) return undefined;
    const letters = 'ABCDEFGH';
    const text = /^[IVX]+$/.test(label.number) ? `${label.number}I` : letters[draw(8)]!;
    if (text === label.number || /IIII|IVI|IXI|VIIII/.test(text)) return undefined;
    return {
      name: found.entry.text,
      edits: [{ span: label.numberSpan, text }],
      rule: 'contents/label',
      places: [label.numberSpan.from],
    };
  },
  'contents: two entries change places': (facts, draw) => {
    const found = anyEntry(facts, draw);
    const next = found?.compared.listing.entries[found.index + 1];
    if (
      !found ||
      !next ||
      next.depth !== found.entry.depth ||
      !isLeaf(found.compared, found.index + 1)
    )
      return undefined;
    const { entry } = found;
    if ((found.compared.targetOf[found.index + 1] ?? -1) < 0) return undefined;
    const edits = [
      { span: entry.lines, text: sliceOf(facts, next.lines) },
      { span: next.lines, text: sliceOf(facts, entry.lines) },
    ];
    return {
      name: entry.text,
      edits,
      rule: 'contents/order',
      places: [entry.span.from, next.span.from],
    };
  },
  'contents: an entry is nested otherwise': (facts, draw) => {
    const found = anyEntry(facts, draw);
    if (!found || found.index === 0 || !isLeaf(found.compared, found.index)) return undefined;
    const { entry, compared, index } = found;
    // Under the entry before it, or one step out.
    const before = compared.listing.entries[index - 1]!.depth;
    const depth = entry.depth > 0 ? entry.depth - 1 : before + 1;
    if (compared.depths[index] !== entry.depth || depth > 1) return undefined;
    const indent = /^ */.exec(sliceOf(facts, entry.lines))![0].length;
    const span = { from: entry.lines.from, to: entry.lines.from + indent };
    return {
      name: entry.text,
      edits: [{ span, text: '  '.repeat(depth) }],
      rule: 'contents/level',
      places: [entry.span.from],
    };
  },
  'contents: a page goes back': (facts, draw) => {
    const found = anyEntry(facts, draw);
    const page = found?.entry.page;
    const before = found?.compared.listing.entries[found.index - 1]?.page;
    if (!found || !page || !before || before.value < 3) return undefined;
    const text = String(1 + draw(before.value - 2));
    const places = [page.span.from, before.span.from];
    return {
      name: `${page.text} → ${text}`,
      edits: [{ span: page.span, text }],
      rule: 'contents/pages',
      places,
    };
  },
  'footnote: a mark is lost': ({ footnotes }, draw) => {
    const mark = footnotes.marks[draw(footnotes.marks.length)];
    const text = footnotes.texts.find(({ label }) => label === mark?.label);
    if (!mark || !text) return undefined;
    return {
      name: mark.label,
      edits: [{ span: mark.span, text: '' }],
      rule: 'footnote/without-mark',
      places: [text.marker.from],
    };
  },
  'footnote: a text is lost': ({ footnotes }, draw) => {
    const text = footnotes.texts[draw(footnotes.texts.length)];
    const mark = footnotes.marks.find(({ label }) => label === text?.label);
    if (!mark || !text) return undefined;
    return {
      name: mark.label,
      edits: [{ span: text.span, text: '' }],
      rule: 'footnote/without-text',
      places: [mark.span.from],
    };
  },
  'footnote: a mark is mistyped': ({ footnotes }, draw) => {
    const mark = footnotes.marks[draw(footnotes.marks.length)];
    if (!mark || !/^\d+$/.test(mark.label)) return undefined;
    const edits = [{ span: mark.labelSpan, text: `${mark.label}${draw(10)}` }];
    const known = footnotes.texts.some(({ label }) => label === edits[0]!.text);
    return known
      ? undefined
      : { name: mark.label, edits, rule: 'footnote/without-text', places: [mark.span.from] };
  },
  'footnote: a mark is that of another': ({ footnotes }, draw) => {
    const mark = footnotes.marks[draw(footnotes.marks.length)];
    const other = footnotes.texts[draw(footnotes.texts.length)];
    const text = footnotes.texts.find(({ label }) => label === mark?.label);
    if (!mark || !other || !text || other === text || !/^\d+$/.test(mark.label + other.label))
      return undefined;
    return {
      name: `${mark.label} → ${other.label}`,
      edits: [{ span: mark.labelSpan, text: other.label }],
      rule: 'footnote/without-mark',
      places: [text.marker.from],
    };
  },
  'footnote: two marks change places': ({ footnotes }, draw) => {
    const at = draw(footnotes.marks.length);
    const [a, b] = footnotes.marks.slice(at, at + 2);
    if (!a || !b || !/^\d+$/.test(a.label + b.label)) return undefined;
    const edits = [
      { span: a.labelSpan, text: b.label },
      { span: b.labelSpan, text: a.label },
    ];
    return { name: a.label, edits, rule: 'footnote/order', places: [a.span.from] };
  },
  'footnote: a text has the label of the one before': ({ footnotes }, draw) => {
    const at = draw(footnotes.texts.length);
    const [a, b] = footnotes.texts.slice(at, at + 2);
    if (!a || !b || !/^\d+$/.test(a.label + b.label)) return undefined;
    return {
      name: b.label,
      edits: [{ span: b.labelSpan, text: a.label }],
      rule: 'footnote/duplicate',
      places: [b.labelSpan.from],
    };
  },
  'footnote: a text is emptied': ({ footnotes }, draw) => {
    const text = footnotes.texts[draw(footnotes.texts.length)];
    if (!text) return undefined;
    const edits = [{ span: { from: text.marker.to, to: text.span.to }, text: '' }];
    return { name: text.label, edits, rule: 'footnote/empty', places: [text.marker.from] };
  },
  'caption: a number is mistyped': ({ captions }, draw) => {
    const caption = captions[draw(captions.length)];
    const all = captions.filter(({ kind }) => kind === caption?.kind);
    const text = String(1 + draw(all.length + 2));
    if (!caption || text === caption.number) return undefined;
    return {
      name: `${caption.number} → ${text}`,
      edits: [{ span: caption.numberSpan, text }],
      rule: `numbering/${caption.kind}`,
      places: [caption.numberSpan.from],
    };
  },
  'caption: a number is skipped from here on': ({ captions }, draw) => {
    const at = draw(captions.length);
    const caption = captions[at];
    const rest = captions.slice(at).filter(({ kind }) => kind === caption?.kind);
    if (!caption) return undefined;
    const edits = rest.map(({ numberSpan, ordinal }) => ({
      span: numberSpan,
      text: String(ordinal + 1),
    }));
    return {
      name: caption.number,
      edits,
      rule: `numbering/${caption.kind}`,
      places: [caption.numberSpan.from],
    };
  },
  'items: a letter is mistyped': ({ enumerations }, draw) => {
    const one = enumerations.series[draw(enumerations.series.length)];
    const at = draw(one?.items.length ?? 1);
    const item = one?.items[at];
    if (!one || !item || one.items.length < 3 || one.form !== 'lowerLetter') return undefined;
    const text = 'abcdefgh'[draw(8)]!;
    if (text === item.number) return undefined;
    const next = one.items[at + 1];
    return {
      name: `${item.number} → ${text}`,
      edits: [{ span: item.numberSpan, text }],
      rule: 'numbering/item',
      places: [item.span.from, next?.span.from ?? item.span.from],
    };
  },
  'items: a letter is skipped from here on': ({ enumerations }, draw) => {
    const one = enumerations.series[draw(enumerations.series.length)];
    const at = 1 + draw((one?.items.length ?? 2) - 1);
    const item = one?.items[at];
    if (!item || one?.form !== 'lowerLetter') return undefined;
    const edits = one.items
      .slice(at)
      .map(({ numberSpan, ordinal }) => ({ span: numberSpan, text: 'abcdefghijklmnop'[ordinal]! }));
    return { name: item.number, edits, rule: 'numbering/item', places: [item.span.from] };
  },
};
