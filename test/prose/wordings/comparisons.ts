/**
 * Comparisons as other secretariats put them: comparatives alone, points and basis points, quarters, words between,
 * changes in other words. `{wrong|right}` as in the other files.
 */

export const comparisons: readonly string[] = [
  'Aircraft movements rose by only {3.9|1.9} per cent, from 171,400 to 174,700.',
  'The load factor improved from 78.4 per cent to 80.1 per cent, an improvement of {2.7|1.7} percentage points.',
  'Punctuality slipped by {2.3|1.3} percentage points to 81.2 per cent, from 82.5 per cent a year earlier.',
  'The median age of entry was 34 years, {four|two} years higher than the median of 32 years in 2014.',
  'Hearings took place on 214 days, {7|9} more than in 2023 (205 days).',
  'The median wait was 148 minutes, {15|12} minutes less than the median of 160 minutes in 2023/24.',
  'The collection rate was 96.8%, {0.6|0.4} points lower than the 97.2% of FY23.',
  'Only 1,088 dwellings were built, {421|412} fewer dwellings than the 1,500 planned.',
  'Because {421|412} fewer dwellings were completed than planned (1,088 instead of 1,500), receipts fell short.',
  'Youth unemployment fell by {150|120} basis points, from 14.9 per cent to 13.7 per cent.',
  'The policy rate was cut by {75|100} bps from 6.75 per cent to 5.75 per cent.',
  'The corridor was narrowed from 150 bps to 100 bps, a change of {60|50} bps.',
  'Inflation slowed from 5.8 per cent year on year in the first quarter to 3.4 per cent in the fourth, a fall of {2.6|2.4} percentage points.',
  'Cases disposed of went up from 6,323 in 2023 to 6,499 in 2024, i.e. by {166|176}.',
  'The index improved from 92.4 minutes to 81.3 minutes per customer, i.e. by {14.0|12.0} per cent.',
  'Net income was US$ 118.4 million in 2024 and US$ 104.9 million in 2023, an increase of US$ {15.3|13.5} million.',
  'In all 4,218 officials came, compared with 3,905 in 2023, an increase of 313 participants ({9.0|8.0} per cent).',
  'The works cost £83.1m against an estimate of £79.2m, an overrun of {6.9|4.9}%.',
  'Gas prices were {a third|a fifth} lower, at €32 per MWh instead of €40.',
  'Au total 1 284 navires étaient inscrits, contre 1 316 un an plus tôt, soit {23|32} de moins.',
  'Le nombre d’observateurs a doublé, passant de 46 à {58|92}.',
  'Les captures ont atteint 51 918 tonnes, soit une hausse de {4,2|3,2} % par rapport à 2023 (50 291 tonnes).',
  'Las obras disminuyeron de 1 012 a 968, es decir, en {54|44} obras.',
  'El número de quejas bajó de 3 420 en 2023 a 2 907 en 2024, una reducción de {531|513} quejas.',
  'El número de quejas bajó de 3 420 a 2 907, una reducción de 513 quejas ({18,0|15,0} %).',
  'Las pérdidas se redujeron en {3,5|2,5} puntos porcentuales, del 31,0 % al 28,5 %.',
  'La cooperación aportó 24,3 millones en 2024, frente a 19,6 millones en 2023 (un {28|24} % más).',
  'Se impartieron 96 cursos, el doble que en 2022 ({84|48}).',
];

/** Words of direction alone: the finding is at the figures. */
export const directions: readonly string[] = [
  'The average visit lasted 2.3 hours, a little {shorter|longer} than in 2023 (2.1 hours).',
  'The system settled 2.61 million payments in 2024, {fewer|more} than the 2.48 million settled in 2023.',
  'The rate of firsts stood at 75.5%, {higher|lower} than the 76.2% recorded in 2023/24.',
  'The average operation was US$ 28.2 million, {smaller|larger} than the US$ 25.1 million of 2023.',
  'The number of marriages (29,410) was {higher|lower} than in 2023, when 30,122 were registered.',
  'Average use was 3,494 kWh, {higher|lower} than in 2023 (3,551 kWh).',
  'The average time to judgment was 11.4 months, {up|down} from 12.1 months in 2023.',
  'Infections totalled 58 against a ceiling of 64, six {above|below} the ceiling.',
  'Les captures ont {progressé|reculé}, passant de 8 790 à 8 315 tonnes.',
  'Las obras {aumentaron|disminuyeron} de 1 012 a 968.',
  'We recruited 3,102 people, {three times|twice} as many as the 1,551 recruited in 2021/22.',
];

/** What only looks like one of them. */
export const comparisonsSilent: readonly string[] = [
  'The fee is 40 euros, higher than the 3 per cent that others ask for.',
  'In 2024 there were 12 ports, more than in 2019, when 9 pilots died.',
  'It lasted 12 months, and 14 people stayed, up from 9 months before.',
  'Costs grew over 12 months, compared with 18 months of growth before.',
  'The rate stood at 3.5 per cent, lower than the threshold of the year 2019 for 12 of 40 ports.',
  'The fee rose by 25 basis points in March and by 50 basis points in June, from 14 banks to 16.',
  'The plan covers 2 years in 2024 and 3 sites in 2023, an increase of effort.',
  'Le tarif va de 5 à 10 euros; les captures ont progressé de 3 %.',
  'Las obras aumentaron de nuevo en 2024, con 12 a 15 obras por mes.',
  'The ship was 12 metres longer than planned.',
  'It was as high as the 12 towers that 3 masons built.',
];
