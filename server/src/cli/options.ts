/**
 * Turns the words of a command line into a command and its options. Must not run anything; a word
 * that it does not know is an error that names the nearest one it does.
 */

import { parseArgs } from 'node:util';
import { closestName } from '../profiles/did-you-mean.ts';
import { type NumberedFamily, numberedFamilies } from '../report/numbered-families.ts';
import { type Words as Said, say } from '../text/phrase.ts';
import type { SettingsGiven } from './assumed-profile.ts';
import {
  allOptions,
  type CommandSpec,
  commandNamed,
  commands,
  commonOptions,
} from './command-table.ts';
import { UsageError } from './host.ts';
import {
  type GivenOption,
  type LintOptions,
  lintOptions,
  type MergeOptions,
  mergeOptions,
  oneOf,
} from './lint-options.ts';
import { type Shell, shells } from './shells.ts';

export interface TablesOptions extends SettingsGiven {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  readonly color: boolean | undefined;
}

export interface CoverageOptions extends SettingsGiven {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json' | 'csv' | 'html' | 'svg';
  readonly color: boolean | undefined;
}

export interface FiguresOptions extends SettingsGiven {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json' | 'csv';
  /** Only figures of this state. */
  readonly state: 'unverified' | 'contradicted' | undefined;
  /** Last year's report. */
  readonly prior: string | undefined;
  readonly color: boolean | undefined;
}

export interface DiffOptions extends SettingsGiven {
  /** The older draft. */
  readonly before: string;
  readonly now: string;
  readonly format: 'text' | 'json' | 'csv';
  readonly color: boolean | undefined;
}

export interface ExtractOptions {
  readonly path: string;
  /** Part of the heading that the list stands under. */
  readonly heading: string | undefined;
}

export interface RenumberOptions extends SettingsGiven {
  readonly path: string;
  /** One family; undefined for all of them, one after the other. */
  readonly family: NumberedFamily | undefined;
  /** Show what would change as a diff, and write nothing. */
  readonly dryRun: boolean;
}

export interface RenderOptions extends SettingsGiven {
  readonly path: string;
  /** The file that takes the page; undefined: standard output. */
  readonly output: string | undefined;
}

export interface InitOptions {
  /** The report that a profile is learned from; undefined: none. */
  readonly report: string | undefined;
  /** The name of the profile; undefined: as the report's file says. */
  readonly id: string | undefined;
}

export type Command =
  | { readonly name: 'init'; readonly options: InitOptions }
  | { readonly name: 'lint'; readonly options: LintOptions }
  /** `lint --print-config FILE`: the settings of the file, and nothing is checked. */
  | { readonly name: 'print-config'; readonly file: string; readonly options: LintOptions }
  | { readonly name: 'merge'; readonly options: MergeOptions }
  | { readonly name: 'tables'; readonly options: TablesOptions }
  | { readonly name: 'coverage'; readonly options: CoverageOptions }
  | { readonly name: 'figures'; readonly options: FiguresOptions }
  | { readonly name: 'diff'; readonly options: DiffOptions }
  | { readonly name: 'catalogue'; readonly options: ExtractOptions }
  | { readonly name: 'renumber'; readonly options: RenumberOptions }
  | { readonly name: 'render'; readonly options: RenderOptions }
  | { readonly name: 'explain'; readonly rule: string; readonly color: boolean | undefined }
  | { readonly name: 'completions'; readonly shell: Shell }
  | { readonly name: 'rules'; readonly color: boolean | undefined }
  /** `about`: a command; undefined: all of them. */
  | { readonly name: 'help'; readonly about: string | undefined }
  | { readonly name: 'version' };

type Values = { readonly [name: string]: string | boolean | undefined };

