/**
 * The list of mistakes planted in the shipped example, and the draft that it makes of the clean twin.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const examplesFolder = fileURLToPath(new URL('../../examples/', import.meta.url));

export interface PlantedMistake {
  readonly id: string;
  readonly what: string;
  readonly clean: string;
  readonly planted: string;
  /** Text of the line where the finding stands, if that is another one than the mistake's. */
  readonly at?: string;
  /** The rule that catches it; null: not caught yet. */
  readonly rule: string | null;
}

export const mistakes: readonly PlantedMistake[] = parse(
  readFileSync(join(examplesFolder, 'mistakes.yaml'), 'utf8'),
);

export const cleanTwin = readFileSync(
  join(examplesFolder, 'clean', 'annual-report-2025.md'),
  'utf8',
);

/**
 * Puts every mistake into the clean twin. Throws where the text of an entry does not stand in it
 * exactly once, so that list and twin cannot drift apart.
 */
export function plant(clean: string, list: readonly PlantedMistake[]): string {
  return list.reduce((text, mistake) => {
    const at = text.indexOf(mistake.clean);
    if (at < 0 || text.indexOf(mistake.clean, at + 1) >= 0) {
      throw new Error(`The clean text of “${mistake.id}” does not stand in the twin exactly once.`);
    }
    return text.slice(0, at) + mistake.planted + text.slice(at + mistake.clean.length);
  }, clean);
}

/** The zero-based line of the draft on which a mistake is due; −1 where something was left out. */
export function lineOf(draft: string, mistake: PlantedMistake): number {
  const text = mistake.at ?? mistake.planted;
  if (text === '') return -1;
  return draft.slice(0, draft.indexOf(text)).split('\n').length - 1;
}
