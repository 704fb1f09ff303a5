/**
 * What one report says of another: its references to the numbers of a report that it names by symbol,
 * title or link. Must not guess: only a name right beside a reference counts.
 */
import { parentsOf } from '../outline/hierarchy.ts';
import { findTarget, indexTargets, type TargetIndex } from './find-target.ts';
import type { ReportReferences, ResolvedReference } from './references.ts';
import type { Report } from './report.ts';
import { type Rewriting, rewriteReferences } from './rewrite-references.ts';
import { readPlaces } from './targets.ts';

/** What other documents call a report. */
export interface ReportNames {
  /** Absolute, with forward slashes. */
  readonly path: string;
  /** `MC/2255` */
  readonly symbol?: string;
  /** Of at least two words. */
  readonly title?: string;
}

/** Symbol and title stand in the front matter. */
export function namesOf({ path, frontMatter }: Pick<Report, 'path' | 'frontMatter'>): ReportNames {
  const { symbol, title } = frontMatter?.data ?? {};
  const hasSymbol = typeof symbol === 'string' && /^[A-Z][\w./-]{3,40}$/.test(symbol.trim());
  const hasTitle = typeof title === 'string' && title.length <= 300 && /\S\s+\S/.test(title.trim());
  return {
    path,
    ...(hasSymbol && { symbol: symbol.trim() }),
    ...(hasTitle && title.trim().length >= 12 && { title: title.trim() }),
  };
}

/** Whether a text has one of the names anywhere: most other reports need not be read any further. */
export function mayName(text: string, names: ReportNames): boolean {
  if (names.symbol !== undefined && text.includes(names.symbol)) return true;
  if (text.includes(`${fileName(names.path)}`)) return true;
  return names.title !== undefined && titlePattern(names.title).test(text);
}

/**
 * The edits of `other` that let its references to `report` lead where they led, when targets of
 * `report` get other numbers. A report can speak of itself in this way, too.
 */
export function rewriteOther(
  other: Report,
  report: Pick<Report, 'path' | 'frontMatter' | 'outline' | 'references'>,
  after: ReadonlyMap<number, string>,
): Rewriting {
  const references = referencesTo(other, report);
  const { headings } = report.outline;
  return rewriteReferences({
    references: { ...report.references, references },
    headings,
    parents: parentsOf(headings),
    text: other.document.text,
    after,
  });
}

/** The references of `other` to numbers of `report`, resolved against that report's targets. */
function referencesTo(
  other: Pick<Report, 'path' | 'document' | 'references' | 'blocks'>,
  report: Pick<Report, 'path' | 'frontMatter' | 'outline' | 'references'>,
): ReportReferences['references'] {
  const reader = createReader(namesOf(report), other.path);
  const { text } = other.document;
  let index: TargetIndex | undefined;
  return other.references.references.flatMap((reference): readonly ResolvedReference[] => {
    if (reference.owner === 'here' || reference.owner === 'unsaid' || reference.within) return [];
    if (!reader.isNamedBeside(text, reference.span.from, reference.span.to)) return [];
    index ??= indexOf(report);
    const { direction: _, ...rest } = reference;
    const asked = { ...rest, owner: 'here', role: 'prose' } as const;
    const numbers = reference.numbers.map((number) => ({
      ...number,
      resolution: findTarget(index!, asked, number.number, -1),
    }));
    return [{ ...asked, numbers }];
  });
}

function indexOf({ outline, references }: Pick<Report, 'outline' | 'references'>): TargetIndex {
  return indexTargets(references.targets, outline.headings, readPlaces(outline));
}

/** How far a name may stand from the reference, markup and the address of a link included. */
const reach = 500;

/** Stands for a name of the report in the text around a reference. */
const sign = '\uE000';

