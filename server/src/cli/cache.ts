/**
 * Keeps what was found in a file as long as nothing changes that it was found from. Must not be
 * believed when damaged, nor by another version of the program.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { CheckSetup, Outcome } from './check-setup.ts';
import { clearLeftovers, commandFiles, writeWholeSync } from './node-files.ts';
import { type Seen, sameAgain } from './recorded-files.ts';
import { version } from './version.ts';

export interface Cache {
  /** The outcome of an earlier run, if it would be the same now. */
  get(path: string): Promise<Outcome | undefined>;
  /** Never throws: a cache that cannot be written is none. */
  put(path: string, outcome: Outcome, seen: readonly Seen[]): void;
}

interface Entry {
  readonly path: string;
  readonly outcome: Outcome;
  readonly seen: readonly Seen[];
}

/** `folder` is made when something is put there. */
export function openCache(folder: string, setup: CheckSetup): Cache {
  const same = sameAgain(commandFiles);
  const program = `${version} ${process.env.CROSSFOOT_BUILD ?? ''} ${process.version}`;
  const run = sha1(`${program}\n${JSON.stringify(setup)}`);
  const fileOf = (path: string) => `${folder}/${sha1(`${run}\n${path}`)}.json`;
  let ready = false;
  return {
    async get(path) {
      const entry = readEntry(fileOf(path));
      return entry?.path === path && (await same(entry.seen)) ? entry.outcome : undefined;
    },
    put(path, outcome, seen) {
      try {
        if (!ready) prepare(folder);
        ready = true;
        const entry: Entry = { path, outcome, seen };
        const text = JSON.stringify(entry);
        writeWholeSync(fileOf(path), `${sha1(text)}\n${text}`);
      } catch {
        // Without it the next run takes longer, no more.
      }
    },
  };
}

/** Undefined where there is none, or where it is not whole. */
function readEntry(file: string): Entry | undefined {
  try {
    const whole = readFileSync(file, 'utf8');
    const end = whole.indexOf('\n');
    const text = whole.slice(end + 1);
    return whole.slice(0, end) === sha1(text) ? (JSON.parse(text) as Entry) : undefined;
  } catch {
    return undefined;
  }
}

/** Whoever keeps the project in git need not see the folder there. */
function prepare(folder: string): void {
  mkdirSync(folder, { recursive: true });
  clearLeftovers(folder);
  writeFileSync(`${folder}/.gitignore`, '*\n');
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
