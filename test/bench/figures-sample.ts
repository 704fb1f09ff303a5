/**
 * A sample of a report's figures for a person to count: ten random pages of running text (about
 * 3,000 characters each) with every number marked, what it counts and its period, and every number
 * that was not taken for a figure. `figures-sample REPORT.md [--seed N] [--pages N] [--all]`.
 */
import { readFileSync } from 'node:fs';
import { readBlocks } from '../../server/src/markdown/blocks.ts';
import { type MarkdownDocument, parseMarkdown } from '../../server/src/markdown/parse.ts';
import { visibleText } from '../../server/src/markdown/visible-text.ts';
import { normalize } from '../../server/src/numbers/decimal.ts';
import type { Figure } from '../../server/src/prose/figure.ts';
import { figuresIn } from '../../server/src/prose/figures-in.ts';

const pageLength = 3000;

interface Paragraph {
  readonly line: number;
  readonly text: string;
}

function main(args: readonly string[]): void {
  const option = (name: string, otherwise: number) => {
    const at = args.indexOf(`--${name}`);
    return at < 0 ? otherwise : Number(args[at + 1]);
  };
  const file = args.find((arg, i) => !arg.startsWith('--') && !args[i - 1]?.startsWith('--'));
  if (file === undefined) throw new Error('usage: REPORT.md [--seed N] [--pages N] [--all]');
  const all = pages(paragraphs(parseMarkdown(readFileSync(file, 'utf8'))));
  const chosen = args.includes('--all')
    ? all.map((_, i) => i)
    : choose(all.length, option('pages', 10), option('seed', 1));
  for (const index of chosen) printPage(index, all[index]!);
}

function paragraphs(document: MarkdownDocument): readonly Paragraph[] {
  const found: Paragraph[] = [];
  for (const block of readBlocks(document)) {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') continue;
    const line = document.text.slice(0, block.span.from).split('\n').length;
    found.push({ line, text: visibleText(document, block).text });
  }
  return found;
}

function pages(all: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const made: Paragraph[][] = [[]];
  let length = 0;
  for (const one of all) {
    if (length >= pageLength) {
      made.push([]);
      length = 0;
    }
    made.at(-1)!.push(one);
    length += one.text.length;
  }
  return made;
}

/** `count` of the numbers below `size`, by a seeded generator, in order. */
function choose(size: number, count: number, seed: number): readonly number[] {
  const left = Array.from({ length: size }, (_, i) => i);
  let state = seed >>> 0;
  const chosen: number[] = [];
  while (chosen.length < count && left.length > 0) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    chosen.push(left.splice(Math.floor((state / 2 ** 32) * left.length), 1)[0]!);
  }
  return chosen.sort((a, b) => a - b);
}

const numberWords =
  /\p{N}[\p{N}.,]*|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|dozens?|half|thirds?|quarters?)\b/giu;

function printPage(index: number, page: readonly Paragraph[]): void {
  let figuresOnPage = 0;
  const lines: string[] = [];
  for (const { line, text } of page) {
    const figures = figuresIn(text);
    figuresOnPage += figures.length;
    for (const figure of figures) lines.push(`${line}: ${describe(text, figure)}`);
    for (const match of text.matchAll(numberWords)) {
      const inside = figures.some(({ span }) => span.from <= match.index && match.index < span.to);
      if (!inside)
        lines.push(`${line}: -- ${around(text, match.index, match.index + match[0].length)}`);
    }
  }
  process.stdout.write(`\n=== page ${index + 1}: ${figuresOnPage} figures\n${lines.join('\n')}\n`);
}

function around(text: string, from: number, to: number): string {
  return `${text.slice(Math.max(0, from - 45), from)}【${text.slice(from, to)}】${text.slice(to, to + 40)}`;
}

function describe(text: string, figure: Figure): string {
  const { numeral, period, noun, counts, span } = figure;
  const { coefficient, exponent } = normalize(numeral.value);
  const value = exponent === 0 ? `${coefficient}` : `${coefficient}e${exponent}`;
  const years = period && (period.from === period.to ? period.from : `${period.from}-${period.to}`);
  return [
    around(text, span.from, span.to),
    `\n      = ${value} ${numeral.unit ?? ''} ${numeral.approximator ?? ''}`,
    `| ${text.slice(noun.from, noun.to)} | ${counts.join(' ')} | ${years ?? ''}`,
  ].join(' ');
}

main(process.argv.slice(2));
