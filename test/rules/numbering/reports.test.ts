/** The real reports are numbered right, and one mistake planted in them gives one finding there. */
import { expect, it } from 'vitest';
import { type Profile, permissiveProfile } from '../../../server/src/profiles/profile.ts';
import { applyEdits } from '../../../server/src/text/edits.ts';
import type { TextEdit } from '../../../server/src/text/span.ts';
import { seeded } from '../../support/seeded.ts';
import { describeWithShared, readReport, reportNames } from '../../support/shared.ts';
import { checkNumbering, profileOf, say } from './check-numbering.ts';
import { type Mistake, plants } from './plants.ts';

const MUTATIONS_PER_REPORT = 70;

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
    const mistake = plants[kind]!(outline, random, text);
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
