/**
 * The patterns that compare two figures: changes, directions, shares of a base, ratios. Must not
 * hold any logic.
 */
import type { Claim, ClaimPattern } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { averageClaims } from './averages.ts';
import { broughtClaims } from './change-brought.ts';
import { changeClaims } from './changes.ts';
import { acrossClaims } from './changes-across.ts';
import { rateClaims } from './ratios.ts';
import { seriesClaims } from './series.ts';
import { shareClaims } from './shares.ts';

type Find = (text: string, figures: readonly Figure[]) => readonly Claim[];

/** What finds the claims of all these patterns, each in one go. */
export const changeFinders: readonly Find[] = [
  changeClaims,
  acrossClaims,
  broughtClaims,
  shareClaims,
  rateClaims,
  averageClaims,
  seriesClaims,
];

/** A pattern of which a reader finds the claims, with those of others. */
function by(find: Find) {
  return (
    name: string,
    examples: readonly string[],
    counterExamples: readonly string[],
  ): ClaimPattern => ({
    name,
    examples,
    counterExamples,
    find: (text, figures) => find(text, figures).filter(({ pattern }) => pattern === name),
  });
}

const change = by(changeClaims);
const across = by(acrossClaims);
const brought = by(broughtClaims);
const share = by(shareClaims);
const rate = by(rateClaims);
const average = by(averageClaims);
const series = by(seriesClaims);

