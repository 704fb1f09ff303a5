/**
 * What changed between two drafts for a person at a terminal: a line for each figure. Must not print
 * what could steer the terminal.
 */
import type { ShownChange, ShownDiff, ShownPlace } from '../figures-diff.ts';
import { printable, type Style } from '../style.ts';

const marks: Readonly<Record<ShownChange['kind'], string>> = {
  changed: '~',
  added: '+',
  removed: '-',
};

export function formatDiff({ before, now, changes }: ShownDiff, style: Style): string {
  const title = style.bold(`${printable(before)} → ${printable(now)}`);
  const lines = changes.map((change) => `  ${paint(style, change.kind)(lineOf(change))}`);
  return `${[title, `  ${countWords(changes)}`, ...(lines.length > 0 ? [''] : []), ...lines].join('\n')}\n`;
}

/** "3 figures changed, 1 added, 2 removed". */
function countWords(changes: readonly ShownChange[]): string {
  if (changes.length === 0) return 'no figure changed';
  const times = (kind: ShownChange['kind']) => changes.filter((each) => each.kind === kind).length;
  const changed = times('changed');
  const figures = changed === 1 ? 'figure' : 'figures';
  return `${changed} ${figures} changed, ${times('added')} added, ${times('removed')} removed`;
}

function paint(style: Style, kind: ShownChange['kind']): (text: string) => string {
  if (kind === 'added') return style.green;
  return kind === 'removed' ? style.red : (text) => text;
}

function lineOf({ kind, counts, before, now }: ShownChange): string {
  const printed = [before, now].flatMap((place) =>
    place === undefined ? [] : [printable(place.figure.numeral.printed)],
  );
  const where = [before, now].flatMap((place) => (place === undefined ? [] : [placeWords(place)]));
  const about = counts === '' ? '' : `  ${printable(counts)}`;
  return `${marks[kind]} ${printed.join(' → ')}${about} — ${[...new Set(where)].join(' → ')}`;
}

function placeWords({ figure, place, path, document }: ShownPlace): string {
  const line = `line ${document.positionAt(figure.span.from).line + 1}`;
  const file = path === undefined ? '' : `${printable(path)}, `;
  return `${file}${place === undefined ? '' : `${printable(place)}, `}${line}`;
}
