/**
 * The typed numbers of tables count up by one. Must not take a sentence for a caption.
 */
import { defineRule } from '../define-rule.ts';
import { captionFindings } from './caption-findings.ts';

export default defineRule({
  id: 'numbering/table',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'wholeText', 'captions', 'outline', 'footnotes', 'listings', 'references'],
  docs: {
    summary: 'The number of a table is skipped, repeated or out of order',
    why: 'Text, lists of tables and later reports name tables by these numbers. With two tables 3, or none, nobody knows which figures are meant.',
    fix: 'Renumber: captions, lists of them and references in the text get their numbers together. Where it is not certain what a reference means, as with two of one number, the fix has to be picked by hand.',
    silent:
      "Captions marked “(continued)”, parts such as 3a and 3b, and sentences that begin with a table's number. Each word (`Table`, `Cuadro`) and each prefix (`A.1`, `2.1`) counts by itself; numbers may begin again in annexes.",
  },
  examples: [
    {
      title: 'one number wrong',
      text: `**Table 1: Ships**

| Port | Ships |
| --- | ---: |
| Alder | 12 |

**Table 1: Crews**
        ^ Table 1 comes a second time; expected Table 2

| Port | Crews |
| --- | ---: |
| Alder | 14 |
`,
      fixed: `**Table 1: Ships**

| Port | Ships |
| --- | ---: |
| Alder | 12 |

**Table 2: Crews**

| Port | Crews |
| --- | ---: |
| Alder | 14 |
`,
    },
    {
      title: 'in order',
      text: `Table 1. Ships

| Port | Ships |
| --- | ---: |
| Alder | 12 |

**Table 1. Ships (continued)**

| Port | Ships |
| --- | ---: |
| Brint | 9 |

Table 7 of the report of 2030 shows the fleet.

**Table 2 Crews**

| Port | Crews |
| --- | ---: |
| Alder | 14 |

# Annex I

**Table 1: Fares**

| Line | Fare |
| --- | ---: |
| A | 3 |

**Table 2: Tolls**

| Line | Toll |
| --- | ---: |
| A | 1 |
`,
    },
    {
      title: 'a caption below its table',
      text: `| Port | Ships |
| --- | ---: |
| Alder | 12 |

Table 1: Ships

Table 2: Crews

| Port | Crews |
| --- | ---: |
| Alder | 14 |
`,
    },
  ],
  *check(facts) {
    yield* captionFindings(facts, 'table');
  },
});
