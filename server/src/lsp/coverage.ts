/**
 * `crossfoot/coverage` and `crossfoot/coverageFile`: requests of our own for the matrix of sections and
 * items of a framework, as data and as a file. Must not decide what is a gap.
 */
import type { CancellationToken } from 'vscode-languageserver';
import type { CheckedDocument } from '../engine/engine.ts';
import { type CoverageRow, coverageMaps, shownCoverage } from '../features/coverage-map/map.ts';
import { checkOrFail } from './check-newest.ts';
import type {
  CoverageAnswer,
  CoverageFileParams,
  CoverageParams,
  PlacedRow,
} from './coverage-types.ts';
import { factsOnly } from './pace.ts';
import { type Encoding, toPosition } from './positions.ts';
import type { Server } from './server.ts';

export const coverageMethod = 'crossfoot/coverage';
export const coverageFileMethod = 'crossfoot/coverageFile';

/** Null where the document is no report. */
export async function onCoverage(
  server: Server,
  params: Partial<CoverageParams> | undefined,
  token: CancellationToken,
): Promise<CoverageAnswer | null> {
  const checked = await read(server, params, token);
  if (!checked?.report) return null;
  const { encoding } = server.client;
  return {
    maps: coverageMaps(checked).map((map) => ({
      ...map,
      matrices: map.matrices.map((matrix) => ({
        ...matrix,
        rows: matrix.rows.map((row) => placedRow(row, checked, encoding)),
      })),
    })),
  };
}

/** The file's text; null where the document is no report. */
export async function onCoverageFile(
  server: Server,
  params: Partial<CoverageFileParams> | undefined,
  token: CancellationToken,
): Promise<string | null> {
  const checked = await read(server, params, token);
  if (!checked?.report) return null;
  const named = params?.catalogue;
  const shown = [shownCoverage(checked, typeof named === 'string' ? named : undefined)];
  // Nobody waits for these but those who save a file.
  if (params?.format === 'csv') {
    return (await import('../features/coverage-map/csv.ts')).formatCoverageCsv(shown);
  }
  return (await import('../features/coverage-map/svg.ts')).formatCoverageSvg(
    shown,
    checked.language,
  );
}

async function read(
  server: Server,
  params: Partial<CoverageParams> | undefined,
  token: CancellationToken,
): Promise<CheckedDocument | undefined> {
  const uri = params?.textDocument?.uri;
  return typeof uri === 'string' ? checkOrFail(server, uri, token, factsOnly) : undefined;
}

function placedRow(
  { place, cells, ...row }: CoverageRow,
  { document }: CheckedDocument,
  encoding: Encoding,
): PlacedRow {
  const at = (offset: number) => toPosition(document, offset, encoding);
  return {
    ...row,
    ...(place !== undefined && { place: at(place) }),
    cells: cells.map(({ places, ...cell }) => ({ ...cell, places: places.map(at) })),
  };
}
