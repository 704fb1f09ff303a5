/**
 * Tasks that run the command line over a folder of the workspace, so that reports that nobody has open
 * show in the Problems panel too. Must not check anything by itself.
 */
import * as vscode from 'vscode';

const type = 'crossfoot';

/** What tasks.json may say; the schema is in package.json. */
interface LintDefinition extends vscode.TaskDefinition {
  readonly paths?: readonly string[];
  readonly failOn?: 'error' | 'warning' | 'info';
}

export function registerTasks({ extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  const cli = vscode.Uri.joinPath(extensionUri, 'dist', 'crossfoot.cjs').fsPath;
  return vscode.tasks.registerTaskProvider(type, {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === 'file')
        .map((folder) => lintTask(cli, { type }, folder)),
    resolveTask(task) {
      const { scope } = task;
      const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
      return folder && lintTask(cli, task.definition as LintDefinition, folder);
    },
  });
}

function lintTask(
  cli: string,
  definition: LintDefinition,
  folder: vscode.WorkspaceFolder,
): vscode.Task {
  const { paths = ['.'], failOn } = definition;
  const flags = ['--format', 'compact', ...(failOn ? ['--fail-on', failOn] : [])];
  // In the desktop this process is VS Code itself, which runs scripts as Node when told so.
  const execution = new vscode.ProcessExecution(
    process.execPath,
    [cli, 'lint', ...flags, '--', ...paths],
    { cwd: folder.uri.fsPath, env: { ELECTRON_RUN_AS_NODE: '1' } },
  );
  const name = vscode.l10n.t('lint workspace');
  const task = new vscode.Task(definition, folder, name, type, execution, '$crossfoot');
  task.detail = vscode.l10n.t('Checks all reports of the folder');
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent, clear: true };
  return task;
}
