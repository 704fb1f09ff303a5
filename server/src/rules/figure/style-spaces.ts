/**
 * figure/style-spaces: where the profile asks for it, no line can break inside a figure. Must not
 * report anything unasked.
 */
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import { type OddFigure, styleFinding, writtenFigures } from './style-places.ts';

export default defineRule({
  id: 'figure/style-spaces',
  since: '0.1.0',
  severity: 'info',
  reads: ['document', 'prose', 'profile'],
  docs: {
    summary: 'A figure may break across two lines',
    why: 'A line that ends in `USD` or in `12` of `12 500` makes the reader stumble, and a number in two pieces may be read as two.',
    fix: 'Put no-break spaces (U+00A0) into numbers, before `%` and beside currencies. The fix offered does so for all figures of the text.',
    silent: 'Everything, unless the profile says `figureStyle.nonBreakingSpaces: true`. Tables.',
  },
  examples: [
    {
      title: 'a currency and a thousands mark',
      text: `---
profile: river-report
---

The locks cost USD 12 500.
               ^^^^^^^^^^ One figure may break across two lines: USD 12 500
`,
      files: {
        'profiles/river.yaml': 'id: river-report\nfigureStyle: { nonBreakingSpaces: true }\n',
      },
      fixed: `---
profile: river-report
---

The locks cost USD\u00a012\u00a0500.
`,
    },
    { title: 'nobody asked', text: 'The locks cost USD 12 500.\n' },
  ],
  *check({ document, prose, profile }) {
    if (profile.figureStyle.nonBreakingSpaces !== true) return;
    const odd = [...writtenFigures(document.text, prose, () => true)].flatMap(
      ({ span, source }): OddFigure[] => {
        const meant = source.replace(breaking, '\u00a0');
        return meant === source ? [] : [{ span, source, meant }];
      },
    );
    if (odd.length === 0) return;
    yield styleFinding(
      odd,
      (count, { source }) =>
        count === 1
          ? say`One figure may break across two lines: ${source}`
          : say`${count} figures may break across two lines: ${source}`,
      say`Use no-break spaces in figures`,
    );
  },
});

/** A plain space between digits, before a percent sign, and between a currency and its number. */
const breaking = /(?<=\d) (?=[\d%‰]|[A-Z]{3}$|[$€£])|(?<=^(?:[A-Z]{3}|[A-Z]{0,2}[$€£])) (?=\d)/g;
