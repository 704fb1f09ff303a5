/**
 * The command line's help, from the table of commands. Must not name what the table does not hold.
 */
import {
  type CommandSpec,
  commandNamed,
  commands,
  commonOptions,
  type OptionSpec,
} from './command-table.ts';
import { wrap } from './style.ts';

const width = 100;

const exitStatus = `Exit status: 0 without errors (or what --fail-on names); 1 with them, or with more warnings than
allowed; 2 if the run itself failed (an unknown option, a file that cannot be read, an invalid profile),
and standard error says why.
`;

/** The overview, or all about one command; lines of at most 105 columns, with the last line end. */
export function helpOf(name: string | undefined): string {
  const command = commandNamed(name);
  return command ? aboutCommand(command) : overview();
}

function overview(): string {
  const names = Math.max(...commands.map(({ name }) => name.length));
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(names)}  ${summary}`);
  return `Crossfoot checks drafted annual reports: totals, numbering, references to frameworks.

Usage: crossfoot COMMAND [OPTION…] …

${list.join('\n')}

Begin with: crossfoot lint REPORT.md
All about a command: crossfoot help COMMAND

${exitStatus}`;
}

function aboutCommand(command: CommandSpec): string {
  const { name, usage, summary, about, options = [] } = command;
  const lines = usage.map((words) => `crossfoot ${name} ${words}`.trimEnd());
  const parts = [
    `crossfoot ${name} ${summary}.`,
    `Usage: ${lines.join('\n       ')}`,
    ...(about === undefined ? [] : [wrap(about, width).join('\n')]),
    [...options, ...commonOptions].map(optionLines).join('\n'),
    ...(name === 'lint' ? [exitStatus.trimEnd()] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

const column = 26;

function optionLines(option: OptionSpec): string {
  const left = `  ${optionWords(option)}`;
  const [first = '', ...rest] = wrap(option.help, width - column);
  const start =
    left.length < column ? left.padEnd(column) + first : `${left}\n${' '.repeat(column)}${first}`;
  return [start, ...rest.map((line) => ' '.repeat(column) + line)].join('\n');
}

/** `-o, --output-file FILE` */
export function optionWords({ name, short, value }: OptionSpec): string {
  const long = `--${name}${value === undefined ? '' : ` ${value}`}`;
  return short === undefined ? long : `-${short}, ${long}`;
}
