/**
 * `textDocument/selectionRange`: how a selection grows at each place. Must not decide its steps.
 */
import type {
  CancellationToken,
  SelectionRange,
  SelectionRangeParams,
} from 'vscode-languageserver';
import { selectionsAt } from '../features/selections.ts';
import { readNewest } from './check-newest.ts';
import { fromPosition, toRange } from './positions.ts';
import type { Server } from './server.ts';

/** One for each position, in the same order, the innermost first with those around it as parents. */
export async function onSelectionRanges(
  server: Server,
  { textDocument: { uri }, positions }: SelectionRangeParams,
  token: CancellationToken,
): Promise<SelectionRange[] | null> {
  const checked = await readNewest(server, uri, token);
  if (!checked || !Array.isArray(positions)) return null;
  const { encoding } = server.client;
  return positions.map((position) => {
    const spans = selectionsAt(checked, fromPosition(checked.document, position, encoding));
    let outer: SelectionRange | undefined;
    for (const span of [...spans].reverse()) {
      const range = toRange(checked.document, span, encoding);
      outer = outer ? { range, parent: outer } : { range };
    }
    return outer ?? { range: { start: position, end: position } };
  });
}
