/**
 * Every place where analysis reads a draft otherwise than remark does, with the reason. The tests read
 * this list: a difference that it does not hold fails, and so does an entry that no longer differs.
 */

/** What differs: the block structure, or only what is seen in headings, paragraphs and cells. */
export type Part = 'blocks' | 'texts';

export interface ExampleDifference {
  /** `commonmark 25` (number of the specification's example) or `gfm: title`. */
  readonly example: string;
  readonly parts: readonly Part[];
  readonly reason: string;
}

const CONTEXT_FREE =
  'Whether a label is defined depends on other blocks; analysis reads each block alone: `[a][b]` is a link, `[a]` text.';

export const exampleDifferences: readonly ExampleDifference[] = [
  {
    example: 'commonmark 13',
    parts: ['texts'],
    reason: 'Pandoc writes a blank at which no line may break as an escaped one.',
  },
  {
    example: 'commonmark 25',
    parts: ['texts'],
    reason:
      'Names beyond HTML 4’s (`&Dcaron;`) stay as written: no report uses them, and the table of 2,125 names is large.',
  },
  {
    example: 'commonmark 215',
    parts: ['blocks', 'texts'],
    reason: 'Remark places a heading at the definitions above it; here it begins at its own text.',
  },
  { example: 'commonmark 545', parts: ['texts'], reason: CONTEXT_FREE },
  { example: 'commonmark 564', parts: ['texts'], reason: CONTEXT_FREE },
  { example: 'commonmark 569', parts: ['texts'], reason: CONTEXT_FREE },
  { example: 'commonmark 571', parts: ['texts'], reason: CONTEXT_FREE },
  {
    example: 'gfm: footnote with an escaped bracket in its label',
    parts: ['blocks'],
    reason:
      'A label is given as written, escapes and all: labels are compared with one another only.',
  },
];

export interface KnownDifference {
  readonly name: string;
  readonly parts: readonly Part[];
  readonly reason: string;
  /** A draft that shows it. */
  readonly example: string;
  /** Random drafts that hold this may differ; line ends are LF. */
  readonly pattern: RegExp;
}

/** What pandoc writes from Word and CommonMark does not know. */
const PANDOC =
  'Remark knows CommonMark and GFM only; drafts that come from Word hold what pandoc writes.';

