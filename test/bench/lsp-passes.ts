/**
 * Edits a report in the language server and holds every answer against that of a server which has seen
 * nothing before: how long the first answer took, how long until all rules had run, and how many edits
 * needed that second pass. Must not count the time in which nobody was asked.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

export interface Passes {
  /** In milliseconds from the edit on, one for each edit. */
  readonly first: readonly number[];
  /** The same, until the answer to whoever asks again at once: that one is complete. */
  readonly complete: readonly number[];
  /** Edits whose first answer was not yet complete. */
  readonly twice: number;
  /** Edits whose complete answer is not that of the other server. */
  readonly wrong: number;
}

/** Edits `text` in pairs: a sign put in, and taken out again; by turns within words and within numbers of tables. */
export async function measurePasses(
  command: readonly string[],
  text: string,
  pairs: number,
): Promise<Passes> {
  const server = await startClient(command);
  const fresh = await startClient(command);
  const first: number[] = [];
  const complete: number[] = [];
  let twice = 0;
  let wrong = 0;
  let now = text;
  server.open(now);
  await server.pull();
  for (const edit of plan(text, pairs)) {
    now = now.slice(0, edit.from) + edit.text + now.slice(edit.to);
    const start = performance.now();
    server.change(edit);
    const quick = await server.pull();
    first.push(performance.now() - start);
    const all = await server.pull();
    complete.push(performance.now() - start);
    fresh.open(now);
    await fresh.pull();
    const due = await fresh.pull();
    fresh.close();
    if (quick !== all) twice += 1;
    if (all !== due) wrong += 1;
  }
  server.end();
  fresh.end();
  return { first, complete, twice, wrong };
}

interface Edit {
  /** Offsets in the text before it, and the same place as the protocol has it. */
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly character: number;
  readonly text: string;
}

function plan(text: string, pairs: number): readonly Edit[] {
  const words = [...text.matchAll(/^\w.{20,}?(?=\w\w)/gm)].map((at) => at.index + at[0].length);
  const cells = [...text.matchAll(/\|[ \t]*(?=\d)/g)].map((at) => at.index + at[0].length);
  const kinds = [words, cells].filter((places) => places.length > 0);
  return Array.from({ length: pairs }, (_, at) => {
    const places = kinds[at % kinds.length]!;
    const from = places[(at * 7919) % places.length]!;
    const line = text.slice(0, from).split('\n').length - 1;
    const character = from - (text.lastIndexOf('\n', from - 1) + 1);
    const place = { from, line, character };
    const sign = places === cells ? '7' : 'x';
    return [
      { ...place, to: from, text: sign },
      { ...place, to: from + 1, text: '' },
    ];
  }).flat();
}

interface Client {
  open(text: string): void;
  change(edit: Edit): void;
  close(): void;
  /** The diagnostics, as JSON in an order of its own. */
  pull(): Promise<string>;
  end(): void;
}

const uri = pathToFileURL('/drafts/measured.md').href;
const textDocument = { uri };

async function startClient([file = 'node', ...args]: readonly string[]): Promise<Client> {
  const child: ChildProcess = spawn(file, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  );
  connection.onRequest(() => null);
  connection.listen();
  await initialize(connection);
  let version = 0;
  let items: readonly object[] = [];
  let resultId: string | undefined;
  return {
    open(text) {
      version += 1;
      const opened = { uri, languageId: 'markdown', version, text };
      void connection.sendNotification('textDocument/didOpen', { textDocument: opened });
    },
    change({ from, to, line, character, text }) {
      version += 1;
      const end = { line, character: character + to - from };
      const change = { range: { start: { line, character }, end }, text };
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [change],
      });
    },
    close() {
      resultId = undefined;
      void connection.sendNotification('textDocument/didClose', { textDocument });
    },
    async pull() {
      const report: Report = await connection.sendRequest('textDocument/diagnostic', {
        textDocument,
        ...(resultId !== undefined && { previousResultId: resultId }),
      });
      resultId = report.resultId;
      items = report.items ?? items;
      return items
        .map((item) => JSON.stringify(item))
        .sort()
        .join('\n');
    },
    end() {
      // Else a request of the server would be answered when it is gone.
      connection.dispose();
      child.kill();
    },
  };
}

interface Report {
  readonly resultId: string;
  /** Absent where nothing has changed. */
  readonly items?: readonly object[];
}

async function initialize(connection: MessageConnection): Promise<void> {
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      workspace: { diagnostics: { refreshSupport: true } },
      textDocument: { diagnostic: {}, publishDiagnostics: { relatedInformation: true } },
    },
  });
  await connection.sendNotification('initialized', {});
}
