/** Parts and what is left of a whole as other secretariats put them: `{wrong|right}` as in the other files. */

export const partsOf: readonly string[] = [
  'The Fund had 402 posts, of which 371 were filled and {41|31} vacant.',
  'Of the 16 outputs that were not delivered, 11 were postponed and {7|5} were terminated.',
  'The University employed 3,184 people: 1,402 academic staff, 566 research staff and {1,261|1,216} professional staff.',
  'Capital expenditure of €241.0 million was split between networks (€158.0 million), generation (€61.0 million) and IT (€{27.0|22.0} million).',
  'The grants of $90.0 million were divided among schools ($41.5 million) and clinics ($ {45.8|48.5} million).',
  'Of the 121,875 attendances, 90,431 were seen within four hours; the remaining {30,444|31,444} waited longer.',
  'In all 48,000 customers were cut off; 36,500 were reconnected within 24 hours and the other {12,500|11,500} within three days.',
  'Sur 1 284 navires, 698 pêchent au filet ; les autres, soit les {568|586} restants, à la ligne.',
  'De las 2 907 quejas, 1 890 se resolvieron en diez días, 744 en treinta y las {237|273} restantes más tarde.',
  'Renewable plant supplied 56.0 per cent of the total; gas supplied the remaining {40.0|44.0} per cent.',
];

/** What only looks like one of them. */
export const partsSilent: readonly string[] = [
  'Of the 16 ferries, 11 were painted and 7 were repaired.',
  'It has 40 offices: 12 courses and 8 seminars were held there.',
  'The Council has 24 members: 11 spoke and 9 voted.',
  'Some 48,000 customers were cut off for 36 hours, and the other 12 towns had power.',
  'The budget of $90.0 million was split between two services; schools ($4.5 million) and clinics ($8.5 million) had more.',
  'Hydro gave 56.0 per cent, up from 50.1 per cent; wind took the remaining 40.0 per cent of the subsidy.',
];
