/**
 * What all requests of one client share. Must not know the adapters.
 */
import type { Connection } from 'vscode-languageserver';
import type { Engine } from '../engine/engine.ts';
import type { KnowingEngine } from '../engine/known-findings.ts';
import type { Tell } from '../text/phrase.ts';
import type { Answers } from './answers.ts';
import type { ClientFeatures } from './client-features.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Documents } from './documents.ts';
import type { Folders } from './folders.ts';
import type { Pace } from './pace.ts';
import type { Publisher, SettingsPublisher } from './publisher.ts';

export interface Server {
  readonly connection: Connection;
  readonly engine: Engine;
  /** An engine of its own for texts that nobody wrote: what a fix would make of a report. */
  createTrialEngine(): Engine;
  /** Writes down what is to be known, whatever the language of the findings. */
  readonly baselines: Pick<KnowingEngine, 'extendedBaseline'>;
  readonly documents: Documents;
  readonly client: ClientFeatures;
  /** The path of the first workspace folder: where a report that was never saved finds its settings. */
  readonly folder: string | undefined;
  readonly folders: Folders;
  readonly pace: Pace;
  readonly diagnostics: Diagnostics;
  /** What a client that asks for diagnostics was told last. */
  readonly answers: Answers;
  /** Absent where the client asks for diagnostics itself. */
  readonly publisher: Publisher | undefined;
  readonly settings: SettingsPublisher;
  /** Words for the person in front of the client. */
  readonly tell: Tell;
  /** Writes to the client's log; the same message twice in a row only once. */
  log(message: string): void;
}
