/**
 * Requests of our own for the first minutes: which profiles a new report may follow, its first draft, a first
 * crossfoot.yaml, and the line that makes a draft a report. Must not write files: the client shows or saves what it gets.
 */
import type { TextDocumentIdentifier, TextEdit } from 'vscode-languageserver';
import { nameProfile } from '../features/name-profile.ts';
import { newReport } from '../features/new-report.ts';
import { starterSettings } from '../features/starter-settings.ts';
import { kept } from '../text/phrase.ts';
import { toPath } from './paths.ts';
import { toRange } from './positions.ts';
import type { Server } from './server.ts';

/** `folder`: the URI of the folder that the report is for; without it no settings hold. */
interface FolderParams {
  readonly folder?: string;
}

/** What a person picks from. */
interface ProfileChoice {
  readonly id: string;
  readonly title: string;
}

interface NewReportParams extends FolderParams {
  readonly profile: string;
  readonly title: string;
  readonly year: string;
  readonly organization: string;
}

interface NameProfileParams {
  readonly textDocument?: TextDocumentIdentifier;
  readonly profile?: unknown;
}

/** The handlers by the names of their requests. */
export function firstSteps(
  server: Server,
): Readonly<Record<string, (params: never) => Promise<unknown> | unknown>> {
  return {
    'crossfoot/profiles': (params: FolderParams | null) => onProfiles(server, params ?? {}),
    'crossfoot/newReport': (params: NewReportParams) => onNewReport(server, params),
    'crossfoot/nameProfile': (params: NameProfileParams | null) =>
      onNameProfile(server, params ?? {}),
    'crossfoot/starterSettings': (params: { readonly reports?: unknown } | null) =>
      starterSettings(textsOf(params?.reports)),
  };
}

async function onProfiles(
  server: Server,
  { folder }: FolderParams,
): Promise<readonly ProfileChoice[]> {
  const { profiles } = await server.engine.choices(folderPath(server, folder));
  return profiles.map(({ id, title }) => ({ id, title: server.tell(kept(title)) }));
}

/** Null where no profile has the id. */
async function onNewReport(server: Server, params: NewReportParams): Promise<string | null> {
  const { profiles, catalogues } = await server.engine.choices(folderPath(server, params.folder));
  const profile = profiles.find(({ id }) => id === params.profile);
  const [title = '', year = '', organization = ''] = textsOf([
    params.title,
    params.year,
    params.organization,
  ]);
  return profile ? newReport(profile, catalogues, { title, year, organization }) : null;
}

/** The edit by which an open draft names a profile; null where it names one, or is not known. */
function onNameProfile(
  { documents, client }: Server,
  { textDocument, profile }: NameProfileParams,
): TextEdit | null {
  const document = documents.get(String(textDocument?.uri))?.document;
  const [id] = textsOf([profile]);
  const edit = document && id ? nameProfile(document.text, id) : undefined;
  if (!document || !edit) return null;
  return { range: toRange(document, edit.span, client.encoding), newText: edit.text };
}

function folderPath(server: Server, uri: string | undefined): string {
  return `${(toPath(uri, server.folder) ?? '').replace(/\/$/, '')}/`;
}

/** One line each, since they become lines of YAML and headings. */
function textsOf(values: unknown): readonly string[] {
  return (Array.isArray(values) ? values : []).map((value) =>
    typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '',
  );
}
