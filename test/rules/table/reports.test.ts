/**
 * table/total on the real reports: how much is checked, and every finding with the reason why it
 * is right.
 */
import { expect, it } from 'vitest';
import { createTextDocument } from '../../../server/src/text/document.ts';
import { describeWithShared, readReport } from '../../support/shared.ts';
import { tablesOf, totalFindings } from '../../support/tables.ts';

/** Line of a table, sums checked, sums that fail; tables without sums are left out. */
function checked(name: string): string[] {
  const text = readReport(name);
  const document = createTextDocument(text);
  return tablesOf(text).flatMap(({ from, aggregates, verdicts }) => {
    const failing = verdicts.filter(({ kind }) => kind === 'fails').length;
    const line = document.positionAt(from).line + 1;
    return aggregates.length === 0 ? [] : [`${line}: ${aggregates.length}, ${failing}`];
  });
}

function findings(name: string): string[] {
  const text = readReport(name);
  const document = createTextDocument(text);
  return totalFindings(text).map(
    ({ span, message }) => `${document.positionAt(span.from).line + 1}: ${message}`,
  );
}

describeWithShared('table/total on real reports', () => {
  it('checks 2007 and finds the seven sums of Table 4 that the golden list has', () => {
    expect(checked('iom-2007.md')).toEqual([
      '518: 8, 0', // Table 1
      '691: 15, 7', // Table 4
      '1140: 3, 0', // expenditure
      '1271: 42, 0', // officials by grade; the golden count of 43 has one sum of blanks
      '1299: 123, 0', // officials by nationality
      '1422: 138, 0', // employees by nationality
    ]);
    expect(findings('iom-2007.md')).toEqual([
      '699: Total for 18-29 is 52 131, but Female 24 027 + Male 28 105 = 52 132 (off by 1)',
      '702: Total for 50-59 is 9 300, but Female 4 687 + Male 4 612 = 9 299 (off by 1)',
      '704: Total for 70-79 is 1 819, but Female 906 + Male 912 = 1 818 (off by 1)',
      '708: Total for Female is 101 845, but the 11 rows above add up to 101 844 (off by 1)',
      '708: Total for Male is 112 256, but the 11 rows above add up to 112 254 (off by 2)',
      '708: The grand total is 214 100, but the 11 rows above add up to 214 099 (off by 1)',
      '708: The grand total is 214 100, but Female 101 845 + Male 112 256 = 214 101 (off by 1)',
    ]);
  });

  it('checks 2011 and finds the cells that its comments call lost', () => {
    expect(checked('iom-2011.md')).toEqual([
      ...['742: 314, 6', '874: 8, 0', '928: 15, 0', '1001: 2, 0', '1009: 3, 0', '1028: 3, 0'],
      ...['1143: 43, 0', '1174: 179, 2', '1353: 178, 0', '1587: 5, 0', '1609: 2, 0', '1624: 2, 0'],
      '1675: 8, 0',
    ]);
    expect(findings('iom-2011.md')).toEqual([
      // The comment above Table 1 names these three cells as lost in extraction.
      '754: West Africa for Southern Africa is empty, but Africa and the Middle East total for Southern Africa (2 634) and Africa and the Middle East total for West Africa (139 032) add up only with 9 there',
      '754: Central Europe for Southern Africa is empty, but Europe total for Southern Africa (215) and Africa and the Middle East total for Central Europe (341) add up only with 11 there',
      '761: Western Europe for Southern Cone is empty, but Europe total for Southern Cone (987) and Americas total for Western Europe (848) add up only with 495 there',
      // The comment above Table 6: one cell moved from P-3 to P-2 in extraction.
      '1347: TOTAL for P-3 is 221, but its 165 parts above add up to 220 (off by 1)',
      '1347: TOTAL for P-2 is 145, but its 165 parts above add up to 146 (off by 1)',
    ]);
  });

  it('checks 2017 and finds nothing; 2016 has no totals', () => {
    expect(checked('iom-2017.md')).toEqual([
      ...['822: 3, 0', '1041: 5, 0', '1050: 14, 0', '1064: 5, 0', '1074: 7, 0'],
      ...['1085: 387, 0', '1286: 387, 0', '1487: 5, 0'],
    ]);
    expect(findings('iom-2017.md')).toEqual([]);
    expect(checked('iom-2016.md')).toEqual([]);
  });
});
