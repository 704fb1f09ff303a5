/**
 * The manual page crossfoot(1), from the table of commands. Must not say what the help does not.
 */

import { english, opening, type Words } from '../text/phrase.ts';
import { type CommandSpec, commands, commonOptions, type OptionSpec } from './command-table.ts';
import { optionWords } from './help.ts';
import { version } from './version.ts';

/** The page in the man(7) macros, with its last line end. */
export function manPage(): string {
  return `.\\" Made by npm run gen; do not edit.
.TH CROSSFOOT 1 "" "Crossfoot ${version}" "User Commands"
.SH NAME
crossfoot \\- checks drafted annual reports
.SH SYNOPSIS
${commands.flatMap(synopsis).join('\n.br\n')}
.SH DESCRIPTION
Reads a drafted annual report in Markdown the way an auditor and a copy editor do: totals, claims,
numbering, references to frameworks.
.SH COMMANDS
${commands.map(section).join('\n')}
.SH COMMON OPTIONS
${commonOptions.map(item).join('\n')}
.SH EXIT STATUS
.TP
.B 0
No errors (or what \\-\\-fail\\-on names).
.TP
.B 1
Errors, or more warnings than allowed.
.TP
.B 2
The run itself failed: an unknown option, a file that cannot be read, an invalid profile; standard error says why.
.SH FILES
.TP
.I crossfoot.yaml
Which files are reports, where profiles and catalogues are, how severe each rule is; looked for in the
folder of a report and in those above it.
.TP
.I .crossfootignore
What folders and patterns leave out, as in .gitignore.
.SH ENVIRONMENT
.TP
.B NO_COLOR
If it is set, no colours.
.TP
.B CROSSFOOT_DEBUG
If it is set, failures come with their trace.
`;
}

function synopsis({ name, usage }: CommandSpec): readonly string[] {
  return usage.map((words) => `.B crossfoot ${roff(name)}\n${roff(english(words))}`.trimEnd());
}

function section({ name, summary, about, options = [] }: CommandSpec): string {
  const lines = [`.SS ${roff(name)}`, sentence(summary)];
  if (about !== undefined) lines.push(roff(english(about)));
  return [...lines, ...options.map(item)].join('\n');
}

function item(option: OptionSpec): string {
  return `.TP\n.B ${roff(optionWords(option, english))}\n${sentence(option.help)}`;
}

function sentence(words: Words): string {
  return roff(`${english(opening(words))}.`);
}

/** Text that roff takes for nothing else: its backslashes, hyphens, and dots and quotes at the start of a line. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('…', '\\|.\\|.\\|.')
    .replaceAll('’', '\\(cq')
    .replace(/^(?=[.'])/, '\\&');
}
