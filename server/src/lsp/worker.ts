/**
 * The language server in a web worker, which has no files but the client's. Must not need Node.
 */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { version } from '../cli/version.ts';
import { createEngine } from '../engine/create-engine.ts';
import { loadLanguage, withDocs } from '../text/languages.ts';
import { clientFiles, noFiles } from './client-files.ts';
import { startServer } from './start-server.ts';

// The types of the project know Node's globals and not a worker's.
const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(worker),
  new BrowserMessageWriter(worker),
);
const files = clientFiles(connection, noFiles);
/** Whoever edits settings reads the documentation of rules. */
const spokenLanguage = async (locale: string | undefined) => withDocs(await loadLanguage(locale));

startServer(connection, { files, createEngine, loadLanguage: spokenLanguage, version });
