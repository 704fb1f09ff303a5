/**
 * The language server: what its requests share, and the wiring of each to its adapter. Must not
 * decide anything about a report.
 */
import {
  CodeActionKind,
  type CodeActionOptions,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Engine, FileSystem } from '../engine/engine.ts';
import { type KnowingEngine, knowingEngine } from '../engine/known-findings.ts';
import { speakingEngine } from '../engine/speaking-engine.ts';
import type { Language } from '../text/phrase.ts';
import { baselineMethod, onBaselineWith } from './baseline.ts';
import { type ClientFeatures, readClientFeatures } from './client-features.ts';
import { onCodeAction, onCodeActionResolve } from './code-action.ts';
import { onCodeLens } from './code-lens.ts';
import { commands, onExecuteCommand } from './commands.ts';
import { onCompletion, onCompletionResolve } from './completion.ts';
import { coverageFileMethod, coverageMethod, onCoverage, onCoverageFile } from './coverage.ts';
import { onDefinition } from './definition.ts';
import { createDiagnostics, type Diagnostics } from './diagnostics.ts';
import { onDocumentHighlight } from './document-highlight.ts';
import { onDocumentLink } from './document-link.ts';
import { createDocuments, type Documents } from './documents.ts';
import { explainTableMethod, onExplainTable } from './explain-table.ts';
import { firstSteps } from './first-steps.ts';
import { createFolders, type Folders } from './folders.ts';
import { onFoldingRange } from './folding-range.ts';
import { onFormatting } from './formatting.ts';
import { onHover } from './hover.ts';
import { onInlayHint } from './inlay-hint.ts';
import { createPace, type Pace } from './pace.ts';
import { onDidChangeConfiguration, watchPreferences } from './preferences.ts';
import {
  onPreview,
  onPreviewPage,
  onPreviewWorking,
  previewMethod,
  previewPageMethod,
  previewWorkingMethod,
} from './preview.ts';
import { type Answers, createAnswers, onPullDiagnostics } from './pull-diagnostics.ts';
import { createPublisher, type Publisher } from './push-diagnostics.ts';
import { onReferences } from './references.ts';
import { onPrepareRename, onRename } from './rename.ts';
import { renumberKind } from './renumber.ts';
import { onReportStatus, reportStatusMethod } from './report-status.ts';
import { onSelectionRanges } from './selection-range.ts';
import { onSemanticTokens, tokenLegend } from './semantic-tokens.ts';
import { createSettingsPublisher, type SettingsPublisher } from './settings-diagnostics.ts';
import { onDocumentSymbol, onWorkspaceSymbol } from './symbols.ts';
import { onDidChange, onDidClose, onDidOpen } from './sync.ts';
import { fixAllKind, tableKind } from './to-proto.ts';
import { onView, viewMethod } from './view.ts';
import { onWatchedFiles, watchFiles } from './watched-files.ts';

export interface Server {
  readonly connection: Connection;
  readonly engine: Engine;
  /** An engine of its own for texts that nobody wrote: what a fix would make of a report. */
  createTrialEngine(): Engine;
  /** Writes down what is to be known, whatever the language of the findings. */
  readonly baselines: Pick<KnowingEngine, 'extendedBaseline'>;
  readonly documents: Documents;
  readonly client: ClientFeatures;
  /** The path of the first workspace folder: where a report that was never saved finds its settings. */
  readonly folder: string | undefined;
  readonly folders: Folders;
  readonly pace: Pace;
  readonly diagnostics: Diagnostics;
  /** What a client that asks for diagnostics was told last. */
  readonly answers: Answers;
  /** Absent where the client asks for diagnostics itself. */
  readonly publisher: Publisher | undefined;
  readonly settings: SettingsPublisher;
  /** Writes to the client's log; the same message twice in a row only once. */
  log(message: string): void;
}

export interface ServerOptions {
  readonly files: FileSystem;
  createEngine(options: { files: FileSystem; log: (message: string) => void }): Engine;
  /** Undefined for English; absent: English alone. */
  loadLanguage?(locale: string | undefined): Promise<Language | undefined>;
  readonly version: string;
}

/** Serves one client; returns at once. */
export function startServer(connection: Connection, options: ServerOptions): void {
  connection.onInitialize(async (params) => {
    const language = await options.loadLanguage?.(params.locale);
    const server = createServer(connection, options, params, language);
    wire(server);
    return initializeResult(server, options.version);
  });
  connection.listen();
}

