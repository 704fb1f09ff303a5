/**
 * Starts the language server for one client: wires each request to its adapter and says what the server can. Must
 * not decide anything about a report.
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
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import type { Engine, FileSystem } from '../engine/engine.ts';
import { knowingEngine } from '../engine/known-findings.ts';
import { speakingEngine } from '../engine/speaking-engine.ts';
import { type Language, speakerOf } from '../text/phrase.ts';
import { createAnswers } from './answers.ts';
import { baselineMethod, onBaselineWith } from './baseline.ts';
import { readClientFeatures } from './client-features.ts';
import { onCodeAction, onCodeActionResolve } from './code-action.ts';
import { onCodeLens } from './code-lens.ts';
import { commands, onExecuteCommand } from './commands.ts';
import { onCompletion, onCompletionResolve } from './completion.ts';
import { coverageFileMethod, coverageMethod, onCoverage, onCoverageFile } from './coverage.ts';
import { onDefinition } from './definition.ts';
import { createDiagnostics } from './diagnostics.ts';
import { onDocumentHighlight } from './document-highlight.ts';
import { onDocumentLink } from './document-link.ts';
import { createDocuments } from './documents.ts';
import { explainTableMethod, onExplainTable } from './explain-table.ts';
import { firstSteps } from './first-steps.ts';
import { createFolders } from './folders.ts';
import { onFoldingRange } from './folding-range.ts';
import { onFormatting } from './formatting.ts';
import { onHover } from './hover.ts';
import { onInlayHint } from './inlay-hint.ts';
import { createPace } from './pace.ts';
import { onDidChangeConfiguration, watchPreferences } from './preferences.ts';
import {
  onPreview,
  onPreviewPage,
  onPreviewWorking,
  previewMethod,
  previewPageMethod,
  previewWorkingMethod,
} from './preview.ts';
import { onPullDiagnostics } from './pull-diagnostics.ts';
import { createPublisher } from './push-diagnostics.ts';
import { onReferences } from './references.ts';
import { onPrepareRename, onRename } from './rename.ts';
import { renumberKind } from './renumber.ts';
import { onReportStatus, reportStatusMethod } from './report-status.ts';
import { onSelectionRanges } from './selection-range.ts';
import { onSemanticTokens, tokenLegend } from './semantic-tokens.ts';
import type { Server } from './server.ts';
import { createSettingsPublisher } from './settings-diagnostics.ts';
import { onDocumentSymbol, onWorkspaceSymbol } from './symbols.ts';
import { onDidChange, onDidClose, onDidOpen } from './sync.ts';
import { fixAllKind, tableKind } from './to-proto.ts';
import { onView, viewMethod } from './view.ts';
import { onWatchedFiles, watchFiles } from './watched-files.ts';

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
    tell: speakerOf(language),
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
  /** The handler for this server; what it throws is logged under the name. */
  const on = <P extends unknown[], R>(name: string, handler: (server: Server, ...args: P) => R) =>
    guard(server, name, (...args: P) => handler(server, ...args));
  connection.onInitialized(
    on('initialized', async () => {
      await watchFiles(server);
      await watchPreferences(server);
      if (server.client.tellsFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(
          on('didChangeWorkspaceFolders', ({ folders }, event: WorkspaceFoldersChangeEvent) =>
            folders.change(event),
          ),
        );
      }
    }),
  );
  connection.onDidChangeConfiguration(on('didChangeConfiguration', onDidChangeConfiguration));
  connection.onDidOpenTextDocument(on('didOpen', onDidOpen));
  connection.onDidChangeTextDocument(on('didChange', onDidChange));
  connection.onDidCloseTextDocument(on('didClose', onDidClose));
  connection.onDidChangeWatchedFiles(on('watchedFiles', onWatchedFiles));
  connection.languages.diagnostics.on(on('diagnostic', onPullDiagnostics));
  connection.onCodeAction(on('codeAction', onCodeAction));
  connection.onCodeActionResolve(on('codeAction/resolve', onCodeActionResolve));
  connection.onHover(on('hover', onHover));
  connection.onDefinition(on('definition', onDefinition));
  connection.onReferences(on('references', onReferences));
  connection.onDocumentSymbol(on('documentSymbol', onDocumentSymbol));
  connection.onWorkspaceSymbol(on('workspaceSymbol', onWorkspaceSymbol));
  connection.onCompletion(on('completion', onCompletion));
  connection.onCompletionResolve(on('completionItem/resolve', onCompletionResolve));
  connection.onFoldingRanges(on('foldingRange', onFoldingRange));
  connection.onDocumentHighlight(on('documentHighlight', onDocumentHighlight));
  connection.onRequest(explainTableMethod, on('explainTable', onExplainTable));
  connection.onRequest(previewMethod, on('preview', onPreview));
  connection.onRequest(previewWorkingMethod, on('previewWorking', onPreviewWorking));
  connection.onRequest(previewPageMethod, on('previewPage', onPreviewPage));
  connection.onRequest(baselineMethod, on('baselineWith', onBaselineWith));
  connection.onRequest(coverageMethod, on('coverage', onCoverage));
  connection.onRequest(coverageFileMethod, on('coverageFile', onCoverageFile));
  connection.onRequest(viewMethod, on('view', onView));
  connection.onRequest(reportStatusMethod, on('reportStatus', onReportStatus));
  for (const [method, handler] of Object.entries(firstSteps(server))) {
    connection.onRequest(method, guard(server, method, handler));
  }
  connection.onDocumentLinks(on('documentLink', onDocumentLink));
  connection.languages.inlayHint.on(on('inlayHint', onInlayHint));
  connection.onCodeLens(on('codeLens', onCodeLens));
  connection.languages.semanticTokens.on(on('semanticTokens', onSemanticTokens));
  connection.languages.semanticTokens.onRange(on('semanticTokens/range', onSemanticTokens));
  connection.onSelectionRanges(on('selectionRange', onSelectionRanges));
  connection.onDocumentFormatting(on('formatting', onFormatting));
  connection.onDocumentRangeFormatting(on('rangeFormatting', onFormatting));
  connection.onPrepareRename(on('prepareRename', onPrepareRename));
  connection.onRenameRequest(on('rename', onRename));
  connection.onExecuteCommand(on('executeCommand', onExecuteCommand));
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
