/** The real reports are numbered right, and one mistake planted in them gives one finding there. */
import { expect, it } from 'vitest';
import { formatOrdinal } from '../../../server/src/outline/numerals.ts';
import type { Outline } from '../../../server/src/outline/outline.ts';
import { type HeadingSeries, readSeries } from '../../../server/src/outline/series.ts';
import { type Profile, permissiveProfile } from '../../../server/src/profiles/profile.ts';
import { applyEdits } from '../../../server/src/text/edits.ts';
import type { TextEdit } from '../../../server/src/text/span.ts';
import { describeWithShared, readReport, reportNames } from '../../support/shared.ts';
import { checkNumbering, profileOf, say } from './check-numbering.ts';

const MUTATIONS_PER_REPORT = 70;

/** A mistake: the edits that make it, and where the finding is due. */
interface Mistake {
  readonly name: string;
  readonly edits: readonly TextEdit[];
  /** Offset in the text before the edits of what the finding must stand on. */
  readonly at: number;
}

/** Numbers from 0 to below `limit`, the same in every run. */
type Random = (limit: number) => number;

function seeded(seed: number): Random {
  let state = seed;
  return (limit) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * limit);
  };
}

type Plant = (outline: Outline, random: Random) => Mistake | undefined;

/** Gives paragraph `index`, or all from there on, another number. */
function renumber(outline: Outline, from: number, to: number, change: (number: number) => number) {
  return outline.paragraphs
    .slice(from, to)
    .map(({ numberSpan, number }) => ({ span: numberSpan, text: String(change(number)) }));
}

function mistype(number: number, random: Random): number {
  const digits = [...String(number)];
  const at = random(digits.length);
  switch (random(4)) {
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
      digits[at] = String((Number(digits[at]) + 1 + random(8)) % 10);
  }
  return Number(digits.join(''));
}

const plants: Readonly<Record<string, Plant>> = {
  'a number is skipped from here on': ({ paragraphs, ...outline }, random) => {
    const at = random(paragraphs.length);
    const edits = renumber({ paragraphs, ...outline }, at, paragraphs.length, (n) => n + 1);
    return { name: `${at + 1}`, edits, at: paragraphs[at]!.numberSpan.from };
  },
  'a paragraph is deleted': ({ paragraphs }, random) => {
    const at = random(paragraphs.length - 1);
    const { item } = paragraphs[at]!;
    const edits = [{ span: item, text: '' }];
    return { name: `${at + 1}`, edits, at: paragraphs[at + 1]!.numberSpan.from };
  },
  'a number is repeated from here on': ({ paragraphs, ...outline }, random) => {
    const at = 1 + random(paragraphs.length - 1);
    const edits = renumber({ paragraphs, ...outline }, at, paragraphs.length, (n) => n - 1);
    return { name: `${at + 1}`, edits, at: paragraphs[at]!.numberSpan.from };
  },
  'a number is that of the paragraph before': ({ paragraphs, ...outline }, random) => {
    const at = 1 + random(paragraphs.length - 1);
    const edits = renumber({ paragraphs, ...outline }, at, at + 1, (n) => n - 1);
    return { name: `${at + 1}`, edits, at: paragraphs[at]!.numberSpan.from };
  },
  'two numbers have changed places': ({ paragraphs, ...outline }, random) => {
    const at = random(paragraphs.length - 1);
    const edits = [
      ...renumber({ paragraphs, ...outline }, at, at + 1, (n) => n + 1),
      ...renumber({ paragraphs, ...outline }, at + 1, at + 2, (n) => n - 1),
    ];
    return { name: `${at + 1}`, edits, at: paragraphs[at]!.numberSpan.from };
  },
  'a number is mistyped': ({ paragraphs, ...outline }, random) => {
    const at = random(paragraphs.length);
    const { number, numberSpan } = paragraphs[at]!;
    const wrong = mistype(number, random);
    if (wrong === number) return undefined;
    const edits = renumber({ paragraphs, ...outline }, at, at + 1, () => wrong);
    return { name: `${number} → ${wrong}`, edits, at: numberSpan.from };
  },
  'the full stop behind a number is lost': ({ paragraphs }, random) => {
    const at = random(paragraphs.length);
    const { marker, numberSpan, number } = paragraphs[at]!;
    const edits = [{ span: { from: numberSpan.to, to: marker.to }, text: '' }];
    return { name: `${number}`, edits, at: numberSpan.from };
  },
  'a heading has another number': (outline, random) => {
    const { member, series } = anyMember(outline, random);
    const wrong = 1 + random(series.members.length + 3);
    if (wrong === member.label.ordinal) return undefined;
    return relabelled(outline, member.heading, formatOrdinal(wrong, series.form));
  },
  'a heading is numbered in another form': (outline, random) => {
    const { member, series } = anyMember(outline, random);
    if (series.members.length < 3) return undefined;
    const form = series.form === 'arabic' ? 'roman' : 'arabic';
    return relabelled(outline, member.heading, formatOrdinal(member.label.ordinal, form));
  },
  'the headings of a series skip a number': (outline, random) => {
    const { series } = anyMember(outline, random);
    const at = random(series.members.length);
    const edits = series.members.slice(at).map(({ heading, label }) => ({
      span: outline.headings[heading]!.label!.numberSpan,
      text: formatOrdinal(label.ordinal + 1, series.form),
    }));
    const { heading } = series.members[at]!;
    const { text, span } = outline.headings[heading]!;
    return { name: text, edits, at: span.from };
  },
};

