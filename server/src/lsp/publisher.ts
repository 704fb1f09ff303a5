/**
 * What the server asks of those that publish diagnostics unasked. Must not hold any logic.
 */

/** Of open documents, for clients that do not ask. */
export interface Publisher {
  /** Checks the document once its edits pause, and publishes what was found. */
  schedule(uri: string): void;
  /** The same for all open documents. */
  scheduleAll(): void;
  /** Forgets a document that was closed and takes its diagnostics away. */
  clear(uri: string): void;
  dispose(): void;
}

/** Of files beside the reports. */
export interface SettingsPublisher {
  /** Reads again, soon, what files the open reports stand on, and publishes what is new. */
  schedule(): void;
  /** Forgets what was told of a file that an editor has opened or closed: its own findings came since. */
  forget(uri: string): void;
  dispose(): void;
}
