/** What rules say ends alike: one sentence without a full stop, several with it. */
import { describe, expect, it } from 'vitest';
import { withoutLoneStop } from '../../server/src/engine/message-style.ts';

describe('withoutLoneStop', () => {
  it.each([
    ['Nothing mentions Table 7.', 'Nothing mentions Table 7'],
    ['“A. Floods” is not in the list.', '“A. Floods” is not in the list'],
    ['Resolution No. 12 is dated 7 June.', 'Resolution No. 12 is dated 7 June'],
    ['“Alder rose. Brint fell.” is quoted.', '“Alder rose. Brint fell.” is quoted'],
    ['It is binary. Save the sheet as CSV.', 'It is binary. Save the sheet as CSV.'],
    ['It has rows 2, 4. Write the number.', 'It has rows 2, 4. Write the number.'],
    ['There is no “x”. Take it out.', 'There is no “x”. Take it out.'],
    ['One is missing here …', 'One is missing here …'],
    ['and so on...', 'and so on...'],
  ])('%s', (message, expected) => {
    expect(withoutLoneStop(message)).toBe(expected);
  });
});
