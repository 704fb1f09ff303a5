/**
 * Joins what the fact folders found in one draft into a report. Must not judge anything.
 */
import type { Catalogue } from '../frameworks/framework.ts';
import { readItemReferences } from '../frameworks/references.ts';
import { readStatements } from '../frameworks/statements.ts';
import { readBlocks } from '../markdown/blocks.ts';
import { readPragmas } from '../markdown/comments.ts';
import type { FrontMatter } from '../markdown/front-matter.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import { readCaptions } from '../outline/captions.ts';
import { readEnumerations } from '../outline/enumerations.ts';
import { readFootnotes } from '../outline/footnotes.ts';
import { type OutlineScheme, readOutline } from '../outline/read-outline.ts';
import { readProse } from '../prose/read-prose.ts';
import { readReferences } from '../references/read-references.ts';
import { readTerms } from '../terms/read-terms.ts';
import { createTextDocument } from '../text/document.ts';
import { inOrder, readFileTables, type TableFiles } from './file-tables.ts';
import { keepEqual } from './keep-equal.ts';
import { readComparedListings } from './listings.ts';
import { readTables, type TableSettings } from './read-tables.ts';
import type { Report } from './report.ts';
import { resolveReferences } from './resolve-references.ts';

/** What the facts depend on beside the draft itself. */
export interface FactSettings {
  readonly numbering: OutlineScheme;
  readonly tables: TableSettings;
  readonly catalogues: readonly Catalogue[];
}

/** A draft, read as far as its front matter, which says what it is to be held against. */
export interface Draft {
  readonly path: string;
  readonly markdown: MarkdownDocument;
  readonly frontMatter: FrontMatter | undefined;
  /** What the engine read for its `::table` directives. */
  readonly tableFiles?: TableFiles;
}

/**
 * The report of a draft. Facts that say the same as those of `previous` (the same report before an
 * edit) are the same objects, so that rules which read only these need not run again.
 */
export function buildReport(draft: Draft, settings: FactSettings, previous?: Report): Report {
  const { path, markdown, frontMatter } = draft;
  const { catalogues } = settings;
  const blocks = readBlocks(markdown);
  const pragmas = readPragmas(markdown, blocks);
  const outline = readOutline(markdown, blocks, settings.numbering);
  const captions = readCaptions(markdown, blocks);
  const footnotes = readFootnotes(markdown, blocks);
  const own = readTables(markdown, blocks, pragmas, settings.tables);
  const named = readFileTables(markdown, blocks, pragmas, settings.tables, draft.tableFiles);
  const tables = inOrder(own, named.tables);
  const written = readReferences(markdown, blocks);
  const references = resolveReferences(written, outline, captions, footnotes);
  const statements = readStatements(markdown, blocks, outline.headings, catalogues);
  const itemReferences = readItemReferences(markdown, blocks, statements, catalogues);
  return {
    path,
    document: createTextDocument(markdown.text),
    frontMatter,
    blocks: keepEqual(previous?.blocks, blocks),
    pragmas,
    outline: keepEqual(previous?.outline, outline),
    captions: keepEqual(previous?.captions, captions),
    footnotes: keepEqual(previous?.footnotes, footnotes),
    enumerations: keepEqual(previous?.enumerations, readEnumerations(markdown, blocks)),
    listings: keepEqual(
      previous?.listings,
      readComparedListings(markdown, blocks, outline.headings, captions),
    ),
    tables: keepEqual(previous?.tables, tables),
    unreadTables: keepEqual(previous?.unreadTables, named.unread),
    prose: keepEqual(previous?.prose, readProse(markdown, blocks, settings.tables.numberStyle)),
    references: keepEqual(previous?.references, references),
    statements: keepEqual(previous?.statements, statements),
    itemReferences: keepEqual(previous?.itemReferences, itemReferences),
    terms: keepEqual(previous?.terms, readTerms(markdown, blocks)),
  };
}
