/**
 * What the ledger shows: figures of one state, figures with certain words. Must not filter them itself.
 */
import * as vscode from 'vscode';
import type { FigureFilter } from '../../../server/src/features/views/figures-view.ts';
import type { ViewAnswer } from '../../../server/src/lsp/view-types.ts';

export interface FiguresFilter {
  readonly value: FigureFilter;
  clear(): void;
  /** Asks for another filter; false where it stays as it is. */
  choose(counts: ViewAnswer['figures']): Promise<boolean>;
  /** "5 of 3,088 figures: contradicted, “migrants”"; undefined without a filter. */
  words(answer: ViewAnswer): string | undefined;
}

type State = FigureFilter['state'];

export function createFiguresFilter(): FiguresFilter {
  let value: FigureFilter = {};
  return {
    get value() {
      return value;
    },
    clear() {
      value = {};
    },
    async choose(counts) {
      const picked = await pick(value, counts);
      if (picked) value = picked;
      return picked !== undefined;
    },
    words: (answer) => wordsFor(value, answer),
  };
}

function stateWords(): readonly (readonly [State, string])[] {
  return [
    [undefined, vscode.l10n.t('All figures')],
    ['contradicted', vscode.l10n.t('Contradicted')],
    ['unverified', vscode.l10n.t('Not verified')],
    ['ticked', vscode.l10n.t('Ticked')],
  ];
}

/** One list: what is typed is searched for, what is picked is the state. */
function pick(
  before: FigureFilter,
  counts: ViewAnswer['figures'],
): Promise<FigureFilter | undefined> {
  const list = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly state: State }>();
  const items = stateWords().map(([state, label]) => ({
    state,
    label,
    description: countOf(state, counts),
    alwaysShow: true,
  }));
  list.title = vscode.l10n.t('Show figures');
  list.placeholder = vscode.l10n.t('Words or digits to search for, if any, then the state');
  list.value = before.text ?? '';
  list.items = items;
  list.activeItems = items.filter(({ state }) => state === before.state);
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      const [chosen] = list.activeItems;
      const text = list.value.trim();
      resolve({
        ...(chosen?.state && { state: chosen.state }),
        ...(text !== '' && { text }),
      });
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

function countOf(state: State, counts: ViewAnswer['figures']): string {
  if (!counts) return '';
  const { total, ticked, contradicted } = counts;
  const all = { ticked, contradicted, unverified: total - ticked - contradicted };
  return (state === undefined ? total : all[state]).toLocaleString(vscode.env.language);
}

function wordsFor({ state, text }: FigureFilter, answer: ViewAnswer): string | undefined {
  if (state === undefined && text === undefined) return undefined;
  const parts = [
    ...(state ? stateWords().flatMap(([each, label]) => (each === state ? [label] : [])) : []),
    ...(text ? [`“${text}”`] : []),
  ];
  const number = (value = 0) => value.toLocaleString(vscode.env.language);
  return vscode.l10n.t(
    '{0} of {1} figures: {2}',
    number(answer.shown),
    number(answer.figures?.total),
    parts.join(', '),
  );
}
