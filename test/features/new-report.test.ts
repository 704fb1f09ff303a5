/**
 * A new draft of each profile follows that profile: nothing is found in it but what is to be filled in.
 */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import { newReport } from '../../server/src/features/new-report.ts';
import { memoryFiles } from '../support/memory-files.ts';

const asked = {
  title: 'Annual report for 2031',
  year: '2031',
  organization: 'the Harbour Council',
};

/** What is found in a new draft, with its text. */
async function startedWith(profile: string, files: Readonly<Record<string, string>> = {}) {
  const engine = createEngine({ files: memoryFiles(files), log: () => {} });
  const { profiles, catalogues } = await engine.choices('/drafts/');
  const chosen = profiles.find(({ id }) => id === profile)!;
  const text = newReport(chosen, catalogues, asked);
  engine.change([{ kind: 'open', path: '/drafts/new.md', text }]);
  const checked = await engine.check('/drafts/new.md');
  return { text, findings: checked!.findings.map(({ rule, message }) => `${rule}: ${message}`) };
}

const harbour = `id: harbour-report
extends: council-report
frontMatter:
  reportingYear: { type: year, required: true }
  chair: { type: text, required: true, description: "Who signs: the chair", examples: ["A. Reed"] }
sections:
  - title: Summary
  - title: Ships and ports
    tables: ["Ships by port"]
  - title: Ports
    level: 2
  - title: Outlook
    required: false
  - title: Staff of *
    tables: ["Staff by *"]
numbering:
  paragraphs: continuous
  headings:
    - { level: 1, form: roman, suffix: "." }
    - { level: 2, form: letter, suffix: "." }
tables:
  required: ["Expenditure"]
  declared:
    - { table: "Staff by *", total: "All staff = Women + Men" }
frameworks:
  - { catalogue: harbour-plan, statement: line }
`;

const settings = {
  '/drafts/crossfoot.yaml': 'profiles: ["profile.yaml"]\\ncatalogues: ["plan.yaml"]\\n'.replaceAll(
    '\\n',
    '\n',
  ),
  '/drafts/profile.yaml': harbour,
  '/drafts/plan.yaml': `id: harbour-plan
title: Harbour Plan
items:
  - { kind: point, number: "1", text: To keep the harbour open. }
`,
};

describe('a new report', () => {
  it('of the profile that asks for nothing is clean', async () => {
    const { text, findings } = await startedWith('generic');
    expect(findings).toEqual([]);
    expect(text).toBe(`---
profile: generic
title: Annual report for 2031
---

# Introduction

1. This report covers the work of the Harbour Council in 2031.

# I. Title of this section

2. To be written.
`);
  });

  it.each([
    ['council-report', []],
    ['iom-annual-report', ['session']],
    ['iom-council-paper', ['symbol', 'session', 'date']],
    ['iom-dg-report', ['symbol', 'session', 'date']],
  ])('of %s lacks only what its author knows', async (profile, due) => {
    const { findings } = await startedWith(profile);
    expect(findings).toEqual(
      due.map(
        (key) => `front-matter/missing: “${key}” is empty; the profile ${profile} requires it`,
      ),
    );
  });

  it('has the sections and tables of a profile of the workspace', async () => {
    const { text, findings } = await startedWith('harbour-report', settings);
    expect(findings).toEqual([
      'front-matter/missing: “chair” is empty; the profile harbour-report requires it',
    ]);
    expect(text).toContain('chair: # Who signs: the chair: A. Reed\n');
    expect(text).toContain('# Summary\n\n1. This report covers');
    expect(text).toContain('# I. Ships and ports\n');
    expect(text).toContain('## A. Ports\n');
    expect(text).toContain('# II. Staff of …\n');
    expect(text).not.toContain('Outlook');
    expect(text).toContain('**Table 1: Ships by port**');
    expect(text).toContain('| Women |  |\n| Men |  |\n| All staff |  |');
    expect(text).toContain('**Table 3: Expenditure**');
    expect(text).toContain('Harbour Plan points: 1 and 2');
  });

  it.each([
    ['fr', 'Tableau 1', '1. Le présent rapport rend compte des activités de'],
    ['es', 'Cuadro 1', '1. El presente informe da cuenta de la labor de'],
  ])('is in the language of its profile: %s', async (language, table, opening) => {
    const files = {
      ...settings,
      '/drafts/profile.yaml': `language: ${language}\n${harbour}`,
    };
    const { text, findings } = await startedWith('harbour-report', files);
    expect(findings.filter((finding) => !finding.startsWith('front-matter/missing'))).toEqual([]);
    expect(text).toContain(table);
    expect(text).toContain(opening);
  });
});
