/**
 * The commands and their options, as data: what the reader of a command line accepts, and what the help,
 * the completions and the manual page say. Must not run anything.
 */

import { numberedFamilies } from '../report/numbered-families.ts';
import { languageTags } from '../text/languages.ts';
import { anyOf, say, type Words } from '../text/phrase.ts';
import { lintFormats } from './formats/lint-formats.ts';

export interface OptionSpec {
  /** Without dashes. */
  readonly name: string;
  /** One letter. */
  readonly short?: string;
  /** What stands for its value in the help; absent: a switch. */
  readonly value?: Words;
  /** The values that there are; absent: any, or a file's name. */
  readonly values?: readonly string[];
  /** Lower case, no full stop. */
  readonly help: Words;
}

export interface CommandSpec {
  readonly name: string;
  /** What stands behind the name, a line each. */
  readonly usage: readonly Words[];
  /** For a list of commands: third person, no full stop. */
  readonly summary: Words;
  /** Whole sentences. */
  readonly about?: Words;
  readonly options?: readonly OptionSpec[];
}

/** What every command takes. */
export const commonOptions: readonly OptionSpec[] = [
  { name: 'color', help: say`colours, whatever the terminal says` },
  { name: 'no-color', help: say`no colours` },
  {
    name: 'locale',
    value: say`LOCALE`,
    values: languageTags,
    help: say`language of the output, that for programs too: en or fr; without it people are spoken to in the language of the terminal`,
  },
  { name: 'help', short: 'h', help: say`help, of the command before it` },
  { name: 'version', short: 'v', help: say`the version` },
];

const config: OptionSpec = {
  name: 'config',
  short: 'c',
  value: say`FILE`,
  help: say`use this configuration instead of the nearest crossfoot.yaml`,
};
const profile: OptionSpec = {
  name: 'profile',
  value: say`NAME`,
  help: say`check as reports of this profile the Markdown files whose front matter names none and that no crossfoot.yaml lists`,
};
const prior: OptionSpec = {
  name: 'prior',
  value: say`FILE`,
  help: say`last year’s report, to hold the figures of earlier years against`,
};
/** The default comes first. */
const format = (...values: readonly string[]): OptionSpec => ({
  name: 'format',
  value: say`FORMAT`,
  values,
  help: say`what to print: ${anyOf([say`${values[0]!} (default)`, ...values.slice(1)])}`,
});

/** What lint and merge say alike. */
const printing: readonly OptionSpec[] = [
  {
    name: 'format',
    value: say`FORMAT`,
    values: lintFormats,
    help: say`what to print: ${lintFormats.join(', ')}; the first is the default; may be given more than once`,
  },
  {
    name: 'output-file',
    short: 'o',
    value: say`FILE`,
    help: say`write the format before it to FILE`,
  },
  { name: 'quiet', short: 'q', help: say`show errors only` },
];

const gates: readonly OptionSpec[] = [
  {
    name: 'fail-on',
    value: say`LEVEL`,
    values: ['error', 'warning', 'info'],
    help: say`fail on findings as grave as error (default), warning or info`,
  },
  { name: 'max-warnings', value: 'N', help: say`fail if there are more than N warnings` },
];

const lint: CommandSpec = {
  name: 'lint',
  usage: [say`[OPTION…] PATH…`],
  summary: say`checks reports: totals, claims, numbering, references, frameworks`,
  about: say`PATHs are files, folders (searched for Markdown), or patterns such as "reports/**/*.md". A report is a Markdown file whose front matter names a profile, or that crossfoot.yaml lists; other files in a folder are passed over unless --profile says what they are.`,
  options: [
    ...printing,
    { name: 'fix', help: say`apply the safe fixes to the files` },
    { name: 'fix-dry-run', help: say`show as a diff what --fix would change` },
    ...gates,
    {
      name: 'rule',
      value: say`ID=LEVEL`,
      help: say`off, info, warning or error for a rule or a family ("table/*"), whatever crossfoot.yaml says; may be given more than once`,
    },
    { name: 'report-unused-disables', help: say`comments that switch off nothing are errors` },
    { name: 'baseline', value: say`FILE`, help: say`leave out the findings that FILE holds` },
    { name: 'update-baseline', help: say`write all findings of now to the baseline` },
    {
      name: 'since',
      value: say`REV`,
      help: say`leave out the findings that the reports had at a git revision`,
    },
    {
      name: 'cache',
      help: say`keep results in .crossfoot-cache and use them where nothing changed`,
    },
    { name: 'cache-location', value: say`DIR`, help: say`the same in another folder` },
    {
      name: 'jobs',
      short: 'j',
      value: 'N',
      help: say`check with N threads instead of one for each core`,
    },
    {
      name: 'no-ignore',
      help: say`search also what .gitignore and .crossfootignore leave out`,
    },
    {
      name: 'shard',
      value: 'I/N',
      help: say`check the Ith of N parts of the files, each on a machine of its own; crossfoot merge joins their JSON`,
    },
    { name: 'watch', help: say`check again whenever a file changes, until Ctrl+C` },
    config,
    profile,
    {
      name: 'print-config',
      value: say`FILE`,
      help: say`print the settings that hold for FILE and where they come from, and check nothing`,
    },
    prior,
    {
      name: 'stdin-filename',
      value: say`FILE`,
      help: say`read the draft from standard input (PATH: -) as if it were FILE`,
    },
  ],
};

