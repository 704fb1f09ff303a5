/**
 * Turns the pattern of a profile into an answer whether a whole text matches it, in time linear in
 * the text: profiles come from anybody, and a pattern must not be able to stall the checking. Must
 * not hand a pattern to the regular expressions of the language.
 *
 * The syntax is what regular expressions share: characters, `.`, classes (`[A-Z]`, `[^/]`, `\d`,
 * `\w`, `\s`), groups, `|`, `?`, `*`, `+`, `{2}`, `{2,}`, `{2,4}`; `^` and `$` at the ends change
 * nothing. No look-around, no back references.
 */
import { english, say, type Words } from '../text/phrase.ts';

type Test = (code: number) => boolean;

/** One state: a character to read, or places to go on without reading. */
type State = { readonly test: Test } | { readonly to: readonly number[] };

type Node =
  | { readonly kind: 'test'; readonly test: Test }
  | { readonly kind: 'sequence' | 'choice'; readonly of: readonly Node[] }
  | { readonly kind: 'repeat'; readonly of: Node; readonly least: number; readonly most: number };

const mostStates = 1_000;
const deepest = 50;
/** Longer texts are not checked: no symbol or session is so long. */
const longestText = 2_000;

/** Why `pattern` cannot be used, as a sentence; undefined where it can. */
export function checkPattern(pattern: string): Words | undefined {
  return compile(pattern).fault;
}

/** Whether all of `text` matches; a pattern that cannot be used matches everything. */
export function matchesPattern(pattern: string, text: string): boolean {
  if (text.length > longestText) return true;
  const { states } = compile(pattern);
  if (states === undefined) return true;
  let current = reach(states, [0]);
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const next: number[] = [];
    for (const index of current) {
      const state = states[index];
      if (state && 'test' in state && state.test(code)) next.push(index + 1);
    }
    if (next.length === 0) return false;
    current = reach(states, next);
  }
  // The place after the last state is the end of the pattern.
  return current.has(states.length);
}

/** The states reached from `starts` without reading anything. */
function reach(states: readonly State[], starts: readonly number[]): ReadonlySet<number> {
  const reached = new Set<number>();
  const open = [...starts];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (reached.has(index)) continue;
    reached.add(index);
    const state = states[index];
    if (state && 'to' in state) open.push(...state.to);
  }
  return reached;
}

/** Thrown and caught in this module only. */
class PatternFault extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(english(words));
    this.words = words;
  }
}

function compile(pattern: string): { readonly states?: readonly State[]; readonly fault?: Words } {
  try {
    const states: State[] = [];
    emit(new Reader(pattern).read(), states);
    return { states };
  } catch (fault) {
    if (fault instanceof PatternFault) return { fault: fault.words };
    throw fault;
  }
}

function emit(node: Node, states: State[]): void {
  if (states.length > mostStates) throw new PatternFault(say`The pattern is too long`);
  if (isEmpty(node)) return;
  switch (node.kind) {
    case 'test':
      states.push({ test: node.test });
      return;
    case 'sequence':
      for (const part of node.of) emit(part, states);
      return;
    case 'choice':
      emitChoice(node.of, states);
      return;
    case 'repeat':
      emitRepeat(node, states);
  }
}

/** Whether a node reads nothing: repeating it would only take time. */
function isEmpty(node: Node): boolean {
  if (node.kind === 'test') return false;
  if (node.kind === 'repeat') return node.most === 0 || isEmpty(node.of);
  return node.of.every(isEmpty);
}

function emitChoice(choices: readonly Node[], states: State[]): void {
  const split = states.push({ to: [] }) - 1;
  const starts: number[] = [];
  const exits: number[] = [];
  for (const choice of choices) {
    starts.push(states.length);
    emit(choice, states);
    exits.push(states.push({ to: [] }) - 1);
  }
  states[split] = { to: starts };
  for (const exit of exits) states[exit] = { to: [states.length] };
}

function emitRepeat(node: Extract<Node, { kind: 'repeat' }>, states: State[]): void {
  for (let count = 0; count < node.least; count++) emit(node.of, states);
  if (node.most === Number.POSITIVE_INFINITY) {
    const split = states.push({ to: [] }) - 1;
    emit(node.of, states);
    states.push({ to: [split] });
    states[split] = { to: [split + 1, states.length] };
    return;
  }
  const splits: number[] = [];
  for (let count = node.least; count < node.most; count++) {
    splits.push(states.push({ to: [] }) - 1);
    emit(node.of, states);
  }
  for (const split of splits) states[split] = { to: [split + 1, states.length] };
}

/** Reads a pattern from left to right. */
class Reader {
  private readonly signs: readonly string[];
  private at = 0;
  private depth = 0;

  constructor(pattern: string) {
    const signs = [...pattern];
    const end = signs.at(-1) === '$' && signs.at(-2) !== '\\' ? -1 : undefined;
    this.signs = signs.slice(signs[0] === '^' ? 1 : 0, end);
  }

