/**
 * Turns what a profile declares about tables into declarations for one table, by its caption. Must not
 * look at the table.
 */
import { readCaptionLabel } from '../outline/captions.ts';
import type { WrittenTotal } from '../tables/declared/written-total.ts';
import type { TableContext } from '../tables/rounding.ts';
import { foldWords, titleTest } from './folded-words.ts';

/** What holds for all tables with such a caption. */
export interface TableDeclaration {
  /** The caption without its number; compared without regard to case; `*`: any words. */
  readonly table: string;
  /** As behind `total` in a comment above a table: `Total = Women + Men`. */
  readonly total?: string;
  /** As behind `no-total`: `Other; column 4`. */
  readonly noTotal?: string;
}

const tests = new WeakMap<TableDeclaration, (folded: string) => boolean>();

/** What is declared for a table with this caption, in the order of the profile. */
export function declaredFor(
  declarations: readonly TableDeclaration[] | undefined,
  caption: string | undefined,
): readonly WrittenTotal[] {
  if (declarations === undefined || declarations.length === 0) return [];
  const words = caption ?? '';
  const title = foldWords(words.slice(readCaptionLabel(words)?.to ?? 0));
  return declarations.flatMap((declaration): readonly WrittenTotal[] => {
    const test = tests.get(declaration) ?? titleTest(declaration.table);
    tests.set(declaration, test);
    if (!test(title)) return [];
    const { total, noTotal } = declaration;
    return [
      ...(total === undefined ? [] : [{ kind: 'total', text: total, by: 'profile' } as const]),
      ...(noTotal === undefined
        ? []
        : [{ kind: 'noTotal', text: noTotal, by: 'profile' } as const]),
    ];
  });
}

/** The context with declarations before its own and behind them; the last one about a line holds. */
export function withDeclarations(
  context: TableContext,
  before: readonly WrittenTotal[],
  behind: readonly WrittenTotal[] = [],
): TableContext {
  if (before.length + behind.length === 0) return context;
  return { ...context, declared: [...before, ...(context.declared ?? []), ...behind] };
}
