import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../server/src/profiles/load-catalogue.ts';
import { makeFolder, runCli } from '../support/run-cli.ts';
import { describeWithShared, sharedFolder } from '../support/shared.ts';

const cwd = makeFolder({
  'resolution.md': `# RESOLUTION No. 5

The Council resolves:

1. To thank the Chair;
2. To adopt the Harbour Strategy.

# Annex

## HARBOUR STRATEGY

Objective 1 comes first.

1. To guide "ships": safely.[^1]
2. To measure the
   water\\*.

   Every day.
3. To keep quays \u0085 open.

## Duties

1. One word
2. Another
3. A third
4. A fourth

[^1]: A note.
`,
  'prose.md': '# One\n\nNo list.\n',
  'bare.md': '1. It stands alone.\n2. It has no heading.\n',
  'binary.md': new Uint8Array([0, 1, 2]),
});
const extract = (...args: string[]) => runCli(['catalogue', 'extract', ...args], { cwd });

describe('crossfoot catalogue extract', () => {
  it('prints the longest list of sentences as a catalogue that loads', async () => {
    const { stdout, stderr, status } = await extract('resolution.md');
    const { catalogue, problems } = loadCatalogue('/a.yaml', stdout);
    expect(problems).toEqual([]);
    expect(catalogue).toEqual({
      id: 'harbour-strategy',
      title: 'Harbour Strategy',
      items: [
        { kind: 'objective', number: '1', text: 'To guide "ships": safely.' },
        { kind: 'objective', number: '2', text: 'To measure the water*. Every day.' },
        { kind: 'objective', number: '3', text: 'To keep quays \u0085 open.' },
      ],
    });
    expect(stderr).toContain('3 items from resolution.md:14, under “HARBOUR STRATEGY”');
    expect(status).toBe(0);
  });

  it('takes the list under the heading that somebody names', async () => {
    const { stdout } = await extract('--heading', 'resolution', 'resolution.md');
    const { catalogue } = loadCatalogue('/a.yaml', stdout);
    expect(catalogue?.items.map(({ text }) => text)).toEqual([
      'To thank the Chair;',
      'To adopt the Harbour Strategy.',
    ]);
    expect(catalogue?.adoptedBy).toBe('Resolution No. 5');
  });

  it.each([
    [['prose.md'], 'no numbered list of full sentences'],
    [['bare.md'], 'no numbered list of full sentences'],
    [['--heading', 'duties', 'resolution.md'], 'stands under a heading with “duties”'],
    [['none.md'], 'there is no such file'],
    [['binary.md'], 'binary.md: '],
    [[], 'name one document'],
    [['--quiet', 'resolution.md'], 'not of crossfoot catalogue'],
  ])('says why it cannot: %j', async (args, reason) => {
    const { stdout, stderr, status } = await extract(...args);
    expect(stderr).toContain(reason);
    expect([stdout, status]).toEqual(['', 2]);
  });
});

describeWithShared('crossfoot catalogue extract of a real document', () => {
  it('finds the 12 points of the IOM Strategy, word for word', async () => {
    const { stdout } = await runCli(
      ['catalogue', 'extract', 'reports/iom-strategy-review-2010.md'],
      { cwd: sharedFolder },
    );
    const { catalogue, problems } = loadCatalogue('/a.yaml', stdout);
    const path = join(sharedFolder, 'catalogues/iom-strategy-2007.yaml');
    const adopted = loadCatalogue(path, readFileSync(path, 'utf8')).catalogue;
    expect(problems).toEqual([]);
    expect(catalogue?.items).toEqual(adopted?.items);
    expect(catalogue?.title).toBe('IOM Strategy');
    expect(catalogue?.adoptedBy).toBe('Resolution No. 1150 (XCIII)');
  });
});
