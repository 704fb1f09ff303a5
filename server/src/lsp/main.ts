/**
 * The language server as a process: `--stdio` or `--node-ipc` to a client. Must not write to
 * standard output itself, which is the client's.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createEngine } from '../engine/create-engine.ts';
import { nodeFiles } from './node-files.ts';
import { startServer } from './server.ts';

if (process.argv.length < 3) process.argv.push('--stdio');
const connection = createConnection(ProposedFeatures.all);
process.on('uncaughtException', (error) => connection.console.error(error.stack ?? error.message));
process.on('unhandledRejection', (error) => connection.console.error(String(error)));
startServer(connection, { files: nodeFiles, createEngine, version: readVersion() });

/** The version in the manifest, which lies one folder above the bundle. */
function readVersion(): string {
  try {
    const manifest = join(dirname(process.argv[1] ?? ''), '..', 'package.json');
    return String(JSON.parse(readFileSync(manifest, 'utf8')).version);
  } catch {
    return 'unknown';
  }
}
