/**
 * What the rules on references say of the real reports, each read and justified, and mistakes planted in
 * them: each is found at its place, and nothing else.
 */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/text/edits.ts';
import type { TextEdit } from '../../../server/src/text/span.ts';
import type { Facts } from '../../references/read.ts';
import { describeWithShared, readReport, reportNames } from '../../support/shared.ts';
import { profileOf } from '../numbering/check-numbering.ts';
import { checkReferences, checkWhole, say } from './check-references.ts';

/** The findings as they are; what stands behind each of them. */
const known: Readonly<Record<string, readonly string[]>> = {
  // Table 3 has Return Assistance to Migrants and Governments; paragraphs 25 and 259 have Resources.
  'iom-2007.md': [
    '685 reference/table-label No row or column of the table is called “Assisted Voluntary Returns”.',
    '687 reference/table-label No row or column of the table is called “Assisted Voluntary Returns and Integration”.',
    '1667 reference/name This is “Department of Resources Management” elsewhere (2 times).',
  ],
  // These figures and tables are numbered, but the text names their neighbours only. The notes are those of
  // 2007; Table 2 has Return Assistance to Migrants and Governments.
  'iom-2011.md': [
    '341 reference/unmentioned Nothing mentions Figure 5.',
    '345 reference/unmentioned Nothing mentions Figure 6.',
    '349 reference/unmentioned Nothing mentions Figure 7.',
    '614 reference/unmentioned Nothing mentions Figure 9.',
    '620 reference/unmentioned Nothing mentions Figure 10.',
    '868 reference/table-label No row or column of the table is called “Assisted Voluntary Returns”.',
    '870 reference/table-label No row or column of the table is called “Assisted Voluntary Returns and Integration”.',
    '1141 reference/unmentioned Nothing mentions Table 5.',
    '1170 reference/unmentioned Nothing mentions Table 6.',
    '1351 reference/unmentioned Nothing mentions Table 7.',
  ],
  'iom-2016.md': [],
  'iom-2017.md': [],
  // Footnote 9 has mandasoldiacasa ("send money home").
  'iom-strategy-review-2010.md': [
    '120 reference/address “mandasoldicasa.it” is spelt “mandasoldiacasa.com” elsewhere.',
  ],
};

type Draw = (below: number) => number;

function drawer(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A sentence to put in, and the rule that is to find it; none for a right one. */
interface Planted {
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

const plants: Readonly<Record<string, Plant>> = {
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

const PER_REPORT = 20;

/** Ends of sentences in numbered paragraphs, one in each of `count` paragraphs. */
function places(facts: Facts, draw: Draw, count: number): readonly number[] {
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

describeWithShared('references of the real reports', () => {
  it.each(reportNames)('%s: every finding is known', (name) => {
    const text = readReport(name);
    expect(say(checkWhole(text, profileOf(text).numbering))).toEqual(known[name]);
  });

  it('planted mistakes are found at their place, and nothing else', () => {
    const shares: string[] = [];
    const faults: string[] = [];
    let all = 0;
    for (const [kind, plant] of Object.entries(plants)) {
      const results = reportNames.map((name, index) => tryPlant(name, plant, 2007 + index));
      const count = results.reduce((sum, { count: one }) => sum + one, 0);
      const wrong = results.flatMap(({ faults: some }) => some);
      shares.push(`${count - wrong.length}/${count} ${kind}`);
      faults.push(...wrong.map((fault) => `${kind}: ${fault}`));
      all += count;
    }
    console.log([...shares, `${all - faults.length}/${all} in all`, ...faults].join('\n'));
    expect(all).toBeGreaterThan(400);
    expect(faults.length / all).toBeLessThanOrEqual(0.02);
  });
});

function tryPlant(
  name: string,
  plant: Plant,
  seed: number,
): { readonly count: number; readonly faults: readonly string[] } {
  const draw = drawer(seed);
  const text = readReport(name);
  const { facts, findings: before } = checkReferences(text, profileOf(text).numbering);
  const planted = places(facts, draw, PER_REPORT).flatMap((at) => {
    const one = plant(facts, at, draw);
    return one ? [{ ...one, at }] : [];
  });
  const edits = planted.map(
    ({ at, text: words }): TextEdit => ({ span: { from: at, to: at }, text: words }),
  );
  const { findings } = checkReferences(applyEdits(text, edits), profileOf(text).numbering);
  const known = new Set(before.map(({ message }) => message));
  const fresh = findings.filter(
    ({ message, rule }) => !known.has(message) && rule !== 'reference/mention-order',
  );
  const faults: string[] = [];
  let shift = 0;
  for (const { at, text: words, rule } of planted) {
    const from = at + shift;
    shift += words.length;
    const here = fresh.filter(({ span }) => span.from >= from && span.to <= from + words.length);
    const fits =
      rule === undefined ? here.length === 0 : here.length === 1 && here[0]!.rule === rule;
    if (!fits) faults.push(`${name} “${words}” ${rule ?? 'silent'}: ${say(here).join(' | ')}`);
    for (const one of here) fresh.splice(fresh.indexOf(one), 1);
  }
  return { count: planted.length, faults: [...faults, ...say(fresh).map((one) => `stray ${one}`)] };
}

describe('the plants', () => {
  it('cover every rule that prose can break', () => {
    expect(Object.keys(plants).length).toBeGreaterThan(6);
  });
});
