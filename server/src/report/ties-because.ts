/**
 * Words for a tie: what both figures count, as a phrase. Must not decide anything.
 */
import { type Phrase, say, type Words } from '../text/phrase.ts';
import type { CellFigure } from './ledger-figures.ts';
import type { Evidence } from './ties-evidence.ts';
import type { Stated } from './ties-surroundings.ts';

const longest = 60;

/** Words that say how a figure is counted, not what. */
const isUnitWord = /^(?:per|cent|percent|pour|por|ciento|million|billion|thousand|usd|eur|chf)s?$/i;

/**
 * "the words beside both are the same (resettlement, assistance, 2006)"; "the table gives it for Total,
 * Women".
 */
export function sayTie(a: Stated, b: Stated, { shared }: Pick<Evidence, 'shared'>): Phrase {
  const cell = [a, b].find((one) => one.kind === 'cell');
  if (cell !== undefined) return say`the table gives it for ${nameOfCell(cell)}`;
  const written = a.passage.kind === 'prose' ? a.passage.words.stems : undefined;
  const words = [...new Set(shared.flatMap((stem) => written?.get(stem) ?? []))]
    .filter((word) => !isUnitWord.test(word))
    .slice(0, 3);
  const { period } = a;
  const years = period !== undefined && period.from === period.to ? [`${period.from}`] : [];
  return words.length === 0
    ? say`both say the same`
    : say`the words beside both are the same (${[...words, ...years].join(', ')})`;
}

/** Row and column, innermost labels. */
export function nameOfCell({ cell }: Pick<CellFigure, 'cell'>): Words {
  const names = [cell.row.labels[0], cell.column.labels[0]].filter(
    (name): name is string => name !== undefined && name !== '',
  );
  const name = names.join(', ');
  if (name === '') return say`this cell`;
  return name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name;
}
