/**
 * What the list of abbreviations explains is used in the report. Must not take a part of a longer word
 * for a use.
 */

import type { ListedTerm, Terms } from '../../terms/term.ts';
import { isWordUnit } from '../../terms/tokens.ts';
import type { TextDocument } from '../../text/document.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding, SaidFix } from '../finding.ts';

export default defineRule({
  id: 'term/unused',
  since: '0.1.0',
  severity: 'info',
  reads: ['document', 'wholeText', 'terms'],
  docs: {
    summary: 'A listed acronym is used nowhere in the report',
    why: 'Lists are carried over from the report of the year before, and grow. An entry for something that the report does not speak of sends readers looking for it.',
    fix: 'Take the entry out. With the option `defined`, an acronym that is introduced in the text and never used again is reported too: write the name alone.',
  },
  options: {
    type: 'object',
    properties: {
      defined: {
        type: 'boolean',
        description:
          'Whether to report acronyms that are introduced in the text and never used again.',
        default: false,
      },
    },
  },
  examples: [
    {
      title: 'an entry left over from last year',
      text: `# ABBREVIATIONS

| Abbreviation | Meaning |
| --- | --- |
| HWS | Harbour Watch Service |
| LDA | Lower Docks Authority |
  ^^^ LDA is listed but used nowhere in the report

# REPORT

The HWS met in May.
`,
      fixed: `# ABBREVIATIONS

| Abbreviation | Meaning |
| --- | --- |
| HWS | Harbour Watch Service |

# REPORT

The HWS met in May.
`,
    },
    {
      title: 'introduced and never used again, where the option asks for it',
      text: `The Joint Pilotage Board (JPB) met in May.
                          ^^^ JPB is introduced here but never used again
`,
      options: { defined: true },
    },
    {
      title: 'used in a plural, in a compound, in a table; introduced once',
      text: `# ABBREVIATIONS

- HWS: Harbour Watch Service
- LDA: Lower Docks Authority
- NPO: National pilotage office

# REPORT

NPOs and the HWS/LDA task force met the Joint Pilotage Board (JPB).
`,
    },
  ],
  *check({ document, wholeText, terms }, options): Iterable<SaidFinding> {
    const used = new Set(terms.terms.filter((term) => term.uses.length > 0).map(({ key }) => key));
    for (const { key, listed, uses, definitions } of terms.terms) {
      const [entry] = listed;
      const [definition] = definitions;
      if (
        entry &&
        uses.length === 0 &&
        !isPartlyUsed(key, used) &&
        !occurs(wholeText(), terms, entry)
      ) {
        yield {
          span: entry.acronymSpan,
          message: say`${entry.written} is listed but used nowhere in the report`,
          fixes: removal(document, entry),
        };
      } else if (!entry && definition && uses.length <= 1 && options.defined === true) {
        yield {
          span: definition.acronymSpan,
          message: say`${definition.written} is introduced here but never used again`,
        };
      }
    }
  },
});

/** `HIV/AIDS` explains `HIV`. */
function isPartlyUsed(key: string, used: ReadonlySet<string>): boolean {
  return key.split(/[/&-]/).some((part) => used.has(part));
}

/** Whether it stands anywhere outside of the lists: terms such as `e-Dock` have no acronym's shape. */
function occurs(text: string, { lists }: Terms, { written }: ListedTerm): boolean {
  const rows = lists.flatMap(({ entries }) => entries.map(({ row }) => row));
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
    const inside =
      isWordUnit(text.charCodeAt(at - 1)) || isWordUnit(text.charCodeAt(at + written.length));
    if (!inside && !rows.some(({ from, to }) => from <= at && at < to)) return true;
  }
  return false;
}

/** The whole line. */
function removal({ text }: TextDocument, { row, written }: ListedTerm): readonly SaidFix[] {
  const from = text.lastIndexOf('\n', row.from - 1) + 1;
  const end = row.from + text.slice(row.from, row.to).trimEnd().length;
  const newline = text.indexOf('\n', end);
  const to = newline < 0 ? text.length : newline + 1;
  const isLine = /^[\s>]*$/.test(text.slice(from, row.from)) && text.slice(end, to).trim() === '';
  if (!isLine || /\n/.test(text.slice(row.from, end))) return [];
  const title = say`Take ${written} out of the list`;
  return [{ title, kind: 'suggested', edits: [{ span: { from, to }, text: '' }] }];
}
