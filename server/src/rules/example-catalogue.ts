/**
 * The catalogue and configuration that the examples of the framework rules are held against. Data
 * only.
 */

const strategy = `id: harbour-strategy
title: Harbour Strategy
items:
  - { kind: point, number: "1", text: "To keep the port open to ships of every flag, by day and by night." }
  - { kind: point, number: "2", text: "To train pilots, dockers and engineers for the ports of the region." }
  - { kind: point, number: "3", text: "To measure the quality of the water, and to publish what is measured." }
  - { kind: point, number: "4", text: "To promote the economic and social development of the coastal towns." }
  - { kind: point, number: "5", text: "To offer shelter to crews in distress, whatever their papers say." }
`;

const charter = `id: coast-charter
title: Coast Charter
items:
  - { kind: principle, number: "1", title: "Open doors" }
  - { kind: principle, number: "2", title: "Clean water and living shores" }
  - { kind: principle, number: "3", title: "Partnerships" }
`;

/** Files beside the draft, by path. */
export const exampleFiles: Readonly<Record<string, string>> = {
  'crossfoot.yaml': 'catalogues:\n  - strategy.yaml\n  - charter.yaml\n',
  'strategy.yaml': strategy,
  'charter.yaml': charter,
};

/** A draft of the generic profile. */
export function exampleReport(body: string): string {
  return `---\nprofile: generic\n---\n\n${body}`;
}
