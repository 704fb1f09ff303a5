/**
 * The command line as a process: the outcome of a command becomes the exit status. Must not end the
 * process itself: output that is still on its way would be lost.
 */
import { nodeHost } from './node-host.ts';
import { run } from './run.ts';

run(nodeHost()).then((status) => {
  process.exitCode = status;
});
