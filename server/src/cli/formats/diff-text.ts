/**
 * What changed between two drafts for a person at a terminal: a line for each figure. Must not print
 * what could steer the terminal.
 */
import { joined, type Language, say, speakerOf, type Tell, type Words } from '../../text/phrase.ts';
import type { ShownChange, ShownDiff, ShownPlace } from '../shown-diff.ts';
import { printable, type Style } from '../style.ts';

const marks: Readonly<Record<ShownChange['kind'], string>> = {
  changed: '~',
  added: '+',
  removed: '-',
};

export function formatDiff(
  { before, now, changes }: ShownDiff,
  style: Style,
  language: Language | undefined,
): string {
  const tell = speakerOf(language);
  const title = style.bold(`${printable(before)} → ${printable(now)}`);
  const lines = changes.map((change) => `  ${paint(style, change.kind)(lineOf(change, tell))}`);
  const body = lines.length > 0 ? ['', ...lines] : [];
  return `${[title, `  ${tell(countWords(changes))}`, ...body].join('\n')}\n`;
}

/** "3 figures changed, 1 added, 2 removed". */
function countWords(changes: readonly ShownChange[]): Words {
  if (changes.length === 0) return say`no figure changed`;
  const times = (kind: ShownChange['kind']) => changes.filter((each) => each.kind === kind).length;
  const [changed, added, removed] = [times('changed'), times('added'), times('removed')];
  return changed === 1
    ? say`1 figure changed, ${added} added, ${removed} removed`
    : say`${changed} figures changed, ${added} added, ${removed} removed`;
}

function paint(style: Style, kind: ShownChange['kind']): (text: string) => string {
  if (kind === 'added') return style.green;
  return kind === 'removed' ? style.red : (text) => text;
}

function lineOf({ kind, counts, before, now }: ShownChange, tell: Tell): string {
  const places = [before, now].flatMap((place) => place ?? []);
  const printed = places.map(({ figure }) => printable(figure.numeral.printed));
  const where = places.map((place) => printable(tell(wordsForPlace(place))));
  const about = counts === '' ? '' : `  ${printable(counts)}`;
  return `${marks[kind]} ${printed.join(' → ')}${about} — ${[...new Set(where)].join(' → ')}`;
}

/** "staff.csv, Table 2, line 12" */
function wordsForPlace({ figure, place, path, document }: ShownPlace): Words {
  const line = say`line ${document.positionAt(figure.span.from).line + 1}`;
  return joined(
    [path, place, line].filter((part) => part !== undefined),
    ', ',
  );
}
