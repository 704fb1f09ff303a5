/**
 * Random drafts out of pieces that get in each other's way: fences, HTML, nested lists, tables,
 * footnotes, front matter, odd line ends and white space.
 */
import fc from 'fast-check';

const words = [
  'Migration',
  'in 2007',
  'émigré',
  'café́',
  '👩‍👩‍👧 family',
  '57. The',
  'x',
  '— 12 %',
  '\u00a0nbsp',
  '𝒜b',
];

const inlinePieces = [
  ...words,
  '*a*',
  '**bold text**',
  '_u_',
  '`code`',
  '`a | b`',
  '~~gone~~',
  '[link](x "t")',
  '![alt](y)',
  '&amp;',
  '&nbsp;',
  '\\*',
  '\\|',
  '<b>',
  '</b>',
  '<!-- note -->',
  '[^1]',
  '<br>',
  '  ',
  '|',
  '`',
  '*',
  '[',
  ']',
  '<',
];

const linePieces = [
  '# Heading',
  '###### Six ##',
  '#',
  '#no',
  '===',
  '---',
  '***',
  '- - -',
  '- item',
  '-',
  '* star',
  '+ plus',
  '1. one',
  '2. two',
  '57. The Office',
  '3) paren',
  '1.',
  '10. ',
  '> quote',
  '>',
  '>> twice',
  '> - in',
  '- > out',
  '- - a',
  '1. - b',
  '```',
  '``` js',
  '~~~',
  '````',
  '<div>',
  '</div>',
  '<!-- open',
  'close -->',
  '<!-- whole -->',
  '<table>',
  '<td>1</td>',
  '</table>',
  '<a href="x">',
  '<br/>',
  '<?php',
  '?>',
  '<!DOCTYPE html>',
  '<![CDATA[',
  ']]>',
  '<pre>',
  '</pre>',
  '| a | b |',
  '|---|---|',
  '| 1 | 2 |',
  'a | b',
  '--|--',
  ':-: | -:',
  '|x|',
  '|-|',
  '| 1 | 2 | 3 |',
  '\\| a |',
  '[^1]: Footnote text',
  '[^1]:',
  '[^long label]: x',
  '[^a]: > quoted',
  '[^b]: - item',
  '[foo]: /url',
  '[bar]: <u>',
  '"title"',
  '[foo]: /url "title"',
  '[foo]:',
  '[x] y',
  '- [ ] task',
  '- [x] done',
  '- [ ]',
  'title: x',
  '...',
  '',
  '',
  '',
  ' ',
  '\t',
];

const indents = [
  '',
  '',
  '',
  '',
  '',
  ' ',
  '  ',
  '   ',
  '    ',
  '     ',
  '\t',
  ' \t',
  '        ',
  '> ',
  '>',
  '- ',
  '  - ',
  '1. ',
  '>\t',
  '-\t',
];

const prose = fc
  .array(fc.constantFrom(...inlinePieces), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(' '));

const line = fc
  .tuple(
    fc.constantFrom(...indents),
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...linePieces) }, prose),
  )
  .map(([indent, text]) => indent + text);

/** Line ends: mostly LF, sometimes CRLF or CR throughout, sometimes mixed. */
const lineEnds = fc.oneof(
  { weight: 6, arbitrary: fc.constant(['\n']) },
  fc.constant(['\r\n']),
  fc.constant(['\r']),
  fc.constant(['\n', '\r\n', '\r']),
);

export const drafts: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '', '', '\ufeff', '---\ntitle: x\n---\n', '---\n'),
    fc.array(line, { maxLength: 14 }),
    lineEnds,
    fc.boolean(),
  )
  .map(([start, lines, ends, closed]) => {
    const joined = lines.map((text, index) => text + ends[index % ends.length]).join('');
    return start + (closed ? joined : joined.replace(/(?:\r\n|\r|\n)$/, ''));
  });
