/**
 * Alignment: turns two sequences into the pieces in which they differ, matching as much weight as
 * it can. Must not know what the elements mean.
 */

/** `a.slice(aFrom, aTo)` stands where `b.slice(bFrom, bTo)` is expected; one of them may be empty. */
export interface Gap {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/** Beyond this many pairs to compare, the differing middle counts as one gap. */
const mostPairs = 4_000_000;

/**
 * `weight(i, j)` is 0 where `a[i]` and `b[j]` do not match, else what the match is worth. `ends`: what
 * matches at both ends belongs together whatever it is worth, which saves most of the work.
 */
export function alignGaps(
  aLength: number,
  bLength: number,
  weight: (i: number, j: number) => number,
  ends = true,
): readonly Gap[] {
  let start = 0;
  while (ends && start < aLength && start < bLength && weight(start, start) > 0) start++;
  let aEnd = aLength;
  let bEnd = bLength;
  while (ends && aEnd > start && bEnd > start && weight(aEnd - 1, bEnd - 1) > 0) {
    aEnd--;
    bEnd--;
  }
  const [rows, columns] = [aEnd - start, bEnd - start];
  if (rows === 0 && columns === 0) return [];
  const whole = { aFrom: start, aTo: aEnd, bFrom: start, bTo: bEnd };
  if (rows === 0 || columns === 0 || rows * columns > mostPairs) return [whole];
  const worth = bestWorth(rows, columns, (i, j) => weight(start + i, start + j));
  return walk(worth, rows, columns, (i, j) => weight(start + i, start + j)).map((gap) => ({
    aFrom: gap.aFrom + start,
    aTo: gap.aTo + start,
    bFrom: gap.bFrom + start,
    bTo: gap.bTo + start,
  }));
}

/** `worth[i * (columns + 1) + j]`: the most that the rests from `i` and `j` on can match. */
function bestWorth(
  rows: number,
  columns: number,
  weight: (i: number, j: number) => number,
): Uint32Array {
  const width = columns + 1;
  const worth = new Uint32Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const skip = Math.max(worth[(i + 1) * width + j]!, worth[i * width + j + 1]!);
      const match = weight(i, j);
      const taken = match > 0 ? worth[(i + 1) * width + j + 1]! + match : 0;
      worth[i * width + j] = Math.max(skip, taken);
    }
  }
  return worth;
}

function walk(
  worth: Uint32Array,
  rows: number,
  columns: number,
  weight: (i: number, j: number) => number,
): readonly Gap[] {
  const width = columns + 1;
  const gaps: Gap[] = [];
  let [i, j, aFrom, bFrom] = [0, 0, 0, 0];
  const close = (): void => {
    if (i > aFrom || j > bFrom) gaps.push({ aFrom, aTo: i, bFrom, bTo: j });
  };
  while (i < rows && j < columns) {
    const match = weight(i, j);
    if (match > 0 && worth[i * width + j] === worth[(i + 1) * width + j + 1]! + match) {
      close();
      i++;
      j++;
      [aFrom, bFrom] = [i, j];
    } else if (worth[(i + 1) * width + j]! >= worth[i * width + j + 1]!) i++;
    else j++;
  }
  [i, j] = [rows, columns];
  close();
  return gaps;
}
