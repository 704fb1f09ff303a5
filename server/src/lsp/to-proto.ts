/**
 * Findings, actions and edits as the protocol writes them. Must not decide what is shown beyond
 * what the client can take.
 */
import {
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Location,
  type CodeAction as ProtocolAction,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { CheckedDocument, Finding } from '../engine/engine.ts';
import type { CodeAction } from '../features/code-actions.ts';
import type { Place as NamedPlace } from '../features/places.ts';
import type { Related, Severity } from '../rules/finding.ts';
import type { TextEdit } from '../text/span.ts';
import type { ClientFeatures } from './client-features.ts';
import { toUri } from './paths.ts';
import { type Encoding, toRange } from './positions.ts';

/** Where the page of a rule is: `ruleDocs/table/total.md`. */
const ruleDocs = 'https://example.org/crossfoot/docs/rules/';

/** The kind of the action that applies all safe fixes of a report. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.crossfoot`;

/** The kind of the actions that say how a table is meant. */
export const tableKind = `${CodeActionKind.RefactorRewrite}.table`;

/** A document as the client knows it: `version` is null where the client has not opened it. */
export interface Target extends Place {
  readonly version: number | null;
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** The document that a finding stands in, and those that its related places may stand in. */
export interface Place extends Pick<CheckedDocument, 'document' | 'others'> {
  readonly uri: string;
}

/** `finding` is one of the document itself. */
export function toDiagnostic(finding: Finding, place: Place, client: ClientFeatures): Diagnostic {
  const { document } = place;
  const diagnostic: Diagnostic = {
    range: toRange(document, finding.span, client.encoding),
    severity: severities[finding.severity],
    source: 'crossfoot',
    code: finding.rule,
    message: finding.message,
  };
  if (client.codeDescription) {
    diagnostic.codeDescription = { href: `${ruleDocs}${finding.rule}.md` };
  }
  if (client.relatedInformation && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.flatMap((related) => {
      const location = toLocation(related, place, client);
      return location ? [{ location, message: related.message }] : [];
    });
  }
  return diagnostic;
}

function toLocation(
  { path, span }: Related,
  { uri, document, others }: Place,
  { encoding }: ClientFeatures,
): Location | undefined {
  if (path === undefined) return { uri, range: toRange(document, span, encoding) };
  const other = others.find((each) => each.path === path);
  return other && { uri: toUri(path), range: toRange(other.document, span, encoding) };
}

/** `uri` is that of the draft, for places that stand in it. */
export function toPlaceLocation(
  { path, span, document }: NamedPlace,
  uri: string,
  encoding: Encoding,
): Location {
  return {
    uri: path === undefined ? uri : toUri(path),
    range: toRange(document, span, encoding),
  };
}

/** A code action without its edit. */
export function toCodeAction(
  action: CodeAction,
  kind: CodeActionKind,
  target: Target,
  client: ClientFeatures,
): ProtocolAction {
  const proto: ProtocolAction = { title: action.title, kind };
  if (client.preferredActions && action.preferred) proto.isPreferred = true;
  if (action.findings.length > 0) {
    proto.diagnostics = action.findings.map((finding) => toDiagnostic(finding, target, client));
  }
  return proto;
}

export function toWorkspaceEdit(
  edits: readonly TextEdit[],
  target: Target,
  client: ClientFeatures,
): WorkspaceEdit {
  return toWorkspaceEdits([{ edits, target }], client);
}

/** The edits of several documents as one, which the client applies and takes back together. */
export function toWorkspaceEdits(
  documents: readonly { readonly edits: readonly TextEdit[]; readonly target: Target }[],
  client: ClientFeatures,
): WorkspaceEdit {
  const all = documents.map(({ edits, target: { uri, version, document } }) => ({
    textDocument: { uri, version },
    edits: edits.map((edit) => ({
      range: toRange(document, edit.span, client.encoding),
      newText: edit.text,
    })),
  }));
  if (client.versionedEdits) return { documentChanges: all };
  return { changes: Object.fromEntries(all.map((each) => [each.textDocument.uri, each.edits])) };
}
