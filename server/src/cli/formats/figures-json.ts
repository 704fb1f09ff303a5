/**
 * The ledger as JSON: the stable contract of schemas/figures-output.schema.json. Must not leave
 * anything out that another format shows.
 */
import { printDecimal } from '../../numbers/print.ts';
import type { FiguresOutput, FiguresOutputFigure } from '../../profiles/generated/files.ts';
import { english } from '../../text/phrase.ts';
import type { ShownFigure, ShownLedger } from '../shown-ledger.ts';
import { rangeOf } from './json.ts';

const plain = { thousands: '', decimal: '.' } as const;
const version: FiguresOutput['version'] = 1;

/** One line of JSON for each figure, so that outputs can be compared line by line. */
export function formatFiguresJson(shown: readonly ShownLedger[]): string {
  const reports = shown.map(({ path, tables, prose, figures }) => {
    const lines = figures.map((figure) => `        ${JSON.stringify(figureOf(figure))}`);
    const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n      ]`;
    const counts = JSON.stringify({ tables, prose });
    return `    {\n      "path": ${JSON.stringify(path)},\n      "counts": ${counts},\n      "figures": ${list}\n    }`;
  });
  const body = reports.length === 0 ? '[]' : `[\n${reports.join(',\n')}\n  ]`;
  return `{\n  "version": ${version},\n  "reports": ${body}\n}\n`;
}

function figureOf({ id, entry, path, document }: ShownFigure): FiguresOutputFigure {
  const { numeral, place, period, counts, state, checks, span } = entry;
  const { unit, approximator } = numeral;
  return {
    id,
    ...(path !== undefined && { path }),
    range: rangeOf(span, document),
    place,
    printed: numeral.printed,
    value: printDecimal(numeral.value, plain),
    ...(unit !== undefined && { unit }),
    ...(approximator !== undefined && { approximator }),
    ...(period && { period: { ...period } }),
    counts: [...counts],
    state,
    checks: checks.map(({ kind, outcome, working, with: others }) => ({
      kind,
      outcome,
      working: english(working),
      with: others.map((other) => other + 1),
    })),
  };
}
