/**
 * The shared test data beside the project: real reports, catalogues, golden lists, benchmarks.
 * Tests that need it skip, and say so, where it is absent.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

/** The shared folder, absolute, with a trailing separator; it may not exist. */
export const sharedFolder = fileURLToPath(new URL('../../../shared/', import.meta.url));

export const hasShared = existsSync(join(sharedFolder, 'reports'));

/** The five real reports, by file name; empty where the shared folder is absent. */
export const reportNames = hasShared
  ? ['iom-2007.md', 'iom-2011.md', 'iom-2016.md', 'iom-2017.md', 'iom-strategy-review-2010.md']
  : [];

/** The text of one of the shared reports. */
export function readReport(name: string): string {
  return readFileSync(join(sharedFolder, 'reports', name), 'utf8');
}

/** `describe` for tests that read the shared folder: skipped with a clear title where it is absent. */
export function describeWithShared(title: string, body: () => void): void {
  const name = hasShared ? title : `${title} (skipped: ../shared is not beside the project)`;
  describe.runIf(hasShared)(name, body);
}
