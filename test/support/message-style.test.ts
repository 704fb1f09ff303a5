import { expect, it } from 'vitest';
import { endFault } from './message-style.ts';

it.each([
  'Nothing mentions Table 7',
  'Resolution No. 12 is dated 7 June',
  '“Alder rose. Brint fell.” is quoted',
  'It is binary. Save the sheet as CSV.',
  'It has rows 2, 4. Write the number.',
  'There is no “x”. Take it out.',
  'One is missing here …',
])('%s', (message) => {
  expect(endFault(message)).toBeUndefined();
});

it.each(['Nothing mentions Table 7.', 'It is binary. Save the sheet as CSV'])(
  '%s is told',
  (message) => {
    expect(endFault(message)).toContain('full stop');
  },
);
