/**
 * `crossfoot catalogue extract`: prints the catalogue that a document adopted. Must not write files.
 */

import { extractCatalogue } from '../report/extract-catalogue.ts';
import { decodeText } from '../text/decode.ts';
import { createTextDocument } from '../text/document.ts';
import { say } from '../text/phrase.ts';
import { messageOf } from '../text/said-error.ts';
import { itemCount } from './count-words.ts';
import { formatCatalogue } from './formats/catalogue-yaml.ts';
import { type CliHost, type ExitStatus, remark, UsageError } from './host.ts';
import { absolutePath, commandFiles } from './node-files.ts';
import type { ExtractOptions } from './options.ts';
import { printable } from './style.ts';

/** YAML on standard output, where it comes from on standard error. Throws a UsageError without a list. */
export async function extract(
  { path, heading }: ExtractOptions,
  host: CliHost,
): Promise<ExitStatus> {
  const text = await readText(path, host);
  const found = extractCatalogue(text, heading);
  if (!found) {
    const where = heading === undefined ? say`a heading` : say`a heading with “${heading}”`;
    throw new UsageError(
      say`${path}: no numbered list of full sentences, counted from 1, stands under ${where}`,
    );
  }
  host.stdout.write(formatCatalogue(found.catalogue));
  const line = createTextDocument(text).positionAt(found.from).line + 1;
  const count = itemCount(found.catalogue.items.length);
  const title = printable(found.heading);
  remark(host, say`${count} from ${`${path}:${line}`}, under “${title}”; check id, title and kind`);
  return 0;
}

async function readText(path: string, host: CliHost): Promise<string> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await commandFiles.read(absolutePath(host.cwd, path));
  } catch (error) {
    throw new UsageError(say`${path}: ${messageOf(error)}`);
  }
  if (bytes === undefined) throw new UsageError(say`${path}: there is no such file`);
  const decoded = decodeText(bytes);
  if ('problem' in decoded) throw new UsageError(say`${path}: ${decoded.problem}`);
  return decoded.text;
}
