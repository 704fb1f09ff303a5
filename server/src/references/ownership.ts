/**
 * Tells whose section or table a reference means by the words around it: this report's or another
 * document's ("paragraph 5 of Resolution 60/1"). Must not look further than its own sentence.
 */
import type { Ownership, ReferenceKind, Surrounding } from './reference.ts';
import { referenceWord, wordFamily } from './words.ts';

export interface Context {
  readonly owner: Ownership;
  readonly within?: Surrounding;
  readonly pointed: boolean;
}

/** How far the text before and behind is looked at. */
const WINDOW = 240;
const ADJACENT = 110;

const ownDocument =
  /^[\s,]*(?:of|in|to|from|du|de|del|dans|en)\s+(?:the\s+|le\s+|la\s+|el\s+)?(?:present|this|current|présente?|ce|cette|este|esta)\s+(?:annual\s+)?(?:report|paper|document|publication|chapter|section|annex|part|rapport|informe|documento)/i;
const owned = /^\s*(?:of|du|de|des|del|d['’])\s*\S|^\s+thereof\b/i;
const attached = /^\s*(?:to|à|al)\s+(?:the|its|their|that|this|document|la|le|el)\b/i;
/** "in the Convention", "from document …", "under resolution …". */
const standingIn =
  /^\s*,?\s*(?:in|from|under|dans|en|bajo|sous)\s+(?:[A-Za-zÀ-ɏ’'-]+\s+){0,4}?(?:resolutions?|decisions?|documents?|conventions?|declarations?|constitution|charter|protocol|treaty|regulations?|rules|résolutions?|décisions?|resoluci[oó]n(?:es)?|[A-Z]{1,6}\/[A-Z0-9/.]*\d)/i;
const listedStates = /^\s+(?:countries|country|Parties|Party|States|nations)\b/;
/** A reference that follows as the larger part: "of Annex I", "in section III". */
const partBehind =
  /^\s*(?:\(|,\s)?\s*(?:of|in|under|du|de|del|de la|de l['’]|dans|sous|bajo|en)\s+(?:the\s+|l['’])?([A-Za-zÀ-ɏ-]{3,14})\s+((?:[IVXLC]{1,8}|[A-Z]|\d{1,3})(?:\.(?:[IVXLC]{1,8}|[A-Z]|\d{1,3}))*)(?![A-Za-zÀ-ɏ\d])/;
/** The same before it: "Annex I, section 4", "Objective 1, “Reintegration” section". */
const partBefore =
  /(?:^|[\s(])([A-Za-zÀ-ɏ-]{3,14})\s((?:[IVXLC]{1,8}|[A-Z]|\d{1,3})(?:\.(?:[IVXLC]{1,8}|[A-Z]|\d{1,3}))*)(?:,\s|\s\()$/;

const symbol = String.raw`[A-Z]{1,6}(?:\/[A-Z0-9.]{1,12}){1,5}(?:\s(?:Rev|Add|Corr)\.\s?\d)?`;
const documentWord =
  '(?:[Rr]esolutions?|[Dd]ecisions?|[Dd]ocuments?|[Aa]rticles?|[Rr]ules?|[Rr]egulations?|[Dd]irectives?|Law|Act|[Rr]ésolutions?|[Dd]écisions?|[Rr]esoluci[oó]n(?:es)?|[Aa]rtículos?)';
const number = String.raw`(?:No\.\s?)?[\dA-Z][\w/.-]{0,20}(?:\s\([A-Z]{1,12}\))?(?:\sof\s\d{1,2}\s[A-Z][a-z]{2,8}\s\d{4})?`;
const documentName = String.raw`(?:Convention|Declaration|Constitution|Charter|Protocol|Treaty|Agreement|Covenant|Statute|Compact|Agenda|Regulations|Rules|Code|Strategy|Plan of Action|Déclaration|Charte|Pacte|Traité|Carta|Tratado|Pacto|[Ii]bid\.?|[Oo]p\. cit\.)`;
const documentBefore = new RegExp(
  String.raw`(?:${symbol}|${documentWord}\s${number}|${documentName})[)”"]?(?:\s?[,(;:–]\s?|\s)(?:(?:see|in particular|especially|notably|at|and|its|the|voir|véase)\s)*$`,
);
/** A report that is not said to be this one: "the 2016 report (paragraph 302)". */
const reportBefore =
  /(?:report|paper|study|publication|rapport|informe)(?:\s(?:for|of|on)\s[\w\s]{1,30})?(?:,\s|\s\()(?:see\s)?$/i;
const ownReportBefore = /(?:present|this|current)\s(?:annual\s)?(?:report|paper|document)/i;

const possessiveBefore =
  /(?:['’]s?|\b(?:its|their|his|her|whose|that|said|operative|preambular|same|su|sus|cuyo|son|sa|ses|leur|leurs|dispositif))\s+$/i;
const wordBefore = /([A-Za-zÀ-ɏ\d’'.&/-]+)\s+$/;
const pointing =
  /(?:^|[\s(])(?:see|see also|see e\.g\.|cf\.?|voir|voir aussi|véase|véanse|ver|refer to|shown in|set out in|presented in|contained in|described in|detailed in|given in|listed in|found in)\s+(?:the\s+)?$|\(\s*$/i;
const functionWord =
  /^(?:see|in|on|of|under|at|by|from|to|and|or|the|for|with|as|per|cf\.?|also|voir|dans|sous|au|aux|le|la|les|et|ou|véase|véanse|ver|en|y|o|el|las|los)$/i;

const doubt = new RegExp(
  String.raw`${symbol}|${documentWord}\s(?:No\.\s?)?\d|\b(?:Convention|Declaration|Charter|Protocol|Treaty|Covenant|Statute|Compact)\b`,
);

/**
 * What the text says about the reference at `[from, to)`. `anchored`: a direction behind it ("above")
 * says that it is here.
 */
export function readContext(
  text: string,
  from: number,
  to: number,
  kind: ReferenceKind | undefined,
  anchored: boolean,
): Context {
  const behind = text.slice(to, to + WINDOW).replace(/^(?:\s?\([a-z0-9]{1,4}\))+/, '');
  const before = sentenceBefore(text, from);
  const pointed = pointing.test(before);
  const within = readWithin(before, behind, kind, text.slice(from, from + 16));
  const owner = anchored ? 'here' : ownerOf(before, behind, within !== undefined, pointed);
  return { owner, pointed, ...(within && { within }) };
}

function ownerOf(before: string, behind: string, isPart: boolean, pointed: boolean): Ownership {
  if (ownDocument.test(behind)) return 'here';
  const near = before.slice(-ADJACENT);
  if (possessiveBefore.test(near) || documentBefore.test(near)) return 'elsewhere';
  const rest = isPart ? behind.replace(partBehind, '') : behind;
  if (owned.test(rest) || attached.test(rest) || standingIn.test(rest) || listedStates.test(rest)) {
    return 'elsewhere';
  }
  if (reportBefore.test(near)) return ownReportBefore.test(near) ? 'here' : 'open';
  if (isNamed(near) || insideQuotation(before)) return 'open';
  return doubt.test(before) && !pointed ? 'open' : 'unsaid';
}

/** "UNHCR Annex 3", "Statistical Table 2": a name stands before the word. */
function isNamed(before: string): boolean {
  const match = wordBefore.exec(before);
  const word = match?.[1] ?? '';
  if (!match || !/^[A-ZÀ-Þ]/.test(word) || functionWord.test(word)) return false;
  const start = match.index;
  if (/^[A-Z]{3,}$/.test(word)) return true;
  return start > 0 && !/[.!?:;(–—•]\s*$/.test(before.slice(0, start));
}

/** Whether a quotation that began in this sentence has not ended yet. */
function insideQuotation(before: string): boolean {
  if (before.lastIndexOf('“') > before.lastIndexOf('”')) return true;
  if (before.lastIndexOf('«') > before.lastIndexOf('»')) return true;
  const last = before.lastIndexOf('"');
  // A straight mark opens where a word begins behind it and none ends before it.
  return (
    last >= 0 &&
    /^(?:$|[\s([–—])/.test(before.charAt(last - 1)) &&
    /\S/.test(before.charAt(last + 1))
  );
}

function readWithin(
  before: string,
  behind: string,
  kind: ReferenceKind | undefined,
  own: string,
): Surrounding | undefined {
  const behindIt = partBehind.exec(behind);
  const match = behindIt ?? partBefore.exec(before.slice(-40));
  const [, word = '', value = ''] = match ?? [];
  const known = referenceWord(word);
  if (!match || (known === undefined && !/^[A-ZÀ-Þ]/.test(word))) return undefined;
  if (known === undefined && kind !== undefined) return undefined;
  if (known !== undefined && !isLarger(known.kind, kind)) return undefined;
  // "Part III, Parts I and II" is a list.
  const ownWord = /^[A-Za-zÀ-ɏ-]*/.exec(own)?.[0] ?? '';
  if (!behindIt && kind !== undefined && wordFamily(ownWord) === wordFamily(word)) return undefined;
  return { ...(known && { kind: known.kind }), word: word.toLowerCase(), number: value };
}

function isLarger(outer: ReferenceKind, inner: ReferenceKind | undefined): boolean {
  return outer === 'annex' || (outer === 'section' && inner !== 'annex');
}

const sentenceEnd = /[.!?]["”’)]?\s+$/;
const abbreviation =
  /(?:^|[\s(])(?:No|para|paras|art|arts|fig|figs|sect|e\.g|i\.e|cf|vol|ed|p|pp)\.\s+$/i;

/** The text before `at` in the same sentence, at most WINDOW units of it. */
function sentenceBefore(text: string, at: number): string {
  const start = Math.max(0, at - WINDOW);
  const near = text.slice(start, at);
  for (let end = near.length; end > 1; end--) {
    const sign = near.charCodeAt(end - 1);
    if (sign !== 0x20 && sign !== 0xa0) continue;
    const head = near.slice(Math.max(0, end - 12), end);
    if (sentenceEnd.test(head) && !abbreviation.test(head)) return near.slice(end);
  }
  return near;
}
