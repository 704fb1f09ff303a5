/** Names in a list of the text that no table has. */
import { describe, expect, it } from 'vitest';
import { readUnlistedNames } from '../../server/src/report/unlisted-names.ts';
import { checkText } from '../support/check-text.ts';

const table = (...names: readonly string[]) =>
  `| Country | Pilots |\n| --- | ---: |\n${names.map((name) => `| ${name} | 3 |\n`).join('')}`;

const all = ['Alderland', 'Brintania', 'Corvania', 'Dorrel', 'Fennland'];

async function unlisted(list: string, ...tables: readonly string[]): Promise<readonly string[]> {
  const text = `---\nprofile: generic\n---\n\nIn 2031 four pilots came (${list}).\n\n${tables.join('\n')}`;
  const { report } = await checkText(text);
  const { prose, tables: read } = report!;
  return readUnlistedNames({ prose, tables: read, text }).map(
    ({ name, lookAlike }) => `${name} / ${lookAlike}`,
  );
}

const list = 'Alderland, Corvania, Fennland and Brintavia';

describe('names that no table has', () => {
  it('are told where two tables have a look-alike', async () => {
    expect(await unlisted(list, table(...all), table(...all))).toEqual(['Brintavia / Brintania']);
  });

  it.each([
    ['one table only', list, [table(...all)]],
    ['it stands in a table', list, [table(...all), table(...all), table('Brintavia')]],
    ['no look-alike', 'Alderland, Corvania, Fennland and Gorse', [table(...all), table(...all)]],
    ['the look-alike is listed too', `${list}, Brintania`, [table(...all), table(...all)]],
    ['two look-alikes', list, [table(...all, 'Brintasia'), table(...all, 'Brintasia')]],
    [
      'two others are missing',
      'Gorse, Harl, Fennland and Brintavia',
      [table(...all), table(...all)],
    ],
    [
      'no names',
      'Alderland, Corvania, pilots of Fennland and Brintavia',
      [table(...all), table(...all)],
    ],
  ])('%s: nothing', async (_, names, tables) => {
    expect(await unlisted(names, ...tables)).toEqual([]);
  });
});
