/**
 * The language server as a process: `--stdio` (the default), `--node-ipc`,
 * `--socket=PORT` or `--pipe=NAME` to a client. Must not write to
 * standard output itself, which is the client's.
 */
import {
  createConnection,
  ProposedFeatures,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { nodeFiles } from '../cli/node-files.ts';
import { version } from '../cli/version.ts';
import { createEngine } from '../engine/create-engine.ts';
import { loadLanguage, withDocs } from '../text/languages.ts';
import { clientFiles } from './client-files.ts';
import { messageEncoder } from './encode-message.ts';
import { startServer } from './start-server.ts';

const hasTransport = process.argv.some((arg) => /^--(?:stdio|node-ipc|socket|pipe)/.test(arg));
if (!hasTransport) process.argv.push('--stdio');
const connection = process.argv.includes('--stdio')
  ? createConnection(ProposedFeatures.all, process.stdin, standardOutput())
  : createConnection(ProposedFeatures.all);
process.on('uncaughtException', (error) => connection.console.error(error.stack ?? error.message));
process.on('unhandledRejection', (error) => connection.console.error(String(error)));
const files = clientFiles(connection, nodeFiles);
/** Whoever edits settings reads the documentation of rules. */
const spokenLanguage = async (locale: string | undefined) => withDocs(await loadLanguage(locale));

startServer(connection, { files, createEngine, loadLanguage: spokenLanguage, version });

function standardOutput(): NodeJS.WritableStream {
  const writer: unknown = new StreamMessageWriter(process.stdout, {
    contentTypeEncoder: messageEncoder,
  });
  // The types know streams only.
  return writer as NodeJS.WritableStream;
}
