/**
 * Follows the ties that authors declare: which figure a comment binds, what it binds it to, and
 * whether both agree. Must not report anything.
 */

import { distance } from 'fastest-levenshtein';
import type { Block } from '../markdown/block.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import { countBelow } from '../text/count-below.ts';
import { say } from '../text/phrase.ts';
import { type FigureComment, readFigureComments } from './declared-comments.ts';
import { findCell, fold, indexTables, type TableIndex } from './declared-target.ts';
import type { DeclaredTie } from './declared-tie.ts';
import { type ListedFigure, listFigures } from './ledger-figures.ts';
import { sameUnit, sameValue } from './prior-agreement.ts';
import type { Report } from './report.ts';

const none: readonly DeclaredTie[] = [];

/** In source order. */
export function readDeclaredTies(
  document: MarkdownDocument,
  blocks: readonly Block[],
  report: Pick<Report, 'prose' | 'tables'>,
): readonly DeclaredTie[] {
  const comments = readFigureComments(document, blocks);
  if (!comments.some(({ kind }) => kind === 'tie')) return none;
  const { figures } = listFigures(report);
  const bound = new Map<FigureComment, number>();
  const finder = figureFinder(figures, document.text);
  for (const comment of comments) {
    const at = finder(comment);
    if (at !== undefined) bound.set(comment, at);
  }
  const names = namesOf(comments, bound);
  const tables = indexTables(figures);
  return comments.flatMap((comment): DeclaredTie[] => {
    if (comment.kind !== 'tie') return [];
    return [followTie(comment, bound.get(comment), { figures, names, tables })];
  });
}

interface Known {
  readonly figures: readonly ListedFigure[];
  readonly names: ReadonlyMap<string, readonly number[]>;
  readonly tables: TableIndex;
}

function followTie(comment: FigureComment, figure: number | undefined, known: Known): DeclaredTie {
  const found = comment.text.startsWith('#')
    ? findName(comment.text.slice(1).trim(), known.names)
    : findCell(comment.text, known.tables);
  if ('problem' in found) return { comment, ...(figure !== undefined && { figure }), ...found };
  const target = found.at;
  if (figure === undefined) {
    return { comment, target, problem: say`no figure stands before this comment` };
  }
  if (figure === target) return { comment, figure, problem: say`it names the figure itself` };
  const [own, other] = [known.figures[figure]!.numeral, known.figures[target]!.numeral];
  return { comment, figure, target, agrees: sameUnit(own, other) && sameValue(own, other) };
}

function findName(name: string, names: Known['names']) {
  const found = names.get(fold(name)) ?? [];
  if (found.length === 1) return { at: found[0]! };
  if (found.length > 1) return { problem: say`${found.length} figures are called “#${name}”` };
  const near = [...names.keys()].find((known) => distance(known, fold(name)) < 3);
  const problem = say`no figure is called “#${name.slice(0, 60)}”`;
  return near === undefined ? { problem } : { problem, suggestion: `#${near}` };
}

function namesOf(
  comments: readonly FigureComment[],
  bound: ReadonlyMap<FigureComment, number>,
): ReadonlyMap<string, readonly number[]> {
  const names = new Map<string, number[]>();
  for (const comment of comments) {
    const at = bound.get(comment);
    if (comment.kind !== 'name' || at === undefined) continue;
    const key = fold(comment.text);
    const known = names.get(key);
    if (known) known.push(at);
    else names.set(key, [at]);
  }
  return names;
}

/** More than a few words between figure and comment, and the comment is about something else. */
const furthest = 40;

/** The figure that a comment stands behind: in its cell, or just before it in the text. */
function figureFinder(
  figures: readonly ListedFigure[],
  text: string,
): (comment: FigureComment) => number | undefined {
  const own = figures
    .map((figure, at) => ({ at, figure, span: figure.span }))
    .filter(({ figure }) => figure.kind === 'prose' || figure.table.source === undefined)
    .sort((a, b) => a.span.from - b.span.from);
  return ({ span }) => {
    const low = countBelow(own, (one) => one.span.from < span.from);
    const before = own[low - 1];
    if (before === undefined) return undefined;
    const { figure, at } = before;
    if (figure.kind === 'cell') return span.to <= before.span.to ? at : undefined;
    const between = text.slice(before.span.to, span.from);
    const inBlock = span.to <= figure.block.to && between.length <= furthest;
    const bare = between.replace(/<!--[^<>]{0,300}-->/g, '');
    return inBlock && !/\p{N}|[.;:!?](?:\s|$)|[\r\n]\s*[\r\n]/u.test(bare) ? at : undefined;
  };
}
