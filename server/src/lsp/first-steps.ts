/**
 * Requests of our own for the first minutes: which profiles a new report may follow, its first draft, and a
 * first crossfoot.yaml. Must not write files: the client shows or saves what it gets.
 */
import { newReport } from '../features/new-report.ts';
import { starterSettings } from '../features/starter-settings.ts';
import { toPath } from './paths.ts';
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

/** The handlers by the names of their requests. */
export function firstSteps(
  server: Server,
): Readonly<Record<string, (params: never) => Promise<unknown> | unknown>> {
  return {
    'crossfoot/profiles': (params: FolderParams | null) => onProfiles(server, params ?? {}),
    'crossfoot/newReport': (params: NewReportParams) => onNewReport(server, params),
    'crossfoot/starterSettings': (params: { readonly reports?: unknown } | null) =>
      starterSettings(textsOf(params?.reports)),
  };
}

async function onProfiles(
  server: Server,
  { folder }: FolderParams,
): Promise<readonly ProfileChoice[]> {
  const { profiles } = await server.engine.choices(folderPath(server, folder));
  return profiles.map(({ id, title }) => ({ id, title }));
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

function folderPath(server: Server, uri: string | undefined): string {
  return `${(toPath(uri, server.folder) ?? '').replace(/\/$/, '')}/`;
}

/** One line each, since they become lines of YAML and headings. */
function textsOf(values: unknown): readonly string[] {
  return (Array.isArray(values) ? values : []).map((value) =>
    typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '',
  );
}
