/**
 * The command line as a process: the outcome of a command becomes the exit status. As a thread of a
 * lint run it checks files. Must not end the process itself: output that is still on its way would be
 * lost.
 */
import { isMainThread, workerData } from 'node:worker_threads';
import { nodeHost } from './node-host.ts';
import { run } from './run.ts';

if (!isMainThread && workerData?.crossfoot) {
  import('./worker.ts').then(({ serve }) => serve());
} else {
  run(nodeHost()).then((status) => {
    process.exitCode = status;
  });
}
