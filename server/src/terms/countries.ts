/**
 * Lists of countries in English text, and the alphabetical order of their official names. Must not
 * decide whether a report keeps that order.
 */
import type { Span } from '../text/span.ts';

/** Short names as the United Nations prints them; the article is left out. */
const official = (
  'Afghanistan|Albania|Algeria|Andorra|Angola|Antigua and Barbuda|Argentina|Armenia|Australia|Austria|Azerbaijan|' +
  'Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia (Plurinational State of)|' +
  'Bosnia and Herzegovina|Botswana|Brazil|Brunei Darussalam|Bulgaria|Burkina Faso|Burundi|Cabo Verde|Cambodia|' +
  'Cameroon|Canada|Cape Verde|Central African Republic|Chad|Chile|China|Colombia|Comoros|Congo|Cook Islands|' +
  "Costa Rica|Côte d'Ivoire|Croatia|Cuba|Cyprus|Czech Republic|Czechia|Democratic People's Republic of Korea|" +
  'Democratic Republic of the Congo|Denmark|Djibouti|Dominica|Dominican Republic|Ecuador|Egypt|El Salvador|' +
  'Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Georgia|Germany|Ghana|' +
  'Greece|Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Holy See|Honduras|Hungary|Iceland|India|Indonesia|' +
  'Iran (Islamic Republic of)|Iraq|Ireland|Israel|Italy|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kiribati|Kuwait|' +
  "Kyrgyzstan|Lao People's Democratic Republic|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|" +
  'Luxembourg|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Marshall Islands|Mauritania|Mauritius|Mexico|' +
  'Micronesia (Federated States of)|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nauru|Nepal|' +
  'Netherlands|New Zealand|Nicaragua|Niger|Nigeria|Niue|North Macedonia|Norway|Oman|Pakistan|Palau|Panama|' +
  'Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Republic of Korea|Republic of Moldova|Romania|' +
  'Russian Federation|Rwanda|Saint Kitts and Nevis|Saint Lucia|Saint Vincent and the Grenadines|Samoa|San Marino|' +
  'Sao Tome and Principe|Saudi Arabia|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|Slovenia|' +
  'Solomon Islands|Somalia|South Africa|South Sudan|Spain|Sri Lanka|State of Palestine|Sudan|Suriname|Swaziland|' +
  'Sweden|Switzerland|Syrian Arab Republic|Tajikistan|Thailand|the former Yugoslav Republic of Macedonia|Timor-Leste|' +
  'Togo|Tonga|Trinidad and Tobago|Tunisia|Turkey|Türkiye|Turkmenistan|Tuvalu|Uganda|Ukraine|United Arab Emirates|' +
  'United Kingdom|United Republic of Tanzania|United States|Uruguay|Uzbekistan|Vanuatu|' +
  'Venezuela (Bolivarian Republic of)|Viet Nam|Yemen|Zambia|Zimbabwe'
).split('|');

/** Other names for them in use, and where each belongs in the order. */
const aliases: readonly (readonly [string, string])[] = [
  ['Bolivia', 'Bolivia (Plurinational State of)'],
  ['Bosnia', 'Bosnia and Herzegovina'],
  ['Brunei', 'Brunei Darussalam'],
  ['Iran', 'Iran (Islamic Republic of)'],
  ['Islamic Republic of Iran', 'Iran (Islamic Republic of)'],
  ['Ivory Coast', "Côte d'Ivoire"],
  ['Laos', "Lao People's Democratic Republic"],
  ['Libyan Arab Jamahiriya', 'Libyan Arab Jamahiriya'],
  ['Federated States of Micronesia', 'Micronesia (Federated States of)'],
  ['Micronesia', 'Micronesia (Federated States of)'],
  ['Moldova', 'Republic of Moldova'],
  ['Plurinational State of Bolivia', 'Bolivia (Plurinational State of)'],
  ['Russia', 'Russian Federation'],
  ['South Korea', 'Republic of Korea'],
  ['Syria', 'Syrian Arab Republic'],
  ['Tanzania', 'United Republic of Tanzania'],
  ['United States of America', 'United States of America'],
  ['Bolivarian Republic of Venezuela', 'Venezuela (Bolivarian Republic of)'],
  ['Venezuela', 'Venezuela (Bolivarian Republic of)'],
  ['Vietnam', 'Viet Nam'],
];

/** Official name by name as written; apostrophes straight. */
const names: ReadonlyMap<string, string> = new Map([
  ...official.map((name): [string, string] => [name, name]),
  ...aliases,
]);

/** The most words of a name, "the former Yugoslav Republic of Macedonia" among them. */
const mostWords = 7;

/** One country of a list; spans are relative to the text. */
export interface ListedCountry {
  /** With its article and the remark in brackets behind it. */
  readonly span: Span;
  readonly name: string;
  readonly official: string;
  /** What it is sorted by: its official name, folded. */
  readonly key: string;
  /** Whether a number stands in the brackets behind it. */
  readonly counted: boolean;
}

/**
 * Runs of three countries or more with nothing but commas between them, and `and` before the last:
 * "between Mali and Togo, Chad and Niger" is none.
 */
export function countryLists(text: string): readonly (readonly ListedCountry[])[] {
  const lists: ListedCountry[][] = [];
  let run: ListedCountry[] = [];
  const close = () => {
    const joined = run.findIndex(
      (one, i) => i > 0 && /and\s$/.test(between(text, run[i - 1]!, one)),
    );
    const plain = joined < 0 || joined === run.length - 1;
    if (run.length >= 3 && plain) lists.push(run);
    run = [];
  };
  const starts = /(?<![\p{L}\d-])(?:the )?\p{Lu}/gu;
  for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
    const country = countryAt(text, match.index);
    if (country === undefined) continue;
    const last = run.at(-1);
    if (last && !/^(?:[,;]\s(?:and\s)?|\sand\s)$/.test(text.slice(last.span.to, country.span.from)))
      close();
    run.push(country);
    starts.lastIndex = country.span.to;
  }
  close();
  return lists;
}

const between = (text: string, a: ListedCountry, b: ListedCountry) =>
  text.slice(a.span.to, b.span.from);

function countryAt(text: string, from: number): ListedCountry | undefined {
  const start =
    text.startsWith('the ', from) && !text.startsWith('the former', from) ? from + 4 : from;
  const name = longestName(text, start);
  if (name === undefined) return undefined;
  let to = start + name.length;
  const remark = /^\s\([^()]{1,60}\)/.exec(text.slice(to, to + 64))?.[0] ?? '';
  to += remark.length;
  return {
    span: { from, to },
    name,
    official: names.get(straight(name))!,
    key: fold(names.get(straight(name))!),
    counted: /\d/.test(remark),
  };
}

/** The longest name that starts at `from`, as written. */
function longestName(text: string, from: number): string | undefined {
  const window = text.slice(from, from + 60);
  const ends = [...window.matchAll(/[\p{L}).](?=[^\p{L}\p{M}'’-]|$)/gu)].slice(0, mostWords + 1);
  for (const { index } of ends.reverse()) {
    const name = window.slice(0, index + 1);
    if (names.has(straight(name))) return name;
  }
  return undefined;
}

const straight = (name: string) => name.replace(/\u2019/g, "'").replace(/\s/g, ' ');

function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z ]/g, ' ')
    .toLowerCase();
}

/** The list in order; the same countries in the order in which they stand where it is kept. */
export function sortedCountries(list: readonly ListedCountry[]): readonly ListedCountry[] {
  return [...list].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
