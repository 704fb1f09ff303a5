/**
 * Writes declarations as an author would: the lines of a sum as `Africa total = Kenya + Sudan`. Must
 * not write what would be read as anything else.
 */
import { cellAt, type Grid } from '../grid.ts';
import { type DeclaredLine, readDeclared } from './declared-totals.ts';
import { findLines, type LineNames, nounOf, readLineNames } from './line-names.ts';
import { quoteLabel, type WrittenTotal } from './written-total.ts';

/** `Total = Women + Men` or, for what is no total, `Total`; numbers where labels do not tell lines apart. */
export function writeTotal(grid: Grid, declared: DeclaredLine): WrittenTotal {
  const names = readLineNames(grid, declared.direction);
  const kind = declared.operands === undefined ? 'noTotal' : 'total';
  const words = inWords(names, declared);
  // The row may be called as a column is, too: “row Total”.
  const texts = kind === 'total' ? [words] : [words, `${nounOf(declared.direction)} ${words}`];
  const text = texts.find((each) => means(grid, { kind, text: each }, declared));
  return { kind, text: text ?? inNumbers(names, declared) };
}

function means(grid: Grid, written: WrittenTotal, declared: DeclaredLine): boolean {
  const { lines, problems } = readDeclared(grid, [written]);
  const [only, ...more] = lines;
  return (
    problems.every((each) => each.length === 0) &&
    more.length === 0 &&
    only?.direction === declared.direction &&
    only.line === declared.line &&
    String(only.operands) === String(declared.operands)
  );
}

function inWords(names: LineNames, { line, operands }: DeclaredLine): string {
  const total = nameOf(names, line);
  if (operands === undefined) return total;
  return `${total} = ${runsOf(operands)
    .map((run) => wordsOf(names, run))
    .join(' + ')}`;
}

function inNumbers({ direction }: LineNames, { line, operands }: DeclaredLine): string {
  const noun = nounOf(direction);
  const total = `${noun} ${line + 1}`;
  if (operands === undefined) return total;
  const runs = runsOf(operands).map(([from, to]) =>
    from === to ? `${noun} ${from + 1}` : `${noun}s ${from + 1}-${to + 1}`,
  );
  return `${total} = ${runs.join(' + ')}`;
}

function wordsOf(names: LineNames, [from, to]: Run): string {
  if (to - from >= 3) return `${nameOf(names, from)} .. ${nameOf(names, to)}`;
  const lines = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return lines.map((line) => nameOf(names, line)).join(' + ');
}

/** First and last of lines that stand side by side. */
type Run = readonly [from: number, to: number];

function runsOf(lines: readonly number[]): Run[] {
  const runs: [number, number][] = [];
  for (const line of lines) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs;
}

function nameOf(names: LineNames, line: number): string {
  const { grid, direction } = names;
  const depth = direction === 'down' ? grid.stubColumns : grid.headerRows;
  for (let level = depth - 1; level >= 0; level--) {
    const cell = direction === 'down' ? cellAt(grid, line, level) : cellAt(grid, level, line);
    const quoted = quoteLabel(cell?.text ?? '');
    if (cell === undefined || quoted === undefined) continue;
    const term = { span: { from: 0, to: 0 }, text: cell.text, quoted: quoted.startsWith('"') };
    const found = findLines(names, term, false);
    if ('lines' in found && found.lines[0] === line) return quoted;
  }
  return `${nounOf(direction)} ${line + 1}`;
}
