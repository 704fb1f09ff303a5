/** What counts as a use of an acronym, and what only looks like one. */
import { describe, expect, it } from 'vitest';
import { showUses, termsOf } from './read.ts';

describe('uses', () => {
  it.each([
    ["The JPB's lamp, two JPBs and *JPB*", 'JPB×3'],
    ['the JPB-led task force and the JPB/HWS report', 'HWS×1 JPB×2'],
    ['an MoU with the CoE on QoS', 'COE×1 MOU×1 QOS×1'],
    ['FileNet, WebEx and McDonald', ''],
    ['grades P-5, NO-A and D-1; COVID-19; US$3', ''],
    ['documents MC/2255, A/RES/71/1 and SCPF/12', ''],
    ['www.JPB.org, https://x.org/JPB and a@JPB.int', ''],
    ['Part III of Resolution No. 1150 (XCIII)', ''],
    ['Discretionary Income (DI) and DI', 'DI×2'],
    ['`JPB` in code', 'JPB×1'],
    ['iJPB and aJPB', ''],
    ['<!-- JPB -->', ''],
    ['# THE JPB AND THE PORTS', ''],
    ['# Contents\n\n- A. The JPB … 3', ''],
  ])('%s', (text, expected) => {
    expect(showUses(text)).toBe(expected);
  });

  it('takes a listed compound as one acronym', () => {
    const list = '# ACRONYMS\n\n- G/TIP: Guard\n- HIV/AIDS: Virus\n\n# REPORT\n\n';
    expect(showUses(`${list}G/TIP and HIV/AIDS, then HIV alone.`)).toBe('G/TIP×1 HIV/AIDS×1 HIV×1');
  });

  it('knows the organization whose report it is', () => {
    const body = Array.from({ length: 25 }, (_, at) => `The RCO met. ${at % 5 === 0 ? 'JPB' : ''}`);
    expect(termsOf(body.join('\n\n')).issuer).toBe('RCO');
    expect(termsOf('The RCO met.').issuer).toBeUndefined();
  });

  it('notes the heads of columns and rows', () => {
    const labels = (text: string) =>
      termsOf(text).terms.flatMap(({ key, uses }) =>
        uses.map(({ labels: table }) => `${key} ${table === undefined ? 'no' : 'yes'}`),
      );
    expect(labels('| Port | PU |\n| - | - |\n| QF | ABC |')).toEqual([
      'PU yes',
      'QF yes',
      'ABC no',
    ]);
    expect(
      labels('<table><tr><th>PU</th></tr>\n<tr><td><b>QF</b></td><td>ABC</td></tr></table>'),
    ).toEqual(['PU yes', 'QF yes', 'ABC no']);
  });
});
