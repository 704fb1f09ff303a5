/**
 * The disk, and a list of what was seen on it: whether all of it is still the same decides whether a
 * kept result may be believed. Must not leave out what was looked for and not found.
 */
import { createHash } from 'node:crypto';
import type { FileSystem } from '../engine/engine.ts';

type Question = 'read' | 'list' | 'realPath';

/** What was asked, of which path, and a hash of the answer. */
export type Seen = readonly [question: Question, path: string, answer: string];

export interface RecordedFiles extends FileSystem {
  /** What was seen since the last call. */
  take(): readonly Seen[];
}

export function recordedFiles(files: FileSystem): RecordedFiles {
  let seen = new Map<string, Seen>();
  const record = <T>(question: Question, path: string, answer: Promise<T>): Promise<T> => {
    const note = (hash: string) => void seen.set(`${question} ${path}`, [question, path, hash]);
    answer.then(
      (value) => note(hashOfAnswer(value)),
      (error) => note(hashOfAnswer(error)),
    );
    return answer;
  };
  const { realPath } = files;
  return {
    read: (path) => record('read', path, files.read(path)),
    list: (path) => record('list', path, files.list(path)),
    ...(realPath && {
      realPath: (path: string) => record('realPath', path, realPath.call(files, path)),
    }),
    take() {
      const taken = [...seen.values()];
      seen = new Map();
      return taken;
    },
  };
}

/** Whether all that was seen would be seen again; each question is put to the disk once. */
export function sameAgain(files: FileSystem): (seen: readonly Seen[]) => Promise<boolean> {
  const answers = new Map<string, Promise<string>>();
  const ask = ([question, path]: Seen) => {
    const key = `${question} ${path}`;
    const known = answers.get(key);
    if (known) return known;
    const asking = Promise.resolve(files[question]?.(path)).then(hashOfAnswer, hashOfAnswer);
    answers.set(key, asking);
    return asking;
  };
  return async (seen) => {
    for (const one of seen) if ((await ask(one)) !== one[2]) return false;
    return true;
  };
}

function hashOfAnswer(answer: unknown): string {
  if (answer === undefined) return 'missing';
  if (answer instanceof Error) return `failed: ${answer.message}`;
  const hash = createHash('sha1');
  if (answer instanceof Uint8Array) return hash.update(answer).digest('base64');
  return hash.update(JSON.stringify(answer)).digest('base64');
}
