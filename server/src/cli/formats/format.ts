/**
 * What a format of `crossfoot lint` is given and gives. Types only.
 */
import type { Language } from '../../text/phrase.ts';
import type { LintResult } from '../result.ts';
import type { Style } from '../style.ts';

export interface FormatContext {
  readonly style: Style;
  /** Columns of the terminal; undefined where the output is none. */
  readonly width: number | undefined;
  readonly quiet: boolean;
  /** The working folder, absolute, with a trailing slash. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What the output is in; undefined: English. */
  readonly language?: Language | undefined;
}

/** A whole output, with its last line end. */
export type Format = (result: LintResult, context: FormatContext) => string;