const behind = new RegExp(
  String.raw`^(?:\s+thereof)?\s*(?:,\s*)?(?:of|in|to|from|du|de|del|dans|en)\s+(?:(?:the|le|la|el|l['’])\s*)?(?:(?:document|report|paper|rapport|informe|documento)\s+)?(?:entitled\s+)?\(?${sign}`,
);
const before = new RegExp(
  String.raw`(?:^|[\s(])${sign}\)?(?:\s?[,(;:–]\s?|\s)(?:(?:see|in particular|especially|notably|at|and|voir|véase)\s)*$`,
);
/** What may come before a title for it to be the title: "the UNHCR Annual Report" is another one. */
const titleLead =
  /(?:^|[\s(.,;:–](?:the|le|la|el|in|of|see|and|to|report|document|entitled)\s|[.,;:–(]\s?)$/i;

interface Reader {
  isNamedBeside(text: string, from: number, to: number): boolean;
}

function createReader(names: ReportNames, place: string): Reader {
  const patterns = patternsOf(names);
  const mark = (text: string) =>
    withSigns(text, patterns, (target) => leadsTo(target, place, names));
  return {
    isNamedBeside(text, from, to) {
      const end = paragraphEnd(text, to);
      const after = text.slice(to, end);
      const target = /^[^[\]\n]{0,80}\]\(([^()\s]{1,300})/.exec(after)?.[1];
      if (target !== undefined) return leadsTo(target, place, names);
      return (
        behind.test(mark(after)) || before.test(mark(text.slice(paragraphStart(text, from), from)))
      );
    },
  };
}

function paragraphEnd(text: string, from: number): number {
  const blank = text.slice(from, from + reach).search(/\r?\n[ \t]*\r?\n/);
  return from + (blank < 0 ? reach : blank);
}

function paragraphStart(text: string, to: number): number {
  const start = Math.max(0, to - reach);
  const blank = /\r?\n[ \t]*\r?\n(?![\s\S]*\n[ \t]*\r?\n)/.exec(text.slice(start, to));
  return blank ? start + blank.index + blank[0].length : start;
}

interface Patterns {
  readonly symbol: RegExp | undefined;
  readonly title: RegExp | undefined;
}

function patternsOf({ symbol, title }: ReportNames): Patterns {
  return {
    // An addendum is a document of its own.
    symbol:
      symbol === undefined
        ? undefined
        : new RegExp(
            String.raw`(?<![\w/.-])${escapePattern(symbol)}(?![\w]|[/.-]\w|\s(?:Rev|Add|Corr)\.)`,
            'g',
          ),
    title: title === undefined ? undefined : titlePattern(title),
  };
}

/** The words of a title, however lines break between them. "… of UNHCR" makes another title of it. */
function titlePattern(title: string): RegExp {
  const words = title.split(/\s+/).map(escapePattern).join(String.raw`\s+`);
  return new RegExp(
    String.raw`(?<![\wÀ-ɏ])${words}(?![\wÀ-ɏ-]|['’]s|\s+(?:of|by|de|du|on)\s)`,
    'gi',
  );
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
}

/** The text without emphasis and quotation marks, with a sign for each name of the report. */
function withSigns(text: string, patterns: Patterns, leads: (target: string) => boolean): string {
  let marked = text.replace(
    /\[([^[\]]{0,200})\]\(([^()\s]{1,300})(?:\s[^()]{0,100})?\)/g,
    (_, words: string, target: string) => (leads(target) ? sign : words),
  );
  marked = marked.replace(/[*_“”"«»]/g, '');
  if (patterns.symbol) marked = marked.replace(patterns.symbol, sign);
  if (patterns.title) {
    marked = marked.replace(patterns.title, (words: string, at: number, whole: string) =>
      titleLead.test(whole.slice(Math.max(0, at - 20), at)) || at === 0 ? sign : words,
    );
  }
  return marked;
}

/** Whether the address of a link in the file at `place` leads to the report. */
function leadsTo(target: string, place: string, { path }: ReportNames): boolean {
  const address = decode(target.replace(/[#?].*$/, ''));
  if (address === '' || /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(address)) return false;
  const parts = place.split('/').slice(0, -1);
  for (const part of address.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/') === path;
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
