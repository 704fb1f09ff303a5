/**
 * What the API tests ask of the editor, as short words.
 */
import { join } from 'node:path';
import * as vscode from 'vscode';
import { describeFinding, type ExpectedReport, readPlace } from '../expected.ts';

export const place = readPlace();

export function uriOf(path: string): vscode.Uri {
  return vscode.Uri.file(join(place.workspace, path));
}

export async function open(path: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(uriOf(path));
  return vscode.window.showTextDocument(document);
}

/** Crossfoot's findings in a document, as the command line writes them, sorted as texts. */
export function findingsIn(uri: vscode.Uri): readonly string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'crossfoot')
    .map(describeDiagnostic)
    .sort();
}

export function expectedFindings({ findings }: ExpectedReport): readonly string[] {
  return findings.map(describeFinding).sort();
}

export function expectedReport(path: string): ExpectedReport {
  const report = place.reports.find((candidate) => candidate.path === path);
  if (!report) throw new Error(`the command line did not check ${path}`);
  return report;
}

const severities = ['error', 'warning', 'info', 'info'] as const;

function describeDiagnostic(diagnostic: vscode.Diagnostic): string {
  const code = diagnostic.code;
  return describeFinding({
    rule: String(typeof code === 'object' ? code.value : code),
    severity: severities[diagnostic.severity],
    message: diagnostic.message,
    range: toRange(diagnostic.range),
  });
}

function toRange({ start, end }: vscode.Range) {
  const place = ({ line, character }: vscode.Position) => ({
    line: line + 1,
    column: character + 1,
  });
  return { start: place(start), end: place(end) };
}

export function fromRange({ start, end }: ReturnType<typeof toRange>): vscode.Range {
  return new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}

/** Waits until `read` gives what is wanted; fails with the last it gave. */
export async function eventually<T>(
  read: () => T | Promise<T>,
  wanted: (value: T) => boolean,
  limit = 15_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await read();
    if (wanted(value)) return value;
    if (Date.now() > end) throw new Error(`in ${limit} ms only: ${JSON.stringify(value, null, 1)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Whether changes of several places are shown before they are made; what that looks like, the UI tests see. */
export async function showFirst(isOn: boolean | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('crossfoot');
  await settings.update('fixes.preview', isOn, vscode.ConfigurationTarget.Workspace);
}

/** Replaces the whole text of an editor's document. */
export async function write(editor: vscode.TextEditor, text: string): Promise<void> {
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  const all = new vscode.Range(new vscode.Position(0, 0), end);
  await editor.edit((edit) => edit.replace(all, text));
}

export async function quickFixes(
  uri: vscode.Uri,
  range: vscode.Range,
): Promise<readonly vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    50,
  );
  return actions ?? [];
}
