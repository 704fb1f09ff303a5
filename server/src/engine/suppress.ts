/**
 * Applies the steering comments of a draft: findings that a comment switches off go, and comments
 * that switch off nothing become findings. Must not let a comment silence what speaks about comments.
 */

import type { Block } from '../markdown/block.ts';
import { isTablePragma, type Pragma } from '../markdown/comments.ts';
import { closestName } from '../profiles/did-you-mean.ts';
import type { SaidFix } from '../rules/finding.ts';
import type { TextDocument } from '../text/document.ts';
import { type Phrase, say } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import { type Notice, noticeOf } from './draft-notices.ts';
import type { Finding } from './engine.ts';

export interface SuppressionContext {
  readonly document: TextDocument;
  readonly blocks: readonly Block[];
  readonly pragmas: readonly Pragma[];
  /** Every rule id there is. */
  readonly known: readonly string[];
  /** Where in the report a place of a finding is. */
  offsetOf(place: number): number;
  /** Whether a rule ran: an unused comment for a rule that is off is nobody's mistake. */
  isOn(rule: string): boolean;
}

export interface Suppressed<F extends Finding> {
  readonly findings: readonly F[];
  /** What the comments switched off, with the reason that they give. */
  readonly suppressed: readonly { readonly finding: F; readonly reason?: string }[];
  readonly notices: readonly Notice[];
}

/** One rule that a comment names; `name` is undefined where it stands for all rules. */
interface Token {
  readonly pragma: Pragma;
  readonly name: string | undefined;
  readonly span: Span;
  used: boolean;
}

export function suppress<F extends Finding>(
  findings: readonly F[],
  context: SuppressionContext,
): Suppressed<F> {
  const tokens = context.pragmas.flatMap(readTokens);
  if (tokens.length === 0) return { findings, suppressed: [], notices: noticesOf([], context) };
  const offNear = nearby(tokens, context);
  const offSince = running(tokens);
  const wholeFile = tokens.filter((token) => token.pragma.kind === 'disableFile');
  const suppressed = inReportOrder(findings).flatMap((finding) => {
    const place = context.offsetOf(placeOf(finding).from);
    const places = [...wholeFile, ...offNear(place)];
    const deciding = places.filter((token) => names(token, finding.rule));
    const since = offSince(finding.rule, place);
    if (since) deciding.push(since);
    for (const token of deciding) token.used = true;
    const reason = deciding.find(({ pragma }) => pragma.reason !== undefined)?.pragma.reason;
    return deciding.length > 0 ? [{ finding, ...(reason !== undefined && { reason }) }] : [];
  });
  const off = new Set(suppressed.map(({ finding }) => finding));
  return {
    findings: findings.filter((finding) => !off.has(finding)),
    suppressed,
    notices: noticesOf(tokens, context),
  };
}

/** Comments stand in the report: they speak about another file where the report names it. */
function placeOf(finding: Finding): Span {
  return finding.anchor ?? finding.span;
}

function inReportOrder<F extends Finding>(findings: readonly F[]): readonly F[] {
  if (findings.every(({ anchor }) => anchor === undefined)) return findings;
  return [...findings].sort((a, b) => placeOf(a).from - placeOf(b).from);
}

function readTokens(pragma: Pragma): readonly Token[] {
  if (pragma.kind === undefined || isTablePragma(pragma)) return [];
  if (pragma.rules.length === 0)
    return [{ pragma, name: undefined, span: pragma.span, used: false }];
  return pragma.rules.map(({ id, span }) => ({ pragma, name: id, span, used: false }));
}

function names(token: Token, rule: string): boolean {
  return token.name === undefined || token.name === rule || token.name === familyOf(rule);
}

/** "table/total" to "table/*". */
function familyOf(rule: string): string {
  return `${rule.slice(0, rule.indexOf('/'))}/*`;
}

type Lookup = (offset: number) => readonly Token[];

/**
 * Finds the comments that speak about the line or the block of an offset. A comment that stands
 * alone speaks about all of the next block, since none could stand between the rows of a table.
 */
function nearby(all: readonly Token[], context: SuppressionContext): Lookup {
  const tokens = all.filter(
    ({ pragma: { kind } }) => kind === 'disableLine' || kind === 'disableNextLine',
  );
  // To ask for the blocks has its price.
  if (tokens.length === 0) return () => [];
  const { blocks } = context;
  const following = contentAfter(blocks);
  const blockOf = (token: Token) =>
    lastAtOrBefore(blocks, token.pragma.span.from, (block) => block.span.from);
  const alone = (token: Token) =>
    token.pragma.kind === 'disableNextLine' && blocks[blockOf(token)]?.kind === 'comment';
  const byBlock = lookup(tokens.filter(alone), (token) =>
    blockTarget(blocks[following[blockOf(token)] ?? -1], context.document),
  );
  const byLine = lookup(
    tokens.filter((token) => !alone(token)),
    (token) => lineTarget(token.pragma, context.document),
  );
  return (offset) => [...byBlock(offset), ...byLine(offset)];
}

/** Tokens by what they speak about; the targets do not overlap unless they begin together. */
function lookup(tokens: readonly Token[], targetOf: (token: Token) => Span | undefined): Lookup {
  const targets = new Map<number, { to: number; tokens: Token[] }>();
  for (const token of tokens) {
    const target = targetOf(token);
    if (!target) continue;
    const entry = targets.get(target.from) ?? { to: target.to, tokens: [] };
    entry.to = Math.max(entry.to, target.to);
    entry.tokens.push(token);
    targets.set(target.from, entry);
  }
  const starts = [...targets.keys()].sort((a, b) => a - b);
  return (offset) => {
    const start = starts[lastAtOrBefore(starts, offset)];
    const entry = start === undefined ? undefined : targets.get(start);
    return entry && offset <= entry.to ? entry.tokens : [];
  };
}

