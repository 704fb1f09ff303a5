/**
 * Acronyms that need no expansion anywhere, and words in capitals that are none. Data and look-up only.
 */

const currencies =
  'AED ARS AUD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR JPY KES KRW MXN MYR NGN NOK NZD PEN PHP PLN RON RUB SAR SEK SGD THB TRY UAH USD VND XAF XDR XOF ZAR';
const states = 'EU UK UN US USA USSR UAE';
const everyday =
  'AIDS ATM CD CEO COVID DNA DVD FAQ GPS HIV HR HTML HTTP HTTPS ICT ID IQ IT PC PDF PIN RNA SARS SIM SMS TV UFO URL USB UV VIP WWW XML CSV';
const clock = 'AD AM BC BCE CE CET EST GMT PM PST UTC';
const remarks = 'ETC IE EG NB PS TBC TBD NA ND OK VS ISBN ISSN DOI NO NOS VOL REV ADD CORR';
const units =
  'KB MB GB TB KW MW GW TW KWH MWH GWH TWH KHZ MHZ GHZ HZ KM CM MM KG KV MVA KVA DB BTU TEU RPM PPM';
const words =
  'AND OR NOT ALL THE OF FOR IN ON TO BY WITH FROM YES TOTAL SUM MALE FEMALE TABLE BOX FIGURE PART ANNEX PRINCIPLE OBJECTIVE GOAL POINT CHAPTER SECTION NOTE NEW ET OU DE DU LES DES DEL LOS LAS TOUS';

const general = new Set(
  [currencies, states, everyday, clock, remarks, units, words].join(' ').split(' '),
);

/** Whether readers of a report know it anyway (by its key), or it is no acronym: `USD`, `PDF`, `AND`. */
export function inGeneralUse(key: string): boolean {
  return general.has(key);
}

/** `XIII`: at most 15 letters are looked at. */
export function isRoman(key: string): boolean {
  if (key.length > 15) return false;
  return /^M{0,4}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})$/.test(key);
}