function createServer(
  connection: Connection,
  options: ServerOptions,
  params: InitializeParams,
  language: Language | undefined,
): Server {
  const client = readClientFeatures(params);
  const log = createLog(connection);
  const folders = createFolders(params);
  const { files } = options;
  const createEngine = () => knowingEngine(options.createEngine({ files, log }), files, log);
  const inLanguage = (engine: Engine) => (language ? speakingEngine(engine, language) : engine);
  const baselines = createEngine();
  const server: Server = {
    connection,
    engine: inLanguage(baselines),
    createTrialEngine: () => inLanguage(createEngine()),
    baselines,
    documents: createDocuments(),
    client,
    folder: folders.paths()[0],
    folders,
    pace: createPace(),
    diagnostics: createDiagnostics(client),
    answers: createAnswers(Math.random().toString(36).slice(2)),
    publisher: client.pullsDiagnostics ? undefined : createPublisher(() => server),
    settings: createSettingsPublisher(() => server),
    log,
  };
  return server;
}

function createLog(connection: Connection): (message: string) => void {
  let last = '';
  return (message) => {
    if (message !== last) connection.console.error(message);
    last = message;
  };
}

function wire(server: Server): void {
  const { connection } = server;
  const guarded = <P extends unknown[], R>(name: string, handler: (...args: P) => R) =>
    guard(server, name, handler);
  connection.onInitialized(
    guarded('initialized', async () => {
      await watchFiles(server);
      await watchPreferences(server);
      if (server.client.tellsFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(
          guarded('didChangeWorkspaceFolders', (event) => server.folders.change(event)),
        );
      }
    }),
  );
  connection.onDidChangeConfiguration(
    guarded('didChangeConfiguration', () => onDidChangeConfiguration(server)),
  );
  connection.onDidOpenTextDocument(guarded('didOpen', (params) => onDidOpen(server, params)));
  connection.onDidChangeTextDocument(guarded('didChange', (params) => onDidChange(server, params)));
  connection.onDidCloseTextDocument(guarded('didClose', (params) => onDidClose(server, params)));
  connection.onDidChangeWatchedFiles(guarded('watchedFiles', (p) => onWatchedFiles(server, p)));
  connection.languages.diagnostics.on(
    guarded('diagnostic', (params, token) => onPullDiagnostics(server, params, token)),
  );
  connection.onCodeAction(
    guarded('codeAction', (params, token) => onCodeAction(server, params, token)),
  );
  connection.onCodeActionResolve(
    guarded('codeAction/resolve', (action, token) => onCodeActionResolve(server, action, token)),
  );
  connection.onHover(guarded('hover', (params, token) => onHover(server, params, token)));
  connection.onDefinition(
    guarded('definition', (params, token) => onDefinition(server, params, token)),
  );
  connection.onReferences(
    guarded('references', (params, token) => onReferences(server, params, token)),
  );
  connection.onDocumentSymbol(
    guarded('documentSymbol', (params, token) => onDocumentSymbol(server, params, token)),
  );
  connection.onWorkspaceSymbol(
    guarded('workspaceSymbol', (params, token) => onWorkspaceSymbol(server, params, token)),
  );
  connection.onCompletion(
    guarded('completion', (params, token) => onCompletion(server, params, token)),
  );
  connection.onCompletionResolve(
    guarded('completionItem/resolve', (item, token) => onCompletionResolve(server, item, token)),
  );
  connection.onFoldingRanges(
    guarded('foldingRange', (params, token) => onFoldingRange(server, params, token)),
  );
  connection.onDocumentHighlight(
    guarded('documentHighlight', (params, token) => onDocumentHighlight(server, params, token)),
  );
  connection.onRequest(
    explainTableMethod,
    guarded('explainTable', (params, token) => onExplainTable(server, params, token)),
  );
  connection.onRequest(
    previewMethod,
    guarded('preview', (params, token) => onPreview(server, params, token)),
  );
  connection.onRequest(
    previewWorkingMethod,
    guarded('previewWorking', (params) => onPreviewWorking(server, params)),
  );
  connection.onRequest(
    previewPageMethod,
    guarded('previewPage', (params, token) => onPreviewPage(server, params, token)),
  );
  connection.onRequest(
    baselineMethod,
    guarded('baselineWith', (params, token) => onBaselineWith(server, params, token)),
  );
  connection.onRequest(
    coverageMethod,
    guarded('coverage', (params, token) => onCoverage(server, params, token)),
  );
  connection.onRequest(
    coverageFileMethod,
    guarded('coverageFile', (params, token) => onCoverageFile(server, params, token)),
  );
  connection.onRequest(
    viewMethod,
    guarded('view', (params, token) => onView(server, params, token)),
  );
  connection.onRequest(
    reportStatusMethod,
    guarded('reportStatus', (params, token) => onReportStatus(server, params, token)),
  );
  for (const [method, handler] of Object.entries(firstSteps(server))) {
    connection.onRequest(method, guarded(method, handler));
  }
  connection.onDocumentLinks(
    guarded('documentLink', (params, token) => onDocumentLink(server, params, token)),
  );
  connection.languages.inlayHint.on(
    guarded('inlayHint', (params, token) => onInlayHint(server, params, token)),
  );
  connection.onCodeLens(guarded('codeLens', (params, token) => onCodeLens(server, params, token)));
  connection.languages.semanticTokens.on(
    guarded('semanticTokens', (params, token) => onSemanticTokens(server, params, token)),
  );
  connection.languages.semanticTokens.onRange(
    guarded('semanticTokens/range', (params, token) => onSemanticTokens(server, params, token)),
  );
  connection.onSelectionRanges(
    guarded('selectionRange', (params, token) => onSelectionRanges(server, params, token)),
  );
  connection.onDocumentFormatting(
    guarded('formatting', (params, token) => onFormatting(server, params, token)),
  );
  connection.onDocumentRangeFormatting(
    guarded('rangeFormatting', (params, token) => onFormatting(server, params, token)),
  );
  connection.onPrepareRename(
    guarded('prepareRename', (params, token) => onPrepareRename(server, params, token)),
  );
  connection.onRenameRequest(guarded('rename', (params, token) => onRename(server, params, token)));
  connection.onExecuteCommand(
    guarded('executeCommand', (params, token) => onExecuteCommand(server, params, token)),
  );
  connection.onShutdown(() => {
    server.publisher?.dispose();
    server.settings.dispose();
  });
}