/** For each block the index of the first one behind it that is no comment. */
function contentAfter(blocks: readonly Block[]): readonly number[] {
  const following: number[] = [];
  let next = -1;
  for (let index = blocks.length - 1; index >= 0; index--) {
    following[index] = next;
    if (blocks[index]?.kind !== 'comment') next = index;
  }
  return following;
}

/** From the start of the line, so that the number of a list item counts as part of it. */
function blockTarget(block: Block | undefined, document: TextDocument): Span | undefined {
  if (!block) return undefined;
  const first = document.lineSpan(document.positionAt(block.span.from).line);
  return { from: first.from, to: Math.max(first.to, block.span.to) };
}

function lineTarget(pragma: Pragma, document: TextDocument): Span | undefined {
  const line = document.positionAt(pragma.span.from).line;
  if (pragma.kind === 'disableLine') return document.lineSpan(line);
  if (pragma.kind !== 'disableNextLine') return undefined;
  for (let next = line + 1; next < document.lineCount; next++) {
    const span = document.lineSpan(next);
    if (document.text.slice(span.from, span.to).trim() !== '') return span;
  }
  return undefined;
}

/**
 * Follows `disable` and `enable` down the text: for findings asked for in order, the comment that
 * switches the rule off at this place. The last comment that names the rule decides.
 */
function running(tokens: readonly Token[]): (rule: string, offset: number) => Token | undefined {
  const events = tokens.filter(
    ({ pragma }) => pragma.kind === 'disable' || pragma.kind === 'enable',
  );
  const last = new Map<string | undefined, { order: number; token: Token }>();
  let next = 0;
  const advance = (offset: number) => {
    for (; next < events.length && events[next]!.pragma.span.from <= offset; next++) {
      const token = events[next]!;
      last.set(token.name, { order: next, token });
    }
  };
  return (rule, offset) => {
    advance(offset);
    const rivals = [rule, familyOf(rule), undefined].map((name) => last.get(name));
    const latest = rivals.reduce((a, b) => (!a || (b && b.order > a.order) ? b : a), undefined);
    return latest?.token.pragma.kind === 'disable' ? latest.token : undefined;
  };
}

function noticesOf(tokens: readonly Token[], context: SuppressionContext): Notice[] {
  const known = new Set(context.known.flatMap((id) => [id, familyOf(id)]));
  const notices = context.pragmas.flatMap((pragma) =>
    pragma.problem === undefined
      ? []
      : [notice('suppression/malformed', pragma.wordSpan, pragma.problem, [])],
  );
  for (const token of tokens) {
    if (token.name !== undefined && !known.has(token.name))
      notices.push(unknownRule(token, context));
    else if (isIdle(token, context)) notices.push(unused(token, tokens, context));
  }
  return notices;
}

function isIdle(token: Token, context: SuppressionContext): boolean {
  if (token.used || token.pragma.kind === 'enable') return false;
  return token.name === undefined || token.name.endsWith('/*') || context.isOn(token.name);
}

function unknownRule(token: Token, context: SuppressionContext): Notice {
  const name = token.name ?? '';
  const close = closestName(name, context.known);
  const hint = close === undefined ? '' : say`; did you mean ${close}?`;
  const fix: SaidFix[] =
    close === undefined
      ? []
      : [
          {
            title: say`Write ${close}`,
            kind: 'suggested',
            edits: [{ span: token.span, text: close }],
          },
        ];
  return notice(
    'suppression/unknown-rule',
    token.span,
    say`There is no rule “${name}”${hint}`,
    fix,
  );
}

function unused(token: Token, tokens: readonly Token[], context: SuppressionContext): Notice {
  const rule = token.name ?? say`every rule`;
  const message = say`This comment switches off ${rule}, but there is nothing to switch off: it can go`;
  const sisters = tokens.filter(({ pragma }) => pragma === token.pragma);
  const span = sisters.length === 1 ? token.pragma.span : token.span;
  return notice('suppression/unused', span, message, [
    sisters.length === 1 ? removeComment(token.pragma, context) : removeName(token, sisters),
  ]);
}

function removeComment(pragma: Pragma, { document }: SuppressionContext): SaidFix {
  const line = document.positionAt(pragma.span.from).line;
  const whole = document.lineSpan(line);
  const rest =
    document.text.slice(whole.from, pragma.span.from) +
    document.text.slice(pragma.span.to, whole.to);
  const alone = rest.trim() === '' && pragma.span.to <= whole.to && line + 1 < document.lineCount;
  const span = alone ? { from: whole.from, to: document.lineSpan(line + 1).from } : pragma.span;
  return { title: say`Remove the comment`, kind: 'suggested', edits: [{ span, text: '' }] };
}

/** With the comma that parts it from its neighbour. */
function removeName(token: Token, sisters: readonly Token[]): SaidFix {
  const at = sisters.indexOf(token);
  const next = sisters[at + 1];
  const span = next
    ? { from: token.span.from, to: next.span.from }
    : { from: sisters[at - 1]?.span.to ?? token.span.from, to: token.span.to };
  return { title: say`Remove ${token.name ?? ''}`, kind: 'suggested', edits: [{ span, text: '' }] };
}

function notice(rule: string, span: Span, message: Phrase, fixes: readonly SaidFix[]): Notice {
  return noticeOf(rule, { span, message, fixes });
}

/** Index of the last item whose start is at or before `offset`, −1 if none; items are sorted. */
function lastAtOrBefore<T>(
  items: readonly T[],
  offset: number,
  startOf: (item: T) => number = (item) => item as number,
): number {
  let low = -1;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(items[middle]!) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
