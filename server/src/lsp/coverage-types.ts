/**
 * What `crossfoot/coverage` and `crossfoot/coverageFile` take and answer with. Types only.
 */
import type { Position, TextDocumentIdentifier } from 'vscode-languageserver';
import type { CoverageMap, CoverageMatrix, CoverageRow } from '../features/coverage-map/map.ts';

export interface CoverageParams {
  readonly textDocument: TextDocumentIdentifier;
}

export interface CoverageFileParams extends CoverageParams {
  readonly format: 'svg' | 'csv';
  /** The id of one catalogue; all that the report uses where it is left out. */
  readonly catalogue?: string;
}

export interface CoverageAnswer {
  readonly maps: readonly PlacedMap[];
}

/** With places as the protocol has them. */
export interface PlacedMap extends Omit<CoverageMap, 'matrices'> {
  readonly matrices: readonly PlacedMatrix[];
}

export interface PlacedMatrix extends Omit<CoverageMatrix, 'rows'> {
  readonly rows: readonly PlacedRow[];
}

export interface PlacedRow extends Omit<CoverageRow, 'place' | 'cells'> {
  readonly place?: Position;
  readonly cells: readonly (Omit<CoverageRow['cells'][number], 'places'> & {
    readonly places: readonly Position[];
  })[];
}
