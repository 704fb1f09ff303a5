/**
 * Hover on what a draft refers to: the first lines of a section, paragraph or footnote, a caption, a
 * catalogue item's text, an acronym in full. Must not look for references.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { itemOf } from '../frameworks/catalogue-index.ts';
import { itemName } from '../frameworks/kinds.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { visibleTextOf } from '../markdown/visible-text.ts';
import type { Report } from '../report/report.ts';
import { targetName } from '../rules/target-names.ts';
import { joined, opening, say, speak, speakerOf } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { type Mention, mentionsAt, type Thing } from './mentions.ts';
import type { Hover } from './table-hover.ts';

/** Undefined where nothing is referred to at the offset. */
export function placeHover(checked: CheckedDocument, offset: number): Hover | undefined {
  const { report } = checked;
  if (!report) return undefined;
  const uses = mentionsAt(checked, offset).filter(({ role, span }) => {
    return role === 'use' && offset < span.to;
  });
  const parts = uses.slice(0, mostThings).flatMap(({ thing }: Mention) => {
    return describeThing(checked, thing) ?? [];
  });
  if (parts.length === 0) return undefined;
  const left = uses.length - mostThings;
  const more = left > 0 ? [speak(say`and ${left} more`, checked.language)] : [];
  return { span: uses[0]!.span, text: [...parts, ...more].join('\n\n---\n\n') };
}

/** More things than these, of a range or of words with several meanings, are counted only. */
const mostThings = 5;

/** What a person should know of it, in Markdown; undefined where nothing is known. */
export function describeThing(checked: CheckedDocument, thing: Thing): string | undefined {
  const { report } = checked;
  if (!report) return undefined;
  switch (thing.kind) {
    case 'heading':
      return describeHeading(report, thing.heading);
    case 'target':
      return describeTarget(checked, report, thing.target);
    case 'item':
      return describeItem(checked, thing);
    case 'term':
      return describeTerm(checked, report, thing.term);
  }
}

/** The heading, and the first words under it. */
function describeHeading({ outline, blocks, document }: Report, index: number): string | undefined {
  const heading = outline.headings[index];
  if (!heading) return undefined;
  const at = blocks.findIndex(({ span }) => span.from >= heading.span.to);
  const next = blocks[at];
  const words = next?.kind === 'paragraph' ? [excerpt(document.text, next.span)] : [];
  return [`**${escapeMarkdown(heading.text)}**`, ...words].join('\n\n');
}

function describeTarget(
  { language }: CheckedDocument,
  report: Report,
  index: number,
): string | undefined {
  const target = report.references.targets[index];
  if (!target) return undefined;
  const { text } = report.document;
  const { kind, number, numberSpan, span } = target;
  const name = `**${escapeMarkdown(speak(opening(targetName(kind, number)), language))}**`;
  const caption = report.captions.find((each) => each.numberSpan.from === numberSpan.from);
  if (caption) return `**${excerpt(text, caption.span).replaceAll('\\*\\*', '')}**`;
  const paragraph = report.outline.paragraphs.find(
    (each) => each.numberSpan.from === numberSpan.from,
  );
  const marker = report.footnotes.texts.find((each) => each.labelSpan.from === numberSpan.from);
  const from = paragraph?.marker.to ?? marker?.marker.to ?? span.from;
  return `${name}\n\n${excerpt(text, { from, to: paragraph?.span.to ?? span.to })}`;
}

function describeItem(
  { catalogues = [], language }: CheckedDocument,
  thing: Extract<Thing, { kind: 'item' }>,
): string | undefined {
  const catalogue = catalogues.find((each) => each.catalogue?.id === thing.catalogue)?.catalogue;
  const item = catalogue && itemOf(catalogue, thing.item, thing.number);
  if (!item) return undefined;
  const name = say`${catalogue.title}, ${itemName(item.kind, item.number)}`;
  const head = item.title === undefined ? name : say`${name}: ${item.title}`;
  const lines = [`**${escapeMarkdown(speak(head, language))}**`];
  if (item.text !== undefined) lines.push(escapeMarkdown(shorten(item.text, longestItem)));
  return lines.join('\n\n');
}

/** Every expansion that the report gives, each once. */
function describeTerm(
  { language }: CheckedDocument,
  { terms, document }: Report,
  key: string,
): string | undefined {
  const tell = speakerOf(language);
  const term = terms.terms.find((each) => each.key === key);
  const all = [...(term?.listed ?? []), ...(term?.definitions ?? [])].filter(
    ({ expansion }) => expansion !== '',
  );
  const first = all[0];
  if (!first) return undefined;
  const expansions = new Map(all.map((each) => [each.expansion.toLowerCase(), each.expansion]));
  const words = [...expansions.values()].slice(0, mostThings).map(escapeMarkdown);
  const name = `**${escapeMarkdown(first.written)}**`;
  const line = document.positionAt(first.acronymSpan.from).line + 1;
  return `${tell(say`${name}: ${joined(words, say`; or: `)}`)}\n\n${tell(say`Given in line ${line}.`)}`;
}

const longestExcerpt = 360;
const longestItem = 2000;

/** The words of a stretch of the draft as a reader sees them, at most a few lines. */
function excerpt(text: string, { from, to }: Span): string {
  const source = text.slice(from, Math.min(to, from + 3 * longestExcerpt));
  const words = visibleTextOf(parseMarkdown(source), { from: 0, to: source.length }).text;
  return escapeMarkdown(shorten(words, longestExcerpt));
}

/** Cut at a word, with an ellipsis. */
function shorten(text: string, length: number): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words.length <= length) return words;
  const cut = words.lastIndexOf(' ', length);
  return `${words.slice(0, cut > length / 2 ? cut : length).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