function anyMember(outline: Outline, random: Random) {
  const all = readSeries(outline.headings).series.filter(({ members }) => members.length > 1);
  const weighted = all.flatMap((series: HeadingSeries) =>
    series.members.map((member) => ({ member, series })),
  );
  return weighted[random(weighted.length)]!;
}

function relabelled({ headings }: Outline, heading: number, text: string): Mistake {
  const { label, span, text: title } = headings[heading]!;
  return { name: `${title} → ${text}`, edits: [{ span: label!.numberSpan, text }], at: span.from };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Where `offset` lies after the edits. */
function moved(offset: number, edits: readonly TextEdit[]): number {
  let at = offset;
  for (const { span, text } of edits) {
    if (span.to <= offset) at += text.length - (span.to - span.from);
  }
  return at;
}

describeWithShared('numbering of the real reports', () => {
  it.each(reportNames)('%s has no mistake', (name) => {
    const text = readReport(name);
    expect(say(checkNumbering(text).findings)).toEqual([]);
    expect(say(checkNumbering(text, profileOf(text)).findings)).toEqual([]);
  });

  it('finds the paragraphs that the golden lists count', () => {
    const counts = reportNames.map((name) => {
      const { paragraphs } = checkNumbering(readReport(name)).outline;
      return [name, paragraphs.length, paragraphs.at(-1)?.number];
    });
    expect(counts).toEqual([
      ['iom-2007.md', 359, 359],
      ['iom-2011.md', 286, 286],
      ['iom-2016.md', 173, 173],
      ['iom-2017.md', 268, 268],
      ['iom-strategy-review-2010.md', 83, 83],
    ]);
  });

  it('one planted mistake gives one finding, on its line, and its fix takes it back', () => {
    const results = reportNames.flatMap((name, index) => tryMistakes(name, 20_070_000 + index));
    const right = results.filter(({ fault }) => fault === undefined).length;
    console.log(shareOfEach(results).join('\n'));
    expect(results.length).toBeGreaterThanOrEqual(200);
    expect(right / results.length).toBeGreaterThanOrEqual(0.98);
  });
});

interface Result {
  readonly kind: string;
  /** What went wrong, if anything did. */
  readonly fault: string | undefined;
}

function tryMistakes(name: string, seed: number): readonly Result[] {
  const random = seeded(seed);
  const text = readReport(name);
  const profile = profileOf(text);
  const { outline } = checkNumbering(text, profile);
  const kinds = Object.keys(plants);
  const results: Result[] = [];
  while (results.length < MUTATIONS_PER_REPORT) {
    const kind = kinds[random(kinds.length)]!;
    const mistake = plants[kind]!(outline, random);
    if (!mistake) continue;
    // Half of them with the report's own profile, half with what the report itself shows.
    const settings = results.length % 2 === 0 ? profile : permissiveProfile;
    const fault = faultOf(mistake, text, settings, results.length % 3 === 0);
    results.push({ kind, fault: fault && `${name} ${kind} (${mistake.name}): ${fault}` });
  }
  return results;
}

/** `fixing`: also hold the text after the fix against the one before the mistake. */
function faultOf(
  { edits, at }: Mistake,
  text: string,
  profile: Profile,
  fixing: boolean,
): string | undefined {
  const broken = applyEdits(text, edits);
  const line = lineAt(broken, moved(at, edits));
  const { findings } = checkNumbering(broken, profile);
  const [finding] = findings;
  if (findings.length !== 1 || finding?.line !== line) {
    return `due on line ${line}, found ${say(findings).slice(0, 4).join(' | ')}`;
  }
  if (!fixing) return undefined;
  const fixed = applyEdits(broken, finding.fixes?.[0]?.edits ?? []);
  // What was deleted stays away; everything else comes back byte for byte.
  if (fixed === text || checkNumbering(fixed, profile).findings.length === 0) return undefined;
  return `line ${line} is not fixed`;
}

function shareOfEach(results: readonly Result[]): readonly string[] {
  const share = (some: readonly Result[]) =>
    `${some.filter(({ fault }) => fault === undefined).length}/${some.length}`;
  return [
    ...Object.keys(plants).map(
      (kind) => `${share(results.filter((result) => result.kind === kind))} ${kind}`,
    ),
    `${share(results)} in all`,
    ...results.flatMap(({ fault }) => fault ?? []),
  ];
}
