/**
 * Turns the Markdown of a block as pandoc writes it into Markdown that remark shows as pandoc prints it:
 * attributes, brackets of spans and marks of captions give way to fillers, so that no offset moves. Must
 * not render anything.
 */
import type { ElementContent, Text } from 'hast';
import { attributesEnd, withoutAttributes } from '../markdown/syntax/attributes.ts';
import type { InlineNode } from '../markdown/syntax/inline-nodes.ts';
import { isHiddenSpan, readInlineNodes } from '../markdown/syntax/read-inlines.ts';
import type { Span } from '../text/span.ts';
import { element, spanOf, text } from './hast.ts';

/** Stands for what is not printed: no author types it. */
const filler = '\ufdd0';

const mayDiffer = /\{|\\ |\d--\d|\]\(#|^:[ \t]/;

/** Source of the same length. */
export function printedSource(source: string): string {
  if (!mayDiffer.test(source)) return source;
  const changes: Change[] = [];
  const mark = /^:[ \t]+(?=\S)/.exec(source)?.[0].length ?? 0;
  hide(changes, 0, mark);
  changeNodes(changes, source, readInlineNodes(source));
  const heading = headingEnd(source);
  const kept = withoutAttributes(source.slice(0, heading));
  hide(changes, kept, kept < heading ? heading : kept);
  return applyChanges(source, changes);
}

interface Change extends Span {
  readonly text: string;
}

function hide(changes: Change[], from: number, to: number): void {
  if (from < to) changes.push({ from, to, text: '' });
}

/** Where the title of a heading ends, its underline left out; 0 for other blocks. */
function headingEnd(source: string): number {
  if (/^#{1,6}[ \t]/.test(source)) return source.trimEnd().length;
  const underline = /\n[ ]*(?:=+|-+)[ \t]*$/.exec(source);
  return underline ? source.slice(0, underline.index).trimEnd().length : 0;
}

function changeNodes(changes: Change[], source: string, first: InlineNode | undefined): void {
  for (let node = first; node !== undefined; node = node.next) changeNode(changes, source, node);
}

function changeNode(changes: Change[], source: string, node: InlineNode): void {
  const { kind, from, to, contentFrom, contentTo, target } = node;
  if (kind === 'escape' && target === '\u00a0') changes.push({ from, to, text: target });
  else if (kind === 'entity' && source.startsWith('--', from)) {
    changes.push({ from, to, text: target ?? '' });
  } else if (kind === 'span' && isHiddenSpan(target)) hide(changes, from, to);
  else if (kind === 'span' || (kind === 'link' && holdsLink(node))) {
    hide(changes, from, contentFrom);
    changeNodes(changes, source, node.first);
    hide(changes, contentTo, to);
  } else {
    changeNodes(changes, source, node.first);
    if (kind === 'link' || kind === 'image') hide(changes, attributesFrom(source, node), to);
  }
}

function holdsLink({ first }: InlineNode): boolean {
  for (let node = first; node !== undefined; node = node.next) {
    if (node.kind === 'link') return true;
  }
  return false;
}

/** Where the attributes behind a link or image begin; its end where it has none. */
function attributesFrom(source: string, { contentTo, to }: InlineNode): number {
  if (source[to - 1] !== '}') return to;
  const at = source.lastIndexOf('{', to - 1);
  return at > contentTo && attributesEnd(source, at) === to ? at : to;
}

function applyChanges(source: string, changes: readonly Change[]): string {
  let result = '';
  let done = 0;
  for (const { from, to, text: shown } of [...changes].sort((a, b) => a.from - b.from)) {
    if (from < done) continue;
    // Line ends stay: a quote or list may go on there.
    const rest = source.slice(from + shown.length, to).replace(/[^\r\n]/g, filler);
    result += source.slice(done, from) + shown + rest;
    done = to;
  }
  return result + source.slice(done);
}

const raised = /\^([^\s^]{1,40})\^/g;

/** The nodes without fillers, and `^2^` raised; the sources of texts stay. */
export function printedNodes(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') {
      return [
        {
          ...node,
          children: node.tagName === 'code' ? node.children : printedNodes(node.children),
        },
      ];
    }
    return node.type === 'text' ? printedText(node) : [node];
  });
}

function printedText(node: Text): ElementContent[] {
  const span = spanOf(node);
  const { value } = node;
  // Where both are as long as each other, places are known without a look at the source.
  const places = span && span.to - span.from === value.length ? span.from : undefined;
  const piece = (from: number, to: number): Text => {
    const shown = value.slice(from, to).replaceAll(filler, '');
    return places === undefined
      ? text(shown, span)
      : text(shown, { from: places + from, to: places + to });
  };
  const pieces: ElementContent[] = [];
  let done = 0;
  for (const { 0: whole, index } of value.matchAll(raised)) {
    if (index > done) pieces.push(piece(done, index));
    pieces.push(element('sup', {}, [piece(index + 1, index + whole.length - 1)]));
    done = index + whole.length;
  }
  if (done === 0) return value.includes(filler) ? [piece(0, value.length)] : [node];
  if (done < value.length) pieces.push(piece(done, value.length));
  return pieces;
}