/** Throws a UsageError with one line for people. */
export function readCommand(args: readonly string[]): Command {
  // With arguments that it knows, the launcher starts the server itself.
  if (args[0] === 'lsp' && !args.includes('--help') && !args.includes('-h')) {
    throw new UsageError(
      say`lsp takes one of --stdio, --node-ipc, --socket=PORT and --pipe=NAME, or nothing for --stdio`,
    );
  }
  const { values, words, given } = readWords(args);
  const [name, ...rest] = words;
  if (values.version) return { name: 'version' };
  if (values.help) return { name: 'help', about: commandNamed(name)?.name };
  if (name === undefined) return { name: 'help', about: undefined };
  const spec = commandNamed(name);
  if (spec === undefined) {
    throw new UsageError(
      say`there is no command “${name}”${hint(name, namesOf(commands))} See crossfoot --help.`,
    );
  }
  refuseForeign(given, spec);
  return commandOf(spec.name, { values, given, rest });
}

interface GivenWords {
  readonly values: Values;
  readonly given: readonly GivenOption[];
  readonly rest: readonly string[];
}

function commandOf(name: string, { values, given, rest }: GivenWords): Command {
  const color = values['no-color'] ? false : values.color ? true : undefined;
  switch (name) {
    case 'init':
      return { name, options: initOptions(values, rest) };
    case 'lint':
      return lintCommand(values['print-config'], lintOptions(given, rest, color));
    case 'merge':
      return { name, options: mergeOptions(given, rest, color) };
    case 'tables':
      return { name, options: tablesOptions(values, rest, color) };
    case 'coverage':
      return { name, options: coverageOptions(values, rest, color) };
    case 'figures':
      return { name, options: figuresOptions(values, rest, color) };
    case 'diff':
      return { name, options: diffOptions(values, rest, color) };
    case 'catalogue':
      return { name, options: extractOptions(values, rest) };
    case 'renumber':
      return { name, options: renumberOptions(values, rest) };
    case 'render':
      return { name, options: renderOptions(values, rest) };
    case 'rules':
      return { name, color };
    case 'completions':
      return { name, shell: oneOf('completions', rest[0] ?? 'bash', shells) };
    case 'explain':
      return { name, rule: oneRule(rest), color };
    default:
      return { name: 'help', about: helpTopic(rest) };
  }
}

function lintCommand(file: Values[string], options: LintOptions): Command {
  return typeof file === 'string'
    ? { name: 'print-config', file, options }
    : { name: 'lint', options };
}

const namesOf = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

function helpTopic([name]: readonly string[]): string | undefined {
  if (name === undefined || commandNamed(name)) return name;
  throw new UsageError(
    say`there is no command “${name}”${hint(name, namesOf(commands))} See crossfoot --help.`,
  );
}

function oneRule([rule, ...more]: readonly string[]): string {
  if (rule !== undefined && more.length === 0) return rule;
  throw new UsageError(say`name one rule, as in: crossfoot explain table/total`);
}

/** Options of other commands. */
function refuseForeign(given: readonly GivenOption[], { name, options = [] }: CommandSpec): void {
  const own = new Set(namesOf([...options, ...commonOptions]));
  const foreign = given.find((option) => !own.has(option.name))?.name;
  if (foreign === undefined) return;
  const owners = commands
    .filter((command) => command.options?.some((option) => option.name === foreign))
    .map((command) => command.name);
  throw new UsageError(
    say`--${foreign} is an option of crossfoot ${owners.join(', ')}, not of crossfoot ${name}`,
  );
}

interface Words {
  readonly values: Values;
  readonly words: readonly string[];
  /** The options in their order, repeated ones too. */
  readonly given: readonly GivenOption[];
}

/** What parseArgs needs to know. */
const parsed = Object.fromEntries(
  allOptions.map(({ name, short, value }) => [
    name,
    { type: value === undefined ? 'boolean' : 'string', ...(short !== undefined && { short }) },
  ]),
) as Readonly<Record<string, { readonly type: 'boolean' | 'string'; readonly short?: string }>>;

