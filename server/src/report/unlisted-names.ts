/**
 * Finds names in a list of the text that no table has, where two tables have all the others and one that
 * is easily taken for it: "(Benin, Ecuador, Liberia and Mauritius)" with rows for the first three and for
 * Mauritania. Must not ask for names in tables without such a look-alike.
 */
import type { ProseBlock } from '../prose/claim.ts';
import { splitItems } from '../prose/claims/list-items.ts';
import { closingBracket } from '../prose/claims/text-around.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { cellFigures } from './cell-figures.ts';
import { nameKeys, namesOf } from './line-names.ts';
import type { Table } from './report.ts';

export interface UnlistedName {
  /** Absolute. */
  readonly span: Span;
  readonly name: string;
  /** What the table has in its place, as written there. */
  readonly lookAlike: string;
  readonly others: readonly string[];
  readonly table: Table;
}

export interface NamesSource {
  readonly prose: readonly ProseBlock[];
  readonly tables: readonly Table[];
  readonly text: string;
}

/** With fewer others a table is none of these names. */
const fewestOthers = 3;
const mostItems = 40;
/** One table may leave a name out. */
const fewestTables = 2;

export function readUnlistedNames(source: NamesSource): readonly UnlistedName[] {
  if (source.tables.length === 0) return [];
  return source.prose.flatMap((block) =>
    listsIn(source, block).flatMap((items) => {
      const one = oddOneOut(source, items);
      return one ? [{ ...one, span: shiftSpan(one.span, block.from) }] : [];
    }),
  );
}

const known = new WeakMap<ProseBlock['figures'], readonly (readonly Item[])[]>();

/** The lists of names in brackets of a block; read once. Spans are relative to it. */
function listsIn({ text }: NamesSource, block: ProseBlock): readonly (readonly Item[])[] {
  if (block.place === 'heading') return [];
  const before = known.get(block.figures);
  if (before) return before;
  const lists = readLists(text.slice(block.from, block.to));
  known.set(block.figures, lists);
  return lists;
}

function readLists(text: string): readonly (readonly Item[])[] {
  const found: (readonly Item[])[] = [];
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const close = closingBracket(text, open);
    if (close - open < 20) continue;
    const items = namesIn(text, open + 1, close);
    if (items) found.push(items);
  }
  return found;
}

interface Item {
  readonly span: Span;
  readonly name: string;
  readonly keys: readonly string[];
}

/** The names of a list, where all its items are names and it is clear where one ends. */
function namesIn(text: string, from: number, to: number): readonly Item[] | undefined {
  const commas = text.slice(from, to).split(',').length;
  if (commas < fewestOthers || commas > mostItems) return undefined;
  const splits = splitItems(text, from, to);
  if (splits === undefined || !splits.certain) return undefined;
  const items = splits.ways[0]!.map((span) => {
    const name = text.slice(span.from, span.to);
    return { span, name, keys: nameKeys(name) };
  });
  const named = items.every(
    ({ name, keys }) => /^[A-Z\u00c0-\u00de]/.test(name) && keys.length > 0,
  );
  return named && items.length > fewestOthers ? items : undefined;
}

function oddOneOut(source: NamesSource, items: readonly Item[]): UnlistedName | undefined {
  const has = (table: Table, { keys }: Item) => {
    const { lines } = namesOf(cellFigures(table));
    return keys.some((key) => lines.has(key));
  };
  const telling = source.tables.filter(
    (table) => items.filter((item) => has(table, item)).length === items.length - 1,
  );
  const [table] = telling;
  if (table === undefined || telling.length < fewestTables) return undefined;
  const odd = items.find((item) => !has(table, item))!;
  if (source.tables.some((other) => has(other, odd))) return undefined;
  const alike = new Set(telling.flatMap((one) => lookAlikes(one, odd, items)));
  const [lookAlike] = alike;
  if (lookAlike === undefined || alike.size > 1) return undefined;
  const others = items.filter((item) => item !== odd).map(({ name }) => name);
  return { span: odd.span, name: odd.name, lookAlike, others, table };
}

/** The rows and columns of a table that begin as the name does, and are as long. */
function lookAlikes(table: Table, { keys }: Item, items: readonly Item[]): readonly string[] {
  const listed = new Set(items.flatMap((item) => item.keys));
  const [own = ''] = keys;
  const alike = new Map<string, string>();
  for (const [key, [line]] of namesOf(cellFigures(table)).lines) {
    if (listed.has(key) || !isAlike(key, own)) continue;
    alike.set(key, line?.labels[0] ?? key);
  }
  return [...alike.values()];
}

/** "mauritius" and "mauritania": half of the longer one, and four letters or more, are the same. */
function isAlike(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same += 1;
  return same >= 4 && same * 2 >= longest && Math.abs(a.length - b.length) <= 2;
}
