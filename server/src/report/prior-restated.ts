/**
 * Why a figure of last year may differ from last year's report: what a note or a sentence says, or
 * what front matter records under `restated`. Must not judge the reason.
 */
import type { FrontMatter } from '../markdown/front-matter.ts';
import { countsOf, type ListedFigure } from './ledger-figures.ts';
import { foldLabel } from './prior-names.ts';

/** Words by which reports own up to a change of earlier figures. */
export const restatementWords =
  /(?<![\p{L}])(?:restate(?:d|ment)|re-stated|reclassifi(?:ed|cation)|re-classified|revised|recalculated|adjusted retro\p{L}*|retraité\p{L}*|reclass[ée]\p{L}*|révisé\p{L}*|reexpresad\p{L}*|reclasificad\p{L}*|revisad\p{L}*)(?![\p{L}])/iu;

/** A restatement that the front matter records. */
export interface Restatement {
  readonly figure?: string;
  readonly label?: string;
  readonly reason: string;
}

/** Those that can be read; anything else in `restated` is a problem of the front matter. */
export function readRestated(frontMatter: FrontMatter | undefined): readonly Restatement[] {
  const list = frontMatter?.data?.restated;
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown): Restatement[] => {
    if (typeof item !== 'object' || item === null) return [];
    const { figure, label, reason } = item as Readonly<Record<string, unknown>>;
    if (typeof reason !== 'string' || reason.trim() === '') return [];
    const isText = (value: unknown) => typeof value === 'string' || typeof value === 'number';
    if (!isText(figure) && !isText(label)) return [];
    return [
      {
        ...(isText(figure) && { figure: String(figure) }),
        ...(isText(label) && { label: String(label) }),
        reason: reason.trim(),
      },
    ];
  });
}

/** The reason given for a figure; undefined for none. */
export function restatementOf(
  figure: ListedFigure,
  name: string,
  text: string,
  recorded: readonly Restatement[],
): string | undefined {
  const own = recorded.find((each) => concerns(each, figure, name));
  if (own !== undefined) return own.reason;
  const said = wordsAround(figure, text).find((words) => restatementWords.test(words));
  return said === undefined ? undefined : said.trim().slice(0, 200);
}

function concerns({ figure, label }: Restatement, own: ListedFigure, name: string): boolean {
  const bare = (printed: string) => printed.replace(/[^\p{L}\p{N}.%-]/gu, '');
  if (figure !== undefined && bare(figure) !== bare(own.numeral.printed)) return false;
  if (label === undefined) return true;
  const wanted = foldLabel(label);
  const caption = own.kind === 'cell' ? (own.table.caption?.text ?? '') : '';
  const words = ` ${foldLabel(`${name} ${countsOf(own).join(' ')} ${caption}`)} `;
  return wanted.split(' ').every((word) => words.includes(` ${word} `));
}

/** The caption, headers and notes of a figure's table; its sentence. */
function wordsAround(figure: ListedFigure, text: string): readonly string[] {
  if (figure.kind === 'prose') {
    const { sentence } = figure.block.figures[figure.at]!;
    const { from } = figure.block;
    return [text.slice(from + sentence.from, from + sentence.to)];
  }
  const { caption, context, grid } = figure.table;
  const notes = grid.cells.flatMap(({ role, text: words }) => (role === 'note' ? [words] : []));
  const labels = [...figure.cell.row.labels, ...figure.cell.column.labels];
  return [...labels, caption?.text ?? '', ...(context?.notes ?? []), ...notes];
}
