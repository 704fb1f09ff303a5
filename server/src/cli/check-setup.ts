/**
 * What a lint run asks of its checkers, and what they answer. Types only.
 */
import type { AssumedProfile, Settings } from '../profiles/resolve-config.ts';
import type { Words } from '../text/phrase.ts';
import type { LintedFile } from './result.ts';
import type { Since } from './since.ts';

/** What a run asks of its checkers; plain data, so that it can go to another thread. */
export interface CheckSetup {
  /** The working folder, absolute, with forward slashes and a trailing one. */
  readonly folder: string;
  /** Absolute paths. */
  readonly config?: string;
  readonly prior?: string;
  readonly assumed?: AssumedProfile;
  readonly rules: Settings['rules'];
  readonly fix: 'no' | 'write' | 'show';
  /** What the files held before; findings that they had then are hidden. */
  readonly since?: Since;
  /** Whether a format shows the reports themselves. */
  readonly review: boolean;
  /** Whether a format shows how many figures were ticked. */
  readonly counted: boolean;
  /** The tag of the language that people are spoken to in; undefined: English. */
  readonly language: string | undefined;
  /** Whether stack traces and notes for developers are wanted. */
  readonly debug: boolean;
}

/** What became of one file. */
export interface Outcome {
  /** Undefined for what is no report, and for what could not be checked. */
  readonly file?: LintedFile;
  /** The settings that it was held against, where they have findings. */
  readonly settings: readonly LintedFile[];
  /** Why it could not be checked. */
  readonly failure?: Words;
  /** Lines for developers. */
  readonly log: readonly string[];
  readonly fixed?: { readonly findings: number };
  readonly diff?: Words;
  /** Files that its findings depend on beside the report: settings, files of tables; absolute. */
  readonly around?: readonly string[];
}
