/**
 * Claims: statements in running text that arithmetic can test. Types only; the patterns that find
 * them are in `claims/`.
 */
import type { Decimal } from '../numbers/decimal.ts';
import type { Interval } from '../numbers/interval.ts';
import type { Span } from '../text/span.ts';
import type { Figure, FigurePlace } from './figure.ts';

/** What arithmetic a claim stands for; `stated` is the figure (or word) that the operands decide. */
export type ClaimKind =
  | 'sum' // stated = sum of the operands
  | 'difference' // stated = first operand − second
  | 'change' // stated per cent = (first − second) / second
  | 'points' // stated percentage points = first − second, both per cent
  | 'share' // stated per cent = first / second
  | 'ratio' // stated = first / second ("per capita", "a third of", "doubled")
  | 'direction' // "rose from A to B": the word against the sign of B − A
  | 'whole' // shares of one whole are no more than 100 per cent, and no less where `stated` is 100
  | 'count'; // stated number of items = how many are listed

/** An operand or result: a figure of the same block, or a value that the text says in words. */
export type ClaimTerm =
  | {
      readonly figure: number;
      /** In a sum: taken away instead of added. */
      readonly minus?: true;
      /** Not rounded, whatever zeros it ends in: "400 wells at USD 2,000 each". */
      readonly exact?: true;
    }
  | {
      readonly span: Span;
      readonly value: Decimal;
      /** What the word leaves room for ("almost doubled"); without it the value is exact. */
      readonly room?: Interval;
      /** The figure that the words are, where they are one: "two thirds". */
      readonly word?: number;
    };

/** A claim as found; spans are relative to its block. */
export interface Claim {
  readonly kind: ClaimKind;
  /** The pattern's name: `change/over-level`. */
  readonly pattern: string;
  /** All that it was read from. */
  readonly span: Span;
  /** Undefined for `direction` and `whole`, which no figure states. */
  readonly stated?: ClaimTerm;
  /** Indexes into the block's figures, in the order that `kind` names. */
  readonly operands: readonly ClaimTerm[];
  /** `up` and `down` as worded: "an increase", "fell"; a stated change is then without sign. */
  readonly direction?: 'up' | 'down';
  /** For `count`: the items as listed. */
  readonly items?: readonly Span[];
  /** Whether the pattern leaves room for doubt: a failing claim is then worth a look, no more. */
  readonly doubtful?: boolean;
}

/** What checking a claim said. */
export type ClaimVerdict =
  | { readonly kind: 'holds' | 'rounding' }
  /** Nothing can be said: a divisor of zero, an operand without precision. */
  | { readonly kind: 'undecided' }
  | {
      readonly kind: 'fails';
      /** All values that the operands allow, given their printed precision. */
      readonly expected: Interval;
      /** What to print instead, as precise as the claim is printed. */
      readonly suggestion?: Decimal;
    };

/** A way in which reports put a claim. Must look at one block only, and in linear time. */
export interface ClaimPattern {
  readonly name: string;
  /** Texts that it finds, with what it makes of them; and texts that it must leave alone. */
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
  /** The claims of this pattern in a block's visible text; spans relative to `text`. */
  find(text: string, figures: readonly Figure[]): readonly Claim[];
}

/**
 * The figures and claims of one block. Spans inside are relative to `from`, so that an edit
 * elsewhere leaves everything but `from` as it was.
 */
export interface ProseBlock {
  /** Absolute. */
  readonly from: number;
  readonly to: number;
  readonly place: FigurePlace;
  readonly figures: readonly Figure[];
  readonly claims: readonly Claim[];
  /** One for each claim, in the same order. */
  readonly verdicts: readonly ClaimVerdict[];
}