/** Logs what a handler throws and answers with an error; nothing a client sends ends the server. */
function guard<P extends unknown[], R>(
  server: Server,
  name: string,
  handler: (...args: P) => R,
): (...args: P) => Promise<Awaited<R>> {
  return async (...args): Promise<Awaited<R>> => {
    try {
      return await handler(...args);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      server.log(`${name}: ${message}`);
      throw new ResponseError(LSPErrorCodes.RequestFailed, `Crossfoot could not answer ${name}.`);
    }
  };
}

function initializeResult(server: Server, version: string): InitializeResult {
  const { client } = server;
  const actions: CodeActionOptions = {
    codeActionKinds: [
      CodeActionKind.QuickFix,
      tableKind,
      fixAllKind,
      ...(client.appliesEdits ? [renumberKind] : []),
    ],
    resolveProvider: client.resolvesEdits,
  };
  return {
    serverInfo: { name: 'crossfoot', version },
    capabilities: {
      positionEncoding: client.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      // The label tells it from the headings that an editor lists by itself.
      documentSymbolProvider: { label: 'Crossfoot' },
      workspaceSymbolProvider: true,
      foldingRangeProvider: true,
      completionProvider: { triggerCharacters: [' '], resolveProvider: true },
      documentHighlightProvider: true,
      documentLinkProvider: {},
      inlayHintProvider: true,
      codeLensProvider: {},
      semanticTokensProvider: { legend: tokenLegend, full: true, range: true },
      selectionRangeProvider: true,
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      renameProvider: { prepareProvider: true },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: client.tellsFolders },
      },
      executeCommandProvider: { commands: Object.keys(commands) },
      ...(client.codeActionLiterals ? { codeActionProvider: actions } : {}),
      ...(client.pullsDiagnostics
        ? {
            diagnosticProvider: {
              identifier: 'crossfoot',
              interFileDependencies: true,
              workspaceDiagnostics: false,
            },
          }
        : {}),
    },
  };
}
