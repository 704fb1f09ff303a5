/**
 * Turns the YAML between the `---` lines at a draft's start into data with places. Must not know
 * which keys a report needs.
 */
import type { Span } from '../text/span.ts';
import type { MarkdownDocument } from './parse.ts';
import type { YamlPath, YamlProblem } from './yaml.ts';

export interface FrontMatter {
  /** With both fences; absolute, as all spans here. */
  readonly span: Span;
  /** What stands between the fences. */
  readonly contentSpan: Span;
  /** The YAML source. */
  readonly text: string;
  /** Whether a closing `---` or `...` was found. */
  readonly closed: boolean;
  /** Undefined where the YAML is empty, broken, or no mapping. */
  readonly data: Readonly<Record<string, unknown>> | undefined;
  /** Syntax errors and duplicate keys, in an author's words. */
  readonly problems: readonly YamlProblem[];
  /** The place of a key or its value: `spanOf(['session'], 'value')`. */
  spanOf(path: YamlPath, part: 'key' | 'value'): Span | undefined;
}

export function readFrontMatter(document: MarkdownDocument): FrontMatter | undefined {
  void document;
  return undefined;
}
