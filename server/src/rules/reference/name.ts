/**
 * reference/name: a department or committee is called by one name. Must not speak of names that differ
 * in more than an ending, a comma or a hyphen.
 */

import type { OfficeName } from '../../references/reference.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'reference/name',
  since: '0.1.0',
  severity: 'info',
  reads: ['references'],
  docs: {
    summary: 'The name of a department, committee or the like is spelt in two ways',
    why: 'A reader may take them for two, and a search for one does not find the other.',
    fix: 'Write the name as the organization chart has it. The fix offers the spelling that is used more often.',
    silent:
      'Names that differ in more than the s of a plural, a comma, a hyphen or an article; capital letters; and two spellings that are used equally often.',
  },
  examples: [
    {
      title: 'a plural lost',
      text: `The Department of Resources Management bought two boats. The Department of Resource Management
                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is “Department of Resources Management” elsewhere (2 times)
paid for them. The audit thanked the Department of Resources Management.
`,
      fixed: `The Department of Resources Management bought two boats. The Department of Resources Management
paid for them. The audit thanked the Department of Resources Management.
`,
    },
    {
      title: 'two departments',
      text: `The Department of Resources Management bought two boats, the Department of River Management
three; the DEPARTMENT OF RESOURCES MANAGEMENT paid for them.
`,
    },
  ],
  *check({ references: { names } }) {
    const groups = new Map<string, OfficeName[]>();
    for (const name of names) {
      const group = groups.get(name.key);
      if (group) group.push(name);
      else groups.set(name.key, [name]);
    }
    for (const group of groups.values()) {
      const counts = new Map<string, number>();
      for (const { text } of group) counts.set(fold(text), (counts.get(fold(text)) ?? 0) + 1);
      if (counts.size < 2) continue;
      const [usual = '', most = 0] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
      const right = group.find(({ text }) => fold(text) === usual)!;
      for (const { text, span } of group) {
        if ((counts.get(fold(text)) ?? 0) >= most) continue;
        yield {
          span,
          message: say`This is “${right.text}” elsewhere (${most} times)`,
          related: [{ span: right.span, message: right.text }],
          fixes: [
            {
              title: say`Write “${right.text}”`,
              kind: 'suggested',
              edits: [{ span, text: right.text }],
            },
          ],
        };
      }
    }
  },
});

/** White space and capitals make no other name. */
function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}
