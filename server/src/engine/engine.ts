/**
 * The engine: files and edits in, checked documents out. One engine serves command line and
 * language server. Must not print, exit or speak a protocol.
 */
import type { Catalogue } from '../frameworks/framework.ts';
import type { Addresses } from '../markdown/addresses.ts';
import type { SeriesScheme } from '../outline/series.ts';
import type { LoadedCatalogue } from '../profiles/load-catalogue.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Report, Table } from '../report/report.ts';
import type { Budget } from '../rules/budget.ts';
import type { Evidence, Fix, Related, Severity } from '../rules/finding.ts';
import type { Addressed } from '../rules/move-finding.ts';
import type { TextDocument } from '../text/document.ts';
import type { Language, Phrase } from '../text/phrase.ts';
import type { Span, TextEdit } from '../text/span.ts';

/** The only way to the disk. Paths are absolute with forward slashes. */
export interface FileSystem {
  /** The bytes of a file; undefined where there is none; throws an Error with a clear message else. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Names in a folder, folders with a trailing slash; empty where there is none. */
  list(folder: string): Promise<readonly string[]>;
  /** Where a path leads once links are followed; undefined where there is nothing. */
  realPath?(path: string): Promise<string | undefined>;
}

/** What happened: an editor's document, or a file on disk. */
export type Change =
  | { readonly kind: 'open'; readonly path: string; readonly text: string }
  /** Spans refer to the text before all of the edits; a path that is not open is passed over. */
  | {
      readonly kind: 'edit';
      readonly path: string;
      readonly edits: readonly TextEdit[];
      /** The edited document, where the teller has it already. */
      readonly after?: TextDocument;
    }
  | { readonly kind: 'close'; readonly path: string }
  /** A file was made, changed or deleted on disk. */
  | { readonly kind: 'disk'; readonly path: string };

/** One thing that the author should look at. */
export interface Finding {
  /** `family/name` */
  readonly rule: string;
  readonly severity: Severity;
  /** The file it stands in where that is another one than the document: a table's CSV file. */
  readonly path?: string;
  /** Set with `path`: the place in the document that names that file. */
  readonly anchor?: Span;
  /** Absolute, in the file it stands in; so are its related places without a path, and its fixes. */
  readonly span: Span;
  readonly message: string;
  readonly evidence?: Evidence;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** The phrases that its words are the English of. */
  readonly phrases?: readonly Phrase[];
}

/** A file that findings, or places related to them, stand in beside the document itself. */
export interface OtherDocument {
  readonly path: string;
  readonly document: TextDocument;
}

/** A document and what was found in it; never changes. */
export interface CheckedDocument {
  readonly path: string;
  readonly revision: number;
  readonly document: TextDocument;
  /**
   * What the document is; config, profile and catalogue files get findings too, and so do files that
   * hold a table of an open report.
   */
  readonly role: 'report' | 'config' | 'profile' | 'catalogue' | 'acronyms' | 'table';
  /** The profile's id, for reports. */
  readonly profile?: string;
  readonly report?: Report;
  /** For a file that holds a table of open reports: that table as they read it, once for each of them. */
  readonly tables?: readonly Table[];
  /** Sorted by place; after severity settings and suppressing comments. */
  readonly findings: readonly Finding[];
  /**
   * For a report the same findings by addresses: those that have not changed since the check before, and
   * are not near what was edited, are the same objects.
   */
  readonly addressed?: {
    readonly findings: readonly Addressed<Finding>[];
    readonly addresses: Addresses;
  };
  /** The language that the findings are in, and that people are spoken to in; absent: English. */
  readonly language?: Language;
  /** Findings that a comment in the draft switches off, with the reason that it gives. */
  readonly suppressed?: readonly { readonly finding: Finding; readonly reason?: string }[];
  /** Figures of the report's ledger; zeros until there is one. */
  readonly figures: {
    readonly total: number;
    readonly ticked: number;
    readonly contradicted: number;
  };
  /** Paths of the config, profile and catalogue files it was held against; they may have findings. */
  readonly settings: readonly string[];
  /** The profile that a report is held against, its file in the workspace, and all that there are. */
  readonly profileChoice?: {
    readonly profile: Profile;
    /** Undefined for profiles that come with Crossfoot. */
    readonly path: string | undefined;
    /** What front matter may name, sorted. */
    readonly ids: readonly string[];
  };
  /** How the headings of a report count, as its profile declares it. */
  readonly headingSchemes?: readonly SeriesScheme[];
  /** The catalogues that a report was held against. */
  readonly catalogues?: readonly LoadedCatalogue[];
  /** For a report the files of its tables, for such a file the reports that name it. */
  readonly others: readonly OtherDocument[];
  /** Rules that could not finish, with the reason for developers; each also has a finding. */
  readonly failures: readonly { readonly rule: string; readonly reason: string }[];
  /**
   * Set where the time was up before all rules had run: findings of some are those of the text before,
   * moved along. The facts of the report are those of the text in any case.
   */
  readonly incomplete?: true;
}

export interface ReportChoices {
  /** Complete, sorted by id. */
  readonly profiles: readonly Profile[];
  readonly catalogues: readonly Catalogue[];
}

export interface Engine {
  /** Counts the changes told so far. */
  readonly revision: number;
  /** Tells what changed; the only mutation. */
  change(changes: readonly Change[]): void;
  /**
   * Checks one document as it is now. `undefined` where the path is no report (nor config, profile
   * catalogue or table file of one). Rejects with a message for people where the file cannot be read.
   * With a budget the answer may be incomplete; another check of the same text goes on from there.
   */
  check(path: string, budget?: Budget): Promise<CheckedDocument | undefined>;
  /**
   * Paths of the files that may be reports, sorted: those that the configuration around `folder`
   * (absolute, with a trailing slash) lists; where it lists none, the Markdown files below the folder.
   */
  reports(folder: string): Promise<readonly string[]>;
  /** What a new report in `folder` (absolute, with a trailing slash) may follow and refer to. */
  choices(folder: string): Promise<ReportChoices>;
  /** The text of a file as an editor has it, else as it is saved; undefined for what is no text. */
  text(path: string): Promise<string | undefined>;
}
