/**
 * What in a draft leads somewhere at a click: references to their targets, a table's file, the
 * report's own profile. Must not look for references.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import type { Report } from '../report/report.ts';
import type { Span } from '../text/span.ts';
import { referenceMentions, type Thing } from './mentions.ts';

export interface DraftLink {
  /** Absolute. */
  readonly span: Span;
  /** Where it leads in the draft itself, or in the file at `path`. */
  readonly target: Span;
  /** Absolute; set where it leads to another file. */
  readonly path?: string;
}

/** In source order, without overlaps. */
export function linksOf(checked: CheckedDocument): readonly DraftLink[] {
  const { report } = checked;
  if (!report) return [];
  const all = [...ownLinks(report), ...tableLinks(report), ...profileLink(checked, report)].sort(
    (a, b) => a.span.from - b.span.from || b.span.to - a.span.to,
  );
  let end = -1;
  return all.filter(({ span }) => {
    if (span.from < end) return false;
    end = span.to;
    return true;
  });
}

/** References and entries of lists; not footnote marks, which stand close to words that one edits. */
function ownLinks(report: Report): readonly DraftLink[] {
  const { outline, references } = report;
  const targetOf = (thing: Thing): Span | undefined => {
    if (thing.kind === 'heading') return outline.headings[thing.heading]?.span;
    const target = thing.kind === 'target' ? references.targets[thing.target] : undefined;
    if (target === undefined || target.kind === 'footnote') return undefined;
    return { from: target.numberSpan.from, to: target.numberSpan.from };
  };
  const links = new Map<string, DraftLink | undefined>();
  for (const { span, thing } of referenceMentions(report)) {
    const target = targetOf(thing);
    if (!target) continue;
    const key = `${span.from} ${span.to}`;
    // What may mean several things leads nowhere at a click.
    const known = links.get(key);
    const first = !links.has(key) || known?.target.from === target.from;
    links.set(key, first ? { span, target: { from: target.from, to: target.from } } : undefined);
  }
  return [...links.values()].flatMap((link) => link ?? []);
}

const start: Span = { from: 0, to: 0 };
const sourceOf = /\bsrc\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'{}]+))/;

function tableLinks({ tables, document }: Report): readonly DraftLink[] {
  return tables.flatMap(({ source }): readonly DraftLink[] => {
    if (!source) return [];
    const { from, to } = source.directive;
    const found = sourceOf.exec(document.text.slice(from, to));
    const path = found?.[1] ?? found?.[2] ?? found?.[3];
    if (!found || !path) return [];
    const at = from + found.index + found[0].lastIndexOf(path);
    return [{ span: { from: at, to: at + path.length }, target: start, path: source.path }];
  });
}

/** A profile that comes with Crossfoot has no file to lead to. */
function profileLink(
  { profileChoice }: CheckedDocument,
  { frontMatter }: Report,
): readonly DraftLink[] {
  const span = frontMatter?.spanOf(['profile'], 'value');
  if (!span || profileChoice?.path === undefined) return [];
  return [{ span, target: start, path: profileChoice.path }];
}
