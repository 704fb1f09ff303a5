/** Where an expansion begins, what explains the letters, and what is no definition. */
import { describe, expect, it } from 'vitest';
import { showDefinitions, termsOf } from './read.ts';

describe('definitions before a bracket', () => {
  it.each([
    ['We met the Joint Pilotage Board (JPB).', 'JPB = Joint Pilotage Board (plain)'],
    [
      'In May the Office of the Inspector of Locks (OIL) met.',
      'OIL = Office of the Inspector of Locks (plain)',
    ],
    ['help with the safe landing of crews (SLC) and', 'SLC = safe landing of crews (plain)'],
    ['the **Joint Pilotage Board** (JPB) met', 'JPB = Joint Pilotage Board (plain)'],
    ['the "Joint Pilotage Board" (JPB) met', 'JPB = Joint Pilotage Board (plain)'],
    ['Regional Tidal Meetings (RTMs) were held', 'RTM = Regional Tidal Meetings (plain)'],
    ['two Records of Understanding (RoUs) were', 'RoU = Records of Understanding (plain)'],
    [
      'the Civil Maritime Coordination (CIMAC) group',
      'CIMAC = Civil Maritime Coordination (loose)',
    ],
    ['the Dredging and Lamps Division (DL) met', 'DL = Dredging and Lamps Division (loose)'],
    ['Counter-flooding Module (CFM)', 'CFM = Counter-flooding Module (plain)'],
    ['Out-of-Harbour Pilotage (OHP)', 'OHP = Out-of-Harbour Pilotage (plain)'],
    ['the Old Assets Programme (Two Banks) (OAP) ended', 'OAP = Old Assets Programme (plain)'],
    ['the Joint Pilotage Board (hereinafter “JPB”) met', 'JPB = Joint Pilotage Board (plain)'],
    ["most of Joint Pilotage Board's (JPB) work", 'JPB = Joint Pilotage Board (plain)'],
    ['the Division of Accounting (ACO) met', 'ACO = Division of Accounting (loose)'],
    [
      'a pre-landing information exchange system (PRINEX) ran',
      'PRINEX = pre-landing information exchange system (loose)',
    ],
    ['the Guild of Keepers (ZZT) met', 'ZZT = Guild of Keepers (none)'],
    ['It ended. Boards (JPB) met', 'JPB = Boards (none)'],
    ['à l’Office du Rhin (OR)', 'OR = Office du Rhin (plain)'],
    [
      'la Comisión de Puertos y Esclusas (CPE) se reunió',
      'CPE = Comisión de Puertos y Esclusas (plain)',
    ],
    ['l’Union des écluses et ports (ci-après l’UEP)', 'UEP = Union des écluses et ports (plain)'],
    ['la Junta de Puertos (en adelante la JP)', 'JP = Junta de Puertos (plain)'],
  ])('%s', (text, expected) => {
    expect(showDefinitions(text)).toEqual([expected]);
  });
});

describe('other definitions', () => {
  it.each([
    ['The JPB (Joint Pilotage Board) met.', 'JPB = Joint Pilotage Board (plain)'],
    ['TP: Third Pilots; others are listed.', 'TP = Third Pilots (plain)'],
    ['Note: FO = Fixed order', 'FO = Fixed order (plain)'],
    [
      '| A | B |\n| - | - |\n| Safe Landing of Crews (SLC) | 3 |',
      'SLC = Safe Landing of Crews (plain)',
    ],
    [
      '<table><tr><td>Safe Landing of Crews (SLC)</td></tr></table>',
      'SLC = Safe Landing of Crews (plain)',
    ],
  ])('%s', (text, expected) => {
    expect(showDefinitions(text)).toEqual([expected]);
  });
});

describe('what is no definition', () => {
  it.each([
    'The JPB (in Lowport) met.',
    'it was agreed (UNHCR and others took part)',
    'which at the regional level (RTMs) are',
    'see www.example.org/(ABC)',
    'the JPB: it met in May',
    'Resolution No. 1150 of the Council',
    'three (ABC/12) of them',
  ])('%s', (text) => {
    expect(showDefinitions(text)).toEqual([]);
  });
});

describe('letters that cannot come from the words', () => {
  const misfits = (text: string) =>
    termsOf(text).terms.flatMap(({ definitions }) => definitions.map(({ misfit }) => misfit));

  it('tells a letter too much, a word too much and letters in the wrong order', () => {
    expect(misfits('the Joint Beacon and Dredging Initiative (JBIDI)')).toEqual([
      { kind: 'extra', what: 'I', expected: 'JBDI' },
    ]);
    expect(misfits('the United Harbours Centre on Tidal Embankments (UHCT)')).toEqual([
      { kind: 'left', what: 'Embankments', expected: 'UHCTE' },
    ]);
    expect(misfits('the Global Forum on Maritime Dredging (GFDM)')).toEqual([
      { kind: 'swapped', what: 'DM', expected: 'GFMD' },
    ]);
  });

  it.each([
    'the United Harbours Centre on Tidal Waters Division (UHCTW)',
    'the Regional Consultative Board on Dredging (RCB)',
    'the Harbour Organization for Lamps (OHL)',
    'the Ibero-American Lamp Secretariat (SEGIL)',
    'the Programme for Coastal Works (PROCOW)',
    'Extensible Harbour Markup Language (XHML)',
  ])('says nothing of %s', (text) => {
    expect(misfits(text)).toEqual([undefined]);
  });
});
