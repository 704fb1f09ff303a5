/**
 * The running Node process as the command line's host. Must not decide anything.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CliHost, Output } from './host.ts';
import { watchFiles } from './watch-files.ts';

export function nodeHost(): CliHost {
  return {
    args: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    async readStdin() {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
      return Buffer.concat(chunks);
    },
    ask: process.stdin.isTTY && process.stdout.isTTY ? askTerminal : undefined,
    watch: watchFiles,
    threads: {
      get cores() {
        return availableParallelism();
      },
      // The same file again, as a thread: what the launcher set up holds for it too.
      start: (request) =>
        new Worker(process.argv[1]!, {
          workerData: { crossfoot: request },
          argv: [],
          resourceLimits: threadRoom,
        }),
    },
  };
}

/** Without a limit each thread would let its garbage grow with what the machine has. */
const threadRoom = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 48 };

async function askTerminal(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Ctrl+D and Ctrl+C end the run without an answer.
  terminal.on('SIGINT', () => process.exit(2)).on('close', () => process.stdin.pause());
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

function output(stream: NodeJS.WriteStream): Output {
  // A reader that closes the pipe early ("| head") is no fault of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (text) => void stream.write(text),
    get columns() {
      return stream.isTTY ? stream.columns : undefined;
    },
  };
}
