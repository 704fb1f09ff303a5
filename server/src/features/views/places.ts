/**
 * Words for places of a draft in a view: the section that an offset lies in, its line, the text around
 * it. Must not look at anything but headings and text.
 */

import type { Report } from '../../report/report.ts';
import { readPlaces } from '../../report/targets.ts';
import type { TextDocument } from '../../text/document.ts';
import { type Phrase, say, type Tell } from '../../text/phrase.ts';
import { nameOf } from '../symbols.ts';
import type { ViewNode, ViewPlace } from './view.ts';
import { distinctIds } from './view.ts';

/** "line 12", from 1. */
export function lineWords(document: TextDocument, offset: number): Phrase {
  return say`line ${document.positionAt(offset).line + 1}`;
}

/**
 * Items by the section that they lie in, as nodes with children, in the order of the report. `offsetOf`
 * says where the report itself has an item; `contentOf` adds what a section's node says of its items.
 */
export function bySection<T>(
  report: Report,
  tell: Tell,
  items: readonly T[],
  offsetOf: (item: T) => number,
  contentOf: (items: readonly T[], id: string) => Partial<ViewNode>,
): readonly ViewNode[] {
  const { headings } = report.outline;
  const { headingAt } = readPlaces(report.outline);
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const heading = headingAt(offsetOf(item));
    const group = groups.get(heading);
    if (group) group.push(item);
    else groups.set(heading, [item]);
  }
  const idOf = distinctIds();
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([index, own]): ViewNode => {
      const heading = headings[index];
      const label = heading ? nameOf(heading.text) : tell(say`Before the first heading`);
      const span = heading?.span ?? { from: 0, to: 0 };
      const id = idOf(`section ${label}`);
      const content = contentOf(own, id);
      return {
        id,
        label,
        mark: 'section',
        place: { span, document: report.document },
        ...content,
        // A narrow side bar cuts long headings off.
        ...(content.tooltip !== undefined && { tooltip: `${label}\n\n${content.tooltip}` }),
      };
    });
}

const before = 18;
const after = 60;

/** The words around a place, with the place marked: "… in all **52 131** persons were …". */
export function snippet({ span, document }: ViewPlace): Pick<ViewNode, 'label' | 'highlight'> {
  const { text } = document;
  const line = document.lineSpan(document.positionAt(span.from).line);
  const end = Math.min(span.to, line.to);
  const lead = readable(text.slice(Math.max(line.from, span.from - 4 * before), span.from));
  const own = readable(text.slice(span.from, end)).trim();
  const rest = readable(text.slice(end, Math.min(line.to, end + 4 * after)));
  const left = shortenedLeft(lead.trimStart());
  const from = left.length;
  const label = left + own + shortenedRight(rest.trimEnd());
  return own === ''
    ? { label: label.trim() || '(empty)' }
    : { label, highlight: { from, to: from + own.length } };
}

function shortenedLeft(text: string): string {
  if (text.length <= before) return text;
  const cut = text.slice(-before);
  return `…${cut.slice(Math.max(0, cut.indexOf(' ')))}`;
}

function shortenedRight(text: string): string {
  if (text.length <= after) return text;
  const cut = text.slice(0, after);
  const end = cut.lastIndexOf(' ');
  return `${end > 0 ? cut.slice(0, end) : cut}…`;
}

/** Without comments, marks of notes and of emphasis; white space as one space. */
function readable(text: string): string {
  return text
    .replace(/<!--[^>]{0,400}-->|\[\^[^\][\s]{1,100}\]|[*`]/g, '')
    .replace(/(?:\s|\|)+/g, ' ');
}
