/**
 * The command line as a process: arguments to a command, its outcome to the exit status. Must not
 * load what the command does not need: most of a short run is start-up.
 */
import { UsageError } from './host.ts';
import { nodeHost } from './node-host.ts';
import { run } from './run.ts';

const host = nodeHost();

run(host).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const internal = !(error instanceof UsageError);
    const message = error instanceof Error ? error.message : String(error);
    host.stderr.write(`crossfoot: ${internal ? `internal error: ${message}` : message}\n`);
    if (internal && host.env.CROSSFOOT_DEBUG && error instanceof Error) {
      host.stderr.write(`${error.stack}\n`);
    }
    process.exitCode = 2;
  },
);