const merge: CommandSpec = {
  name: 'merge',
  usage: [say`[OPTION…] FILE…`],
  summary: say`joins the JSON of several lint runs, such as those of --shard`,
  about: say`FILEs are what lint --format json wrote, on one machine or several. The result is printed, and fails, as that of one run.`,
  options: [...printing, ...gates],
};

const tables: CommandSpec = {
  name: 'tables',
  usage: [say`[OPTION…] PATH…`],
  summary: say`shows how tables are read, and which of their totals hold`,
  about: say`Shows which cells are believed to be totals of which, why, and whether they hold: of reports, other Markdown files, and CSV or TSV files (no configuration needed).`,
  options: [format('text', 'json'), config, profile],
};

const coverage: CommandSpec = {
  name: 'coverage',
  usage: [say`[OPTION…] REPORT…`],
  summary: say`shows which sections serve which items of a framework`,
  about: say`For the frameworks in the report’s catalogues: what a section states, what its prose mentions, which items no section serves, which sections serve none.`,
  options: [format('text', 'json', 'csv', 'html', 'svg'), config, profile],
};

const figures: CommandSpec = {
  name: 'figures',
  usage: [say`[OPTION…] REPORT…`],
  summary: say`prints the ledger: every figure, and what ticks or contradicts it`,
  about: say`Lists every figure of the tables and the text, whether a sum, a claim or another place that states it ticks or contradicts it, and the share that is ticked.`,
  options: [
    format('text', 'json', 'csv'),
    { name: 'unverified', help: say`show only figures that nothing confirms yet` },
    { name: 'contradicted', help: say`show only figures that something contradicts` },
    prior,
    config,
    profile,
  ],
};

const diff: CommandSpec = {
  name: 'diff',
  usage: [say`[OPTION…] OLD NEW`],
  summary: say`lists the figures that changed between two drafts of one report`,
  about: say`Lists by what they count the figures with another value, those that came and those that went. What only moved is not listed.`,
  options: [format('text', 'json', 'csv'), config, profile],
};

const catalogue: CommandSpec = {
  name: 'catalogue',
  usage: [say`extract [--heading TEXT] DOCUMENT`],
  summary: say`makes a catalogue file from the document that adopted a framework`,
  about: say`Prints a catalogue file (YAML) made from the longest numbered list of full sentences under a heading.`,
  options: [
    {
      name: 'heading',
      value: say`TEXT`,
      help: say`from the lists under headings that contain TEXT`,
    },
  ],
};

const renumber: CommandSpec = {
  name: 'renumber',
  usage: [say`[--family FAMILY] [--dry-run] REPORT`],
  summary: say`puts the numbers of a report in order, and the references to them`,
  about: say`Changes every reference to the numbers along, also in other reports around it that name it by symbol, title or link. Says which references it left, and why.`,
  options: [
    {
      name: 'family',
      value: say`FAMILY`,
      values: numberedFamilies,
      help: say`a family of numbers: ${anyOf(numberedFamilies)}; default: all`,
    },
    { name: 'dry-run', help: say`show as a diff what would change, and write nothing` },
    config,
    profile,
  ],
};

const render: CommandSpec = {
  name: 'render',
  usage: [say`[-o FILE] REPORT`],
  summary: say`writes a report as one HTML page with the marks of the review`,
  about: say`The report as it will be printed, with a tick on every figure that a check confirmed, a mark on every contradicted one, and the findings. The page needs nothing else and runs nothing.`,
  options: [
    {
      name: 'output-file',
      short: 'o',
      value: say`FILE`,
      help: say`write the page to FILE; default: standard output`,
    },
    config,
    profile,
  ],
};

const init: CommandSpec = {
  name: 'init',
  usage: [say`[--profile ID] [REPORT]`],
  summary: say`writes a first crossfoot.yaml, and a profile learned from a report`,
  about: say`What the profile says (front matter, sections, numbering, how figures are written) is what the report follows: it brings no finding that the report did not have. Nothing is written over.`,
  options: [
    {
      name: 'profile',
      value: 'ID',
      help: say`the name of the profile; default: from the file’s name`,
    },
  ],
};

/** All of them, in the order of the help. */
export const commands: readonly CommandSpec[] = [
  init,
  lint,
  merge,
  tables,
  coverage,
  figures,
  diff,
  catalogue,
  renumber,
  render,
  {
    name: 'lsp',
    usage: [say`[--stdio | --node-ipc | --socket=PORT | --pipe=NAME]`],
    summary: say`starts the language server for an editor`,
    about: say`On standard input and output unless told otherwise.`,
  },
  {
    name: 'explain',
    usage: [say`RULE`],
    summary: say`says what a rule means and what to do about its findings`,
  },
  { name: 'rules', usage: [''], summary: say`lists the rules` },
  {
    name: 'completions',
    usage: ['bash|zsh|fish'],
    summary: say`prints a script that completes commands and options in a shell`,
    about: say`In bash: source <(crossfoot completions bash), for always in ~/.bashrc.`,
  },
  { name: 'help', usage: [say`[COMMAND]`], summary: say`explains a command and its options` },
];

/** Undefined where there is no such command. */
export function commandNamed(name: string | undefined): CommandSpec | undefined {
  return commands.find((command) => command.name === name);
}

/** Every option of any command, each name once. */
export const allOptions: readonly OptionSpec[] = [
  ...new Map(
    [...commands.flatMap((command) => command.options ?? []), ...commonOptions].map((option) => [
      option.name,
      option,
    ]),
  ).values(),
];
