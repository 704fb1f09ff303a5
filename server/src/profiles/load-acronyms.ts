/**
 * Turns a file of acronyms (YAML, JSON, or CSV with two columns) into acronyms with their expansions,
 * and its problems. Must not look at a report.
 */

import { detectDelimiter } from '../tables/delimited/detect-delimiter.ts';
import { type DelimitedRecord, parseDelimited } from '../tables/delimited/parse-delimited.ts';
import type { KnownAcronym } from '../terms/term.ts';
import { isColumnHead } from '../terms/term-list.ts';
import { say } from '../text/phrase.ts';
import type { AcronymsFile } from './generated/files.ts';
import { schemas } from './generated/schemas.ts';
import { validateAcronyms } from './generated/validators.js';
import { type Problem, sortProblems } from './problem.ts';
import { readSource } from './source.ts';

const rule = 'acronyms/invalid' as const;
const kind = { rule, validate: validateAcronyms, schema: schemas.acronyms };

export interface LoadedAcronyms {
  /** Absolute, with forward slashes. */
  readonly path: string;
  /** In the order of the file; an acronym may come more than once. */
  readonly acronyms: readonly KnownAcronym[];
  readonly problems: readonly Problem[];
}

/** Reads one file; what has a problem is left out. */
export function loadAcronyms(path: string, text: string): LoadedAcronyms {
  return /\.(?:ya?ml|json)$/i.test(path) ? fromYaml(path, text) : fromRecords(path, text);
}

function fromYaml(path: string, text: string): LoadedAcronyms {
  const source = readSource<AcronymsFile>(path, text, kind);
  const problems: Problem[] = [...source.problems];
  const acronyms = Object.entries(source.data?.acronyms ?? {}).flatMap(
    ([written, given]): KnownAcronym[] => {
      const span = source.spanOf(['acronyms', written], 'key');
      const expansions = [given].flat().flatMap((one) => one.trim() || []);
      if (expansions.length > 0) return [{ written, expansions, path, span }];
      problems.push(withoutExpansion(written, source.spanOf(['acronyms', written], 'value')));
      return [];
    },
  );
  return { path, acronyms, problems: sortProblems(problems) };
}

/** Many programs write such lists; no sheet of acronyms has more lines. */
const mostRecords = 20_000;
const mostProblems = 100;

function fromRecords(path: string, text: string): LoadedAcronyms {
  const from = text.startsWith('\ufeff') ? 1 : 0;
  const delimiter = detectDelimiter(text, from, /\.ts[vb]$|\.tab$/i.test(path));
  const { records, problems: quotes } = parseDelimited(text, delimiter, {
    from,
    records: mostRecords,
  });
  const problems = quotes.map(({ span, message }): Problem => {
    return { rule, severity: 'error', span, message };
  });
  const acronyms: KnownAcronym[] = [];
  for (const [index, record] of records.entries()) {
    if (index === 0 && isColumnHead(record.fields[0]?.text ?? '')) continue;
    const read = fromRecord(path, record);
    if (read === undefined) continue;
    if ('rule' in read) problems.push(read);
    else acronyms.push(read);
  }
  return { path, acronyms, problems: sortProblems(problems.slice(0, mostProblems)) };
}

/** Undefined for a line without content. */
function fromRecord(
  path: string,
  { span, fields }: DelimitedRecord,
): KnownAcronym | Problem | undefined {
  const [first, ...rest] = fields;
  const written = first?.text.trim() ?? '';
  const expansion = rest.find(({ text }) => text.trim() !== '')?.text.trim();
  if (first && written !== '' && expansion !== undefined) {
    return { written, expansions: [expansion.replace(/\s+/g, ' ')], path, span: first.span };
  }
  if (first && written !== '') return withoutExpansion(written, first.span);
  if (expansion === undefined) return undefined;
  const message = say`“${expansion.slice(0, 60)}” has no acronym; write it in the first column`;
  return { rule, severity: 'error', span, message };
}

function withoutExpansion(written: string, span: Problem['span']): Problem {
  const message = say`${written.slice(0, 30)} has no expansion; write what it stands for`;
  return { rule, severity: 'error', span, message };
}
