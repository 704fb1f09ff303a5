/**
 * `--shard 2/4`: the part of the files that one of several machines checks. Must depend on the list of the
 * files alone, so that together they check each file once.
 */
import { say } from '../text/phrase.ts';
import { UsageError } from './host.ts';

/** One of `count` parts; `index` is from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** From `2/4`. Throws a UsageError. */
export function readShard(written: string): Shard {
  const found = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(written);
  const shard = { index: Number(found?.[1]), count: Number(found?.[2]) };
  if (shard.index <= shard.count) return shard;
  throw new UsageError(say`--shard takes a part and their number, as in 1/4, not “${written}”`);
}

/** Every count-th of the files: neighbours in a folder are often alike in size. */
export function shareOf<T>(files: readonly T[], shard: Shard | undefined): readonly T[] {
  if (shard === undefined) return files;
  return files.filter((_, at) => at % shard.count === shard.index - 1);
}
