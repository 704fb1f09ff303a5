/** References to plant at the end of sentences, right ones and wrong ones. */
import type { Facts } from '../../references/read.ts';
import type { Draw } from '../../support/seeded.ts';

/** A sentence to put in, and the rule that is to find it; none for a right one. */
export interface Planted {
  readonly text: string;
  readonly rule?: string;
}

type Plant = (facts: Facts, at: number, draw: Draw) => Planted | undefined;

function target(facts: Facts, draw: Draw, kinds: readonly string[]) {
  const all = facts.references.targets.filter(({ kind }) => kinds.includes(kind));
  return all[draw(all.length)];
}

const words: Readonly<Record<string, string>> = {
  paragraph: 'paragraph',
  table: 'Table',
  figure: 'Figure',
  annex: 'Annex',
  footnote: 'footnote',
};

function holds(facts: Facts, at: number, index: number): boolean {
  const { span } = facts.references.targets[index]!;
  return span.from <= at && at <= span.to;
}

const counted = ['paragraph', 'table', 'figure', 'footnote'];

const right: Plant = (facts, at, draw) => {
  const one = target(facts, draw, counted);
  if (!one || holds(facts, at, facts.references.targets.indexOf(one))) return undefined;
  const same = facts.references.targets.filter(
    ({ kind, number }) => kind === one.kind && number === one.number,
  );
  if (same.length > 1) return undefined;
  const side = one.span.from < at ? 'above' : 'below';
  const behind = one.kind === 'footnote' ? '' : [` ${side}`, ''][draw(2)];
  return { text: ` (see ${words[one.kind]} ${one.number}${behind})` };
};

export const plants: Readonly<Record<string, Plant>> = {
  'a right reference': right,
  'a number that is not there': (facts, _, draw) => {
    const one = target(facts, draw, counted);
    if (!one || !/^\d+$/.test(one.number)) return undefined;
    const numbers = facts.references.targets
      .filter(({ kind }) => kind === one.kind)
      .map(({ ordinal }) => ordinal);
    const beyond = Math.max(...numbers) + 1 + draw(40);
    return {
      text: `, as ${words[one.kind]} ${beyond} shows`,
      ...(beyond > 3 * Math.max(...numbers) ? {} : { rule: 'reference/unknown-target' }),
    };
  },
  'the wrong direction': (facts, at, draw) => {
    const one = target(facts, draw, ['paragraph', 'table', 'figure']);
    const planted = right(facts, at, draw);
    if (!one || !planted || !/above|below/.test(planted.text)) return undefined;
    const text = planted.text.replace(/above|below/, (side) =>
      side === 'above' ? 'below' : 'above',
    );
    return { text, rule: 'reference/direction' };
  },
  'a reference to itself': ({ outline }, at) => {
    const own = outline.paragraphs.find(({ item }) => item.from < at && at < item.to);
    return own && { text: ` (see paragraph ${own.number})`, rule: 'reference/self' };
  },
  'a heading quoted with a slip': ({ outline }, _, draw) => {
    const { title } = outline.headings[draw(outline.headings.length)]!;
    const twins = outline.headings.filter(
      (other) => other.title.length > 0 && other.title === title,
    );
    if (title.length < 12 || twins.length > 1 || /[“”"]/.test(title)) return undefined;
    const slip = 3 + draw(title.length - 6);
    if (!/[a-z]{3}/i.test(title.slice(slip - 1, slip + 2))) return undefined;
    const quoted = title.slice(0, slip) + title.slice(slip + 1);
    return { text: ` (see the “${quoted}” section)`, rule: 'reference/unknown-target' };
  },
  'a heading quoted': ({ outline }, _, draw) => {
    const { title } = outline.headings[draw(outline.headings.length)]!;
    return /[“”"]/.test(title) || title === ''
      ? undefined
      : { text: ` (see the “${title}” section)` };
  },
  'another document': (_, __, draw) => {
    const number = 1 + draw(900);
    const texts = [
      ` (paragraph ${number} of Resolution 60/1)`,
      ` (document MC/2999, Table ${number})`,
      `, in accordance with article 7, paragraph ${number}`,
      ` (Annex ${'IVXIIV'.slice(draw(4))} of the Convention)`,
      `, under section ${number} of the Act`,
    ];
    return { text: texts[draw(texts.length)]! };
  },
};

/** Ends of sentences in numbered paragraphs, one in each of `count` paragraphs. */
export function places(facts: Facts, draw: Draw, count: number): readonly number[] {
  const found = new Set<number>();
  const { paragraphs } = facts.outline;
  for (let tries = 0; found.size < count && tries < count * 20; tries++) {
    const { span } = paragraphs[draw(paragraphs.length)]!;
    const text = facts.document.text.slice(span.from, span.to);
    const end = /[a-z]{3}\.$/.exec(text);
    if (
      end &&
      !/[“"«]|[A-Z]\/\d|[Rr]esolution|Convention|Declaration|Charter|Compact|Protocol|Covenant/.test(
        text,
      )
    ) {
      found.add(span.to - 1);
    }
  }
  return [...found].sort((a, b) => a - b);
}
