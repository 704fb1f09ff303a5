/**
 * Reads what an author declares about the totals of a table: `Total = Women + Men`. Must not know the
 * table.
 */
import { type Phrase, say } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import type { AggregateKind } from '../aggregate.ts';

/** The words of a declaration, as a comment above the table has them. */
export interface WrittenTotal {
  /** `noTotal`: the lines it names are sums of nothing in this table. */
  readonly kind: 'total' | 'noTotal';
  readonly text: string;
  /** Undefined: a comment above the table. */
  readonly by?: Declarer;
}

export type Declarer = 'profile' | 'directive';

/** Why a declared aggregate is believed. */
export function saidBy(by: Declarer | undefined): Phrase {
  if (by === undefined) return say`the comment above the table says so`;
  return by === 'profile' ? say`the profile says so` : say`the directive says so`;
}

/** A row or column by its label or number. Spans are offsets into the declaration's text. */
export interface Term {
  readonly span: Span;
  /** Without quotes, white space folded. */
  readonly text: string;
  /** In quotes: never a number or a keyword. */
  readonly quoted: boolean;
}

/** One line, or all lines from one to another. */
export interface Part {
  readonly first: Term;
  readonly last?: Term;
  /** It is taken away. */
  readonly minus?: boolean;
}

export interface Formula {
  /** Shares and changes have two parts: the part and its whole, the new value and the old one. */
  readonly kind: AggregateKind;
  readonly result: Term;
  readonly parts: readonly Part[];
}

/** Something that cannot be understood, in words for its author. */
export interface DeclarationProblem {
  readonly span: Span;
  readonly message: Phrase;
  /** What to write instead. */
  readonly suggestion?: string;
}

export interface ReadTotals {
  readonly formulas: readonly Formula[];
  readonly problems: readonly DeclarationProblem[];
}

type Sign = '=' | '+' | '-' | '/' | '..' | ';';

type Token =
  | { readonly kind: 'word' | 'quoted'; readonly span: Span; readonly text: string }
  | { readonly kind: 'sign'; readonly sign: Sign; readonly span: Span };

/** Signs within a word belong to it: `65+`, `0-17`, `R&D`. */
const token =
  /(?<!\S)"[^"]{0,300}"(?![^\s;])|(?<!\S)“[^”]{0,300}”(?![^\s;])|(?<!\S)(?:[+/]|\.\.\.?|…|[-−–])(?!\S)|[=;]|[^\s=;]+/gu;

/** Longer declarations are no work of an author. */
const longest = 20_000;

/**
 * `A = B + C; D = E .. H` is two formulas. What cannot be read is a problem, and its formula is left
 * out.
 */
export function readTotals(text: string): ReadTotals {
  if (text.length > longest) {
    const span = { from: 0, to: longest };
    return {
      formulas: [],
      problems: [{ span, message: say`This comment is too long to be read` }],
    };
  }
  const formulas: Formula[] = [];
  const problems: DeclarationProblem[] = [];
  for (const statement of statementsOf(tokensOf(text))) {
    if (statement.length === 0) continue;
    const found = readFormula(statement);
    if ('message' in found) problems.push(found);
    else formulas.push(found);
  }
  if (formulas.length === 0 && problems.length === 0) problems.push(empty(text));
  return { formulas, problems };
}

/** `Africa total; column 4`: the lines of a `no-total` comment. */
export function readLines(text: string): {
  readonly terms: readonly Term[];
  readonly problems: readonly DeclarationProblem[];
} {
  const statements = text.length > longest ? [] : statementsOf(tokensOf(text));
  const terms = statements.flatMap((statement) => {
    const term = termOf(statement);
    return term === undefined ? [] : [term];
  });
  return { terms, problems: terms.length === 0 ? [empty(text)] : [] };
}

function empty(text: string): DeclarationProblem {
  const message = say`Say which: ${example}`;
  return { span: { from: 0, to: Math.min(text.length, longest) }, message };
}

