/**
 * Runs one command for a host. Must not touch the process: tests run it without one.
 */
import type { CliHost, ExitStatus } from './host.ts';
import { readCommand } from './options.ts';

/** Rejects with a UsageError where the command cannot run; its message is one line for people. */
export async function run(host: CliHost): Promise<ExitStatus> {
  const command = readCommand(host.args);
  switch (command.name) {
    case 'lint': {
      const { lint } = await import('./lint.ts');
      return lint(command.options, host);
    }
    case 'explain': {
      const { explain } = await import('./explain.ts');
      return explain(command.rule, command.color, host);
    }
    case 'rules': {
      const { listRules } = await import('./explain.ts');
      return listRules(command.color, host);
    }
    case 'help': {
      const { help } = await import('./help.ts');
      host.stdout.write(help);
      return 0;
    }
    case 'version': {
      const { version } = await import('./version.ts');
      host.stdout.write(`${version}\n`);
      return 0;
    }
  }
}
