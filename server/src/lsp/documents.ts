/**
 * Open documents: what the client says about them, turned into the engine's changes. Must not
 * check anything.
 */
import type {
  DidChangeTextDocumentParams,
  DidOpenTextDocumentParams,
  Position,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import type { Change } from '../engine/engine.ts';
import { createTextDocument, editTextDocument, type TextDocument } from '../text/document.ts';
import { minimalEdit } from '../text/edits.ts';
import type { TextEdit } from '../text/span.ts';
import { type Encoding, fromRange, toPosition } from './positions.ts';

/** A document as it is now; a change makes a new one. */
export interface OpenDocument {
  readonly uri: string;
  readonly path: string;
  readonly version: number;
  readonly document: TextDocument;
}

export interface Documents {
  get(uri: string): OpenDocument | undefined;
  all(): readonly OpenDocument[];
  /** Each answers with what to tell the engine: nothing for documents that are not known. */
  open(params: DidOpenTextDocumentParams, path: string): readonly Change[];
  change(params: DidChangeTextDocumentParams, encoding: Encoding): readonly Change[];
  close(uri: string): readonly Change[];
}

export function createDocuments(): Documents {
  const open = new Map<string, OpenDocument>();
  return {
    get: (uri) => open.get(uri),
    all: () => [...open.values()],
    open({ textDocument: { uri, version, text } }, path) {
      const document = createTextDocument(text);
      open.set(uri, { uri, path, version, document });
      return [{ kind: 'open', path, text: document.text }];
    },
    change({ textDocument: { uri, version }, contentChanges }, encoding) {
      const before = open.get(uri);
      if (!before) return [];
      const { document, batches } = applyChanges(before.document, contentChanges, encoding);
      open.set(uri, { ...before, version, document });
      const { path } = before;
      return batches.map((edits, index) =>
        index === batches.length - 1
          ? { kind: 'edit', path, edits, after: document }
          : { kind: 'edit', path, edits },
      );
    },
    close(uri) {
      const document = open.get(uri);
      open.delete(uri);
      return document ? [{ kind: 'close', path: document.path }] : [];
    },
  };
}

/**
 * Applies changes one after another, as the protocol wants it: each range refers to the text after
 * the changes before it. Changes that walk backwards through the text, as editors send them for
 * many cursors, are one batch, so that a thousand of them cost one pass.
 */
export function applyChanges(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  encoding: Encoding,
): { readonly document: TextDocument; readonly batches: readonly (readonly TextEdit[])[] } {
  const batches: (readonly TextEdit[])[] = [];
  let now = document;
  let waiting: TextEdit[] = [];
  const flush = () => {
    // Of two insertions at one place the later stands first, hence the reversal.
    if (waiting.length > 0) batches.push(waiting.reverse());
    if (waiting.length > 0) now = editTextDocument(now, waiting);
    waiting = [];
  };
  for (const change of changes) {
    if (!('range' in change) || !change.range) {
      flush();
      const edit = minimalEdit(now.text, String(change.text));
      if (edit) waiting.push(edit);
      flush();
      continue;
    }
    const last = waiting.at(-1);
    if (last && !endsBefore(change.range.end, now, last, encoding)) flush();
    waiting.push({ span: fromRange(now, change.range, encoding), text: String(change.text) });
  }
  flush();
  return { document: now, batches };
}

/**
 * Whether a range end lies at or before an edit, so that the edit has not moved it. Compares places,
 * not offsets: an end beyond its line would be clamped to the very offset of the edit.
 */
function endsBefore(
  end: Position,
  document: TextDocument,
  edit: TextEdit,
  encoding: Encoding,
): boolean {
  const start = toPosition(document, edit.span.from, encoding);
  return end.line < start.line || (end.line === start.line && end.character <= start.character);
}