const example = say`“total Total = Women + Men” or “no-total Other”`;

function tokensOf(text: string): Token[] {
  return [...text.matchAll(token)].map((match): Token => {
    const found = match[0];
    const span = { from: match.index, to: match.index + found.length };
    if (/^["“].+["”]$/su.test(found)) return { kind: 'quoted', span, text: found.slice(1, -1) };
    const sign = signOf(found);
    return sign === undefined ? { kind: 'word', span, text: found } : { kind: 'sign', sign, span };
  });
}

function signOf(found: string): Sign | undefined {
  if (found === '=' || found === '+' || found === '/' || found === ';') return found;
  if (/^(?:\.{2,3}|…)$/u.test(found)) return '..';
  return /^[-−–]$/u.test(found) ? '-' : undefined;
}

function statementsOf(tokens: readonly Token[]): Token[][] {
  const statements: Token[][] = [[]];
  tokens.forEach((each, at) => {
    const last = statements[statements.length - 1]!;
    if (each.kind === 'sign' && each.sign === ';') statements.push([]);
    // `rows 2 - 4`
    else if (each.kind === 'sign' && each.sign === '-' && isNumberRange(last, tokens[at + 1])) {
      last.push({ kind: 'word', span: each.span, text: '-' });
    } else last.push(each);
  });
  return statements;
}

function isNumberRange(before: readonly Token[], next: Token | undefined): boolean {
  const [number, keyword] = [before[before.length - 1], before[before.length - 2]];
  const isNumber = (of: Token | undefined) => of?.kind === 'word' && /^\d+,?$/.test(of.text);
  return isNumber(number) && isNumber(next) && keyword?.kind === 'word';
}

function readFormula(tokens: readonly Token[]): Formula | DeclarationProblem {
  const equals = tokens.findIndex((each) => isSign(each, '='));
  const whole = spanOf(tokens);
  if (equals < 0) {
    return { span: whole, message: say`There is no “=” here: write “Total = Women + Men”` };
  }
  const result = termOf(tokens.slice(0, equals));
  const equalsSpan = tokens[equals]!.span;
  if (result === undefined) {
    return {
      span: equalsSpan,
      message: say`Name the total in front of “=”: “Total = Women + Men”`,
    };
  }
  const rest = tokens.slice(equals + 1);
  const odd = rest.find((each) => isSign(each, '='));
  if (odd) {
    const message = say`There can be only one “=” here: part formulas by “;”, or quote a label that has it in it`;
    return { span: odd.span, message };
  }
  const found = readKind(rest) ?? { kind: 'sum', parts: readParts(rest, equalsSpan) };
  const { parts } = found;
  if ('message' in parts) return parts;
  const kind = parts.some(({ minus }) => minus) ? 'difference' : found.kind;
  if (kind === found.kind || found.kind === 'sum') return { kind, result, parts };
  return { span: spanOf(rest), message: say`Nothing can be taken away here: write “+” or “..”` };
}

interface ReadKind {
  readonly kind: AggregateKind;
  readonly parts: readonly Part[] | DeclarationProblem;
}

/** What the words in front of the parts say: `average of`, `running total of`, `change from`. */
function readKind(tokens: readonly Token[]): ReadKind | undefined {
  const words = tokens.map((each) => (each.kind === 'word' ? each.text.toLowerCase() : ''));
  const begins = (...lead: string[]) => lead.every((word, at) => words[at] === word);
  const span = spanOf(tokens);
  if (begins('average', 'of')) return { kind: 'average', parts: readParts(tokens.slice(2), span) };
  if (begins('running', 'total', 'of')) {
    return { kind: 'cumulative', parts: onlyParts([tokens.slice(3)], span) };
  }
  if (begins('change', 'from')) {
    const to = words.indexOf('to', 3);
    if (to < 0 || words.includes('to', to + 1)) {
      const message = say`Write “Growth = change from 2024 to 2025”, with labels that hold “to” in quotes`;
      return { kind: 'change', parts: { span, message } };
    }
    return { kind: 'change', parts: onlyParts([tokens.slice(to + 1), tokens.slice(2, to)], span) };
  }
  const slash = tokens.findIndex((each) => isSign(each, '/'));
  const signs = tokens.filter((each) => each.kind === 'sign');
  if (slash < 0 || signs.length > 1) return undefined;
  return {
    kind: 'share',
    parts: onlyParts([tokens.slice(0, slash), tokens.slice(slash + 1)], span),
  };
}

