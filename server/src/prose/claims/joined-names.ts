/**
 * Names with "and" or a comma inside that are one item of a list: Trinidad and Tobago. Must not hold
 * more than names.
 */

const names = [
  'Antigua and Barbuda',
  'Bosnia and Herzegovina',
  'Heard Island and McDonald Islands',
  'Saint Kitts and Nevis',
  'St. Kitts and Nevis',
  'Saint Pierre and Miquelon',
  'Saint Vincent and the Grenadines',
  'St. Vincent and the Grenadines',
  'Sao Tome and Principe',
  'São Tomé and Príncipe',
  'Serbia and Montenegro',
  'South Georgia and the South Sandwich Islands',
  'Svalbard and Jan Mayen',
  'Trinidad and Tobago',
  'Turks and Caicos Islands',
  'Turks and Caicos',
  'Wallis and Futuna',
  'the United Kingdom of Great Britain and Northern Ireland',
  'United Kingdom of Great Britain and Northern Ireland',
  'Latin America and the Caribbean',
  'Central and Eastern Europe',
  'Central and South America',
  'Middle East and North Africa',
  'Asia and the Pacific',
  'Asia and Oceania',
  'West and Central Africa',
  'East and Horn of Africa',
  'Newfoundland and Labrador',
  'Castile and León',
  'Brighton and Hove',
  'Tyne and Wear',
  'Dumfries and Galloway',
  'Perth and Kinross',
  'Hammersmith and Fulham',
  'Kensington and Chelsea',
  'Iran, Islamic Republic of',
  'Bolivia, Plurinational State of',
  'Venezuela, Bolivarian Republic of',
  'Micronesia, Federated States of',
  'Tanzania, United Republic of',
  'Korea, Republic of',
  'Hong Kong, China',
  'Macao, China',
];

const anyName = new RegExp(names.map((name) => name.replace('.', '\\.')).join('|'), 'g');

/**
 * The text with what joins the parts of such names, and all that stands in brackets or quotation
 * marks, written as "_": as long as before, and safe to split at commas and "and".
 */
export function maskNames(text: string): string {
  const named = text.replace(anyName, (name) => name.replace(/[ ,]/g, '_'));
  return maskNested(named);
}

const opening = '([“';
const closing = ')]”';

function maskNested(text: string): string {
  if (!/[([“"]/.test(text)) return text;
  const out: string[] = [];
  let depth = 0;
  let quoted = false;
  for (const char of text.split('')) {
    if (char === '"') quoted = !quoted;
    else if (opening.includes(char)) depth += 1;
    const inside = depth > 0 || quoted;
    out.push(inside && char !== '"' ? '_' : char);
    if (closing.includes(char)) depth = Math.max(0, depth - 1);
  }
  // A mark that is never closed: nothing can be said of what stands inside.
  return depth > 0 || quoted ? '_'.repeat(text.length) : out.join('');
}
