/**
 * Checks of texts that nobody wrote: what a fix would make of a report. Must not touch what is open.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import type { Server } from './server.ts';

/** Checks texts in place of the document at `path`, among the other documents as they are. */
export function trialCheck(
  server: Server,
  path: string,
): (text: string) => Promise<CheckedDocument['findings']> {
  const trial = server.createTrialEngine();
  for (const open of server.documents.all()) {
    trial.change([{ kind: 'open', path: open.path, text: open.document.text }]);
  }
  return async (text) => {
    trial.change([{ kind: 'open', path, text }]);
    return (await trial.check(path))?.findings ?? [];
  };
}
