/**
 * Turns a checked report into what the review report shows of it beside its findings: the page with
 * marks, the coverage of frameworks, the ledger, and where sections begin. Must not print a report's
 * text unescaped.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import type { Heading } from '../outline/outline.ts';
import { type Coverage, coverageOf } from '../report/coverage.ts';
import { speakerOf } from '../text/phrase.ts';
import { coverageHtml } from './formats/coverage-html.ts';
import { ledgerHtml } from './formats/review-ledger.ts';
import { homeLine, type LintedFile, relatedLine } from './result.ts';
import { ledgerOf } from './shown-ledger.ts';
import type { Review, ReviewSection } from './shown-review.ts';

/** Undefined for what is no report. `id`: letters and digits that no other report of the page has. */
export async function reviewOf(
  checked: CheckedDocument,
  file: LintedFile,
  { id, shownPath }: { readonly id: string; readonly shownPath: (path: string) => string },
): Promise<Review | undefined> {
  const { report, document } = checked;
  if (report === undefined) return undefined;
  // A bundle of its own: no other format needs it.
  const { renderPrinted } = await import('../preview/render-page.ts');
  const printed = renderPrinted(checked, `${id}-`);
  if (printed === undefined) return undefined;
  const lineOf = (offset: number) => document.positionAt(offset).line;
  const lines = file.findings.flatMap((finding) => [
    homeLine(finding, file.path),
    ...finding.related.flatMap((place) => relatedLine(finding, place, file.path) ?? []),
  ]);
  const coverages = coverageOf(
    report,
    (checked.catalogues ?? []).flatMap(({ catalogue }) => catalogue ?? []),
  );
  const tell = speakerOf(checked.language);
  const { figures } = ledgerOf(checked, file.path, undefined, shownPath);
  return {
    id,
    title: printed.title,
    language: printed.language,
    preview: printed.body,
    coverage: coverages.map((one: Coverage) => ({
      title: one.catalogue.title,
      html: coverageHtml(one, document, tell),
    })),
    ledger: ledgerHtml(report, figures, printed.idAt, tell),
    sections: sectionsOf(report.outline.headings, lineOf),
    places: Object.fromEntries(
      [...new Set(lines)].map((line) => [line, printed.idAt(document.lineSpan(line - 1).from)]),
    ),
  };
}

function sectionsOf(
  headings: readonly Heading[],
  lineOf: (offset: number) => number,
): readonly ReviewSection[] {
  const around: Heading[] = [];
  return headings.map((heading) => {
    while (around.length > 0 && around.at(-1)!.level >= heading.level) around.pop();
    const above = around.map(({ text }) => text);
    around.push(heading);
    return { line: lineOf(heading.span.from) + 1, title: heading.text, above };
  });
}
