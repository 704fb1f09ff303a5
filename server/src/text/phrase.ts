/**
 * Phrases: words for people, kept with the English sentence that they were made from and what was
 * filled in, so that they can be said in another language later. Must not load a language, nor
 * translate what stands in a report.
 */

/** A sentence or a part of one; plain data. */
export interface Phrase {
  /** English: "Total for 18–29 is 52 131". */
  readonly text: string;
  /** The sentence with numbered gaps, "{0} is {1}"; empty where the parts follow one another. */
  readonly key: string;
  readonly parts: readonly Words[];
  /** It begins a sentence, and with a capital in any language. */
  readonly opens?: true;
}

/** A phrase, or what reads the same in any language: a number, a name, words of the report. */
export type Words = string | Phrase;

/** Sentences by the English ones, with the same gaps. */
export interface Language {
  /** "fr" */
  readonly tag: string;
  readonly sentences: Readonly<Record<string, string>>;
}

/** What is set into other text by mistake reads as English. */
const asEnglish = {
  toString(this: Phrase): string {
    return this.text;
  },
};

function phrase(own: Phrase): Phrase {
  return Object.assign(Object.create(asEnglish), own);
}

const keys = new WeakMap<TemplateStringsArray, string>();

function keyOf(pieces: TemplateStringsArray): string {
  const known = keys.get(pieces);
  if (known !== undefined) return known;
  const key = pieces.reduce((before, piece, at) => `${before}{${at - 1}}${piece}`);
  keys.set(pieces, key);
  return key;
}

/** A phrase from a template: say`${name} is ${found}`. Whole sentences, one for each number of things. */
export function say(pieces: TemplateStringsArray, ...values: readonly (Words | number)[]): Phrase {
  const parts = values.map((value) => (typeof value === 'number' ? String(value) : value));
  const text = pieces.reduce((before, piece, at) => before + english(parts[at - 1]!) + piece);
  return phrase({ text, key: keyOf(pieces), parts });
}

/**
 * What is kept as plain text beside the code: the documentation of a rule, the description of a setting. A language
 * has it among its documentation (`withDocs`).
 */
export function kept(text: string): Phrase {
  return phrase({ text, key: text, parts: [] });
}

/** Words one after the other with a separator between them; a phrase in any case. */
export function joined(words: readonly Words[], separator: Words): Phrase {
  const parts = words.flatMap((each, at) => (at === 0 ? [each] : [separator, each]));
  return phrase({ text: parts.map(english).join(''), key: '', parts });
}

/** "a, b and c" */
export function allOf(words: readonly Words[]): Words {
  const [first = '', ...others] = words;
  if (others.length === 0) return first;
  return say`${joined(words.slice(0, -1), ', ')} and ${words.at(-1)!}`;
}

/** "a, b or c" */
export function anyOf(words: readonly Words[]): Words {
  const [first = '', ...others] = words;
  if (others.length === 0) return first;
  return say`${joined(words.slice(0, -1), ', ')} or ${words.at(-1)!}`;
}

/** Begins with a capital where the first word is ours; an author's own words stay as they are. */
export function opening(words: Words): Words {
  if (typeof words === 'string' || !/^\p{L}/u.test(words.key)) return words;
  return phrase({ ...words, text: capital(words.text), opens: true });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function english(words: Words): string {
  return typeof words === 'string' ? words : words.text;
}

/** The words in a language; undefined: English, as is what the language has no sentence for. */
export function speak(words: Words, language: Language | undefined): string {
  if (typeof words === 'string') return words;
  if (language === undefined) return words.text;
  const { key, parts, opens } = words;
  const said = parts.map((part) => speak(part, language));
  if (key === '') return said.join('');
  const sentence = Object.hasOwn(language.sentences, key) ? language.sentences[key]! : key;
  const text = sentence.replace(/\{(\d{1,2})\}/g, (gap, at) => said[Number(at)] ?? gap);
  return opens ? capital(text) : text;
}

export type Tell = (words: Words) => string;

/** Says one thing after the other in a language; undefined: English. */
export function speakerOf(language: Language | undefined): Tell {
  return (words) => speak(words, language);
}
