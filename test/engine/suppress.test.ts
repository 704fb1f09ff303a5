import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/text/edits.ts';
import { checkText } from '../support/check-text.ts';
import { compareMarkers, readFixture } from '../support/fixture.ts';
import { patience } from '../support/patience.ts';

const head = '---\nprofile: generic\n---\n\n';
/** Each `X. Wrong.` heading is a finding of numbering/heading unless a comment says otherwise. */
const files = {
  'crossfoot.yaml': 'root: true\ncatalogues: [plan.yaml]\n',
  'plan.yaml': `
id: plan
title: Harbour Plan
items: [{ kind: point, number: "1" }, { kind: point, number: "2" }, { kind: point, number: "3" }]
`,
};

const bad = 'Harbour Plan points: 1 and 9';

/** Marked findings of a body, and nothing else. */
async function expectFindings(body: string) {
  const file = readFixture(head + body)[0]!;
  expect(compareMarkers(file, (await checkText(file.text, files)).findings)).toEqual([]);
}

describe('steering comments', () => {
  it('without one, the finding is there', async () => {
    await expectFindings(`${bad}\n                           ^ framework/unknown-item:\n`);
  });

  it.each([
    ['next line', `<!-- crossfoot-disable-next-line framework/unknown-item -->\n${bad}\n`],
    [
      'next line after a blank',
      `<!-- crossfoot-disable-next-line framework/unknown-item -->\n\n${bad}\n`,
    ],
    ['all rules', `<!-- crossfoot-disable-next-line -->\n${bad}\n`],
    ['a family', `<!-- crossfoot-disable-next-line framework/* -->\n${bad}\n`],
    [
      'a reason',
      `<!-- crossfoot-disable-next-line framework/unknown-item -- point 9 comes in May -->\n${bad}\n`,
    ],
    ['the line itself', `${bad} <!-- crossfoot-disable-line framework/unknown-item -->\n`],
    ['from here on', `<!-- crossfoot-disable framework/unknown-item -->\n\nText.\n\n${bad}\n`],
    ['the whole file', `${bad}\n\n<!-- crossfoot-disable-file framework/unknown-item -->\n`],
    [
      'over another comment',
      `<!-- crossfoot-disable-next-line framework/unknown-item -->\n<!-- checked in May -->\n\n${bad}\n`,
    ],
  ])('%s', async (_, body) => {
    await expectFindings(body);
  });

  it('ends where it is enabled again', async () => {
    await expectFindings(
      `<!-- crossfoot-disable -->\n\n${bad}\n\n<!-- crossfoot-enable -->\n\n${bad}\n                           ^ framework/unknown-item:\n`,
    );
    await expectFindings(
      `<!-- crossfoot-disable -->\n\n${bad}\n\n<!-- crossfoot-enable framework/* -->\n\n${bad}\n                           ^ framework/unknown-item:\n`,
    );
  });

  it('says when it switches off nothing, and offers to remove it', async () => {
    const text = `${head}<!-- crossfoot-disable-next-line framework/unknown-item -->\nAll is well.\n`;
    const { findings } = await checkText(text, files);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['suppression/unused', 'warning'],
    ]);
    expect(findings[0]?.fixes[0]?.kind).toBe('suggested');
    expect(applyEdits(text, findings[0]?.fixes[0]?.edits ?? [])).toBe(`${head}All is well.\n`);
  });

  it('speaks of each rule that it names', async () => {
    const body = `<!-- crossfoot-disable-next-line numbering/heading, framework/unknown-item -->
                                 ^^^^^^^^^^^^^^^^^ suppression/unused: switches off numbering/heading
${bad}
`;
    await expectFindings(body);
    const file = readFixture(head + body)[0]!;
    const fix = (await checkText(file.text, files)).findings[0]?.fixes[0];
    expect(applyEdits(file.text, fix?.edits ?? [])).toContain(
      '-next-line framework/unknown-item -->',
    );
  });

  it('says when it names a rule that does not exist', async () => {
    await expectFindings(`<!-- crossfoot-disable-next-line framework/unknwon-item -->
                                 ^^^^^^^^^^^^^^^^^^^^^^ suppression/unknown-rule: did you mean framework/unknown-item?
${bad}
                           ^ framework/unknown-item:
`);
  });

  it('says when its words are not known', async () => {
    const { findings } = await checkText(
      `${head}<!-- crossfoot-disable-nextline -->\n\nText.\n`,
      files,
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['suppression/malformed']);
  });

  it('is not silenced by another comment', async () => {
    await expectFindings(`<!-- crossfoot-disable-file -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suppression/unused: every rule
Text.
`);
  });

  it('is no mistake when its rule is switched off anyway', async () => {
    const off = {
      ...files,
      'crossfoot.yaml': 'root: true\nrules: { framework/unknown-item: "off" }\n',
    };
    const text = `${head}<!-- crossfoot-disable-next-line framework/unknown-item -->\nText.\n`;
    expect((await checkText(text, off)).findings).toEqual([]);
  });

  it('copes with very many comments', async () => {
    const many = '<!-- crossfoot-disable-next-line framework/unknown-item -->\n\n'.repeat(3000);
    const start = performance.now();
    const { findings } = await checkText(`${head}${many}${bad}\n`, files);
    expect(findings).toEqual([]);
    expect(performance.now() - start).toBeLessThan(patience);
  });
});
