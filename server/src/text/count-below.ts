/**
 * The binary search that everything shares. Must not be given a list that is out of order.
 */

/** How many leading items of a sorted list satisfy a condition that holds for a prefix of it. */
export function countBelow<T>(
  list: readonly T[],
  below: (item: T, index: number) => boolean,
): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (below(list[middle]!, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
