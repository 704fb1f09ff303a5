/** The rules beside totals on the real reports: every finding, with the reason why it is right. */
import { expect, it } from 'vitest';
import { createTextDocument } from '../../../server/src/text/document.ts';
import { describeWithShared, readReport } from '../../support/shared.ts';
import { tableFindings } from './check-tables.ts';

function findings(name: string): string[] {
  const text = readReport(name);
  const document = createTextDocument(text);
  return tableFindings(text)
    .filter(({ rule }) => rule !== 'table/total')
    .map(
      ({ rule, span, message }) =>
        `${document.positionAt(span.from).line + 1}: ${rule}: ${message}`,
    );
}

describeWithShared('table rules beside totals on real reports', () => {
  it('find in 2007 the numbers without a space and the header that the golden list has', () => {
    expect(findings('iom-2007.md')).toEqual([
      '1401: table/repeated-header: “National Officers” here, “National Officer” in the header of the table',
      '1560: table/mixed-marks: 3 numbers here do not mark thousands as the other tables do: 2325, 3082, 5490 (elsewhere as in 2 325)',
    ]);
  });

  it('find nothing in 2011: all differences, ranks and years are right', () => {
    expect(findings('iom-2011.md')).toEqual([]);
  });

  it('find two percentages in 2017', () => {
    expect(findings('iom-2017.md')).toEqual([
      // 667 / 5 397 = 12.4%; the printed 14% is 667 / 4 730, the row above the total.
      '1079: table/percentage: Percentage of international Professionals for 2005 is 14%, but International Professionals 667 of Total 5 397 is 12.4%',
      // 863 / 8 464 = 10.2%; the printed 11% is 863 / 7 601, again the row above the total.
      '1079: table/percentage: Percentage of international Professionals for 2013 is 11%, but International Professionals 863 of Total 8 464 is 10.2%',
    ]);
  });

  it('find nothing in reports without numbers in tables', () => {
    expect([...findings('iom-2016.md'), ...findings('iom-strategy-review-2010.md')]).toEqual([]);
  });
});