function readWords(args: readonly string[]): Words {
  const { tokens } = parseArgs({
    args: [...args],
    options: parsed,
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
  const option = allOptions.find(({ name }) => name === token.name);
  if (!option) {
    const known = allOptions.map(({ name }) => `--${name}`);
    throw new UsageError(
      say`there is no option “${token.rawName}”${hint(token.rawName, known)} See crossfoot --help.`,
    );
  }
  if (option.value === undefined) {
    if (token.value !== undefined) throw new UsageError(say`${token.rawName} takes no value`);
    return true;
  }
  if (token.value === undefined || (token.value.startsWith('--') && token.value.length > 2)) {
    throw new UsageError(say`${token.rawName} needs a value`);
  }
  return token.value;
}

function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function settingsGiven(values: Values): SettingsGiven {
  return { config: text(values.config), profile: text(values.profile) };
}

function tablesOptions(
  values: Values,
  paths: readonly string[],
  color: boolean | undefined,
): TablesOptions {
  return {
    paths,
    format: oneOf('format', text(values.format) ?? 'text', tablesFormats),
    ...settingsGiven(values),
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
    ...settingsGiven(values),
    color,
  };
}

const tablesFormats = ['text', 'json'] as const;
const coverageFormats = ['text', 'json', 'csv', 'html', 'svg'] as const;
const figuresFormats = ['text', 'json', 'csv'] as const;
const figureStates = ['unverified', 'contradicted'] as const;

function figuresOptions(
  values: Values,
  paths: readonly string[],
  color: boolean | undefined,
): FiguresOptions {
  const states = figureStates.filter((option) => values[option] === true);
  if (states.length > 1) {
    throw new UsageError(
      say`--unverified and --contradicted show different figures: give one of them`,
    );
  }
  return {
    paths,
    format: oneOf('format', text(values.format) ?? 'text', figuresFormats),
    state: states[0],
    ...settingsGiven(values),
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
    throw new UsageError(say`name two drafts of one report, as in: crossfoot diff old.md new.md`);
  }
  return {
    before,
    now,
    format: oneOf('format', text(values.format) ?? 'text', figuresFormats),
    ...settingsGiven(values),
    color,
  };
}

function extractOptions(
  values: Values,
  [action, path, ...more]: readonly string[],
): ExtractOptions {
  if (action !== 'extract' || path === undefined || more.length > 0) {
    throw new UsageError(say`name one document, as in: crossfoot catalogue extract resolution.md`);
  }
  return { path, heading: text(values.heading) };
}

function renderOptions(values: Values, [path, ...more]: readonly string[]): RenderOptions {
  if (path === undefined || more.length > 0) {
    throw new UsageError(say`name one report, as in: crossfoot render report.md -o report.html`);
  }
  return {
    path,
    output: text(values['output-file']),
    ...settingsGiven(values),
  };
}

function initOptions(values: Values, [report, ...more]: readonly string[]): InitOptions {
  if (more.length > 0) throw new UsageError(say`name one report, as in: crossfoot init report.md`);
  const id = text(values.profile);
  if (id !== undefined && !/^[a-z0-9][a-z0-9-]*$/.test(id)) {
    throw new UsageError(say`--profile takes small letters, digits and hyphens`);
  }
  return { report, id };
}

function renumberOptions(values: Values, [path, ...more]: readonly string[]): RenumberOptions {
  if (path === undefined || more.length > 0) {
    throw new UsageError(say`name one report, as in: crossfoot renumber report.md`);
  }
  const named = text(values.family);
  const family = numberedFamilies.find((one) => one === named);
  if (named !== undefined && family === undefined) {
    const known = numberedFamilies.join(', ');
    throw new UsageError(
      say`there is no family “${named}”${hint(named, numberedFamilies)} Families: ${known}.`,
    );
  }
  return {
    path,
    family,
    dryRun: values['dry-run'] === true,
    ...settingsGiven(values),
  };
}

function hint(name: string, known: readonly string[]): Said {
  const close = closestName(name, known);
  return close === undefined ? '.' : say`; did you mean ${close}?`;
}
