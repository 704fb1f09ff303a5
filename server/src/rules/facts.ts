/**
 * What rules may read: the report's facts and the settings it is held against. Types only.
 */
import type { Catalogue } from '../frameworks/framework.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Report } from '../report/report.ts';
import type { KnownAcronym } from '../terms/term.ts';

/** Each rule names the parts it reads, and is given only these. */
export interface RuleFacts {
  /** Lines, and the text within the spans of the other facts that a rule reads; no other text. */
  readonly document: Report['document'];
  readonly frontMatter: Report['frontMatter'];
  readonly blocks: Report['blocks'];
  readonly pragmas: Report['pragmas'];
  readonly outline: Report['outline'];
  readonly captions: Report['captions'];
  readonly footnotes: Report['footnotes'];
  readonly enumerations: Report['enumerations'];
  readonly listings: Report['listings'];
  readonly tables: Report['tables'];
  readonly unreadTables: Report['unreadTables'];
  readonly prose: Report['prose'];
  readonly listClaims: Report['listClaims'];
  readonly ledger: Report['ledger'];
  readonly declaredTies: Report['declaredTies'];
  readonly prior: Report['prior'];
  readonly references: Report['references'];
  readonly statements: Report['statements'];
  readonly itemReferences: Report['itemReferences'];
  readonly terms: Report['terms'];
  /**
   * Any text of the draft. A rule that asked for it runs again after every edit, so it should ask only
   * once it has something to find.
   */
  readonly wholeText: () => string;
  readonly profile: Profile;
  /** Ids that front matter may name as its profile, sorted: built-in ones and the workspace's. */
  readonly profileIds: readonly string[];
  readonly catalogues: readonly Catalogue[];
  /** Those of the organization's own files. */
  readonly acronyms: readonly KnownAcronym[];
}
