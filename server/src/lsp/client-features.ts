/**
 * What the client can do, as plain yes and no, from its `initialize` request. Must not keep the
 * request itself.
 */
import { type InitializeParams, MarkupKind } from 'vscode-languageserver';
import { chooseEncoding, type Encoding } from './positions.ts';

export interface ClientFeatures {
  readonly encoding: Encoding;
  /** Asks for diagnostics itself; they are pushed to it otherwise. */
  readonly pullsDiagnostics: boolean;
  /** Can be told to ask again for all diagnostics. */
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  /** Takes code actions as literals with kinds rather than as commands. */
  readonly codeActionLiterals: boolean;
  /** Asks for the edit of a code action when a person picks it. */
  readonly resolvesEdits: boolean;
  readonly preferredActions: boolean;
  /** Shows words beside every completion, not only beside the one that is picked. */
  readonly completionLabels: boolean;
  /** Takes edits for a named version of a document, and refuses them for another one. */
  readonly versionedEdits: boolean;
  /** Shows edits that are marked so before it makes them. */
  readonly annotatesEdits: boolean;
  /** Shows edits that the server asks it to apply, if they are marked so, in a comparison of its own. */
  readonly confirmsEdits: boolean;
  /** Writes the baseline where a person wants a finding in it. */
  readonly keepsBaselines: boolean;
  /** Asks a person why a finding is ignored, as its initialization options say. */
  readonly asksReasons: boolean;
  /** Applies edits that the server asks it to apply. */
  readonly appliesEdits: boolean;
  readonly watchesFiles: boolean;
  /** Tells of workspace folders that come and go. */
  readonly tellsFolders: boolean;
  /** Shows how far long work has got. */
  readonly showsProgress: boolean;
  /** Takes the symbols of a document as a tree rather than a list. */
  readonly nestedSymbols: boolean;
  /** Answers when it is asked for its settings. */
  readonly tellsConfiguration: boolean;
  /** Can be asked to tell of changed settings. */
  readonly registersConfiguration: boolean;
  /** Can be told to ask again for inlay hints, and for code lenses. */
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  /** Has a command of its own that explains a table, as its initialization options say. */
  readonly explainsTables: boolean;
  /** What hovers are written in; plain text is for clients that show Markdown as it is typed. */
  readonly hoverKind: MarkupKind;
}

/** Reads the client's capabilities; what it does not name it cannot do. */
export function readClientFeatures(params: Partial<InitializeParams> | undefined): ClientFeatures {
  const { general, textDocument, workspace } = params?.capabilities ?? {};
  const diagnostics = textDocument?.publishDiagnostics;
  const actions = textDocument?.codeAction;
  const resolvable = actions?.resolveSupport?.properties;
  return {
    encoding: chooseEncoding(general?.positionEncodings),
    pullsDiagnostics: Boolean(textDocument?.diagnostic),
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      diagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    codeDescription:
      diagnostics?.codeDescriptionSupport === true ||
      textDocument?.diagnostic?.codeDescriptionSupport === true,
    codeActionLiterals: Boolean(actions?.codeActionLiteralSupport),
    resolvesEdits:
      actions?.dataSupport === true && Array.isArray(resolvable) && resolvable.includes('edit'),
    preferredActions: actions?.isPreferredSupport === true,
    completionLabels: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    annotatesEdits:
      workspace?.workspaceEdit?.documentChanges === true &&
      Boolean(workspace.workspaceEdit.changeAnnotationSupport),
    confirmsEdits: params?.initializationOptions?.confirmsEdits === true,
    keepsBaselines: params?.initializationOptions?.keepsBaselines === true,
    asksReasons: params?.initializationOptions?.asksReasons === true,
    appliesEdits: workspace?.applyEdit === true,
    tellsFolders: workspace?.workspaceFolders === true,
    showsProgress: params?.capabilities?.window?.workDoneProgress === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    tellsConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    explainsTables: params?.initializationOptions?.explainsTables === true,
    hoverKind: chooseMarkup(textDocument?.hover?.contentFormat),
  };
}

/** Markdown unless the client names its formats and that is none of them. */
function chooseMarkup(formats: unknown): MarkupKind {
  const plain = Array.isArray(formats) && !formats.includes(MarkupKind.Markdown);
  return plain ? MarkupKind.PlainText : MarkupKind.Markdown;
}
