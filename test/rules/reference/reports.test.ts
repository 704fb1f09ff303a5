/**
 * What the rules on references say of the real reports, each read and justified, and mistakes planted in
 * them: each is found at its place, and nothing else.
 */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/text/edits.ts';
import type { TextEdit } from '../../../server/src/text/span.ts';
import { seeded } from '../../support/seeded.ts';
import { describeWithShared, readReport, reportNames } from '../../support/shared.ts';
import { profileOf } from '../numbering/check-numbering.ts';
import { checkReferences, checkWhole, say } from './check-references.ts';
import { places, plants } from './plants.ts';

/** The findings as they are; what stands behind each of them. */
const known: Readonly<Record<string, readonly string[]>> = {
  // Table 3 has Return Assistance to Migrants and Governments; paragraphs 25 and 259 have Resources.
  'iom-2007.md': [
    '685 reference/table-label No row or column of the table is called “Assisted Voluntary Returns”',
    '687 reference/table-label No row or column of the table is called “Assisted Voluntary Returns and Integration”',
    // Paragraph 172 has the full title.
    '1046 reference/title-forms This title is “Better Health for All in an Inclusive Society” elsewhere',
    '1667 reference/name This is “Department of Resources Management” elsewhere (2 times)',
  ],
  // These figures and tables are numbered, but the text names their neighbours only. The notes are those of
  // 2007; Table 2 has Return Assistance to Migrants and Governments.
  'iom-2011.md': [
    '341 reference/unmentioned Nothing mentions Figure 5',
    '345 reference/unmentioned Nothing mentions Figure 6',
    '349 reference/unmentioned Nothing mentions Figure 7',
    '614 reference/unmentioned Nothing mentions Figure 9',
    '620 reference/unmentioned Nothing mentions Figure 10',
    '868 reference/table-label No row or column of the table is called “Assisted Voluntary Returns”',
    '870 reference/table-label No row or column of the table is called “Assisted Voluntary Returns and Integration”',
    '1141 reference/unmentioned Nothing mentions Table 5',
    '1170 reference/unmentioned Nothing mentions Table 6',
    '1351 reference/unmentioned Nothing mentions Table 7',
  ],
  'iom-2016.md': [],
  'iom-2017.md': [],
  // Footnote 9 has mandasoldiacasa ("send money home").
  'iom-strategy-review-2010.md': [
    '120 reference/address “mandasoldicasa.it” is spelt “mandasoldiacasa.com” elsewhere',
  ],
};

const PER_REPORT = 20;

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
  plant: (typeof plants)[string],
  seed: number,
): { readonly count: number; readonly faults: readonly string[] } {
  const draw = seeded(seed);
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
