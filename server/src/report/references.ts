/**
 * The shapes of resolved references. Types only.
 */
import type {
  Address,
  Citation,
  OfficeName,
  QuotedTitle,
  Reference,
  ReferenceNumber,
  TitleReference,
} from '../references/reference.ts';
import type { Target } from './targets.ts';

/**
 * Where one number of a reference leads. `found`; `ambiguous`: several have that number; `missing`:
 * none has, though the report counts by such numbers (`other`: something of another kind has it);
 * `undecided`: it cannot be told (`due`: the number would fill a gap in the count, so that something is
 * numbered wrong); `elsewhere`: to another document. Targets are indexes.
 */
export type Resolution =
  | { readonly state: 'found'; readonly target: number }
  | { readonly state: 'ambiguous'; readonly targets: readonly number[] }
  | { readonly state: 'missing'; readonly other?: number }
  | { readonly state: 'undecided'; readonly due?: true }
  | { readonly state: 'elsewhere' };

export interface ResolvedNumber extends ReferenceNumber {
  readonly resolution: Resolution;
}

export interface ResolvedReference extends Omit<Reference, 'numbers'> {
  readonly numbers: readonly ResolvedNumber[];
  /** Index of the numbered paragraph that it stands in, −1 outside. */
  readonly paragraph: number;
  /** Index of the heading that it stands under, −1 before the first. */
  readonly heading: number;
}

/** `heading`: index of the heading meant; `nearest`: one that is spelt almost so, or stands elsewhere. */
export interface ResolvedTitle extends TitleReference {
  readonly state: 'found' | 'ambiguous' | 'missing' | 'undecided';
  readonly heading?: number;
  readonly nearest?: number;
}

export interface ReportReferences {
  readonly targets: readonly Target[];
  /** Without captions and the entries of contents lists. */
  readonly references: readonly ResolvedReference[];
  readonly titles: readonly ResolvedTitle[];
  readonly citations: readonly Citation[];
  readonly addresses: readonly Address[];
  readonly names: readonly OfficeName[];
  readonly quotedTitles: readonly QuotedTitle[];
}
