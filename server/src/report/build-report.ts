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
import { createTextDocument, type TextDocument } from '../text/document.ts';
import { buildLedger } from './build-ledger.ts';
import { comparePrior } from './compare-prior.ts';
import { withDeclared } from './declared-ledger.ts';
import { readDeclaredTies } from './declared-ties.ts';
import { inOrder, readFileTables, type TableFiles } from './file-tables.ts';
import { lazily } from './lazy.ts';
import { readListClaims } from './list-claims.ts';
import { readComparedListings } from './listings.ts';
import { withPrior } from './prior-ledger.ts';
import { readTables, type TableSettings } from './read-tables.ts';
import type { PriorFile, Report } from './report.ts';
import { resolveReferences } from './resolve-references.ts';
import type { TieIndex } from './ties-index.ts';

/** What the facts depend on beside the draft itself. */
export interface FactSettings {
  readonly numbering: OutlineScheme;
  readonly tables: TableSettings;
  readonly catalogues: readonly Catalogue[];
}

/** A draft, read as far as its front matter, which says what it is to be held against. */
export interface Draft {
  readonly path: string;
  /** The lines of the text, where they were read before. */
  readonly document?: TextDocument;
  readonly markdown: MarkdownDocument;
  readonly frontMatter: FrontMatter | undefined;
  /** What the engine read for its `::table` directives. */
  readonly tableFiles?: TableFiles;
  /** Last year's report, where one is named. */
  readonly prior?: PriorFile | undefined;
  /** The ties of the same report before an edit, to be brought up to date. */
  readonly ties?: TieIndex;
}

/** The report of a draft; each part is read when it is first asked for. */
export function buildReport(draft: Draft, settings: FactSettings): Report {
  const { path, markdown, frontMatter } = draft;
  const { catalogues } = settings;
  const named = () =>
    readFileTables(markdown, report.blocks, report.pragmas, settings.tables, draft.tableFiles);
  const files = lazily({ named });
  const report: Report = lazily<Report>({
    path: () => path,
    document: () => draft.document ?? createTextDocument(markdown.text),
    frontMatter: () => frontMatter,
    blocks: () => readBlocks(markdown),
    pragmas: () => readPragmas(markdown),
    outline: () => readOutline(markdown, report.blocks, settings.numbering),
    captions: () => readCaptions(markdown, report.blocks),
    footnotes: () => readFootnotes(markdown, report.blocks, settings.numbering.footnotes),
    enumerations: () => readEnumerations(markdown, report.blocks),
    listings: () =>
      readComparedListings(markdown, report.blocks, report.outline.headings, report.captions),
    tables: () =>
      inOrder(
        readTables(markdown, report.blocks, report.pragmas, settings.tables),
        files.named.tables,
      ),
    unreadTables: () => files.named.unread,
    listClaims: () =>
      readListClaims(markdown, report.blocks, report.prose, settings.tables.numberStyle),
    prose: () => readProse(markdown, report.blocks, settings.tables.numberStyle),
    ledger: () =>
      withPrior(
        withDeclared(
          buildLedger(report, markdown.text, report.outline.headings, draft.ties),
          report.declaredTies,
        ),
        report.prior,
      ),
    declaredTies: () => readDeclaredTies(markdown, report.blocks, report),
    prior: () => comparePrior(report, draft.prior),
    references: () =>
      resolveReferences(
        readReferences(markdown, report.blocks),
        report.outline,
        report.captions,
        report.footnotes,
      ),
    statements: () => readStatements(markdown, report.blocks, report.outline.headings, catalogues),
    itemReferences: () =>
      readItemReferences(markdown, report.blocks, report.statements, catalogues),
    terms: () => readTerms(markdown, report.blocks),
  });
  return report;
}