  read(): Node {
    const node = this.choice();
    if (this.at < this.signs.length)
      throw new PatternFault(say`A bracket ")" is closed but not opened`);
    return node;
  }

  private choice(): Node {
    if (++this.depth > deepest)
      throw new PatternFault(say`The groups of the pattern are nested too deeply`);
    const choices = [this.sequence()];
    while (this.take('|')) choices.push(this.sequence());
    this.depth--;
    return choices.length === 1 ? choices[0]! : { kind: 'choice', of: choices };
  }

  private sequence(): Node {
    const parts: Node[] = [];
    for (let sign = this.signs[this.at]; sign !== undefined; sign = this.signs[this.at]) {
      if (sign === '|' || sign === ')') break;
      parts.push(this.repeated(this.atom()));
    }
    return { kind: 'sequence', of: parts };
  }

  private atom(): Node {
    const sign = this.signs[this.at++]!;
    if (sign === '(') return this.group();
    if (sign === '[') return { kind: 'test', test: this.characterClass() };
    if (sign === '.') return { kind: 'test', test: (code) => code !== 10 && code !== 13 };
    if (sign === '\\') return { kind: 'test', test: this.escape() };
    if ('*+?{^$'.includes(sign)) {
      throw new PatternFault(
        say`"${sign}" stands where it has no meaning; write \\${sign} for the character itself`,
      );
    }
    return { kind: 'test', test: same(sign) };
  }

  private group(): Node {
    if (this.take('?') && !this.take(':')) {
      throw new PatternFault(say`Only plain groups are understood: ( ) and (?: )`);
    }
    const node = this.choice();
    if (!this.take(')')) throw new PatternFault(say`A bracket "(" is never closed`);
    return node;
  }

  private repeated(of: Node): Node {
    if (this.take('*')) return { kind: 'repeat', of, least: 0, most: Number.POSITIVE_INFINITY };
    if (this.take('+')) return { kind: 'repeat', of, least: 1, most: Number.POSITIVE_INFINITY };
    if (this.take('?')) return { kind: 'repeat', of, least: 0, most: 1 };
    return this.take('{') ? this.counted(of) : of;
  }

  private counted(of: Node): Node {
    const least = this.digits();
    const most = this.take(',') ? (this.digits() ?? Number.POSITIVE_INFINITY) : least;
    if (least === undefined || most === undefined || !this.take('}') || most < least) {
      throw new PatternFault(say`A repetition looks like {2}, {2,} or {2,4}`);
    }
    return { kind: 'repeat', of, least, most };
  }

  private digits(): number | undefined {
    let text = '';
    while (/^\d$/.test(this.signs[this.at] ?? '') && text.length < 4) text += this.signs[this.at++];
    return text === '' ? undefined : Number(text);
  }

  private characterClass(): Test {
    const negated = this.take('^');
    const tests: Test[] = [];
    while (!this.take(']')) {
      const sign = this.signs[this.at++];
      if (sign === undefined) throw new PatternFault(say`A bracket "[" is never closed`);
      const next = this.signs[this.at + 1];
      if (sign === '\\') tests.push(this.escape());
      else if (this.signs[this.at] === '-' && next !== undefined && next !== ']') {
        this.at += 2;
        tests.push(range(sign, next === '\\' ? (this.signs[this.at++] ?? '\\') : next));
      } else tests.push(same(sign));
    }
    return (code) => tests.some((test) => test(code)) !== negated;
  }

  private escape(): Test {
    const sign = this.signs[this.at++];
    const known = sign === undefined ? undefined : escapes[sign.toLowerCase()];
    if (sign !== undefined && known)
      return sign === sign.toLowerCase() ? known : (code) => !known(code);
    if (sign === undefined || /^[A-Za-z0-9]$/.test(sign)) {
      throw new PatternFault(say`"\\${sign ?? ''}" is not understood; \\d, \\w and \\s are`);
    }
    return same(sign);
  }

  private take(sign: string): boolean {
    if (this.signs[this.at] !== sign) return false;
    this.at++;
    return true;
  }
}

const digit = range('0', '9');

const escapes: Readonly<Record<string, Test>> = {
  d: digit,
  w: (code) => digit(code) || code === 95 || (code > 64 && code < 91) || (code > 96 && code < 123),
  s: (code) => /\s/.test(String.fromCodePoint(code)),
};

function same(sign: string): Test {
  const wanted = sign.codePointAt(0);
  return (code) => code === wanted;
}

function range(first: string, last: string): Test {
  const from = first.codePointAt(0) ?? 0;
  const to = last.codePointAt(0) ?? 0;
  if (to < from) throw new PatternFault(say`The range ${first}-${last} runs backwards`);
  return (code) => from <= code && code <= to;
}
