/**
 * Runs one command for a host. Must not touch the process: tests run it without one.
 */
import { say, speak } from '../text/phrase.ts';
import { type CliHost, type ExitStatus, type SpokenLanguage, UsageError } from './host.ts';
import { readCommand } from './options.ts';
import { readLanguage } from './read-language.ts';

/** Never rejects: what goes wrong is one line on stderr and status 2. */
export async function run(host: CliHost): Promise<ExitStatus> {
  let language: SpokenLanguage | undefined;
  try {
    language = await readLanguage(host);
    return await runCommand({ ...host, language });
  } catch (error) {
    host.stderr.write(`crossfoot: ${describe(error, language)}\n`);
    if (host.env.CROSSFOOT_DEBUG && error instanceof Error) host.stderr.write(`${error.stack}\n`);
    return 2;
  }
}

function describe(error: unknown, language: SpokenLanguage | undefined): string {
  if (error instanceof UsageError) return speak(error.words, language).split('\n', 1)[0] ?? '';
  const message = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
  return speak(say`internal error: ${message}`, language);
}

async function runCommand(host: CliHost): Promise<ExitStatus> {
  const command = readCommand(host.args);
  switch (command.name) {
    case 'init': {
      const { init } = await import('./init.ts');
      return init(command.options, host);
    }
    case 'lint': {
      const { lint } = await import('./lint.ts');
      return lint(command.options, host);
    }
    case 'print-config': {
      const { printConfig } = await import('./print-config.ts');
      return printConfig(command.file, command.options, host);
    }
    case 'merge': {
      const { merge } = await import('./merge.ts');
      return merge(command.options, host);
    }
    case 'tables': {
      const { tables } = await import('./tables.ts');
      return tables(command.options, host);
    }
    case 'coverage': {
      const { coverage } = await import('./coverage.ts');
      return coverage(command.options, host);
    }
    case 'figures': {
      const { figures } = await import('./figures.ts');
      return figures(command.options, host);
    }
    case 'diff': {
      const { diff } = await import('./figures-diff.ts');
      return diff(command.options, host);
    }
    case 'catalogue': {
      const { extract } = await import('./catalogue.ts');
      return extract(command.options, host);
    }
    case 'renumber': {
      const { renumberReport } = await import('./renumber.ts');
      return renumberReport(command.options, host);
    }
    case 'render': {
      const { render } = await import('./render.ts');
      return render(command.options, host);
    }
    case 'explain': {
      const { explain } = await import('./explain.ts');
      return explain(command.rule, command.color, host);
    }
    case 'rules': {
      const { listRules } = await import('./explain.ts');
      return listRules(command.color, host);
    }
    case 'completions': {
      const { completionsFor } = await import('./completions.ts');
      host.stdout.write(completionsFor(command.shell));
      return 0;
    }
    case 'help': {
      const { helpOf } = await import('./help.ts');
      host.stdout.write(helpOf(command.about, host.language));
      return 0;
    }
    case 'version': {
      const { version } = await import('./version.ts');
      host.stdout.write(`${version}\n`);
      return 0;
    }
  }
}
