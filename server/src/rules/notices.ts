/**
 * Notices: findings that no rule makes, since they are about comments and settings files, but that
 * have an id, a severity and a page like a rule's. Data only.
 */
import type { RuleDocs } from './define-rule.ts';
import type { Severity } from './finding.ts';

export interface NoticeKind {
  readonly id: string;
  readonly since: string;
  readonly severity: Severity;
  readonly docs: RuleDocs;
}

export const notices: readonly NoticeKind[] = [
  {
    id: 'acronyms/invalid',
    since: '0.1.0',
    severity: 'error',
    docs: {
      summary: 'A file of acronyms does not say what it must',
      why: 'Reports are held against the expansions in it. A line without one would leave its acronym unchecked, and nobody would notice.',
      fix: 'Give each acronym its expansion. In YAML a list holds several meanings of one acronym; in CSV the first column is the acronym, the second its expansion. While such a file has mistakes, `crossfoot lint` ends with status 2.',
    },
  },
  {
    id: 'catalogue/invalid',
    since: '0.1.0',
    severity: 'error',
    docs: {
      summary: 'A catalogue file does not say what it must, or says it twice',
      why: 'Reports are held against the items of a catalogue. An item that cannot be read, or a number that stands for two items, would make every finding about it doubtful.',
      fix: 'Correct the file at the place named. Numbers are written in quotes, since `8.10` without quotes is the number 8.1. While a catalogue has mistakes, `crossfoot lint` ends with status 2.',
    },
  },
  {
    id: 'config/invalid',
    since: '0.1.0',
    severity: 'error',
    docs: {
      summary: 'A configuration file holds a key or value that means nothing',
      why: 'A misspelt key is passed over silently by most programs, and the setting one relies on is not made.',
      fix: 'Correct the key or value at the place named; the message lists what is allowed. While the configuration has mistakes, `crossfoot lint` ends with status 2.',
    },
  },
  {
    id: 'draft/empty',
    since: '0.1.0',
    severity: 'warning',
    docs: {
      summary: 'A report is empty',
      why: 'A file that is listed as a report holds nothing, so nothing was checked. It may have been saved before its text was.',
      fix: 'Write the report, or take the file out of `reports` in crossfoot.yaml.',
    },
  },
  {
    id: 'draft/encoding',
    since: '0.1.0',
    severity: 'warning',
    docs: {
      summary: 'A draft is not saved as UTF-8',
      why: 'Crossfoot reads UTF-16, but most tools for Markdown, and the comparison of versions in Git, take such a file for binary.',
      fix: 'Save the file as UTF-8; editors call this “Save with encoding”.',
      silent: 'Drafts that are open in an editor: only their files have an encoding.',
    },
  },
  {
    id: 'draft/long-line',
    since: '0.1.0',
    severity: 'error',
    docs: {
      summary: 'A line is so long that the draft cannot be checked',
      why: 'A draft whose line ends were lost in a conversion is one paragraph to Markdown: no heading, list or table in it can be seen.',
      fix: 'Convert the document again and keep its line ends. Paragraphs and HTML tables in one line are fine; this is about lines of more than a million characters.',
    },
  },
  {
    id: 'internal/rule-failed',
    since: '0.1.0',
    severity: 'info',
    docs: {
      summary: 'A rule of Crossfoot could not finish',
      why: 'This is a fault of Crossfoot, never of the report. All other rules have run; what this one would have found is not known.',
      fix: 'Please report it together with the words of the finding. `crossfoot lint` ends with status 2, so that nobody takes the report for checked.',
    },
  },
  {
    id: 'profile/invalid',
    since: '0.1.0',
    severity: 'error',
    docs: {
      summary:
        'A profile file holds a key or value that means nothing, or extends what is not there',
      why: 'A profile says what a report must look like. Where it is wrong, reports are held against something else than its author meant.',
      fix: 'Correct the profile at the place named. Profiles that extend one another in a circle need one that stands by itself. While a profile has mistakes, `crossfoot lint` ends with status 2.',
    },
  },
  {
    id: 'suppression/malformed',
    since: '0.1.0',
    severity: 'warning',
    docs: {
      summary: 'A comment begins like one of Crossfoot’s, but its words are not known',
      why: 'A misspelt comment does nothing, and nobody notices: what it was meant to switch off stays on, or the table it was meant for is read as before.',
      fix: 'Write `crossfoot-disable-next-line`, `crossfoot-disable-line`, `crossfoot-disable`, `crossfoot-enable` or `crossfoot-disable-file` with the rules behind it, or `crossfoot: exact`, `rounded` or `skip` above a table.',
    },
  },
  {
    id: 'suppression/unknown-rule',
    since: '0.1.0',
    severity: 'warning',
    docs: {
      summary: 'A comment switches off a rule that does not exist',
      why: 'The rule that was meant stays on, or the comment is left over from a rule of another tool.',
      fix: 'Correct the name; `crossfoot rules` lists them all.',
    },
  },
  {
    id: 'suppression/unused',
    since: '0.1.0',
    severity: 'warning',
    docs: {
      summary: 'A comment switches off a rule that finds nothing there',
      why: 'The mistake was put right and its comment forgotten. The next mistake at this place would go unseen.',
      fix: 'Remove the comment, or the name of the rule from its list.',
    },
  },
];
