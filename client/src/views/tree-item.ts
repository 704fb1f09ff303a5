/**
 * A line of a view as VS Code draws it: icon, tooltip, what it says aloud, where a click leads. Must not
 * word anything that the server words.
 */
import * as vscode from 'vscode';
import type { ViewMark } from '../../../server/src/features/views/view.ts';
import type { ViewLine } from '../../../server/src/lsp/view-types.ts';

/** Icons of VS Code's own set, with the colours that its Problems and tests have. */
const icons: Readonly<Record<ViewMark, readonly [icon: string, color?: string]>> = {
  error: ['error', 'list.errorForeground'],
  warning: ['warning', 'list.warningForeground'],
  info: ['info', 'problemsInfoIcon.foreground'],
  ticked: ['pass', 'testing.iconPassed'],
  contradicted: ['error', 'testing.iconFailed'],
  unverified: ['circle-outline', 'testing.iconUnset'],
  section: ['bookmark'],
  table: ['table'],
  reference: ['references'],
  term: ['symbol-text'],
  place: ['arrow-small-right'],
};

/** Marks that an icon alone would tell. */
function spokenMark(mark: ViewMark | undefined): string {
  switch (mark) {
    case 'error':
      return vscode.l10n.t('Error');
    case 'warning':
      return vscode.l10n.t('Warning');
    case 'info':
      return vscode.l10n.t('Remark');
    case 'ticked':
      return vscode.l10n.t('Ticked');
    case 'contradicted':
      return vscode.l10n.t('Contradicted');
    case 'unverified':
      return vscode.l10n.t('Not verified');
    default:
      return '';
  }
}

export function toTreeItem(line: ViewLine, ids: readonly string[]): vscode.TreeItem {
  const { label, highlight, description, mark, about, children } = line;
  const item = new vscode.TreeItem(
    { label, ...(highlight && { highlights: [[highlight.from, highlight.to]] }) },
    stateOf(line),
  );
  item.id = JSON.stringify(ids);
  if (description !== undefined) item.description = description;
  item.tooltip = line.tooltip ?? label;
  if (mark) {
    const [icon, color] = icons[mark];
    item.iconPath = new vscode.ThemeIcon(icon, color ? new vscode.ThemeColor(color) : undefined);
  }
  if (about) item.contextValue = about;
  const spoken = [spokenMark(mark), label, description].filter(Boolean).join(', ');
  item.accessibilityInformation = { label: spoken };
  const command = goTo(line);
  // A line with others below it opens them; where it leads, its children lead too, or a menu does.
  if (command && (children === undefined || mark !== 'section')) item.command = command;
  return item;
}

function stateOf({ children, open }: ViewLine): vscode.TreeItemCollapsibleState {
  if (children === undefined) return vscode.TreeItemCollapsibleState.None;
  return open
    ? vscode.TreeItemCollapsibleState.Expanded
    : vscode.TreeItemCollapsibleState.Collapsed;
}

function goTo({ uri, range }: ViewLine): vscode.Command | undefined {
  if (uri === undefined || !range) return undefined;
  const { start, end } = range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  return {
    title: vscode.l10n.t('Go to place'),
    command: 'vscode.open',
    arguments: [vscode.Uri.parse(uri), { selection } satisfies vscode.TextDocumentShowOptions],
  };
}
