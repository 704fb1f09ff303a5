/**
 * Turns the text of a configuration, profile or catalogue file into data that follows its schema,
 * with a problem at the place of each mistake. Must not look at other files.
 */

import { parseYaml, type YamlSource } from '../markdown/yaml.ts';
import { say } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import type { SchemaValidator } from './generated/validators.js';
import { type Problem, type ProblemRule, sortProblems, type Violation } from './problem.ts';
import { validPart } from './valid-part.ts';
import { findViolations } from './violations.ts';

type Path = readonly (string | number)[];

/** What one file says. */
export interface Source<T> {
  /** Absolute, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** What of the file follows the schema; undefined where nothing of use is left. */
  readonly data: T | undefined;
  /** The data as written, right or wrong: for checks that compare items with one another. */
  readonly written: unknown;
  readonly problems: readonly Problem[];
  /** The place of a key or its value, or the nearest place around it. */
  spanOf(path: Path, part: 'key' | 'value'): Span;
}

type Places = Pick<Source<unknown>, 'text' | 'spanOf'>;

export interface SourceKind {
  readonly rule: ProblemRule;
  readonly validate: SchemaValidator;
  readonly schema: unknown;
}

/** Reads a file of the kind; an empty file holds no data and has the problems of one. */
export function readSource<T>(path: string, text: string, kind: SourceKind): Source<T> {
  const yaml = parseYaml(text);
  const spanOf = (at: Path, part: 'key' | 'value') => placeOf(yaml, text, at, part);
  const broken = yaml.problems.map(({ span, message }): Problem => {
    return { rule: kind.rule, severity: 'error', span, message };
  });
  // After a syntax error the rest of the file is guesswork: only the error itself is said.
  if (broken.length > 0 && !isRecord(yaml.data)) {
    return { path, text, data: undefined, written: yaml.data, problems: broken, spanOf };
  }
  const data = yaml.data ?? {};
  const violations = findViolations(data, kind.validate, kind.schema).map((violation) =>
    place(violation, kind.rule, { text, spanOf }),
  );
  const usable = validPart<T>(data, kind.validate);
  const problems = sortProblems([...broken, ...violations]);
  return { path, text, data: usable, written: data, problems, spanOf };
}

/** Gives a violation its place; a number where a text is due was meant as printed: `8.10`, not 8.1. */
function place(violation: Violation, rule: ProblemRule, source: Places): Problem {
  const span = source.spanOf(violation.path, violation.part);
  const { message, replacement } = violation;
  const printed = source.text.slice(span.from, span.to).trim();
  if (violation.unquoted && /^[\w.+-]{1,30}$/.test(printed)) {
    const quoted = `"${printed}"`;
    const advice = say`${message}; write it in quotes: ${quoted}`;
    return { rule, severity: 'error', span, message: advice, replacement: quoted };
  }
  const suggestion = replacement === undefined ? {} : { replacement };
  return { rule, severity: 'error', span, message, ...suggestion };
}

/** The place of a path; where that has none, of the nearest value around it, its first line only. */
function placeOf(yaml: YamlSource, text: string, path: Path, part: 'key' | 'value'): Span {
  for (let length = path.length; length > 0; length--) {
    const at = path.slice(0, length);
    const wanted = length === path.length ? part : 'key';
    const span = yaml.spanOf(at, wanted) ?? yaml.spanOf(at, 'key');
    if (span) return firstLine(text, span);
  }
  return firstLine(text, firstContent(text));
}

function firstLine(text: string, span: Span): Span {
  const end = text.slice(span.from, span.to).search(/[\r\n]/);
  const to = end < 0 ? span.to : span.from + end;
  return { from: span.from, to: Math.max(to, span.from) };
}

/** From the first line that is neither blank nor a comment. */
function firstContent(text: string): Span {
  const line = /^(?![ \t]*(?:#|$|---))[^\r\n]*\S/m.exec(text);
  const from = line?.index ?? 0;
  return { from, to: line ? from + line[0].length : Math.min(text.length, 1) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
