/**
 * Joins what the fact folders found in one draft into a report. Must not judge anything.
 */
import type { Catalogue } from '../frameworks/framework.ts';
import { readItemReferences } from '../frameworks/references.ts';
import { readStatements } from '../frameworks/statements.ts';
import { readBlocks } from '../markdown/blocks.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import { createTextDocument } from '../text/document.ts';
import { keepEqual } from './keep-equal.ts';
import type { Report } from './report.ts';

/** What the facts depend on beside the draft itself. */
export interface ReportSettings {
  readonly catalogues: readonly Catalogue[];
}

/**
 * The report at `path`. Facts that say the same as those of `previous` (the same report before an
 * edit) are the same objects, so that rules which read only these need not run again.
 */
export function buildReport(
  path: string,
  markdown: MarkdownDocument,
  settings: ReportSettings,
  previous?: Report,
): Report {
  const blocks = readBlocks(markdown);
  const outline = { headings: [], paragraphs: [] };
  const { catalogues } = settings;
  const statements = readStatements(markdown, blocks, outline.headings, catalogues);
  return {
    path,
    document: createTextDocument(markdown.text),
    frontMatter: readFrontMatter(markdown),
    blocks: keepEqual(previous?.blocks, blocks),
    outline: keepEqual(previous?.outline, outline),
    tables: [],
    statements: keepEqual(previous?.statements, statements),
    itemReferences: keepEqual(
      previous?.itemReferences,
      readItemReferences(markdown, blocks, statements, catalogues),
    ),
  };
}
