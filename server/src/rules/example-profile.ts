/**
 * The profile that the examples of the structure rules are held against. Data only.
 */

const profile = `id: harbour-report
extends: generic
sections:
  - { title: Summary, words: { max: 12 } }
  - { title: Rivers, aliases: [Waterways], tables: ["Ships by *"] }
  - { title: Staff, required: false }
  - { title: Draft notes, forbidden: true }
words: { max: 60 }
tables: { required: ["Budget"] }
`;

/** Files beside the draft, by path. */
export const profileFiles: Readonly<Record<string, string>> = { 'profiles/harbour.yaml': profile };

const ships = `**Table 1: Ships by port**

| Port | Ships |
| --- | ---: |
| Alder | 12 |
`;

const budget = `**Table 2: Budget**

| Item | Amount |
| --- | ---: |
| Dredging | 9 |
`;

/** A draft of that profile; `SHIPS` and `BUDGET` stand for tables that it asks for. */
export function harbourReport(body: string): string {
  const text = body.replace('SHIPS\n', ships).replace('BUDGET\n', budget);
  return `---\nprofile: harbour-report\n---\n\n${text}`;
}
