/**
 * Turns the words of a command line into a command and its options. Must not run anything; a word
 * that it does not know is an error that names the nearest one it does.
 */
import { parseArgs } from 'node:util';
import { closestName } from '../profiles/did-you-mean.ts';
import { type NumberedFamily, numberedFamilies } from '../report/numbered-families.ts';
import { UsageError } from './host.ts';
import {
  type GivenOption,
  type LintOptions,
  lintOptions,
  lintWords,
  oneOf,
} from './lint-options.ts';

export interface TablesOptions {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  readonly config: string | undefined;
  readonly color: boolean | undefined;
}

export interface CoverageOptions {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json' | 'csv' | 'html';
  readonly config: string | undefined;
  readonly color: boolean | undefined;
}

export interface FiguresOptions {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json' | 'csv';
  /** Only figures of this state. */
  readonly state: 'unverified' | 'contradicted' | undefined;
  readonly config: string | undefined;
  /** Last year's report. */
  readonly prior: string | undefined;
  readonly color: boolean | undefined;
}

export interface DiffOptions {
  /** The older draft. */
  readonly before: string;
  readonly now: string;
  readonly format: 'text' | 'json' | 'csv';
  readonly config: string | undefined;
  readonly color: boolean | undefined;
}

export interface ExtractOptions {
  readonly path: string;
  /** Part of the heading that the list stands under. */
  readonly heading: string | undefined;
}

export interface RenumberOptions {
  readonly path: string;
  /** One family; undefined for all of them, one after the other. */
  readonly family: NumberedFamily | undefined;
  /** Show what would change as a diff, and write nothing. */
  readonly dryRun: boolean;
  readonly config: string | undefined;
}

export interface RenderOptions {
  readonly path: string;
  /** The file that takes the page; undefined: standard output. */
  readonly output: string | undefined;
  readonly config: string | undefined;
}

export type Command =
  | { readonly name: 'lint'; readonly options: LintOptions }
  | { readonly name: 'tables'; readonly options: TablesOptions }
  | { readonly name: 'coverage'; readonly options: CoverageOptions }
  | { readonly name: 'figures'; readonly options: FiguresOptions }
  | { readonly name: 'diff'; readonly options: DiffOptions }
  | { readonly name: 'catalogue'; readonly options: ExtractOptions }
  | { readonly name: 'renumber'; readonly options: RenumberOptions }
  | { readonly name: 'render'; readonly options: RenderOptions }
  | { readonly name: 'explain'; readonly rule: string; readonly color: boolean | undefined }
  | { readonly name: 'rules'; readonly color: boolean | undefined }
  | { readonly name: 'help' }
  | { readonly name: 'version' };

const commands = [
  'lint',
  'tables',
  'coverage',
  'figures',
  'diff',
  'catalogue',
  'renumber',
  'render',
  'lsp',
  'explain',
  'rules',
  'help',
];
const tablesFormats = ['text', 'json'] as const;
const coverageFormats = ['text', 'json', 'csv', 'html'] as const;
const figuresFormats = ['text', 'json', 'csv'] as const;

const options = {
  format: { type: 'string' },
  ...lintWords,
  config: { type: 'string', short: 'c' },
  prior: { type: 'string' },
  heading: { type: 'string' },
  family: { type: 'string' },
  'dry-run': { type: 'boolean' },
  unverified: { type: 'boolean' },
  contradicted: { type: 'boolean' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Which options a command takes beside those that every command takes. */
const lintOnly = [...Object.keys(lintWords), 'format', 'config', 'prior'];

/** What other commands take of these. */
const takes: ReadonlyMap<string | undefined, readonly string[]> = new Map([
  ['tables', ['format', 'config']],
  ['coverage', ['format', 'config']],
  ['figures', ['format', 'config', 'prior']],
  ['diff', ['format', 'config']],
  ['renumber', ['config']],
  ['render', ['output-file', 'config']],
]);

type Values = { readonly [name: string]: string | boolean | undefined };

/** Throws a UsageError with one line for people. */
export function readCommand(args: readonly string[]): Command {
  // With arguments that it knows, the launcher starts the server itself.
  if (args[0] === 'lsp' && !args.includes('--help') && !args.includes('-h')) {
    throw new UsageError(
      'lsp takes one of --stdio, --node-ipc, --socket=PORT and --pipe=NAME, or nothing for --stdio',
    );
  }
  const { values, words, given } = readWords(args);
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  const [name, ...rest] = words;
  const color = values['no-color'] ? false : values.color ? true : undefined;
  refuseForeign(values, name);
  if (name === 'lint') return { name, options: lintOptions(given, rest, color) };
  if (name === 'tables') return { name, options: tablesOptions(values, rest, color) };
  if (name === 'coverage') return { name, options: coverageOptions(values, rest, color) };
  if (name === 'figures') return { name, options: figuresOptions(values, rest, color) };
  if (name === 'diff') return { name, options: diffOptions(values, rest, color) };
  if (name === 'catalogue') return { name, options: extractOptions(values, rest) };
  if (name === 'renumber') return { name, options: renumberOptions(values, rest) };
  if (name === 'render') return { name, options: renderOptions(values, rest) };
  if (name === undefined || name === 'help') return { name: 'help' };
  if (name === 'rules') return { name, color };
  if (name === 'explain') return { name, rule: oneRule(rest), color };
  throw new UsageError(
    `there is no command “${name}”${hint(name, commands)} See crossfoot --help.`,
  );
}

function oneRule([rule, ...more]: readonly string[]): string {
  if (rule !== undefined && more.length === 0) return rule;
  throw new UsageError('name one rule, as in: crossfoot explain table/total');
}

/** Options that some commands take, given to another one. */
function refuseForeign(values: Values, name: string | undefined): void {
  if (values.heading !== undefined && name !== 'catalogue') {
    throw new UsageError('--heading is an option of crossfoot catalogue extract');
  }
  const renumbers = ['family', 'dry-run'].find((option) => values[option] !== undefined);
  if (renumbers !== undefined && name !== 'renumber') {
    throw new UsageError(`--${renumbers} is an option of crossfoot renumber`);
  }
  const states = figureStates.find((option) => values[option] !== undefined);
  if (states !== undefined && name !== 'figures') {
    throw new UsageError(`--${states} is an option of crossfoot figures`);
  }
  if (name === undefined || name === 'lint' || !commands.includes(name)) return;
  const foreign = lintOnly.find(
    (option) => values[option] !== undefined && !takes.get(name)?.includes(option),
  );
  if (foreign === undefined) return;
  throw new UsageError(`--${foreign} is an option of crossfoot lint, not of crossfoot ${name}`);
}

interface Words {
  readonly values: Values;
  readonly words: readonly string[];
  /** The options in their order, repeated ones too. */
  readonly given: readonly GivenOption[];
}

function readWords(args: readonly string[]): Words {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: GivenOption[] = [];
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind === 'option') given.push({ name: token.name, value: readOption(token) });
  }
  const values = Object.fromEntries(given.map(({ name, value }) => [name, value]));
  return { values, words, given };
}

