/**
 * `crossfoot/view`: a request of our own for the trees that an editor shows beside a report: findings,
 * tables, figures, names. Must not decide what stands in them.
 */
import type { CancellationToken } from 'vscode-languageserver';
import type { CheckedDocument } from '../engine/engine.ts';
import { type FigureFilter, figureStates, figuresView } from '../features/views/figures-view.ts';
import { findingsView } from '../features/views/findings-view.ts';
import { namesView } from '../features/views/names-view.ts';
import { tablesView } from '../features/views/tables-view.ts';
import type { ViewNode, ViewPlace } from '../features/views/view.ts';
import type { Report } from '../report/report.ts';
import type { TextDocument } from '../text/document.ts';
import { checkOrFail } from './check-newest.ts';
import { atOnce, factsOnly } from './pace.ts';
import { toUri } from './paths.ts';
import { toRange } from './positions.ts';
import type { Server } from './server.ts';
import type { ViewAnswer, ViewLine, ViewParams } from './view-types.ts';

export const viewMethod = 'crossfoot/view';

/** Null where the document is no report. */
export async function onView(
  server: Server,
  params: Partial<ViewParams> | undefined,
  token: CancellationToken,
): Promise<ViewAnswer | null> {
  const uri = params?.textDocument?.uri;
  if (typeof uri !== 'string') return null;
  const isFindings = params?.view === 'findings';
  const checked = isFindings
    ? await checkOrFail(server, uri, token, isNewText(server, uri) ? atOnce : undefined)
    : await checkOrFail(server, uri, token, factsOnly);
  if (!checked?.report) return null;
  const { nodes, ...rest } = contentOf(checked, checked.report, params ?? {});
  const lines = toLines(nodesBelow(nodes, params?.below), { uri, server });
  return { lines, ...rest, ...(isFindings && checked.incomplete && { incomplete: true }) };
}

/** The texts whose findings were asked for last. */
const askedFor = new WeakMap<Server, Map<string, TextDocument | undefined>>();

/** Findings of a new text come in two steps, so that nothing waits for them. */
function isNewText(server: Server, uri: string): boolean {
  const texts = askedFor.get(server) ?? new Map<string, TextDocument | undefined>();
  askedFor.set(server, texts);
  const text = server.documents.get(uri)?.document;
  const isNew = texts.get(uri) !== text;
  texts.set(uri, text);
  return isNew;
}

interface Content extends Omit<ViewAnswer, 'lines'> {
  readonly nodes: readonly ViewNode[];
}

function contentOf(checked: CheckedDocument, report: Report, params: Partial<ViewParams>): Content {
  switch (params.view) {
    case 'findings':
      return { nodes: findingsView(checked, params.order === 'rule' ? 'rule' : 'section') };
    case 'tables':
      return { nodes: tablesView(checked) };
    case 'figures':
      return figuresOf(checked, report, readFilter(params.filter));
    default:
      return { nodes: namesView(checked) };
  }
}

const ledgers = new WeakMap<Report, { readonly filter: string; readonly content: Content }>();

/** Kept, since one section after the other is asked for. */
function figuresOf(checked: CheckedDocument, report: Report, filter: FigureFilter): Content {
  const key = JSON.stringify(filter);
  const known = ledgers.get(report);
  if (known?.filter === key) return known.content;
  const { counts, ...view } = figuresView(checked, filter);
  const content = { ...view, figures: counts };
  ledgers.set(report, { filter: key, content });
  return content;
}

/** Clients are other people's programs. */
function readFilter(filter: Partial<FigureFilter> | undefined): FigureFilter {
  const { state, text } = filter ?? {};
  const known = figureStates.find((each) => each === state);
  return { ...(known && { state: known }), ...(typeof text === 'string' && { text }) };
}

/** Follows the ids downwards; nothing stands below what is not there any more. */
function nodesBelow(nodes: readonly ViewNode[], ids: unknown): readonly ViewNode[] {
  let found = nodes;
  for (const id of Array.isArray(ids) ? ids : []) {
    found = found.find((node) => node.id === id)?.children?.() ?? [];
  }
  return found;
}

interface Draft {
  readonly uri: string;
  readonly server: Server;
}

function toLines(nodes: readonly ViewNode[], draft: Draft): readonly ViewLine[] {
  return nodes.map(({ place, children, ...line }): ViewLine => {
    return {
      ...line,
      ...(place && toPlace(place, draft)),
      // What is open at first comes along; the rest is asked for when somebody opens it.
      ...(children && { children: line.open ? toLines(children(), draft) : null }),
    };
  });
}

function toPlace({ span, document, path }: ViewPlace, { uri, server }: Draft) {
  return {
    uri: path === undefined ? uri : toUri(path),
    range: toRange(document, span, server.client.encoding),
  };
}
