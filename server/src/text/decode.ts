/**
 * Turns the bytes of a file into text, or into a message for the author that says why they are none.
 * Must not guess an encoding that the bytes do not declare.
 */

import { type Phrase, say } from './phrase.ts';

/** The part of the platform's decoder that is needed; Node and browsers both have it. */
interface Decoder {
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => Decoder;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  /** Without the byte order mark, so that offsets are those that editors show. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the file began with a byte order mark; a writer puts it back. */
  readonly bom: boolean;
}

/** Why a file cannot be read as text, in words for its author. */
export interface UndecodableText {
  readonly problem: Phrase;
  /** Whether it holds what no text does. */
  readonly binary?: true;
}

/**
 * UTF-8 with or without a byte order mark; UTF-16 where a byte order mark says so. Everything else is
 * a `problem`: binary content (NUL bytes), or the first byte that is not UTF-8, with its line.
 */
export function decodeText(bytes: Uint8Array): DecodedText | UndecodableText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes.subarray(2), 'utf-16be');
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const nul = bytes.indexOf(0);
  if (nul >= 0) return isUtf16(bytes, nul) ? { problem: unmarkedUtf16 } : binary;
  return decodeAs(bom ? bytes.subarray(3) : bytes, 'utf-8', bom);
}

function decodeAs(
  bytes: Uint8Array,
  encoding: Encoding,
  bom = true,
): DecodedText | UndecodableText {
  if (encoding !== 'utf-8' && bytes.length % 2 === 1) {
    return { problem: cutUtf16 };
  }
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    if (encoding !== 'utf-8' && text.includes('\0')) return binary;
    return { text, encoding, bom };
  } catch {
    return { problem: encoding === 'utf-8' ? badByteProblem(bytes, bom ? 3 : 0) : brokenUtf16 };
  }
}

const binary: UndecodableText = {
  problem: say`The file is binary, not text: it holds NUL bytes. Give the Markdown source of the report.`,
  binary: true,
};
const unmarkedUtf16 = say`The file looks like UTF-16 without a byte order mark. Save it as UTF-8.`;
const cutUtf16 = say`The file begins as UTF-16 but ends in the middle of a character. Save it again as UTF-8.`;
const brokenUtf16 = say`The file is marked as UTF-16 but holds half characters that are none. Save it again as UTF-8.`;

/** Text in UTF-16 without a mark has a NUL in every second byte of its Latin letters. */
function isUtf16(bytes: Uint8Array, nul: number): boolean {
  const even = nul % 2 === 0;
  let nuls = 0;
  const seen = Math.min(bytes.length & ~1, 512);
  for (let at = even ? 0 : 1; at < seen; at += 2) if (bytes[at] === 0) nuls++;
  return nuls > seen / 4;
}

function badByteProblem(bytes: Uint8Array, skipped: number): Phrase {
  const at = firstBadByte(bytes);
  let line = 1;
  for (let i = 0; i < at; i++) {
    if (bytes[i] === 10 || (bytes[i] === 13 && bytes[i + 1] !== 10)) line++;
  }
  const value = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return say`The file is not UTF-8: byte ${at + skipped} (0x${value}, line ${line}) does not belong to a character. Save it as UTF-8.`;
}

/** Offset of the first byte that begins no well-formed UTF-8 sequence (Unicode 15, table 3-7). */
function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** Length of the well-formed sequence at `at`, 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lengthByLead(lead);
  const second = bytes[at + 1] ?? 0;
  const { low, high } = secondByteRange(lead);
  if (length === 0 || second < low || second > high) return 0;
  for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function lengthByLead(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** Leaves out overlong forms, surrogates and what lies beyond Unicode. */
function secondByteRange(lead: number): { low: number; high: number } {
  if (lead === 0xe0) return { low: 0xa0, high: 0xbf };
  if (lead === 0xed) return { low: 0x80, high: 0x9f };
  if (lead === 0xf0) return { low: 0x90, high: 0xbf };
  if (lead === 0xf4) return { low: 0x80, high: 0x8f };
  return { low: 0x80, high: 0xbf };
}
