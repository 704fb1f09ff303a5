/**
 * Turns candidates into the members of the report's running sequence of paragraphs, by the best
 * explanation of all their numbers at once. Must not say which member is wrong.
 *
 * Candidates fall into pieces that count up by one. The longest chain of pieces is the backbone,
 * where going on without a gap is free and every jump costs something; what the backbone leaves out
 * is either a list with numbers of its own (quoted points, operative paragraphs) or paragraphs with
 * wrong numbers.
 */
import type { Candidate } from './candidates.ts';

/** Candidates `[from, to)`, whose numbers count up by one from `start` to `end`. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** Two or more items stand together without blank lines. */
  readonly tight: boolean;
  /** Follows a sentence ending in a colon. */
  readonly lead: boolean;
  readonly annex: boolean;
  /** In the same list as the piece before it. */
  readonly joined: boolean;
}

/** What a jump of the count costs, in paragraphs; a few numbers left out are a common slip. */
const JUMP_COST = 2;
const SKIP_COST = 0.5;
/** How far apart two numbers may be for that. */
const WIDEST_STEP = 3;
/** What it costs to begin elsewhere than at 1. */
const LATE_START_COST = 0.4;

/** Indexes of the members, ascending. */
export function findMembers(candidates: readonly Candidate[]): readonly number[] {
  const pieces = cutPieces(candidates);
  const { chain, listLike } = findChain(pieces);
  const members: number[] = [];
  const add = (piece: Piece) => {
    for (let index = piece.from; index < piece.to; index++) members.push(index);
  };
  let at = 0;
  for (const [place, link] of chain.entries()) {
    const before = pieces[chain[place - 1] ?? -1];
    for (const piece of strayMembers(pieces.slice(at, link), listLike, before, pieces[link])) {
      add(piece);
    }
    add(pieces[link]!);
    at = link + 1;
  }
  const last = pieces[chain.at(-1) ?? -1];
  if (last) {
    for (const piece of strayMembers(pieces.slice(at), listLike, last, undefined)) add(piece);
  }
  return members;
}

function cutPieces(candidates: readonly Candidate[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let to = 1; to <= candidates.length; to++) {
    const next = candidates[to];
    const last = candidates[to - 1];
    if (!last) break;
    const first = candidates[from] ?? last;
    if (next && next.number === last.number + 1 && !next.lead && fits(candidates, from, to))
      continue;
    pieces.push({
      from,
      to,
      start: first.number,
      end: last.number,
      tight: inRun(candidates, from),
      lead: first.lead,
      annex: first.annex,
      joined: first.list >= 0 && first.list === candidates[from - 1]?.list,
    });
    from = to;
  }
  return pieces;
}

/** Whether candidate `to` stands with those from `from` on: all in one run, or all apart. */
function fits(candidates: readonly Candidate[], from: number, to: number): boolean {
  return inRun(candidates, from) ? (candidates[to]?.tight ?? false) : !inRun(candidates, to);
}

/** Whether a candidate has a neighbour without a blank line between them. */
function inRun(candidates: readonly Candidate[], index: number): boolean {
  return (candidates[index]?.tight || candidates[index + 1]?.tight) ?? false;
}

interface Chain {
  /** Indexes of the backbone's pieces. */
  readonly chain: readonly number[];
  /** Pieces that look like part of a list with numbers of its own. */
  readonly listLike: ReadonlySet<Piece>;
}

/** The best chain that ends with each piece so far. */
interface Search {
  readonly scores: number[];
  /** The piece before in that chain, −1 where it begins. */
  readonly previous: number[];
  /** For each number, the piece ending with it whose chain is best. */
  readonly bestByEnd: Map<number, number>;
  /** The piece whose chain is best of all, −1 at the beginning. */
  best: number;
}

function findChain(pieces: readonly Piece[]): Chain {
  const search: Search = { scores: [], previous: [], bestByEnd: new Map(), best: -1 };
  const listLike = new Set<Piece>();
  for (const [index, piece] of pieces.entries()) {
    const reached = pieces[search.best]?.end ?? 0;
    if (looksLikeList(piece, pieces[index - 1], reached, listLike)) listLike.add(piece);
    const { from, score } = bestWayTo(piece, listLike.has(piece), search);
    addPiece(search, index, piece, from, score + weight(piece));
  }
  const chain: number[] = [];
  for (let at = search.best; at >= 0; at = search.previous[at] ?? -1) chain.push(at);
  return { chain: chain.reverse(), listLike };
}

interface Way {
  /** The piece before, −1 for none. */
  readonly from: number;
  readonly score: number;
}

