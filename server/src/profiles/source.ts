/**
 * Turns the text of a configuration, profile or catalogue file into data that follows its schema,
 * with a problem at the place of each mistake. Must not look at other files.
 */
import { parseYaml, type YamlSource } from '../markdown/yaml.ts';
import type { Span } from '../text/span.ts';
import type { SchemaError, SchemaValidator } from './generated/validators.js';
import { type Problem, type ProblemRule, sortProblems, type Violation } from './problem.ts';
import { findViolations } from './violations.ts';

type Path = readonly (string | number)[];

const deepest = 40;

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
  const usable = followingSchema<T>(data, kind);
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
    const advice = message.replace(/\.$/, `; write it in quotes: ${quoted}.`);
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

/** `data` without what violates the schema; undefined where what is left does not follow it either. */
function followingSchema<T>(data: unknown, kind: SourceKind): T | undefined {
  if (kind.validate(data)) return data as T;
  const copy: unknown = deepCopy(data);
  // Taking away a wrong value may leave its parent without a required key: a few rounds settle it.
  for (let round = 0; round < 8; round++) {
    if (kind.validate(copy)) return copy as T;
    const errors = kind.validate.errors ?? [];
    const paths = new Map(errors.map((error) => [faultyPath(error).join('\n'), faultyPath(error)]));
    if (paths.has('')) return undefined;
    // From the last to the first, so that taking items out of a list moves none still to be taken.
    for (const path of [...paths.values()].sort(backwards)) remove(copy, path);
  }
  return undefined;
}

function faultyPath(error: SchemaError): readonly string[] {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const key = error.params.additionalProperty ?? error.params.propertyName;
  return typeof key === 'string' ? [...path, key] : path;
}

function backwards(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined) return -1;
    if (part !== other) return Number(other) - Number(part) || (part < other ? 1 : -1);
  }
  return a.length === b.length ? 0 : 1;
}

function remove(data: unknown, path: readonly string[]): void {
  let parent: unknown = data;
  for (const key of path.slice(0, -1))
    parent = (parent as Record<string, unknown> | undefined)?.[key];
  const key = path.at(-1);
  if (key === undefined || parent === null || typeof parent !== 'object') return;
  if (Array.isArray(parent)) {
    if (Number(key) < parent.length) parent.splice(Number(key), 1);
  } else {
    delete (parent as Record<string, unknown>)[key];
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A deep copy; what is nested deeper than any file of these kinds needs is left out. */
function deepCopy(value: unknown, depth = 0): unknown {
  if (depth > deepest) return null;
  if (Array.isArray(value)) return value.map((item) => deepCopy(item, depth + 1));
  if (!isRecord(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    Object.defineProperty(copy, key, {
      value: deepCopy(inner, depth + 1),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return copy;
}