export const knownDifferences: readonly KnownDifference[] = [
  {
    name: 'tables drawn with dashes',
    parts: ['blocks', 'texts'],
    reason: PANDOC,
    example: 'A    B\n---- ----\n1    2\n',
    pattern: /^ *-{2,}(?: +-{2,})+ *$/m,
  },
  {
    name: 'tables drawn as grids',
    parts: ['blocks', 'texts'],
    reason: PANDOC,
    example: '+---+---+\n| a | b |\n+---+---+\n',
    pattern: /^ *\+[-=:+]+\+ *$/m,
  },
  {
    name: 'fences of divs',
    parts: ['blocks', 'texts'],
    reason: PANDOC,
    example: '::: {.box}\nText\n:::\n',
    pattern: /:::/,
  },
  {
    name: 'captions marked by a colon',
    parts: ['texts'],
    reason: PANDOC,
    example: '  : Table 2: Staff\n',
    pattern: /^[ >]*:[ \t]/m,
  },
  {
    name: 'attributes',
    parts: ['texts'],
    reason: PANDOC,
    example: '# Staff {#staff}\n\n[Text]{.mark}\n',
    pattern: /\{/,
  },
  {
    name: 'items of lettered lists that are indented like code',
    parts: ['blocks', 'texts'],
    reason: PANDOC,
    example: '    a.  first\n',
    pattern: /^[ >\t]*\(?[a-z]{1,5}[.)][ \t]/im,
  },
  {
    name: 'front matter never closed',
    parts: ['blocks', 'texts'],
    reason:
      'While its author types, front matter is not closed yet; its keys are read up to the first blank line.',
    example: '---\ntitle: x\n\nText\n',
    pattern: /^\ufeff?---[ \t]*\n["']?\w[\w.-]*["']?:(?:[ \t\n]|$)/,
  },
  {
    name: 'front matter closed by dots',
    parts: ['blocks', 'texts'],
    reason:
      'YAML ends a document with `...` as well as `---`; remark-frontmatter knows only `---`.',
    example: '---\ntitle: x\n...\n\nText\n',
    pattern: /^\ufeff?---[ \t]*\n(?:[^\n]*\n)*\.\.\.[ \t]*(?:\n|$)/,
  },
  {
    name: 'list after indented code',
    parts: ['blocks', 'texts'],
    reason:
      'Remark lets only items numbered 1 and items with content follow indented code; CommonMark asks that of paragraphs only.',
    example: '    code\n57. The Office\n',
    pattern:
      /(?: {4}|\t)[^\n]*\n(?:[ \t>]*\n)*[ \t>]*(?:[-+*][ \t]+|\d+[.)][ \t]+)*(?:\d+[.)]|[-+*][ \t]*$)/m,
  },
  {
    name: 'list in a new container after a paragraph',
    parts: ['blocks', 'texts'],
    reason:
      'In `> 57. …` the quote ends the paragraph before it and the list begins in the quote, so that any number may begin it; remark asks for 1.',
    example: 'Text\n> 57. The Office\n',
    pattern:
      /[^\s>][^\n]*\n(?:[ \t]*(?:>|[-+*](?=[ \t])|\d+[.)](?=[ \t])))+[ \t]*(?:\d+[.)]|[-+*][ \t]*$)/m,
  },
  {
    name: 'tag alone on a lazy line',
    parts: ['blocks', 'texts'],
    reason:
      'A tag that may not end a paragraph goes on with it on a lazy line too; remark begins an HTML block there, in the container that the line has left.',
    example: '> Text\n<b>\nmore\n',
    pattern: /\S[^\n]*\n[ \t>]*<\/?(?:a|b|br|pre)\b[^>\n]*>[ \t]*$/m,
  },
  {
    name: 'indented code after a container',
    parts: ['blocks'],
    reason:
      'Remark splits indented code after its first line where a quote, list or footnote stands just before it.',
    example: '> # Heading\n    one\n    two\n',
    pattern:
      /^[ \t]*(?:>|[-+*](?:[ \t]|$)|\d+[.)](?:[ \t]|$)|\[\^)[^\n]*\n(?:[^\n]*\n)*?(?: {4}| *\t)[^\n]*\n(?:[ \t>]*\n)*(?: {4}| *\t)/m,
  },
  {
    name: 'heading after definitions',
    parts: ['blocks', 'texts'],
    reason: 'Remark places a heading at the definitions above it; here it begins at its own text.',
    example: '[foo]: /url\nbar\n===\n',
    pattern: /\[[^\]]*\]:[^\n]*\n(?:[^\n]+\n)*[ \t>]*(?:=+|-+)[ \t]*$/m,
  },
  {
    name: 'footnote that begins blank',
    parts: ['blocks'],
    reason: 'Remark counts the line end after `[^1]:` as a blank line and its list as loose.',
    example: '1. [^1]:\n        Note\n',
    pattern: /\[\^[^\]]*\]:[ \t]*$/m,
  },
  {
    name: 'list at the end of a container in a quote',
    parts: ['blocks'],
    reason:
      'Remark counts the blank line that ends a list as one inside it where another container follows in the same quote.',
    example: '> [^b]: - item\n>\n> [^1]: Note\n',
    pattern: /^[ \t>]*>[ \t>]*\n[ \t]*>[ \t>]*(?:>|\[\^|[-+*][ \t]|\d+[.)])/m,
  },
  {
    name: 'footnote mark without its footnote',
    parts: ['texts'],
    reason:
      'A mark `[^1]` is left out of what is seen whether or not its footnote is in the draft: a rule says what is missing.',
    example: 'Text[^1]\n',
    pattern: /\[\^/,
  },
  {
    name: 'indented line in a code span',
    parts: ['texts'],
    reason:
      'White space at the start of a paragraph’s line is no text, in a code span neither; remark keeps it there.',
    example: '` a\n `b` c\n',
    pattern: /`[^`\n]*\n[ \t>]*[ \t]/,
  },
  {
    name: 'box below an empty item',
    parts: ['blocks', 'texts'],
    reason:
      'Remark takes `[x]` for a task’s box where it stands in the paragraph below an empty item, and then fails on it.',
    example: '-\n[x] y\n',
    pattern: /(?:[-+*]|\d[.)])[ \t]*\n(?:[ \t>]*\[[^\]]*\]:[^\n]*\n)*[ \t>]*\[[ x]\]/,
  },
  {
    name: 'leaf directive',
    parts: ['blocks', 'texts'],
    reason:
      '`::name[label]{attributes}` alone on a line is a directive; remark reads these with a plug-in only.',
    example: '::table[Table 2]{src=a.csv}\n',
    pattern: /^[ \t>]*::[a-zA-Z]/m,
  },
  {
    name: 'more than a hundred containers in one another',
    parts: ['blocks', 'texts'],
    reason:
      'Deeper nesting than any person writes is read as text, so that no reader of the blocks runs out of stack.',
    example: `${'> '.repeat(220)}x\n`,
    pattern: /(?:>[ \t]?){200}/,
  },
  {
    name: 'more than a hundred levels of emphasis',
    parts: ['texts'],
    reason:
      'Deeper nesting than any person writes is read as text, so that no reader of the nodes runs out of stack.',
    example: `${'**a '.repeat(120)}${' b**'.repeat(120)}\n`,
    pattern: /(?:\*\*a ){100}/,
  },
];
