/**
 * Shell scripts that complete commands, options and their values, from the table of commands. Must not run
 * Crossfoot while one types: what there is to choose from stands in the script.
 */
import { profileIds } from '../profiles/load-profile.ts';
import { rules } from '../rules/index.ts';
import { english } from '../text/phrase.ts';
import { type CommandSpec, commands, commonOptions, type OptionSpec } from './command-table.ts';
import { type Shell, shells } from './shells.ts';

/** A script to be sourced by the shell, with its last line end. */
export function completionsFor(shell: Shell): string {
  return { bash, zsh, fish }[shell]();
}

const optionsOf = ({ name, options = [] }: CommandSpec): readonly OptionSpec[] => [
  ...options.map((option) =>
    // The command that writes profiles takes a new name.
    option.name === 'profile' && name !== 'init' ? { ...option, values: profileIds([]) } : option,
  ),
  ...commonOptions,
];

/** The words that may follow a command, where they are no files. */
function wordsAfter({ name }: CommandSpec): readonly string[] {
  if (name === 'explain') return rules.map(({ id }) => id);
  if (name === 'help') return commands.map((command) => command.name);
  if (name === 'completions') return shells;
  return name === 'catalogue' ? ['extract'] : [];
}

const dashed = ({ name, short }: OptionSpec): readonly string[] =>
  short === undefined ? [`--${name}`] : [`--${name}`, `-${short}`];

function bash(): string {
  const values = (command: CommandSpec) =>
    optionsOf(command).flatMap((option) => {
      if (option.value === undefined) return [];
      const names = dashed(option).map((name) => `${command.name}:${name}`);
      return [`    ${names.join('|')}) words="${option.values?.join(' ') ?? ''}" ;;`];
    });
  const names = commands.map((command) => {
    const all = [...optionsOf(command).map(({ name }) => `--${name}`), ...wordsAfter(command)];
    return `    ${command.name}) words="${all.join(' ')}" ;;`;
  });
  return `# Completion of crossfoot in bash: source <(crossfoot completions bash)
_crossfoot() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" words=""
  local command="\${COMP_WORDS[1]}"
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    words="${commands.map(({ name }) => name).join(' ')} --help --version"
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    return
  fi
  # The value of the option before it: from its list, or a file's name where there is none.
  case "$command:$previous" in
${commands.flatMap(values).join('\n')}
    *) previous="" ;;
  esac
  if [[ -z "$previous" ]]; then
    case "$command" in
${names.join('\n')}
    esac
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -o default -F _crossfoot crossfoot
`;
}

/** In single quotes, of zsh as of fish. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

function zsh(): string {
  const label = (text: string) => text.replace(/[[\]:]/g, '\\$&');
  const argument = (option: OptionSpec): readonly string[] => {
    const value =
      option.value === undefined
        ? ''
        : `:${english(option.value)}:${option.values ? `(${option.values.join(' ')})` : '_files'}`;
    return dashed(option).map((name) => quoted(`${name}[${label(english(option.help))}]${value}`));
  };
  const rest = (command: CommandSpec) => {
    const words = wordsAfter(command);
    return quoted(words.length > 0 ? `*:word:(${words.join(' ')})` : '*:file:_files');
  };
  const cases = commands.map(
    (command) => `    ${command.name})
      _arguments -s \\
        ${[...optionsOf(command).flatMap(argument), rest(command)].join(' \\\n        ')}
      ;;`,
  );
  const described = commands.map(({ name, summary }) =>
    quoted(`${name}:${label(english(summary))}`),
  );
  return `#compdef crossfoot
# Completion of crossfoot in zsh: source <(crossfoot completions zsh)
_crossfoot() {
  local -a commands
  commands=(
    ${described.join('\n    ')}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command="\${words[2]}"
  shift words
  ((CURRENT--))
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _crossfoot crossfoot
`;
}

function fish(): string {
  const names = commands.map(({ name }) => name).join(' ');
  const lines = commands.flatMap((command) => {
    const seen = `-n '__fish_seen_subcommand_from ${command.name}'`;
    const words = wordsAfter(command);
    return [
      `complete -c crossfoot -n "not __fish_seen_subcommand_from ${names}" -f -a ${command.name} -d ${quoted(english(command.summary))}`,
      ...optionsOf(command).map((option) => {
        const short = option.short === undefined ? '' : ` -s ${option.short}`;
        const values = option.values ? ` -x -a ${quoted(option.values.join(' '))}` : ' -r';
        const takes = option.value === undefined ? '' : values;
        return `complete -c crossfoot ${seen} -l ${option.name}${short}${takes} -d ${quoted(english(option.help))}`;
      }),
      ...(words.length > 0
        ? [`complete -c crossfoot ${seen} -f -a ${quoted(words.join(' '))}`]
        : []),
    ];
  });
  return `# Completion of crossfoot in fish: crossfoot completions fish | source
${lines.join('\n')}
`;
}
