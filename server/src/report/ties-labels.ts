/**
 * What the labels around a cell say, as stems and names, for holding them against words of the running text. Must not
 * weigh them.
 */
import type { NamedLine } from './cell-figures.ts';
import { namesOfStems } from './ties-names.ts';
import { noStems, type StatedInTable, stemsOf } from './ties-surroundings.ts';

export interface CellStems {
  readonly row: ReadonlySet<string>;
  readonly column: ReadonlySet<string>;
  readonly caption: ReadonlySet<string>;
}

const lineStems = new WeakMap<object, ReadonlySet<string>>();

export function cellStems({ cell, passage: { table } }: StatedInTable): CellStems {
  return {
    row: stemsOfLine(cell.row),
    column: stemsOfLine(cell.column),
    caption: stemsOfCaption(table.grid, table.caption?.text ?? ''),
  };
}

/** Brackets hold units and limits, which the text seldom repeats. */
function bare(label: string): string {
  return label.replace(/\([^()]{0,200}\)/g, ' ');
}

/** Of the innermost label, and of the outer ones where it says no more than total. */
function stemsOfLine(line: NamedLine): ReadonlySet<string> {
  const known = lineStems.get(line);
  if (known) return known;
  // “Subtotal” and “Total” speak for a group that need not be named where they are told.
  const inner = line.pure
    ? undefined
    : line.labels.map((label) => stemsOf(bare(label))).find((stems) => stems.size > 0);
  const stems = inner ?? noStems;
  lineStems.set(line, stems);
  return stems;
}

const captionStems = new WeakMap<
  object,
  { readonly text: string; readonly stems: ReadonlySet<string> }
>();

function stemsOfCaption(grid: object, text: string): ReadonlySet<string> {
  const known = captionStems.get(grid);
  if (known?.text === text) return known.stems;
  const stems = stemsOf(text);
  captionStems.set(grid, { text, stems });
  return stems;
}

const numberLines = new WeakMap<NamedLine, readonly string[] | null>();

/** The names in “Number of Member States”. */
export function numberNames(line: NamedLine): readonly string[] | undefined {
  let names = numberLines.get(line);
  if (names === undefined) {
    const match = /^number of (.{3,40})$/i.exec(line.labels[0] ?? '');
    names = match === null ? null : namesOfStems([...stemsOf(match[1]!)]);
    numberLines.set(line, names);
  }
  return names ?? undefined;
}
