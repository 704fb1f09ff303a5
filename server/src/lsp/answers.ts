/**
 * What a client that asks for diagnostics was told last, so that "unchanged" can be said. Must not check anything.
 */
import type { Diagnostic } from 'vscode-languageserver';
import { sameData } from '../report/same-data.ts';
import type { TextDocument } from '../text/document.ts';

/** What the client was told last about each document. */
export interface Answers {
  get(uri: string): Answer | undefined;
  /** Remembers an answer; its id is the one before where it says the same. */
  put(uri: string, document: TextDocument | undefined, items: Diagnostic[]): Answer;
  forget(uri: string): void;
}

export interface Answer {
  readonly id: string;
  readonly items: Diagnostic[];
  /** The text that it speaks of. */
  readonly document: TextDocument | undefined;
}

/** `session` tells the ids from those of another server. */
export function createAnswers(session: string): Answers {
  const answers = new Map<string, Answer>();
  let count = 0;
  return {
    get: (uri) => answers.get(uri),
    put(uri, document, items) {
      const last = answers.get(uri);
      const same = last && sameData(last.items, items);
      const answer = { id: same ? last.id : `${session}-${++count}`, items, document };
      answers.set(uri, answer);
      return answer;
    },
    forget: (uri) => void answers.delete(uri),
  };
}