export const changePatterns: readonly ClaimPattern[] = [
  change(
    'change/from-to',
    [
      'Spending on ferries fell by EUR 5.2 million from EUR 41.3 million in 2023 to EUR 36.1 million in 2024',
      'Office costs grew in 2024 by EUR 4.1 million, or 20 per cent, from EUR 20.5 million in 2023 to EUR 24.6 million in 2024.',
      'The number of pilots rose from 120 in 2023 to 150 in 2024, an increase of 25 per cent.',
      'The year saw an 8 per cent growth in staff, with the total increasing from 10,184 in 2023 to 10,978 in 2024.',
      'The share of women rose by 4 percentage points from 41 per cent to 45 per cent.',
      'Samples went from 1,041 to 1,142 (+9.7%).',
      'Traffic increased by 28 per cent (1,500 to 1,920).',
      'Tolls rose from €2.5 million to €2.9 million, i.e. by 16%.',
      'Staff was cut by a fifth, from 250 to 200.',
      'Compared to 1,500 boats in 2023, 1,920 were counted in 2024, a rise of 28 per cent.',
      'Les péages ont augmenté de 5 %, passant de 1 000 000 euros en 2023 à 1 050 000 euros en 2024.',
      'Le nombre de pilotes est passé de 120 à 150, soit une hausse de 25 pour cent.',
      'El gasto aumentó un 25 por ciento, de 120 millones en 2023 a 150 millones en 2024.',
    ],
    [
      'Ferries ran from 6 landing stages to 14 villages.',
      'The fleet grew by 3 ferries.',
      'Traffic increased by 12 per cent (5 to 10 a day).',
      'Fares were cut by half in 2023, and the fleet went from 60 to 45 ferries.',
      'Tolls rose from €2.5 million to €2.9 million, or 36% of income.',
      'Le tarif va de 5 à 10 euros, malgré une hausse de 3 % en mai.',
      'Waiting times fell by half from January to March, and 40 pilots were trained.',
    ],
  ),
  change(
    'change/over-base',
    [
      'Expenditure came to EUR 71.5 million, an increase of EUR 4.8 million over the EUR 66.7 million of 2024.',
      'Expenditure was USD 783.8 million in 2024, an increase of 7 per cent over the 2023 level of USD 733.3 million.',
      'The Service warned 214,100 persons in 2024, a 33 per cent increase over 2023 (161,371).',
      'A total of 38,501 tests were made – an increase of almost 126 per cent compared with 17,062 in 2023.',
      'Crews lost 744 days to accidents – 19 per cent less than in 2023 (914).',
      'Income reached EUR 1.31 billion, a decrease of almost EUR 50 million (or 3.7%) compared with the 2023 result of EUR 1.36 billion.',
      'Income was EUR 12.4 million. This is 24 per cent more than the EUR 10.0 million of 2023.',
    ],
    [
      'It answered 620 letters, an increase of 10 per cent over 2023.',
      'It answered 620 letters, an increase of 10 per cent over 12 months.',
      '47,753 persons travelled, an increase of more than 20 per cent compared with 2023, mainly by ferry (16,554).',
    ],
  ),
  change(
    'change/compared',
    ['The number of ferries grew by 25 per cent (50 compared with 40 in 2023).'],
    ['Ferries (50 compared with 40 in 2023) are new.'],
  ),
  change(
    'change/year-before',
    [
      'The number of gauges increased by 8 per cent to 2,484 (2023: 2,300).',
      'Gauges: 2,484 (2023: 2,300), an increase of 8 per cent.',
    ],
    ['The provision was increased by EUR 191,285 (2023: decrease of EUR 562,382).'],
  ),
  across(
    'change/across',
    [
      'There was a small increase in the provision of EUR 4,645 (2030: decrease of EUR 46,048). The total therefore increased to EUR 5,387,524 at 31 December 2031 (2030: EUR 5,382,879).',
      'The provision was reduced by EUR 191,285. It fell to EUR 5,160,236 (2030: EUR 5,351,521).',
    ],
    [
      'The Service spent EUR 4,645. The total increased to EUR 5,387,524 (2030: EUR 5,382,879).',
      'There was an increase of EUR 9,000. The total increased to EUR 5,387,524 (2030: EUR 5,382,879).',
    ],
  ),
  brought(
    'change/brought',
    [
      'The fleet gained 22 ferries in 2024, bringing the total from 140 to 162.',
      'The Service lost 22 pilots, reducing their number from 162 to 140.',
      'The Service opened five new stations, which brought the number of stations from 18 to 23.',
    ],
    [
      'The Service welcomed 12 pilots, bringing the number of offices from 140 to 162.',
      'The fleet gained 12 ferries and lost 3, bringing the total from 140 to 149.',
    ],
  ),
  change(
    'change/points-as-per-cent',
    ['The share of women rose by 4 per cent from 41 per cent to 45 per cent.'],
    ['The share of women rose by 4 percentage points from 41 per cent to 45 per cent.'],
  ),
  change(
    'ratio/from-to',
    ['The number of gauges that send pictures doubled compared with 2023, from 19 to 39.'],
    ['Traffic doubled due to the new locks, which cut the way from 39 to 19 hours.'],
  ),
  change(
    'ratio/over-base',
    [
      'Traffic on the Alder almost doubled to 26,059 compared with 13,317 in 2023.',
      'The Service helped 465 crews, three times the 2023 figure (152).',
    ],
    ['Fares doubled, and 3 lines out of 14 were closed.'],
  ),
  change(
    'ratio/compared',
    ['The reason is the doubling of traffic on the Alder (26,059 compared with 13,317 in 2023).'],
    ['The fare doubled. Traffic on the Alder (26,059 compared with 13,317) was higher.'],
  ),
  change(
    'direction/from-to',
    [
      'The total number of staff grew from 6,457 in 2022 to 7,258 in 2024.',
      'The Unit increased its share (from 10 to 13 per cent of expenditure).',
    ],
    ['Ferries ran from 6 landing stages to 14 villages.'],
  ),
  change(
    'direction/over-base',
    [
      'The Organization received EUR 54 million, a substantial increase over EUR 41 million in 2023.',
    ],
    ['The Organization received EUR 54 million, a substantial increase over 2023.'],
  ),
  change(
    'direction/compared',
    ['There was a slight decrease in the number of ports served (162 compared with 163 in 2023).'],
    ['Half of the ports (52% compared with 45% in 2023) have gauges.'],
  ),
  change(
    'direction/year-before',
    ['The number of active projects increased to over 2,800 in 2024 (2023: 2,300).'],
    ['An increase to the reserve of EUR 1,318 (2023: EUR 3,174) was made.'],
  ),
  change(
    'direction/up-from',
    ['That brought the membership to 146 (up from 132 in 2023).'],
    ['They grew up from 1990 on in 12 villages.'],
  ),
  share(
    'share/of',
    [
      'Gauges stand in 28 of the 40 villages, or 70 per cent.',
      '28 of 40 villages (70%) have a gauge.',
      'A gauge stands in 70% (28) of the 40 villages.',
      'The Fund gave EUR 12.4 million, or 24 per cent of a total expenditure of EUR 51.7 million.',
      'The questions were answered by 132 of 190 pilots, a response rate of 69 per cent.',
      'The response rate was 69% (132 of 190 pilots).',
      '48 per cent of the 148 ferries (71 ferries) are new.',
      'Spending of EUR 44.0 million represents 95 per cent of the budget of EUR 46.3 million.',
      'The 148 ferries include 71 (48 per cent) that are new.',
      'From the north and the south came 417 and 612 of the 1,904 requests (22% and 32%).',
    ],
    [
      'The 28 of March is no date for the 40 villages, of which 70 per cent have a gauge.',
      'Women hold 14 of the 32 posts (34 per cent in 2023).',
      'The target of 80 per cent was missed: 132 of 190 members replied.',
      'In 2024, 71 of the 148 ferries were inspected, and 57 per cent passed.',
    ],
  ),
  share(
    'share/fraction',
    [
      'Nearly half of the gauges (71 of 148) send pictures.',
      'Of the 480 requests, 160, or a third, were granted.',
      'The 160 requests granted are a third of the 480 received.',
      'One in three of the 480 requests (160) was granted.',
    ],
    [
      'Half of the 236 gauges (in 98 villages) were repaired.',
      'Half of the 236 gauges stand more than 98 metres up.',
      'About a third of the 480 pilots (aged 34) were women.',
    ],
  ),
  share(
    'share/in-brackets',
    [
      'Of the 365 posts filled, 69 went to pilots trained in the basin (19%).',
      'The Fund received 57 proposals, from which 52 (91%) were paid for.',
      'There were 86 proposals. Most (73) were paid for; 37 (51%) in the north, 22 (30%) in the south, 10 (14%) in the east and 4 (5%) in the west.',
      'It signed 2,929 contracts, of which about 30 per cent were leases (910 contracts).',
      'The Service had 143 projects in view. Moreover, 125 projects (87%) were paid for.',
      'The survey went to 900 members; 612 (68%) replied, of whom 306 (50%) were content.',
    ],
    [
      'The Fund spent 32 million in Alder (33%), Brint (22%) and Corvane (18%).',
      'Notices issued: 76 (65% increase)',
      'In 2024 the Fund gave 45 grants. In the north, 12 grants (30%) went to schools.',
      'In 2024 the 87 ports worked on safety (35%) and on speed (30%).',
    ],
  ),
  share(
    'share/or',
    [
      'The Service warned 214,100 persons, most of them by telephone (162,622 persons or almost 76 per cent of all).',
    ],
    ['Costs rose by EUR 4.1 million, or 20 per cent, from EUR 20.5 million to EUR 24.6 million.'],
  ),
  rate(
    'ratio/per-month',
    ['In 2024 there were 915,000 visits to the website, that is some 75,000 a month.'],
    ['There were 915,000 visits between 2021 and 2024, that is some 25,000 a month.'],
  ),
  average(
    'ratio/each',
    [
      'The Organization spent EUR 1.6 million on training its 10,978 staff, or EUR 146 per capita.',
      'Some 800 pilots came to 25 courses, an average of 32 per course.',
      'Each of the 12 schools received 250 books, 3,000 books in total.',
      'The average fare was EUR 150 (EUR 6,300 for 42 crossings).',
      'The 14 locks served 5,600 boats, about 400 boats per lock.',
      'The 120 grants of EUR 5,000 each came to a total of EUR 600,000.',
    ],
    [
      'Each ferry cost EUR 1.6 million, or EUR 146 per ton.',
      'Some 800 pilots came to 25 courses in 12 towns, up to 60 per course.',
      'Each of the 12 schools received 250 books, and 3,600 pupils in total.',
      'The 42 grants came to EUR 6.3 million, with a ceiling of EUR 200,000 per grant.',
    ],
  ),
  series(
    'direction/series',
    [
      'The number of passengers has been increasing: 43,204 in 2022, 61,189 in 2023 and 133,532 in 2024.',
    ],
    [
      'The number of passengers has been increasing. There were 133,532 in 2024 and 61,189 in 2023.',
    ],
  ),
];
