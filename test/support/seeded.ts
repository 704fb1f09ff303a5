/** Numbers that look random and are the same in every run, for planting mistakes. */

/** Numbers from 0 to below `limit`. */
export type Draw = (limit: number) => number;

export function seeded(seed: number): Draw {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
}
