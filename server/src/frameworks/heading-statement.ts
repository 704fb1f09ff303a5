/**
 * Heading statements: turns a heading that bears an item's text or title ("Point 1: To provide …",
 * "PRINCIPLE 3: PARTNERSHIPS") into a statement of that one item. Must not take a heading with
 * words of its own for one.
 */
import type { VisibleText } from '../markdown/visible-text.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import type { Statement } from './framework.ts';
import { type NearItem, nearestItem } from './nearest-item.ts';
import { quoteTokens } from './quote-tokens.ts';

const headingPattern =
  /^(?:\p{L}+\s){0,3}?(\p{L}+)\s(\d{1,9}(?:\.(?:\d{1,9}|[a-z]))*)\s?[.:–—-]\s+(?=\S)/u;

/** Whether a heading's source may bear a label with a number: cheap, for most have none. */
export function mayBearItem(source: string): boolean {
  return /\d\s?[.:–—-]/.test(source.slice(0, 120));
}

export function readHeadingStatement(
  index: CatalogueIndex,
  visible: VisibleText,
): Omit<Statement, 'heading'> | undefined {
  const { text, spanOf } = visible;
  const match = headingPattern.exec(text.slice(0, 120));
  if (!match) return undefined;
  const [lead, word, number] = [match[0], match[1]!, match[2]!];
  const tokens = quoteTokens(text.slice(lead.length), (from, to) =>
    spanOf(lead.length + from, lead.length + to),
  );
  let best: { near: NearItem; catalogue: string; kind: string } | undefined;
  for (const { catalogue, kind } of index.kindWords.get(word.toLowerCase()) ?? []) {
    const near = nearestItem(catalogue, kind, tokens, number);
    if (near && (!best || near.score > best.near.score)) {
      best = { near, catalogue: catalogue.id, kind };
    }
  }
  if (!best) return undefined;
  const numberAt = lead.lastIndexOf(number);
  const quote = { span: spanOf(lead.length, text.length), text: text.slice(lead.length), tokens };
  const span = spanOf(0, text.length);
  const numberSpan = spanOf(numberAt, numberAt + number.length);
  const { item, part } = best.near;
  return {
    span,
    role: 'heading',
    lead: spanOf(0, lead.trimEnd().length),
    form: 'list',
    catalogue: best.catalogue,
    kind: best.kind,
    items: [{ span, numberSpan, number, quote, textOf: item.number, part }],
    separators: [],
    malformed: [],
  };
}
