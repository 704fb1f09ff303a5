/**
 * Turns the YAML between the `---` lines at a draft's start into data with places. Must not know
 * which keys a report needs.
 */
import { say } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import { asDraft } from './draft-change.ts';
import { spanOfNode } from './nodes.ts';
import type { MarkdownDocument } from './parse.ts';
import type { Segment } from './segments.ts';
import { findFrontMatter } from './syntax/front-matter.ts';
import { parseYaml, type YamlPath, type YamlProblem } from './yaml.ts';

export interface FrontMatter {
  /** With both fences; absolute, as all spans here. */
  readonly span: Span;
  /** What stands between the fences. */
  readonly contentSpan: Span;
  /** The YAML source. */
  readonly text: string;
  /**
   * Whether a closing `---` or `...` was found. Without one, the lines up to the first blank line are
   * read as front matter, and `problems` says so.
   */
  readonly closed: boolean;
  /** Undefined where the YAML is empty, broken, or no mapping. */
  readonly data: Readonly<Record<string, unknown>> | undefined;
  /** Syntax errors and duplicate keys, in an author's words. */
  readonly problems: readonly YamlProblem[];
  /** The place of a key or its value: `spanOf(['session'], 'value')`. */
  spanOf(path: YamlPath, part: 'key' | 'value'): Span | undefined;
}

const known = new WeakMap<Segment, { readonly read: FrontMatter | undefined }>();

/** The front matter of a draft that begins with a line `---`; undefined where there is none. */
export function readFrontMatter({ segments }: MarkdownDocument): FrontMatter | undefined {
  // It never reaches beyond the first segment.
  const { segment } = segments[0]!;
  const kept = known.get(segment) ?? { read: readIn(asDraft(segment)) };
  known.set(segment, kept);
  return kept.read;
}

function readIn(document: MarkdownDocument): FrontMatter | undefined {
  const place = findFrontMatter(document.normal.text);
  if (place === undefined) return undefined;
  const span = spanOfNode(document, 0, place.to);
  const contentSpan = spanOfNode(document, place.contentFrom, place.contentTo);
  const yaml = parseYaml(
    document.normal.text.slice(place.contentFrom, place.contentTo),
    place.contentFrom,
  );
  const toSource = (inNormal: Span) => spanOfNode(document, inNormal.from, inNormal.to);
  const problems = yaml.problems.map(({ span: at, message }) => ({ span: toSource(at), message }));
  if (!place.closed) problems.unshift(neverClosed(document));
  const isMapping =
    typeof yaml.data === 'object' && yaml.data !== null && !Array.isArray(yaml.data);
  if (!isMapping && yaml.data !== undefined && yaml.data !== null && problems.length === 0) {
    problems.push({
      span: contentSpan,
      message: say`Front matter must be lines of the form “key: value”`,
    });
  }
  return {
    span,
    contentSpan,
    text: document.text.slice(contentSpan.from, contentSpan.to),
    closed: place.closed,
    data: isMapping ? (yaml.data as Readonly<Record<string, unknown>>) : undefined,
    problems,
    spanOf: (path, part) => {
      const found = yaml.spanOf(path, part);
      return found === undefined ? undefined : toSource(found);
    },
  };
}

function neverClosed(document: MarkdownDocument): YamlProblem {
  return {
    span: spanOfNode(document, 0, 3),
    message: say`The front matter that begins here is never closed; put a line --- after its last key`,
  };
}
