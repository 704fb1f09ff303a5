/**
 * What changed between two drafts as JSON: the stable contract of schemas/diff-output.schema.json.
 * Must not leave anything out that another format shows.
 */
import { printDecimal } from '../../numbers/print.ts';
import type { DiffOutput, DiffOutputPlace } from '../../profiles/generated/files.ts';
import { english } from '../../text/phrase.ts';
import type { ShownDiff, ShownPlace } from '../shown-diff.ts';
import { rangeOf } from './json.ts';

const plain = { thousands: '', decimal: '.' } as const;

/** One line of JSON for each change. */
export function formatDiffJson({ before, now, changes }: ShownDiff): string {
  const version: DiffOutput['version'] = 1;
  const lines = changes.map((change) => {
    const shown: DiffOutput['changes'][number] = {
      kind: change.kind,
      counts: change.counts,
      ...(change.before && { before: placeOf(change.before) }),
      ...(change.now && { now: placeOf(change.now) }),
    };
    return `    ${JSON.stringify(shown)}`;
  });
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  const names = `"before": ${JSON.stringify(before)},\n  "now": ${JSON.stringify(now)}`;
  return `{\n  "version": ${version},\n  ${names},\n  "changes": ${list}\n}\n`;
}

function placeOf({ figure, place, path, document }: ShownPlace): DiffOutputPlace {
  const { unit, printed, value } = figure.numeral;
  return {
    ...(path !== undefined && { path }),
    ...(place !== undefined && { place: english(place) }),
    range: rangeOf(figure.span, document),
    printed,
    value: printDecimal(value, plain),
    ...(unit !== undefined && { unit }),
  };
}
