/**
 * One view of the side bar: asks the server for its lines while it is visible, and shows them. Must not
 * know what the lines are about.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type {
  ViewAnswer,
  ViewLine,
  ViewName,
  ViewParams,
} from '../../../server/src/lsp/view-types.ts';
import { mayConcern } from '../server/concerns.ts';
import { isFailure } from '../server/failure.ts';
import type { ActiveDraft } from './active-draft.ts';
import { toTreeItem } from './tree-item.ts';

/** A line as the tree and the commands of its menus take it. */
export interface TreeLine {
  readonly line: ViewLine;
  /** The ids of the lines above it and its own. */
  readonly ids: readonly string[];
  /** Where it stands, as the server's commands take it. */
  readonly uri?: string;
  readonly position?: { readonly line: number; readonly character: number };
}

export interface ViewHost {
  readonly draft: ActiveDraft;
  /** Starts the server if need be. */
  client(): BaseLanguageClient | undefined;
  /** Whether what the views speak of is a report; `none` where there is no draft. */
  told(state: DraftState): void;
}

/** `failed`: the server could not read it. */
export type DraftState = 'none' | 'noReport' | 'report' | 'failed';

export interface TreeOptions {
  readonly view: ViewName;
  /** The rest of what the server is asked. */
  params?(): Partial<ViewParams>;
  /** Lines under another key are others: what was open or closed is forgotten. */
  key?(): string;
  /** A new answer for the outermost lines; undefined where there is no report. */
  answered?(answer: ViewAnswer | undefined): void;
}

export interface Tree extends vscode.Disposable {
  readonly view: vscode.TreeView<TreeLine>;
  /** Asks again, in so many milliseconds, or when the view is shown. */
  refresh(milliseconds?: number): void;
}

/** In milliseconds: how long typing must pause, and how soon new findings are shown. */
const pauses = { text: 400, findings: 60 };
/** Rules that had no time to run are asked for again. */
const completion = 250;
/** While the server starts. */
const retry = 500;

export function createTree(host: ViewHost, options: TreeOptions): Tree {
  const changed = new vscode.EventEmitter<TreeLine | undefined>();
  let roots: readonly TreeLine[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStale = true;
  let asked = 0;
  const show = (answer: ViewAnswer | undefined) => {
    roots = toTreeLines(answer?.lines ?? [], []);
    options.answered?.(answer);
    changed.fire(undefined);
  };
  const ask = async () => {
    isStale = !view.visible;
    if (isStale) return;
    const own = ++asked;
    try {
      const answer = await request(host, options, []);
      // Another report, or a newer text, was asked about meanwhile.
      if (own !== asked) return;
      show(answer);
      if (answer?.incomplete) refresh(completion);
    } catch (error) {
      if (own !== asked) return;
      if (!isFailure(error)) return refresh(retry);
      host.told('failed');
      show(undefined);
    }
  };
  const refresh = (milliseconds = 0) => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), milliseconds);
  };
  const provider: vscode.TreeDataProvider<TreeLine> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: ({ line, ids }) => toTreeItem(line, [options.key?.() ?? '', ...ids]),
    getChildren: (element) => (element ? childrenOf(host, options, element) : [...roots]),
  };
  const view = vscode.window.createTreeView(`crossfoot.${options.view}`, {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const listening = vscode.Disposable.from(
    view,
    changed,
    view.onDidChangeVisibility(() => {
      if (view.visible && isStale) refresh();
    }),
    host.draft.onDidSwitch(() => {
      asked++;
      refresh();
    }),
    host.draft.onDidChange((what) => refresh(pauses[what])),
  );
  refresh();
  return {
    view,
    refresh,
    dispose() {
      clearTimeout(timer);
      listening.dispose();
    },
  };
}

async function childrenOf(
  host: ViewHost,
  options: TreeOptions,
  { line, ids }: TreeLine,
): Promise<TreeLine[]> {
  if (line.children) return toTreeLines(line.children, ids);
  if (line.children === undefined) return [];
  try {
    return toTreeLines((await request(host, options, ids))?.lines ?? [], ids);
  } catch {
    // The tree is asked for again once the server answers.
    return [];
  }
}

/** Undefined where the draft is no report; rejects while the server does not answer. */
async function request(
  host: ViewHost,
  { view, params }: TreeOptions,
  below: readonly string[],
): Promise<ViewAnswer | undefined> {
  const { document } = host.draft;
  if (!document || !(await mayConcern(document))) {
    host.told(document ? 'noReport' : 'none');
    return undefined;
  }
  const client = host.client();
  if (!client) throw new Error('The language server is not running.');
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const answer = await client.sendRequest<ViewAnswer | null>('crossfoot/view', {
    textDocument: { uri },
    view,
    ...params?.(),
    ...(below.length > 0 && { below }),
  });
  host.told(answer ? 'report' : 'noReport');
  return answer ?? undefined;
}

function toTreeLines(lines: readonly ViewLine[], above: readonly string[]): TreeLine[] {
  return lines.map((line) => ({
    line,
    ids: [...above, line.id],
    ...(line.uri !== undefined && { uri: line.uri }),
    ...(line.range && { position: line.range.start }),
  }));
}
