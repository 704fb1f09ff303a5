/**
 * Safe fixes on the command line: written to the files, or shown as a diff. Must not change more
 * than the fixes say: encoding, byte order mark, line ends and mode stay.
 */

import type { CheckedDocument, Engine, Finding } from '../engine/engine.ts';
import { fixAll } from '../engine/fix.ts';
import { type DecodedText, decodeText } from '../text/decode.ts';
import { say } from '../text/phrase.ts';
import { UsageError } from './host.ts';
import { commandFiles, reasonOf, replaceFile } from './node-files.ts';

export interface FixedDocument {
  readonly before: string;
  readonly after: string;
  /** Findings whose fix was applied. */
  readonly applied: number;
  /** The document as it is with the fixes. */
  readonly checked: CheckedDocument;
}

/** A report with all safe fixes applied, in memory; undefined where there is nothing to fix. */
export async function fixDocument(
  engine: Engine,
  checked: CheckedDocument,
): Promise<FixedDocument | undefined> {
  const { path } = checked;
  const before = checked.document.text;
  let last: CheckedDocument = checked;
  const check = async (text: string): Promise<readonly Finding[]> => {
    if (text !== last.document.text) {
      engine.change([{ kind: 'open', path, text }]);
      last = (await engine.check(path)) ?? last;
    }
    return last.findings;
  };
  const { text: after, applied } = await fixAll(check, before);
  await check(after);
  return after === before ? undefined : { before, after, applied, checked: last };
}

/** Writes a fixed report back. Throws a UsageError where it cannot be written or has changed meanwhile. */
export async function writeFixed(
  path: string,
  fixed: Pick<FixedDocument, 'before' | 'after'>,
  shown: string,
): Promise<void> {
  const bytes = await commandFiles.read(path);
  const decoded = bytes === undefined ? undefined : decodeText(bytes);
  if (!decoded || 'problem' in decoded || decoded.text !== fixed.before) {
    throw new UsageError(say`${shown}: changed while it was checked; nothing was written to it`);
  }
  try {
    await replaceFile(path, encode(fixed.after, decoded));
  } catch (error) {
    throw new UsageError(say`${shown}: cannot be written: ${reasonOf(error)}`);
  }
}

function encode(text: string, { encoding, bom }: DecodedText): Uint8Array {
  const whole = bom ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return Buffer.from(whole, 'utf8');
  const bytes = Buffer.from(whole, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}
