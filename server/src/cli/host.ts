/**
 * What the command line needs of the process it runs in, so that tests can run it without one.
 * Must not hold anything about reports.
 */

import { type Language, speak, type Words } from '../text/phrase.ts';
import { SaidError } from '../text/said-error.ts';

export interface Output {
  write(text: string): void;
  /** Width of the terminal in columns; undefined where it is none. */
  readonly columns: number | undefined;
}

export interface SpokenLanguage extends Language {
  /** Asked for by --locale, so that what programs read is in it too. */
  readonly everywhere: boolean;
}

export interface CliHost {
  /** The words after the program's name. */
  readonly args: readonly string[];
  /** The working folder, absolute, as the system writes it. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What people are spoken to in; absent: English. */
  readonly language?: SpokenLanguage | undefined;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Puts a question to the person at the terminal, and gives the line answered; undefined where nobody sits there. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** All bytes of standard input. */
  readStdin(): Promise<Uint8Array>;
  /** Undefined where there are no other threads to be had. */
  readonly threads?: Threads;
  /** Tells of changes of files that `matters` accepts; paths are absolute, with forward slashes. */
  readonly watch?: (matters: (path: string) => boolean) => Watcher;
}

export interface Watcher {
  /** Watches these too. */
  add(folders: readonly WatchedFolder[]): void;
  /** The path of a file that changed since the last call; undefined where the person wants no more. */
  next(): Promise<string | undefined>;
  close(): void;
}

/** Absolute, with forward slashes and a trailing one; `deep`: with the folders in it. */
export interface WatchedFolder {
  readonly path: string;
  readonly deep: boolean;
}

/** More hands for long runs. */
export interface Threads {
  readonly cores: number;
  /** A thread that runs this program; `request` is plain data, what the program's `worker` is told. */
  start(request: unknown): Thread;
}

export interface Thread {
  postMessage(message: unknown): void;
  on(event: 'message' | 'error' | 'exit', listener: (value: unknown) => void): unknown;
  terminate(): Promise<unknown>;
}

/** The run itself failed: one clear line on stderr and exit status 2. */
export class UsageError extends SaidError {}

/** A line on standard error, for the person who called. */
export function remark({ stderr, language }: CliHost, words: Words): void {
  stderr.write(`crossfoot: ${speak(words, language)}\n`);
}

/** 0: no errors; 1: findings at or above the failing level; 2: the run itself failed. */
export type ExitStatus = 0 | 1 | 2;