/** Parts that are one row or column each. */
function onlyParts(
  pieces: readonly (readonly Token[])[],
  span: Span,
): readonly Part[] | DeclarationProblem {
  const parts: Part[] = [];
  for (const tokens of pieces) {
    const first = termOf(tokens);
    const sign = tokens.find((each) => each.kind === 'sign');
    if (first === undefined) return { span, message: missing };
    if (sign) return { span: sign.span, message: say`Name one row or column here, not several` };
    parts.push({ first });
  }
  return parts;
}

const missing = say`A row or column is missing here: “Total = Women + Men”`;

function readParts(tokens: readonly Token[], before: Span): readonly Part[] | DeclarationProblem {
  const parts: Part[] = [];
  let sign = before;
  for (const piece of splitAt(tokens, '+', '-')) {
    const [first, last, ...more] = splitAt(piece.tokens, '..').map((side) => ({
      term: termOf(side.tokens),
      sign: side.sign,
    }));
    if (first?.term === undefined || more.length > 0 || (last && last.term === undefined)) {
      const span = last?.sign ?? piece.sign ?? sign;
      return { span, message: missing };
    }
    const minus = piece.kind === '-';
    parts.push({
      first: first.term,
      ...(last?.term && { last: last.term }),
      ...(minus && { minus }),
    });
    sign = piece.sign ?? sign;
  }
  return parts;
}

interface Piece {
  readonly tokens: Token[];
  /** The sign in front of it. */
  readonly sign: Span | undefined;
  readonly kind: Sign | undefined;
}

/** The tokens between signs of some kinds. */
function splitAt(tokens: readonly Token[], ...signs: readonly Sign[]): readonly Piece[] {
  const pieces: Piece[] = [{ tokens: [], sign: undefined, kind: undefined }];
  for (const each of tokens) {
    if (each.kind === 'sign' && signs.includes(each.sign)) {
      pieces.push({ tokens: [], sign: each.span, kind: each.sign });
    } else pieces[pieces.length - 1]!.tokens.push(each);
  }
  return pieces;
}

function isSign(of: Token, sign: Sign): boolean {
  return of.kind === 'sign' && of.sign === sign;
}

function spanOf(tokens: readonly Token[]): Span {
  return { from: tokens[0]?.span.from ?? 0, to: tokens[tokens.length - 1]?.span.to ?? 0 };
}

function termOf(tokens: readonly Token[]): Term | undefined {
  if (tokens.length === 0) return undefined;
  const [only] = tokens;
  const quoted = tokens.length === 1 && only?.kind === 'quoted';
  const text = tokens.map((each) => ('text' in each ? each.text : each.sign)).join(' ');
  return { span: spanOf(tokens), text: text.replace(/\s+/gu, ' ').trim(), quoted };
}

/** A label as a declaration reads it, in quotes where it must be; undefined where that cannot be. */
export function quoteLabel(label: string): string | undefined {
  if (/--|["“”]/u.test(label) || label.trim() === '' || label.length > longestLabel)
    return undefined;
  const telling = /^(?:rows?|columns?)\s|[=;]|(?:^|\s)(?:\+|\.{2,3}|…|[-−–])(?:\s|$)/iu;
  return telling.test(label) ? `"${label}"` : label;
}

/** Longer labels are sentences; a number says it better. */
const longestLabel = 80;
