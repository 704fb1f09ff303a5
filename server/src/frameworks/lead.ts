/**
 * Leads: tells which catalogue, and which kind of its items, the words before a list speak of. Must
 * leave open what the words leave open.
 */
import type { CatalogueIndex } from './catalogue-index.ts';
import type { Catalogue } from './framework.ts';
import { kindsOf } from './kinds.ts';
import { findNames, type NameMatch } from './names.ts';
import { readWords } from './words.ts';

export interface Lead {
  readonly catalogue: Catalogue;
  readonly kind: string;
  /** Whether a word beside the name says the kind: "SDG targets", not "SDGs". */
  readonly explicit: boolean;
  /** Whether the words are nothing but name and kind: "points of the IOM Strategy". */
  readonly bare: boolean;
}

/** What `text` names, in order of trust; several where names or kinds are shared. */
export function readLead(index: CatalogueIndex, text: string): readonly Lead[] {
  const names = findNames(index.names, text);
  if (names.length === 0) return [];
  const words = readWords(text);
  const leads: Lead[] = [];
  for (const name of names) {
    const lead = leadOf(index, name, words);
    const known = lead && leads.some((l) => l.catalogue === lead.catalogue && l.kind === lead.kind);
    if (lead && !known) leads.push(lead);
  }
  return leads;
}

function leadOf(
  index: CatalogueIndex,
  name: NameMatch,
  words: ReturnType<typeof readWords>,
): Lead | undefined {
  const { catalogue } = name;
  const spoken = words
    .filter((word) => word.to <= name.from || word.from >= name.to)
    .flatMap((word) => index.kindWords.get(word.folded) ?? [])
    .filter((use) => use.catalogue === catalogue);
  const last = spoken[spoken.length - 1];
  const bare =
    words.length - name.length <= spoken.length + mostConnectors && isBare(index, name, words);
  if (last) return { catalogue, kind: last.kind, explicit: true, bare };
  const kinds = kindsOf(catalogue);
  const kind = name.kind ?? (kinds.length === 1 ? kinds[0] : undefined);
  return kind === undefined ? undefined : { catalogue, kind, explicit: false, bare };
}

const mostConnectors = 4;

function isBare(
  index: CatalogueIndex,
  name: NameMatch,
  words: ReturnType<typeof readWords>,
): boolean {
  return words.every(
    (word) =>
      (word.from >= name.from && word.to <= name.to) ||
      index.kindWords.has(word.folded) ||
      /^(?:of|the|de|du|des|del|la|le|les|el|los|las)$/.test(word.folded),
  );
}

/** The lead, where only one comes into question. */
export function onlyLead(leads: readonly Lead[]): Lead | undefined {
  return leads.length === 1 ? leads[0] : undefined;
}