/** A list is reached by counting on only, a paragraph by any jump too. */
function bestWayTo(piece: Piece, isList: boolean, { scores, bestByEnd, best }: Search): Way {
  const ways: Way[] = [{ from: -1, score: piece.start === 1 ? 0 : -LATE_START_COST }];
  if (best >= 0 && !isList) ways.push({ from: best, score: scores[best]! - JUMP_COST });
  for (let step = isList ? 1 : WIDEST_STEP; step >= 1; step--) {
    const from = bestByEnd.get(piece.start - step);
    if (from === undefined) continue;
    ways.push({ from, score: scores[from]! - (step === 1 ? 0 : SKIP_COST) });
  }
  return ways.reduce((a, b) => (b.score >= a.score ? b : a));
}

function addPiece(search: Search, index: number, piece: Piece, from: number, score: number): void {
  search.scores[index] = score;
  search.previous[index] = from;
  const rival = search.scores[search.bestByEnd.get(piece.end) ?? -1];
  if (rival === undefined || score >= rival) search.bestByEnd.set(piece.end, index);
  if (search.best < 0 || score > search.scores[search.best]!) search.best = index;
}

/** How much a piece says for being paragraphs: lists stand tight, after a colon, in annexes. */
function weight(piece: Piece): number {
  const each = (piece.tight ? (piece.lead ? 0.05 : 0.3) : 1) * (piece.annex ? 0.5 : 1);
  return each * (piece.to - piece.from);
}

/** Whether a piece cannot be reached by a jump; `reached`: the count so far. */
function looksLikeList(
  piece: Piece,
  before: Piece | undefined,
  reached: number,
  listLike: ReadonlySet<Piece>,
): boolean {
  if (piece.start === 1) return true;
  if (piece.tight && piece.lead) return true;
  if (piece.annex && piece.start <= reached) return true;
  if (piece.end > reached) return false;
  return piece.tight || piece.lead || continuesList(piece, before, listLike);
}

/** `5. 6.` behind a list that ended with 3: it skips points but goes on. */
function continuesList(
  piece: Piece,
  before: Piece | undefined,
  listLike: ReadonlySet<Piece>,
): boolean {
  if (!before || !piece.joined || !listLike.has(before) || piece.start <= before.end) return false;
  return !before.tight || piece.start === before.end + 1;
}

/** Which of the pieces between two links of the backbone are paragraphs with wrong numbers. */
function strayMembers(
  pieces: readonly Piece[],
  listLike: ReadonlySet<Piece>,
  before: Piece | undefined,
  after: Piece | undefined,
): readonly Piece[] {
  if (pieces.length === 0) return [];
  const room = after ? after.start - (before?.end ?? 0) - 1 : 0;
  const listed = listedPieces(pieces, listLike, before, after);
  const plain = pieces.filter((piece) => !listed.has(piece));
  const count = sizeOf(plain);
  // Ahead of the first link stands front matter, unless it is just what is missing there, or the
  // first number was typed twice.
  const last = pieces.at(-1);
  if (!before && after?.start === 1 && after.joined && last?.end === 1 && !last.tight)
    return [last];
  if (!before && count !== room) return [];
  if (count >= room) return plain;
  const filling = fillingPieces(pieces, listed, room - count);
  return pieces.filter((piece) => !listed.has(piece) || filling.has(piece));
}

function sizeOf(pieces: Iterable<Piece>): number {
  let size = 0;
  for (const piece of pieces) size += piece.to - piece.from;
  return size;
}

function listedPieces(
  pieces: readonly Piece[],
  listLike: ReadonlySet<Piece>,
  before: Piece | undefined,
  after: Piece | undefined,
): ReadonlySet<Piece> {
  const listed = new Set<Piece>();
  for (const [index, piece] of pieces.entries()) {
    const previous = pieces[index - 1];
    // Tight to a link of the backbone: paragraphs typed without blank lines.
    const beside =
      piece.tight &&
      ((before?.tight && before.to === piece.from) || (after?.tight && after.from === piece.to));
    if (beside) continue;
    const swapped = piece.start === 1 && piece.end === 1 && before?.start === 2;
    const within = piece.end <= (before?.end ?? 0);
    const goesOn = within && previous !== undefined && continuesList(piece, previous, listed);
    if (!swapped && (listLike.has(piece) || piece.tight || piece.lead || piece.annex || goesOn)) {
      listed.add(piece);
    }
  }
  return listed;
}

/** Loose items beside the backbone that fill exactly the room which the count leaves there. */
function fillingPieces(
  pieces: readonly Piece[],
  listed: ReadonlySet<Piece>,
  room: number,
): ReadonlySet<Piece> {
  const filling = new Set<Piece>();
  let left = room;
  for (let index = pieces.length - 1; index >= 0 && left > 0; index--) {
    const piece = pieces[index]!;
    if (!listed.has(piece)) continue;
    if (piece.tight) break;
    filling.add(piece);
    left -= piece.to - piece.from;
  }
  return left === 0 ? filling : new Set();
}
