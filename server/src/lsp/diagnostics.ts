/**
 * The findings of a document as diagnostics. Those that say what they said in the answer before, on the
 * same lines, are the same objects. Must not decide when they are sent.
 */
import type { Diagnostic } from 'vscode-languageserver';
import type { CheckedDocument, Finding } from '../engine/engine.ts';
import { withOffsets } from '../engine/settle-findings.ts';
import { startOfSegment } from '../markdown/addresses.ts';
import type { ClientFeatures } from './client-features.ts';
import { toDiagnostic } from './to-proto.ts';

/** What was made of a finding. */
interface Made {
  readonly uri: string;
  readonly client: ClientFeatures;
  /** The lines at which the segments began that it speaks of. */
  readonly lines: readonly number[];
  readonly diagnostic: Diagnostic;
}

const made = new WeakMap<Finding, Made>();

/** Those of the document itself, in order. */
export function diagnosticsOf(
  checked: CheckedDocument,
  uri: string,
  client: ClientFeatures,
): Diagnostic[] {
  const { document, others, addressed } = checked;
  // Not all of what was checked: figures are counted where somebody asks for them.
  const place = { uri, document, others };
  if (addressed === undefined) {
    return own(checked.findings).map((finding) => toDiagnostic(finding, place, client));
  }
  const { addresses } = addressed;
  const lines: number[] = [];
  const lineOf = (segment: number) => {
    lines[segment] ??= document.positionAt(addresses.offset(startOfSegment(segment))).line;
    return lines[segment];
  };
  return own(addressed.findings).map((finding) => {
    const { segments } = finding;
    const known = made.get(finding);
    const holds =
      known?.uri === uri &&
      known.client === client &&
      segments.every((segment, at) => lineOf(segment) === known.lines[at]);
    if (holds) return known.diagnostic;
    const diagnostic = toDiagnostic(withOffsets(finding, addresses), place, client);
    made.set(finding, { uri, client, lines: segments.map(lineOf), diagnostic });
    return diagnostic;
  });
}

function own<F extends Finding>(findings: readonly F[]): readonly F[] {
  return findings.filter(({ path }) => path === undefined);
}
