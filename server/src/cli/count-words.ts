/**
 * How many there are of something, in words. Must not count.
 */
import type { Severity } from '../rules/finding.ts';
import { type Phrase, say } from '../text/phrase.ts';

export const severityWords: Readonly<Record<Severity, Phrase>> = {
  error: say`error`,
  warning: say`warning`,
  info: say`info`,
};

/** "1 error", "3 errors" */
export const severityCounts: Readonly<Record<Severity, (count: number) => Phrase>> = {
  error: (count) => (count === 1 ? say`1 error` : say`${count} errors`),
  warning: (count) => (count === 1 ? say`1 warning` : say`${count} warnings`),
  info: (count) => (count === 1 ? say`1 info` : say`${count} infos`),
};

export function findingCount(count: number): Phrase {
  return count === 1 ? say`1 finding` : say`${count} findings`;
}

export function fileCount(count: number): Phrase {
  return count === 1 ? say`1 file` : say`${count} files`;
}

export function reportCount(count: number): Phrase {
  return count === 1 ? say`1 report` : say`${count} reports`;
}

export function tableCount(count: number): Phrase {
  return count === 1 ? say`1 table` : say`${count} tables`;
}

export function rowCount(count: number): Phrase {
  return count === 1 ? say`1 row` : say`${count} rows`;
}

export function columnCount(count: number): Phrase {
  return count === 1 ? say`1 column` : say`${count} columns`;
}

export function checkCount(count: number): Phrase {
  return count === 1 ? say`1 check` : say`${count} checks`;
}

export function itemCount(count: number): Phrase {
  return count === 1 ? say`1 item` : say`${count} items`;
}

/** Numbers, of which the ledger keeps account; not illustrations. */
export function figureCount(count: number): Phrase {
  return count === 1 ? say`1 figure` : say`${count} figures`;
}
