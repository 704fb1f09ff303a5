import { describe, expect, it } from 'vitest';
import { findMistakes } from '../../server/src/tables/suspects.ts';
import { tableOf } from '../support/tables.ts';

/** Each mistake as "printed → needed" of its suspects, and how many sums it explains. */
function mistakes(text: string): string[] {
  const { grid, aggregates, verdicts } = tableOf(text);
  return findMistakes(grid, aggregates, verdicts).map(({ suspects, failures, pinned }) => {
    const words = suspects.map(({ cell, value, slip }) => {
      const needed = Number(value.coefficient) * 10 ** value.exponent;
      return `${grid.cells[cell]!.text || 'empty'} → ${needed}${slip ? ` ${slip}` : ''}`;
    });
    return `${words.join(', ')} (${failures.length}${pinned ? ' pinned' : ''})`;
  });
}

const crossed = (rows: string) => `| | A | B | Total |\n| --- | ---: | ---: | ---: |\n${rows}`;

describe('findMistakes', () => {
  it('finds nothing in a table that adds up', () => {
    expect(
      mistakes(crossed('| x | 11 | 22 | 33 |\n| y | 40 | 50 | 90 |\n| Total | 51 | 72 | 123 |\n')),
    ).toEqual([]);
  });

  it('finds the cell where a failing row and a failing column meet', () => {
    expect(
      mistakes(crossed('| x | 11 | 22 | 33 |\n| y | 40 | 59 | 90 |\n| Total | 51 | 72 | 123 |\n')),
    ).toEqual(['59 → 50 digit (2 pinned)']);
  });

  it('finds a total that is wrong in both directions', () => {
    expect(
      mistakes(crossed('| x | 11 | 22 | 33 |\n| y | 40 | 50 | 99 |\n| Total | 51 | 72 | 123 |\n')),
    ).toEqual(['99 → 90 digit (2 pinned)']);
    expect(
      mistakes(crossed('| x | 11 | 22 | 33 |\n| y | 40 | 50 | 90 |\n| Total | 51 | 72 | 132 |\n')),
    ).toEqual(['132 → 123 swapped (2 pinned)']);
  });

  it('finds a cell that was left out', () => {
    expect(
      mistakes(crossed('| x | 11 |  | 33 |\n| y | 40 | 50 | 90 |\n| Total | 51 | 72 | 123 |\n')),
    ).toEqual(['empty → 22 (2 pinned)']);
  });

  it('tells two slips apart', () => {
    expect(
      mistakes(
        crossed(
          '| x | 11 | 72 | 33 |\n| y | 45 | 50 | 90 |\n| z | 1 | 2 | 3 |\n| Total | 52 | 74 | 126 |\n',
        ),
      ),
    ).toEqual(['72 → 22 digit (2 pinned)', '45 → 40 digit (2 pinned)']);
  });

  it('believes no crossing that leaves other sums of the tangle unexplained', () => {
    const found = mistakes(
      crossed(
        '| x | 110 | 220 | 331 |\n| y | 400 | 500 | 901 |\n| z | 150 | 160 | 310 |\n| Total | 661 | 880 | 1 540 |\n',
      ),
    );
    expect(found).toHaveLength(5);
    expect(found.every((line) => line.endsWith('(1)'))).toBe(true);
  });

  it('tells a wrong subtotal once', () => {
    expect(
      mistakes(
        '| | n | m |\n| --- | --- | --- |\n| a | 11 | 5 |\n| b | 22 | 6 |\n| Subtotal | 33 | 12 |\n| c | 4 | 3 |\n| d | 5 | 9 |\n| Subtotal | 9 | 12 |\n| Total | 42 | 23 |\n',
      ),
    ).toEqual(['12 → 11 digit (1)']);
  });

  it('puts the total first where nothing else speaks', () => {
    expect(
      mistakes(
        '| | n | m |\n| --- | --- | --- |\n| a | 110 | 5 |\n| b | 220 | 6 |\n| Total | 337 | 11 |\n',
      ),
    ).toEqual(['337 → 330 digit, 110 → 117 digit, 220 → 227 digit (1)']);
  });

  it('suspects a part whose slip is plain', () => {
    const [found] = mistakes(
      '| | n | m |\n| --- | --- | --- |\n| a | 1 | 5 |\n| b | 2 | 6 |\n| c | 91 | 1 |\n| d | 4 | 1 |\n| e | 5 | 1 |\n| Total | 31 | 14 |\n',
    );
    expect(found).toBe('91 → 19 swapped, 31 → 103 (1)');
  });

  it('finds a lost sign among rounded values', () => {
    const [found] = mistakes(
      '| USD million | 2024 | 2025 | Change |\n| --- | --- | --- | --- |\n| a | 21.4 | 24.9 | 3.5 |\n| b | 17.8 | 16.3 | 1.5 |\n| c | 2.3 | 2.6 | 0.3 |\n| Total | 41.5 | 43.8 | 2.3 |\n',
    );
    expect(found).toMatch(/^1\.5 → -1\.5 sign/);
  });
});
