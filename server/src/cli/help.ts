/**
 * The command line's help, from the table of commands. Must not name what the table does not hold.
 */

import { type Language, say, speakerOf, type Tell } from '../text/phrase.ts';
import {
  type CommandSpec,
  commandNamed,
  commands,
  commonOptions,
  type OptionSpec,
} from './command-table.ts';
import { widthOf, wrap } from './style.ts';

const width = 100;

const exitStatus = say`Exit status: 0 without errors (or what --fail-on names); 1 with them, or with more warnings than allowed; 2 if the run itself failed (an unknown option, a file that cannot be read, an invalid profile), and standard error says why.`;

/** The overview, or all about one command; lines of at most 105 columns, with the last line end. */
export function helpOf(name: string | undefined, language: Language | undefined): string {
  const command = commandNamed(name);
  const tell = speakerOf(language);
  return command ? aboutCommand(command, tell) : overview(tell);
}

function overview(tell: Tell): string {
  const names = Math.max(...commands.map(({ name }) => name.length));
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(names)}  ${tell(summary)}`);
  return `${tell(say`Crossfoot checks drafted annual reports: totals, numbering, references to frameworks.`)}

${tell(say`Usage: crossfoot COMMAND [OPTION…] …`)}

${list.join('\n')}

${tell(say`Begin with: crossfoot lint REPORT.md`)}
${tell(say`All about a command: crossfoot help COMMAND`)}

${wrap(tell(exitStatus), width).join('\n')}
`;
}

function aboutCommand(command: CommandSpec, tell: Tell): string {
  const { name, usage, summary, about, options = [] } = command;
  const lines = usage.map((words) => `crossfoot ${name} ${tell(words)}`.trimEnd());
  const margin = `${tell(say`Usage:`)} `;
  const parts = [
    tell(say`crossfoot ${name} ${summary}.`),
    margin + lines.join(`\n${' '.repeat(widthOf(margin))}`),
    ...(about === undefined ? [] : [wrap(tell(about), width).join('\n')]),
    [...options, ...commonOptions].map((option) => optionLines(option, tell)).join('\n'),
    ...(name === 'lint' ? [wrap(tell(exitStatus), width).join('\n')] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

const column = 26;

function optionLines(option: OptionSpec, tell: Tell): string {
  const left = `  ${optionWords(option, tell)}`;
  const [first = '', ...rest] = wrap(tell(option.help), width - column);
  const start =
    left.length < column ? left.padEnd(column) + first : `${left}\n${' '.repeat(column)}${first}`;
  return [start, ...rest.map((line) => ' '.repeat(column) + line)].join('\n');
}

/** `-o, --output-file FILE` */
export function optionWords({ name, short, value }: OptionSpec, tell: Tell): string {
  const long = `--${name}${value === undefined ? '' : ` ${tell(value)}`}`;
  return short === undefined ? long : `-${short}, ${long}`;
}
