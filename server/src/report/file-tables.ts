/**
 * Tables that stand in files of their own, named by `::table` directives: a directive and the text of
 * its file become a table of the report. Must not read files.
 */

import type { Block } from '../markdown/block.ts';
import type { Pragma } from '../markdown/comments.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import type { NumberStyle } from '../numbers/reading.ts';
import { isContinued, readSurroundings, type Surroundings } from '../tables/caption.ts';
import {
  namesTables,
  readTableDirective,
  type TableDirective,
} from '../tables/delimited/directive.ts';
import { type DelimitedTable, readDelimited } from '../tables/delimited/read-delimited.ts';
import type { TableContext } from '../tables/rounding.ts';
import type { TextDocument } from '../text/document.ts';
import { say, type Words } from '../text/phrase.ts';
import { shiftSpan } from '../text/span.ts';
import { declaredFor, withDeclarations } from './profile-totals.ts';
import {
  type CachedSums,
  commentsOf,
  profileProblemsOf,
  sumsOf,
  type TableSettings,
} from './read-tables.ts';
import type { Table, UnreadTable } from './report.ts';

/** What became of a directive's path: the file's text, or why there is none, in words for authors. */
export type TableFile =
  | { readonly path: string; readonly document: TextDocument }
  | { readonly problem: Words; readonly suggestion?: string };

/** By path as the directives write it. */
export type TableFiles = ReadonlyMap<string, TableFile>;

export interface FileTables {
  readonly tables: readonly Table[];
  readonly unread: readonly UnreadTable[];
}

const none: FileTables = { tables: [], unread: [] };

/** Every path that the directives of a draft name, as written, each once. */
export function namedTableFiles(
  document: MarkdownDocument,
  blocks: readonly Block[],
): readonly string[] {
  const names = blocks.map((block) => readTableDirective(document, block)?.src?.text);
  return [...new Set(names)].filter((name) => name !== undefined);
}

/** The tables of a draft's directives in source order, and the directives that name none. */
export function readFileTables(
  document: MarkdownDocument,
  blocks: readonly Block[],
  pragmas: readonly Pragma[],
  settings: TableSettings,
  files: TableFiles | undefined,
): FileTables {
  if (!namesTables(document)) return none;
  const tables: Table[] = [];
  const unread: UnreadTable[] = [];
  blocks.forEach((block, index) => {
    const directive = readTableDirective(document, block);
    if (directive === undefined) return;
    const file = directive.src && files?.get(directive.src.text);
    if (file === undefined || 'problem' in file) unread.push(whyUnread(directive, file));
    else {
      const around = readSurroundings(document, blocks, index, pragmas);
      const caption = directive.caption ?? around.caption;
      const declared = declaredFor(settings.declared, caption?.text);
      const context = withDeclarations(
        { ...around.context, ...(caption && { caption: caption.text }) },
        declared,
        directive.declared.map(({ written }) => written),
      );
      const { problems, ...table } = readFileTable(file, settings, context);
      tables.push({
        ...table,
        ...declarationsOf(around, directive, problems.slice(declared.length)),
        ...profileProblemsOf(problems.slice(0, declared.length)),
        ...(caption && { caption }),
        ...(around.pragma && { pragma: around.pragma }),
        continued: caption !== undefined && isContinued(caption),
        source: { ...file, directive: directive.span },
      });
    }
  });
  return { tables, unread };
}

/** The comments above a directive and its own attributes, with what is wrong with them. */
function declarationsOf(
  around: Surroundings,
  { declared }: TableDirective,
  problems: CachedSums['problems'],
): Pick<Table, 'comments'> {
  const own = problems.slice(problems.length - declared.length);
  const { comments = [] } = commentsOf(
    around,
    problems.slice(0, problems.length - declared.length),
  );
  const attributes = declared.map(({ span }, at) => ({
    span,
    problems: (own[at] ?? []).map((each) => ({ ...each, span: shiftSpan(each.span, span.from) })),
  }));
  const all = [...comments, ...attributes];
  return all.length === 0 ? {} : { comments: all };
}

/** The table of a CSV or TSV file, whatever names it. Its spans are offsets into the file's text. */
function readFileTable(
  file: { readonly path: string; readonly document: TextDocument },
  settings: TableSettings,
  around: TableContext = {},
): Table & Pick<CachedSums, 'problems'> {
  const { grid, notes } = readOnce(file, settings.numberStyle);
  const { aggregates, verdicts, context, problems } = sumsOf(grid, {
    ...around,
    rounding: settings.rounding,
    notes: [...(around.notes ?? []), ...notes],
  });
  const to = file.document.length;
  return { from: 0, to, grid, context, continued: false, aggregates, verdicts, problems };
}

/** Both kinds of tables in the order in which the report shows them. */
export function inOrder(tables: readonly Table[], fileTables: readonly Table[]): readonly Table[] {
  if (fileTables.length === 0) return tables;
  const place = ({ from, source }: Table) => source?.directive.from ?? from;
  return [...tables, ...fileTables].sort((a, b) => place(a) - place(b));
}

interface CachedTable {
  readonly style: NumberStyle | undefined;
  readonly table: DelimitedTable;
}

const read = new WeakMap<TextDocument, CachedTable>();

function readOnce(
  { path, document }: { readonly path: string; readonly document: TextDocument },
  style: NumberStyle | undefined,
): DelimitedTable {
  const known = read.get(document);
  if (known && known.style === style) return known.table;
  const isTabbed = /\.(?:tsv|tab)$/i.test(path);
  const table = readDelimited(document.text, { fallback: style, isTabbed });
  read.set(document, { style, table });
  return table;
}

function whyUnread(
  { span, src }: TableDirective,
  file: { readonly problem: Words; readonly suggestion?: string } | undefined,
): UnreadTable {
  if (src === undefined) {
    const problem = say`This table names no file: write ::table[Caption]{src=path/to/file.csv}`;
    return { span, problem };
  }
  const problem = file?.problem ?? say`“${src.text}” was not read`;
  const { suggestion } = file ?? {};
  return { span: src.span, problem, ...(suggestion !== undefined && { suggestion }) };
}
