/**
 * A minimal language client for tests, over real streams with a server in this process.
 */
import { PassThrough } from 'node:stream';
import {
  type ApplyWorkspaceEditParams,
  type ClientCapabilities,
  createConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import {
  createMessageConnection,
  type MessageConnection,
} from 'vscode-languageserver-protocol/node';
import type { FileSystem } from '../../server/src/engine/engine.ts';
import { type ServerOptions, startServer } from '../../server/src/lsp/start-server.ts';
import { createFakeEngine } from './fake-engine.ts';

export interface TestClient {
  readonly connection: MessageConnection;
  readonly initialized: InitializeResult;
  /** All that the server published, oldest first. */
  readonly published: PublishDiagnosticsParams[];
  /** Messages that the server logged. */
  readonly logged: string[];
  /** What the server told the person in a message. */
  readonly shown: string[];
  /** Edits that the server asked the client to apply, which it does not. */
  readonly applied: ApplyWorkspaceEditParams[];
  /** How often the server asked to refresh. */
  readonly refreshes: () => number;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  /** Changes as the protocol has them: `[startLine, startChar, endLine, endChar, text]`, or a text. */
  change(uri: string, version: number, ...changes: readonly TestChange[]): Promise<void>;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  /** Waits until a publication for the document satisfies the test. */
  publication(
    uri: string,
    test?: (params: PublishDiagnosticsParams) => boolean,
  ): Promise<PublishDiagnosticsParams>;
  stop(): Promise<void>;
}

export type TestChange = string | readonly [number, number, number, number, string];

export const pullClient: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } },
      isPreferredSupport: true,
    },
  },
  workspace: {
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

/** As Neovim 0.7 and other clients that wait for what is published. */
export const pushClient: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
};

export async function startClient(
  capabilities: ClientCapabilities,
  files: FileSystem = { read: async () => undefined, list: async () => [] },
  createEngine: ServerOptions['createEngine'] = createFakeEngine,
  initializationOptions?: object,
): Promise<TestClient> {
  const connection = connect({ files, createEngine });
  const published: PublishDiagnosticsParams[] = [];
  const logged: string[] = [];
  const shown: string[] = [];
  const applied: ApplyWorkspaceEditParams[] = [];
  let refreshes = 0;
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: PublishDiagnosticsParams) => {
      published.push(params);
    },
  );
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    logged.push(message);
  });
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    shown.push(message);
  });
  connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
    applied.push(params);
    return { applied: true };
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    return null;
  });
  connection.listen();
  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: null,
    rootUri: 'file:///drafts',
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  return {
    ...calls(connection, published),
    initialized,
    logged,
    shown,
    applied,
    refreshes: () => refreshes,
  };
}

/** A server over two pipes; the connection is the client's end. */
function connect(options: Pick<ServerOptions, 'files' | 'createEngine'>): MessageConnection {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(
    createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    { ...options, version: '0.0.0' },
  );
  return createMessageConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
}

function calls(connection: MessageConnection, published: PublishDiagnosticsParams[]) {
  return {
    connection,
    published,
    open: (uri: string, text: string, languageId = 'markdown') =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri: string, version: number, ...changes: readonly TestChange[]) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: changes.map(toContentChange),
      }),
    pull: (uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
      connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
        ...(previousResultId ? { previousResultId } : {}),
      }),
    publication: (uri: string, test: (params: PublishDiagnosticsParams) => boolean = () => true) =>
      waitFor(() => published.find((params) => params.uri === uri && test(params))),
    async stop() {
      await connection.sendRequest('shutdown');
      connection.dispose();
    },
  };
}

function toContentChange(change: TestChange) {
  if (typeof change === 'string') return { text: change };
  const [startLine, startChar, endLine, endChar, text] = change;
  const start = { line: startLine, character: startChar };
  return { range: { start, end: { line: endLine, character: endChar } }, text };
}

export async function waitFor<T>(read: () => T | undefined, limit = 30_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const value = read();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error('nothing came in time');
    await pause(5);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** `3:0-3 word/bad BAD is not a word` */
export function brief(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ range: { start, end }, code, message }) => {
    const to = end.line === start.line ? `${end.character}` : `${end.line}:${end.character}`;
    return `${start.line}:${start.character}-${to} ${code} ${message}`;
  });
}
