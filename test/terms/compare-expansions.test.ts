/** How two expansions differ. */
import { expect, it } from 'vitest';
import { compareExpansions, expansionWords } from '../../server/src/terms/compare-expansions.ts';

const kind = (found: string, expected: string) =>
  compareExpansions(expansionWords(found), expansionWords(expected))?.kind;

it.each([
  ['Joint Pilotage Board', 'joint pilotage board', undefined],
  ['Joint Pilotage Board Division', 'Joint Pilotage Board', undefined],
  ['Harbour Watch Officers', '(Office of the) Harbour Watch Officers', undefined],
  ['Mission with Regional Tasks', 'Missions with Regional Tasks', undefined],
  ['Records of Understanding', 'Record of Understanding', undefined],
  ['Memoranda of Understanding', 'Memorandum of Understanding', undefined],
  ['Ports, Locks, and Lamps', 'Ports, Locks and Lamps', undefined],
  ['Counter-flooding Module', 'Counter flooding module', undefined],
  ['Port Organization', 'Port Organisation', 'spelling'],
  ['Port Co-operation Programme', 'Port Cooperation Program', 'spelling'],
  ['Guide for Policymakers', 'Guide for Policy Makers', 'spelling'],
  ['Office for Drugs and Ports', 'Office on Drugs and Ports', 'joining'],
  ['Ports and Locks Service', 'Ports Locks Service', 'joining'],
  ['Strategic, Docks and Planning', 'Strategic Docks and Planning', 'comma'],
  ['Process and Lamps System', 'Processes and Lamps System', 'number'],
  ['Global Forum on Dredging', 'Global Forum on Ports and Dredging', 'missing'],
  ['Global Forum on Ports and Dredging', 'Global Forum on Dredging', 'added'],
  ['Migration Management System', 'Migrant Management System', 'word'],
  ['Personal Data Sheet', 'Performance Development System', 'other'],
  ['', 'Joint Pilotage Board', undefined],
])('%s / %s: %s', (found, expected, difference) => {
  expect(kind(found, expected)).toBe(difference);
});
