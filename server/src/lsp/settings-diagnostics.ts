/**
 * Findings in files beside the reports that nobody has open: a broken profile or catalogue, or a
 * wrong total in the file of a table, shows at its own place while one writes the report. Must not speak for open documents, which have
 * findings of their own.
 */
import type { Diagnostic } from 'vscode-languageserver';
import { checkNow } from './check-newest.ts';
import { factsOnly } from './pace.ts';
import { toUri } from './paths.ts';
import type { SettingsPublisher } from './publisher.ts';
import type { Server } from './server.ts';

/** `server` is asked for late, since the server itself holds its publisher. */
export function createSettingsPublisher(server: () => Server): SettingsPublisher {
  /** What the client was told, by URI: the last diagnostics as JSON; never empty ones. */
  const told = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  const publish = async (run: number) => {
    const found = await findSettings(server());
    // What changed meanwhile has scheduled a run of its own.
    if (run === latest) await tell(server(), told, found);
  };
  return {
    schedule() {
      clearTimeout(timer);
      const run = ++latest;
      timer = setTimeout(() => {
        publish(run).catch((error) => server().log(String(error)));
      }, quietTime);
    },
    forget: (uri) => void told.delete(uri),
    dispose: () => clearTimeout(timer),
  };
}

/** How long nothing must have changed before files beside the reports are looked at, in milliseconds. */
const quietTime = 100;

type Found = ReadonlyMap<string, Diagnostic[]>;

/** The diagnostics of all files beside open reports, by URI; only files that have some. */
async function findSettings(server: Server): Promise<Found> {
  const open = server.documents.all().map(({ path }) => path);
  const reports = await Promise.all(open.map((path) => checkNow(server, path, factsOnly())));
  const paths = new Set(
    reports.flatMap((report) =>
      report ? [...report.settings, ...report.others.map(({ path }) => path)] : [],
    ),
  );
  const found = new Map<string, Diagnostic[]>();
  for (const path of paths) {
    if (open.includes(path)) continue;
    const checked = await checkNow(server, path);
    const uri = toUri(path);
    if (checked && checked.findings.length > 0) {
      found.set(uri, server.diagnostics.of(checked, uri));
    }
  }
  return found;
}

async function tell(server: Server, told: Map<string, string>, found: Found): Promise<void> {
  for (const uri of [...told.keys()]) {
    if (found.has(uri)) continue;
    told.delete(uri);
    // An open document's publisher has replaced them already.
    if (server.publisher && server.documents.get(uri)) continue;
    await server.connection.sendDiagnostics({ uri, diagnostics: [] });
  }
  for (const [uri, diagnostics] of found) {
    const content = JSON.stringify(diagnostics);
    if (told.get(uri) === content) continue;
    told.set(uri, content);
    await server.connection.sendDiagnostics({ uri, diagnostics });
  }
}