function readOption(token: {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}): string | boolean {
  const option = options[token.name as keyof typeof options] as
    | { readonly type: string }
    | undefined;
  if (!option || !Object.hasOwn(options, token.name)) {
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(
      `there is no option “${token.rawName}”${hint(token.rawName, known)} See crossfoot --help.`,
    );
  }
  if (option.type === 'boolean') {
    if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value`);
    return true;
  }
  if (token.value === undefined || (token.value.startsWith('--') && token.value.length > 2)) {
    throw new UsageError(`${token.rawName} needs a value`);
  }
  return token.value;
}

function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function tablesOptions(
  values: Values,
  paths: readonly string[],
  color: boolean | undefined,
): TablesOptions {
  return {
    paths,
    format: oneOf('format', text(values.format) ?? 'text', tablesFormats),
    config: text(values.config),
    color,
  };
}

function coverageOptions(
  values: Values,
  paths: readonly string[],
  color: boolean | undefined,
): CoverageOptions {
  return {
    paths,
    format: oneOf('format', text(values.format) ?? 'text', coverageFormats),
    config: text(values.config),
    color,
  };
}

const figureStates = ['unverified', 'contradicted'] as const;

function figuresOptions(
  values: Values,
  paths: readonly string[],
  color: boolean | undefined,
): FiguresOptions {
  const states = figureStates.filter((option) => values[option] === true);
  if (states.length > 1) {
    throw new UsageError(
      '--unverified and --contradicted show different figures: give one of them',
    );
  }
  return {
    paths,
    format: oneOf('format', text(values.format) ?? 'text', figuresFormats),
    state: states[0],
    config: text(values.config),
    prior: text(values.prior),
    color,
  };
}

function diffOptions(
  values: Values,
  [before, now, ...more]: readonly string[],
  color: boolean | undefined,
): DiffOptions {
  if (before === undefined || now === undefined || more.length > 0) {
    throw new UsageError('name two drafts of one report, as in: crossfoot diff old.md new.md');
  }
  return {
    before,
    now,
    format: oneOf('format', text(values.format) ?? 'text', figuresFormats),
    config: text(values.config),
    color,
  };
}

function extractOptions(
  values: Values,
  [action, path, ...more]: readonly string[],
): ExtractOptions {
  if (action !== 'extract' || path === undefined || more.length > 0) {
    throw new UsageError('name one document, as in: crossfoot catalogue extract resolution.md');
  }
  return { path, heading: text(values.heading) };
}

function renderOptions(values: Values, [path, ...more]: readonly string[]): RenderOptions {
  if (path === undefined || more.length > 0) {
    throw new UsageError('name one report, as in: crossfoot render report.md -o report.html');
  }
  return { path, output: text(values['output-file']), config: text(values.config) };
}

function renumberOptions(values: Values, [path, ...more]: readonly string[]): RenumberOptions {
  if (path === undefined || more.length > 0) {
    throw new UsageError('name one report, as in: crossfoot renumber report.md');
  }
  const named = text(values.family);
  const family = numberedFamilies.find((one) => one === named);
  if (named !== undefined && family === undefined) {
    const known = numberedFamilies.join(', ');
    throw new UsageError(
      `there is no family “${named}”${hint(named, numberedFamilies)} Families: ${known}.`,
    );
  }
  return { path, family, dryRun: values['dry-run'] === true, config: text(values.config) };
}

function hint(name: string, known: readonly string[]): string {
  const close = closestName(name, known);
  return close === undefined ? '.' : `; did you mean ${close}?`;
}
