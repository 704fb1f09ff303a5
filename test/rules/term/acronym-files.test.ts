/** Files with an organization's acronyms: what reports need not explain, and what they expand otherwise. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../server/src/engine/create-engine.ts';
import { checkText, testFolder } from '../../support/check-text.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const head = '---\nprofile: generic\n---\n\n';
const config = (file: string) => ({ 'crossfoot.yaml': `root: true\nacronyms: [${file}]\n` });
const uses = 'The HWS met. The HWS dines with the HWS of the north.\n';

async function say(text: string, files: Readonly<Record<string, string>>) {
  const { findings } = await checkText(head + text, files);
  return findings.map(({ rule, severity, message }) => `${rule} ${severity} ${message}`);
}

describe('a file of acronyms', () => {
  it.each([
    ['acronyms.yaml', 'acronyms:\n  HWS: Harbour Watch Service\n'],
    ['acronyms.json', '{ "acronyms": { "HWS": "Harbour Watch Service" } }'],
    ['acronyms.csv', 'Acronym,Meaning\nHWS,Harbour Watch Service\n'],
    ['acronyms.csv', '\ufeffHWS;Harbour Watch Service\r\nJPB;"Joint; Pilotage Board"\r\n'],
    ['acronyms.tsv', 'HWS\tHarbour Watch Service\n'],
  ])('explains what a report need not: %s', async (name, content) => {
    expect(await say(uses, {})).toEqual([
      'term/undefined info HWS is used 3 times but expanded nowhere',
    ]);
    expect(await say(uses, { ...config(name), [name]: content })).toEqual([]);
    const otherwise = `The Harbour Warden Service (HWS) met.\n\n${uses}`;
    expect(await say(otherwise, { ...config(name), [name]: content })).toEqual([
      `term/expansion warning HWS is “Harbour Warden Service” here, but “Harbour Watch Service” in ${name}`,
    ]);
  });

  it('may give an acronym several meanings', async () => {
    const files = {
      ...config('a.yaml'),
      'a.yaml': 'acronyms:\n  PC: [Pilotage Committee, Port Captain]\n',
    };
    expect(await say('The Port Captain (PC) met.\n', files)).toEqual([]);
    expect(await say('The Pilotage Committee (PC) met.\n', files)).toEqual([]);
    expect(await say('The Port Council (PC) met.\n', files)).toEqual([
      'term/expansion warning PC is “Port Council” here, but “Pilotage Committee” in a.yaml',
    ]);
  });

  it('overrules the list of the report', async () => {
    const list =
      '# Abbreviations\n\n| Acronym | Meaning |\n| --- | --- |\n| HWS | Harbour Ward Service |\n\n# Report\n\n';
    const files = { ...config('a.csv'), 'a.csv': 'HWS,Harbour Watch Service\n' };
    expect(await say(list + uses, files)).toEqual([
      'term/expansion warning HWS is “Harbour Ward Service” here, but “Harbour Watch Service” in a.csv',
    ]);
  });

  it('has its mistakes at their place', async () => {
    const at = async (name: string, content: string) => {
      const engine = createEngine({
        files: memoryFiles({
          [`${testFolder}crossfoot.yaml`]: config(name)['crossfoot.yaml'],
          [testFolder + name]: content,
        }),
        log: () => {},
      });
      engine.change([{ kind: 'open', path: `${testFolder}report.md`, text: head + uses }]);
      await engine.check(`${testFolder}report.md`);
      const checked = await engine.check(testFolder + name);
      return checked?.findings.map(
        ({ rule, span, message }) => `${rule} “${content.slice(span.from, span.to)}” ${message}`,
      );
    };
    expect(await at('a.csv', 'HWS,Harbour Watch Service\nJPB,\n,Lower Docks\n\n')).toEqual([
      'acronyms/invalid “JPB” JPB has no expansion; write what it stands for',
      'acronyms/invalid “,Lower Docks” “Lower Docks” has no acronym; write it in the first column',
    ]);
    expect(await at('a.yaml', 'acronyms:\n  JPB: ""\n  PC: 3\n')).toEqual([
      expect.stringContaining('acronyms/invalid “""”'),
      expect.stringContaining('acronyms/invalid “3”'),
    ]);
    expect(await at('a.yaml', 'acronym:\n  PC: Port Captain\n')).toEqual([
      expect.stringContaining('acronyms/invalid “acronym” '),
      ...(await at('a.yaml', 'acronym:\n  PC: Port Captain\n'))!.slice(1),
    ]);
  });

  it('that is missing is a problem of the configuration', async () => {
    const engine = createEngine({
      files: memoryFiles({
        [`${testFolder}crossfoot.yaml`]: config('none.csv')['crossfoot.yaml'],
      }),
      log: () => {},
    });
    const checked = await engine.check(`${testFolder}crossfoot.yaml`);
    expect(checked?.findings.map(({ message }) => message)).toEqual([
      'acronyms: there is no file “none.csv”',
    ]);
  });

  it('is read again when it changes', async () => {
    const files: Record<string, string> = {
      [`${testFolder}crossfoot.yaml`]: config('a.csv')['crossfoot.yaml'],
      [`${testFolder}a.csv`]: 'JPB,Joint Pilotage Board\n',
    };
    const engine = createEngine({ files: memoryFiles(files), log: () => {} });
    const path = `${testFolder}report.md`;
    engine.change([{ kind: 'open', path, text: head + uses }]);
    expect((await engine.check(path))?.findings).toHaveLength(1);
    files[`${testFolder}a.csv`] = 'HWS,Harbour Watch Service\n';
    engine.change([{ kind: 'disk', path: `${testFolder}a.csv` }]);
    expect((await engine.check(path))?.findings).toEqual([]);
  });
});
