/** The report's own list in its several forms, and its order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOrder, placeInList } from '../../server/src/terms/list-order.ts';
import type { ListedTerm } from '../../server/src/terms/term.ts';
import { termsOf } from './read.ts';

const show = (text: string) =>
  termsOf(text).lists.flatMap(({ entries }) =>
    entries.map(({ written, expansion }) => `${written} = ${expansion}`),
  );

describe('lists', () => {
  it.each([
    ['# ABBREVIATIONS\n\n| Abbreviation | Meaning |\n| - | - |\n| JPB | Joint Board |'],
    ['## List of acronyms\n\n| | |\n| - | - |\n| **JPB** | Joint *Board* |'],
    ['# Sigles et abréviations\n\n- JPB : Joint Board'],
    ['# Lista de siglas\n\n- JPB – Joint Board'],
    ['# Acronyms\n\n- **JPB** Joint Board'],
    ['# Acronyms\n\nJPB: Joint Board'],
    [
      '# Acronyms\n\n<table><tr><th>Acronym</th><th>Meaning</th></tr><tr><td>JPB</td><td>Joint Board</td></tr></table>',
    ],
  ])('%s', (text) => {
    expect(show(text)).toEqual(['JPB = Joint Board']);
  });

  it('reads empty cells, several columns and entries without an expansion', () => {
    expect(show('# ACRONYMS\n\n| A | B |\n| - | - |\n|  | nothing |\n| JPB |  |\n| HWS |')).toEqual(
      ['JPB = ', 'HWS = '],
    );
    expect(
      show('# ACRONYMS\n\n| A | B | C | D |\n| - | - | - | - |\n| AB | Ay | CD | Cee |'),
    ).toEqual(['AB = Ay', 'CD = Cee']);
  });

  it('takes no other heading for that of a list', () => {
    expect(show('# Other terms\n\n- JPB: Joint Board')).toEqual([]);
    expect(show('# Acronyms\n\nNone were used.')).toEqual([]);
  });
});

const entry = (written: string, at: number): ListedTerm => ({
  written,
  acronymSpan: { from: at, to: at + written.length },
  expansion: written,
  expansionSpan: { from: at, to: at + written.length },
  row: { from: at, to: at + written.length },
});
const entries = (names: readonly string[]) => names.map((name, at) => entry(name, at * 100));

describe('order', () => {
  it('names the one entry that is out of order', () => {
    const list = entries(['UNDESA', 'UNESCO', 'UNDG', 'UNDP', 'UNFPA']);
    const order = listOrder(list)!;
    expect(order.misplaced.map((at) => list[at]!.written)).toEqual(['UNESCO']);
    expect(order.sorted.map(({ written }) => written).join(' ')).toBe(
      'UNDESA UNDG UNDP UNESCO UNFPA',
    );
  });

  it('accepts both orders of words, and lists that follow no alphabet', () => {
    expect(listOrder(entries(['UN', 'UN-Women', 'UNAIDS', 'UNDP']))).toBeUndefined();
    expect(listOrder(entries(['UN', 'UNAIDS', 'UNDP', 'UN-Women']))).toBeUndefined();
    expect(listOrder(entries(['Z', 'Y', 'X', 'W', 'V']))).toBeUndefined();
    expect(listOrder(entries(['B', 'A', 'C']))).toBeUndefined();
  });

  it('finds an entry that was moved, wherever to', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[A-Z]{2,6}$/), {
      minLength: 8,
      maxLength: 40,
    });
    fc.assert(
      fc.property(names, fc.nat(), fc.nat(), (list, from, to) => {
        const sorted = [...list].sort();
        expect(listOrder(entries(sorted))).toBeUndefined();
        const moved = [...sorted];
        const [one] = moved.splice(from % moved.length, 1);
        moved.splice(to % sorted.length, 0, one!);
        const order = listOrder(entries(moved));
        const same = moved.join() === sorted.join();
        expect(order === undefined).toBe(same);
        if (!order) return;
        expect(order.misplaced).toHaveLength(1);
        expect(order.sorted.map(({ written }) => written)).toEqual(sorted);
        expect(listOrder(order.sorted)).toBeUndefined();
      }),
    );
  });

  it('finds the place of a new entry', () => {
    expect(placeInList(entries(['AB', 'EF']), 'CD')).toBe(1);
    expect(placeInList(entries(['AB', 'EF']), 'GH')).toBe(2);
  });
});
