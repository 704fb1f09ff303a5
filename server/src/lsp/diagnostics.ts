/**
 * The findings of a document as diagnostics. Those that say what they said before, on the same lines, are
 * the same objects. Must not decide when they are sent.
 */
import type { Diagnostic } from 'vscode-languageserver';
import type { CheckedDocument, Finding } from '../engine/engine.ts';
import { withOffsets } from '../engine/settle-findings.ts';
import { type Addresses, startOfSegment } from '../markdown/addresses.ts';
import type { Addressed } from '../rules/move-finding.ts';
import type { TextDocument } from '../text/document.ts';
import type { ClientFeatures } from './client-features.ts';
import { toDiagnostic } from './to-proto.ts';

/** Remembers what was made of the findings of each document. */
export interface Diagnostics {
  /** Those of the document itself, in order; the same list where nothing has changed. */
  of(checked: CheckedDocument, uri: string): Diagnostic[];
  forget(uri: string): void;
}

/** What was made last. */
interface Made {
  /** The line at which each segment begins. */
  readonly lines: readonly number[];
  readonly findings: readonly Addressed<Finding>[];
  /** One for each finding. */
  readonly diagnostics: Diagnostic[];
}

export function createDiagnostics(client: ClientFeatures): Diagnostics {
  const made = new Map<string, Made>();
  return {
    of(checked, uri) {
      const { document, others, addressed } = checked;
      // Not all of what was checked: figures are counted where somebody asks for them.
      const place = { uri, document, others };
      if (addressed === undefined) {
        return own(checked.findings).map((finding) => toDiagnostic(finding, place, client));
      }
      const { addresses } = addressed;
      const next = remake(
        made.get(uri),
        own(addressed.findings),
        linesOf(document, addresses),
        // To move fixes takes long, and diagnostics have none.
        (finding) => toDiagnostic(withOffsets({ ...finding, fixes: [] }, addresses), place, client),
      );
      made.set(uri, next);
      return next.diagnostics;
    },
    forget: (uri) => void made.delete(uri),
  };
}

/** The same list where there are no others among them. */
function own<F extends Finding>(findings: readonly F[]): readonly F[] {
  const isOwn = ({ path }: F) => path === undefined;
  return findings.every(isOwn) ? findings : findings.filter(isOwn);
}

function linesOf(document: TextDocument, { count, offset }: Addresses): readonly number[] {
  return Array.from(
    { length: count },
    (_, segment) => document.positionAt(offset(startOfSegment(segment))).line,
  );
}

function remake(
  last: Made | undefined,
  findings: Made['findings'],
  lines: readonly number[],
  make: (finding: Addressed<Finding>) => Diagnostic,
): Made {
  if (last === undefined) return { lines, findings, diagnostics: findings.map(make) };
  const moved = new Set(lines.flatMap((line, at) => (line === last.lines[at] ? [] : [at])));
  if (moved.size === 0 && findings === last.findings) return last;
  const placeOf = places(last.findings);
  const diagnostics = findings.map((finding) => {
    const place = placeOf(finding);
    const stays = place !== undefined && !finding.segments.some((segment) => moved.has(segment));
    return stays ? last.diagnostics[place]! : make(finding);
  });
  return { lines, findings, diagnostics };
}

/** Where things are in a list, for those who ask for most of them in order. */
function places<T>(list: readonly T[]): (item: T) => number | undefined {
  let all: Map<T, number> | undefined;
  let next = 0;
  return (item) => {
    if (list[next] === item) return next++;
    all ??= new Map(list.map((one, at) => [one, at]));
    const place = all.get(item);
    if (place !== undefined) next = place + 1;
    return place;
  };
}
