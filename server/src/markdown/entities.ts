/**
 * Turns character references (`&nbsp;`, `&#8211;`) into the characters they stand for. Must not know
 * names beyond HTML 4's: the rest stay as they are written.
 */

/** The names of U+00A0 to U+00FF in order. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 ' +
  'sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc ' +
  'Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve ' +
  'Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute ' +
  'acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ' +
  'ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** The Greek letters' names from U+0391 on; U+03A2 is not a letter, U+03C2 is the final sigma. */
const GREEK =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau ' +
  'Upsilon Phi Chi Psi Omega - - - - - - - alpha beta gamma delta epsilon zeta eta theta iota kappa ' +
  'lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega';

/** The others of HTML 4: name and code in hexadecimal. */
const OTHERS =
  'quot 22 amp 26 apos 27 lt 3c gt 3e OElig 152 oelig 153 Scaron 160 scaron 161 Yuml 178 fnof 192 ' +
  'circ 2c6 tilde 2dc thetasym 3d1 upsih 3d2 piv 3d6 ensp 2002 emsp 2003 thinsp 2009 zwnj 200c zwj ' +
  '200d lrm 200e rlm 200f ndash 2013 mdash 2014 lsquo 2018 rsquo 2019 sbquo 201a ldquo 201c rdquo 201d ' +
  'bdquo 201e dagger 2020 Dagger 2021 bull 2022 hellip 2026 permil 2030 prime 2032 Prime 2033 lsaquo ' +
  '2039 rsaquo 203a oline 203e frasl 2044 euro 20ac image 2111 weierp 2118 real 211c trade 2122 ' +
  'alefsym 2135 larr 2190 uarr 2191 rarr 2192 darr 2193 harr 2194 crarr 21b5 lArr 21d0 uArr 21d1 rArr ' +
  '21d2 dArr 21d3 hArr 21d4 forall 2200 part 2202 exist 2203 empty 2205 nabla 2207 isin 2208 notin ' +
  '2209 ni 220b prod 220f sum 2211 minus 2212 lowast 2217 radic 221a prop 221d infin 221e ang 2220 and ' +
  '2227 or 2228 cap 2229 cup 222a int 222b there4 2234 sim 223c cong 2245 asymp 2248 ne 2260 equiv ' +
  '2261 le 2264 ge 2265 sub 2282 sup 2283 nsub 2284 sube 2286 supe 2287 oplus 2295 otimes 2297 perp ' +
  '22a5 sdot 22c5 lceil 2308 rceil 2309 lfloor 230a rfloor 230b lang 27e8 rang 27e9 loz 25ca spades ' +
  '2660 clubs 2663 hearts 2665 diams 2666';

let names: ReadonlyMap<string, string> | undefined;

/** The name table, made when the first named reference is met. */
function namedCharacters(): ReadonlyMap<string, string> {
  if (names !== undefined) return names;
  const table = new Map<string, string>();
  for (const [index, name] of LATIN_1.split(' ').entries())
    table.set(name, String.fromCharCode(0xa0 + index));
  for (const [index, name] of GREEK.split(' ').entries())
    table.set(name, String.fromCharCode(0x391 + index));
  table.delete('-');
  const others = OTHERS.split(' ');
  for (let index = 0; index < others.length; index += 2) {
    table.set(
      others[index] ?? '',
      String.fromCharCode(Number.parseInt(others[index + 1] ?? '', 16)),
    );
  }
  names = table;
  return table;
}

const REFERENCE = /&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,30}));/y;

/** The reference that begins at `at`: where it ends and what it stands for. */
export function readEntity(
  text: string,
  at: number,
): { to: number; character: string } | undefined {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (match === null) return undefined;
  const [whole, decimal, hexadecimal, name] = match;
  const character =
    name !== undefined
      ? namedCharacters().get(name)
      : characterOf(
          decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16),
        );
  return character === undefined ? undefined : { to: at + whole.length, character };
}

/** What is no character (NUL, half of a pair, beyond Unicode) becomes the replacement character. */
function characterOf(code: number): string {
  const none = code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000);
  return none ? '\ufffd' : String.fromCodePoint(code);
}
