/**
 * The names of countries in English, as the United Nations prints them and as others do. Must not hold more
 * than names.
 */

/** Short names as the United Nations prints them; the article is left out. */
export const officialCountries: readonly string[] = (
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
export const countryAliases: readonly (readonly [string, string])[] = [
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

/** States and provinces that stand behind the names of their towns: “Portland, Oregon”. */
const regions = (
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|' +
  'Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|' +
  'Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|' +
  'Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|' +
  'West Virginia|Wisconsin|Wyoming|Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland and Labrador|' +
  'Nova Scotia|Ontario|Prince Edward Island|Quebec|Québec|Saskatchewan|New South Wales|Queensland|South Australia|' +
  'Tasmania|Victoria|Western Australia|England|Scotland|Wales|Northern Ireland|Puerto Rico|Greenland|Hong Kong|Macao|' +
  'Kosovo|Taiwan|Palestine|UK|USA'
).split('|');

const larger: ReadonlySet<string> = new Set([
  ...officialCountries,
  ...countryAliases.map(([name]) => name),
  ...regions,
]);

/** Whether a name may say where another place lies: a country, a state or province, “D.C.”. */
export function mayHoldPlaces(name: string): boolean {
  const plain = name
    .replace(/^the /i, '')
    .replace(/\u2019/g, "'")
    .replace(/\s/g, ' ')
    .trim();
  return larger.has(plain) || /^(?:\p{Lu}\.?){2,4}$/u.test(plain);
}
