/**
 * Reads one draft as it is saved, whether or not it is a report, for those who want its facts and no
 * findings. Must not run rules.
 */

import { parseMarkdown } from '../markdown/parse.ts';
import type { Report } from '../report/report.ts';
import { decodeText } from '../text/decode.ts';
import { createTextDocument } from '../text/document.ts';
import { SaidError } from '../text/said-error.ts';
import { readReport } from './check-report.ts';
import { refusal } from './draft-notices.ts';
import { type SettingsAround, settingsAround } from './settings-around.ts';
import { decodeTable, readTableFiles, tableRoot } from './table-files.ts';

/** Undefined where there is no file; rejects with a message for people where it cannot be read. */
export async function readDraft(
  path: string,
  settings: SettingsAround,
): Promise<Report | undefined> {
  const { files } = settings;
  const bytes = await files.read(path);
  if (bytes === undefined) return undefined;
  const decoded = decodeText(bytes);
  if ('problem' in decoded) throw new SaidError(decoded.problem);
  const document = createTextDocument(decoded.text);
  const refused = refusal(document);
  if (refused) throw new SaidError(refused.phrases?.[0] ?? refused.message);
  const workspace = await settingsAround(path, settings);
  const markdown = parseMarkdown(decoded.text);
  const configs = workspace.config.files.map((file) => file.path);
  const tableFiles = await readTableFiles({ path, markdown }, tableRoot(path, configs), {
    files,
    read: async (file) => decodeTable(await files.read(file)),
  });
  return readReport({ path, document, markdown, tableFiles, workspace });
}
