import { describe, expect, it } from 'vitest';
import { checkText } from '../support/check-text.ts';

const table = `| Grade | Women | Men | All |
| --- | ---: | ---: | ---: |
| P-1 | 3 | 4 | 7 |
| P-2 | 5 | 6 | 12 |
`;

function draft(body: string): string {
  return `---\nprofile: harbour\n---\n\n${body}`;
}

async function messages(declared: string, body: string, comment = '') {
  const profile = `id: harbour\nextends: generic\ntables:\n  declared:\n    - ${declared}\n`;
  const text = draft(`**Table 1: ${body}**\n\n${comment}${table}`);
  const { findings } = await checkText(text, {
    'crossfoot.yaml': 'profiles: [profiles/*.yaml]\n',
    'profiles/h.yaml': profile,
  });
  return findings.map(({ rule, message }) => `${rule} ${message}`);
}

describe('what a profile declares about tables', () => {
  const wrong = 'table/total All for P-2 is 12, but Women 5 + Men 6 = 11 (off by 1)';

  it('holds for tables whose caption fits', async () => {
    expect(await messages('{ table: "Staff by *", noTotal: "All" }', 'Staff by grade')).toEqual([]);
    expect(await messages('{ table: "Staff by *", noTotal: "All" }', 'Crew by grade')).toEqual([
      wrong,
    ]);
  });

  it('gives way to a comment above the table', async () => {
    const comment = '<!-- crossfoot: total All = Women + Men -->\n\n';
    const declared = '{ table: "*", noTotal: "All" }';
    expect(await messages(declared, 'Staff', comment)).toEqual([wrong]);
  });

  it('does nothing where it cannot be read', async () => {
    expect(await messages('{ table: "*", total: "All Women" }', 'Staff')).toEqual([wrong]);
  });
});
