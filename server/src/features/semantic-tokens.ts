/**
 * The words of a draft that mean something to Crossfoot, for an editor to colour: references that lead
 * somewhere, statements of what a section serves, figures. Must not overlap.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import type { Report } from '../report/report.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** In the order of the protocol's legend. */
export const tokenKinds = ['reportReference', 'reportStatement', 'reportFigure'] as const;

export interface SemanticToken {
  /** Absolute; within one line. */
  readonly span: Span;
  readonly kind: (typeof tokenKinds)[number];
}

/** Those in a stretch of the draft, in source order. */
export function semanticTokens(
  { report, document }: CheckedDocument,
  { from, to }: Span,
): readonly SemanticToken[] {
  if (!report) return [];
  const all = [...references(report), ...statements(report), ...figures(report, from, to)]
    .filter(({ span }) => span.from < to && from < span.to && span.from < span.to)
    .sort((a, b) => a.span.from - b.span.from || b.span.to - a.span.to);
  let end = -1;
  return all.flatMap((token): readonly SemanticToken[] => {
    if (token.span.from < end) return [];
    end = token.span.to;
    return linesOf(document, token);
  });
}

function references(report: Report): readonly SemanticToken[] {
  const { references: written, titles } = report.references;
  const kind = 'reportReference';
  return [
    ...written.flatMap(({ span, numbers }): readonly SemanticToken[] => {
      const leads = numbers.some(({ resolution }) => resolution.state === 'found');
      return leads ? [{ span, kind }] : [];
    }),
    ...titles.flatMap(({ span, state }): readonly SemanticToken[] =>
      state === 'found' ? [{ span, kind }] : [],
    ),
    ...report.itemReferences.map(({ span }): SemanticToken => ({ span, kind })),
  ];
}

/** Of a list quoted in full only the words that introduce it. */
function statements({ statements: all }: Report): readonly SemanticToken[] {
  return all.flatMap(({ role, form, lead, span }): readonly SemanticToken[] => {
    if (role === 'heading') return [];
    return [{ span: form === 'line' ? span : lead, kind: 'reportStatement' }];
  });
}

function figures({ prose }: Report, from: number, to: number): readonly SemanticToken[] {
  return prose
    .filter((block) => block.from < to && from < block.to)
    .flatMap((block) =>
      block.figures.map(({ span }): SemanticToken => {
        return { span: shiftSpan(span, block.from), kind: 'reportFigure' };
      }),
    );
}

/** Many clients cannot colour across line ends. */
function linesOf(
  document: CheckedDocument['document'],
  { span, kind }: SemanticToken,
): readonly SemanticToken[] {
  const first = document.positionAt(span.from).line;
  const last = document.positionAt(span.to).line;
  if (first === last) return [{ span, kind }];
  const tokens: SemanticToken[] = [];
  for (let line = first; line <= last; line++) {
    const own = document.lineSpan(line);
    const from = Math.max(own.from, span.from);
    const to = Math.min(own.to, span.to);
    if (from < to) tokens.push({ span: { from, to }, kind });
  }
  return tokens;
}
