/**
 * Turns typed numbers into the lines they were counted on: the piecewise constant shift that
 * explains them with the fewest mistakes. Must not name the mistakes (sequence.ts).
 */

/**
 * What a lasting change of the count costs, where one wrong number costs 1: one number astray is
 * likelier than two changes that cancel out, one change likelier than two wrong numbers.
 */
const CHANGE_COST = 1.5;

/** What it costs to begin elsewhere than is likeliest. */
const OTHER_ORIGIN_COST = 0.5;

/**
 * For each member the shift (number minus index) that the count has there; a member whose own
 * shift differs is astray. `origins` are the shifts that the first member may have, the likeliest first.
 *
 * `[0, 0, 5, 0, 1, 1, 1]` with origin 0 gives `[0, 0, 0, 0, 1, 1, 1]`.
 *
 * Least cost over all piecewise constant lines (a Potts fit), in linear time: only the line that a
 * member is on becomes cheaper than the others at that member, so the cheapest line so far is known
 * without a search.
 */
export function baselines(
  shifts: readonly number[],
  origins: readonly number[],
): readonly number[] {
  // Costs are kept relative to "every member so far is astray", so that most stay as they are.
  const cost = new Map<number, number>(
    origins.map((origin, index) => [origin, index === 0 ? 0 : OTHER_ORIGIN_COST]),
  );
  let cheapest = { shift: origins[0] ?? shifts[0] ?? 0, cost: 0 };
  const cameFrom: (number | undefined)[] = [];
  for (const shift of shifts) {
    const stay = cost.get(shift) ?? Number.POSITIVE_INFINITY;
    const change = cheapest.cost + CHANGE_COST;
    cameFrom.push(change < stay ? cheapest.shift : undefined);
    const here = Math.min(stay, change) - 1;
    cost.set(shift, here);
    if (here < cheapest.cost) cheapest = { shift, cost: here };
  }
  const lines = new Array<number>(shifts.length);
  let line = cheapest.shift;
  for (let index = shifts.length - 1; index >= 0; index--) {
    lines[index] = line;
    if (shifts[index] === line) line = cameFrom[index] ?? line;
  }
  return lines;
}
