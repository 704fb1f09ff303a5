import { describe, expect, it } from 'vitest';
import { checkText } from '../support/check-text.ts';

async function tableOf(text: string) {
  const { report, findings } = await checkText(`---\nprofile: generic\n---\n\n${text}`);
  const [table] = report!.tables;
  const averages = table!.aggregates.flatMap(({ kind, source }, at) =>
    kind === 'average' ? [`${source} ${table!.verdicts[at]!.kind}`] : [],
  );
  return { averages, messages: findings.map(({ message }) => message) };
}

describe('averages that labels announce', () => {
  it('are checked where most of their line bears them out', async () => {
    const { averages, messages } = await tableOf(`| Station | 2021 | 2022 | 2023 | Average |
| --- | ---: | ---: | ---: | ---: |
| Alder | 812 | 790 | 845 | 816 |
| Brint | 640 | 655 | 610 | 635 |
| Corvane | 512 | 530 | 498 | 553 |
| Dunmore | 700 | 702 | 698 | 700 |
`);
    expect(averages.filter((one) => one.startsWith('labelled'))).toHaveLength(4);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('Average for Corvane is 553');
  });

  it.each(['Moyenne', 'Promedio', 'Durchschnitt', 'Mean', '2022–2023 average', 'Moyenne annuelle'])(
    '%s, in whatever language',
    async (label) => {
      const { averages, messages } = await tableOf(`| Port | 2022 | 2023 | ${label} |
| --- | ---: | ---: | ---: |
| Alder | 12 | 14 | 13 |
| Brint | 8 | 10 | 9 |
| Total | 20 | 24 | 22 |
`);
      expect(averages).toEqual(['labelled holds', 'labelled holds', 'labelled holds']);
      expect(messages).toEqual([]);
    },
  );

  it('are left alone where they are weighed, or of something else', async () => {
    const { averages, messages } = await tableOf(`| Office | Staff | Average age | Average |
| --- | ---: | ---: | ---: |
| Alder | 40 | 41.2 | 3.1 |
| Brint | 60 | 39.0 | 2.8 |
| Corvane | 75 | 37.5 | 3.3 |
| Average |  | 38.9 | 3.1 |
`);
    expect(averages).toEqual([]);
    expect(messages).toEqual([]);
  });
});
