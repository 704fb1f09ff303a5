/**
 * The coverage matrix as a picture (SVG) for slides and printed pages, on white. Must not let a report's
 * text be anything but text.
 */
import { openingKind } from '../../frameworks/kinds.ts';
import type { Coverage, CoveredItem, CoveredSection } from '../../report/coverage.ts';
import { type Language, type Phrase, say, speakerOf, type Tell } from '../../text/phrase.ts';
import { xmlText } from '../../text/xml.ts';
import {
  coverageLegend,
  gapSentences,
  type KindColumns,
  kindColumns,
  marksOf,
  nameOf,
  rowsOf,
  type ShownCoverage,
} from './rows.ts';

/** In pixels. */
const sizes = { margin: 20, row: 22, indent: 14, font: 13, mark: 6, gap: 18 };
const widestName = 440;
const colours = {
  ink: '#1f2328',
  muted: '#57606a',
  line: '#d0d7de',
  good: '#1a7f37',
  bad: '#b3261e',
};
const badGround = '#fbe3e1';

/** A part of the picture: its elements, drawn from the top left corner, and the room that it takes. */
interface Part {
  readonly width: number;
  readonly height: number;
  readonly body: readonly string[];
}

/** All matrices below one another. */
export function formatCoverageSvg(
  shown: readonly ShownCoverage[],
  language: Language | undefined,
): string {
  const tell = speakerOf(language);
  const parts = [...shown.flatMap((one) => partsOf(one, tell)), legend(tell)];
  const width = Math.ceil(Math.max(...parts.map((part) => part.width)) + 2 * sizes.margin);
  const placed: string[] = [];
  let top = sizes.margin;
  for (const { height, body } of parts) {
    placed.push(`<g transform="translate(${sizes.margin} ${top})">`, ...body, '</g>');
    top += height + sizes.gap;
  }
  const height = Math.ceil(top - sizes.gap + sizes.margin);
  const titles = shown.flatMap(({ path, coverages }) =>
    coverages.map(({ catalogue }) => tell(say`${path}: ${catalogue.title}`)),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="system-ui, -apple-system, 'Segoe UI', Arial, sans-serif" font-size="${sizes.font}" fill="${colours.ink}">
<title>${xmlText(titles.join('; '))}</title>
<rect width="100%" height="100%" fill="#ffffff"/>
${placed.join('\n')}
</svg>
`;
}

function partsOf({ path, coverages }: ShownCoverage, tell: Tell): readonly Part[] {
  return coverages.flatMap((coverage) => [
    heading(tell(say`${coverage.catalogue.title} in ${path}`)),
    ...kindColumns(coverage).map((kind) => matrix(coverage, kind, tell)),
    sentences(gapSentences(coverage), tell),
  ]);
}

function heading(words: string): Part {
  const width = widthOf(words) * 1.35;
  return {
    width,
    height: 20,
    body: [text(0, 16, words, 'font-size="17" font-weight="600"')],
  };
}

function sentences(all: readonly Phrase[], tell: Tell): Part {
  const lines = (all.length > 0 ? all : [say`No gaps.`]).map(tell).flatMap(wrapped);
  return {
    width: Math.max(...lines.map(widthOf)),
    height: lines.length * sizes.row,
    body: lines.map((line, at) => text(0, at * sizes.row + 15, line)),
  };
}

const longestLine = 110;

function wrapped(sentence: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of sentence.split(' ')) {
    if (line !== '' && line.length + word.length >= longestLine) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function legend(tell: Tell): Part {
  const words = tell(coverageLegend);
  return {
    width: widthOf(words),
    height: sizes.row,
    body: [text(0, 15, words, `fill="${colours.muted}"`)],
  };
}

function matrix(coverage: Coverage, { kind, columns }: KindColumns, tell: Tell): Part {
  const rows = rowsOf(coverage);
  const names = rows.map((row) => shortened(tell(nameOf(row))));
  const title = tell(openingKind(kind, 2));
  const nameWidth = Math.max(
    widthOf(title),
    ...names.map((name, at) => widthOf(name) + rows[at]!.depth * sizes.indent),
  );
  const slots = placeColumns(columns, nameWidth + 12);
  const width = (slots.at(-1)?.to ?? nameWidth) + sizes.row;
  const foot = (rows.length + 1) * sizes.row;
  const body = [
    text(0, 15, title, 'font-weight="600"'),
    ...slots.flatMap((slot) => columnHead(slot, foot)),
    ...rows.flatMap((row, at) => matrixRow(row, names[at]!, slots, (at + 1) * sizes.row, width)),
    line(foot, width),
    ...slots.map((slot) => columnFoot(slot, foot)),
  ];
  return { width, height: foot + sizes.row, body };
}

/** A column and where it stands. */
interface Slot {
  readonly column: CoveredItem;
  readonly from: number;
  readonly to: number;
}

function placeColumns(columns: readonly CoveredItem[], from: number): readonly Slot[] {
  let left = from;
  return columns.map((column) => {
    const slot = {
      column,
      from: left,
      to: left + Math.max(26, column.item.number.length * 8 + 10),
    };
    left = slot.to;
    return slot;
  });
}

function columnHead({ column, from, to }: Slot, foot: number): readonly string[] {
  const { item } = column;
  const words = xmlText(item.title ?? item.text ?? '');
  const ground = isGap(column)
    ? [`<rect x="${from}" width="${to - from}" height="${foot + sizes.row}" fill="${badGround}"/>`]
    : [];
  const about = words === '' ? '' : `<title>${words}</title>`;
  return [
    ...ground,
    `<g>${about}${text((from + to) / 2, 15, item.number, 'text-anchor="middle" font-weight="600"')}</g>`,
  ];
}

/** How many sections state the item, or else mention it. */
function columnFoot({ column, from, to }: Slot, foot: number): string {
  const words = isGap(column) ? '✗' : String(column.stated || column.mentioned);
  const fill = isGap(column) ? colours.bad : colours.muted;
  return text((from + to) / 2, foot + 15, words, `text-anchor="middle" fill="${fill}"`);
}

function isGap({ stated, mentioned }: CoveredItem): boolean {
  return stated + mentioned === 0;
}

function matrixRow(
  row: CoveredSection,
  name: string,
  slots: readonly Slot[],
  top: number,
  width: number,
): readonly string[] {
  const marks = marksOf(row);
  const ground = `<rect y="${top}" width="${width}" height="${sizes.row}" fill="${badGround}"/>`;
  const dots = slots.flatMap(({ column, from, to }) => {
    const mark = marks.get(column.item);
    const ring = mark === 'statement' ? `fill="${colours.good}"` : 'fill="#ffffff"';
    const place = `cx="${(from + to) / 2}" cy="${top + sizes.row / 2}" r="${sizes.mark}"`;
    return mark ? [`<circle ${place} ${ring} stroke="${colours.good}" stroke-width="2"/>`] : [];
  });
  return [
    ...(row.gap ? [ground] : []),
    line(top, width),
    text(row.depth * sizes.indent, top + 15, name),
    ...dots,
    ...(row.gap ? [text(width - 4, top + 15, '✗', `text-anchor="end" fill="${colours.bad}"`)] : []),
  ];
}

function line(y: number, width: number): string {
  return `<path d="M0 ${y}H${width}" stroke="${colours.line}"/>`;
}

function text(x: number, y: number, words: string, attributes = ''): string {
  const own = attributes === '' ? '' : ` ${attributes}`;
  return `<text x="${x}" y="${y}"${own}>${xmlText(words)}</text>`;
}

/** In pixels: as wide as the common sans-serif fonts of that size are, or a little wider. */
function widthOf(words: string): number {
  let width = 0;
  for (const letter of words) {
    width += /[\p{Lu}\p{Lo}—…●○✗%@]/u.test(letter) ? 9.6 : /[\s.,:;'|ijl]/.test(letter) ? 4.4 : 7.6;
  }
  return width;
}

function shortened(name: string): string {
  if (widthOf(name) <= widestName) return name;
  const letters = [...name].slice(0, 100);
  while (letters.length > 0 && widthOf(letters.join('')) > widestName - 10) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
