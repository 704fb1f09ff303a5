/**
 * Gives the fixes of findings the line ends of the report: rules write `\n`. Must not touch the fixes of a
 * finding in another file, whose line ends the report does not tell.
 */
import type { Fix } from '../rules/finding.ts';
import type { LineEnd } from '../text/document.ts';
import type { TextEdit } from '../text/span.ts';
import type { Finding } from './engine.ts';

/** The finding itself where there is nothing to change. */
export function withLineEnds(finding: Finding, eol: LineEnd): Finding {
  if (eol === '\n' || finding.path !== undefined || !finding.fixes.some(breaksLines))
    return finding;
  const adapt = (edit: TextEdit): TextEdit => ({
    ...edit,
    text: edit.text.replace(/\r\n?|\n/g, eol),
  });
  const fixes = finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(adapt) }));
  return { ...finding, fixes };
}

const breaksLines = ({ edits }: Fix) => edits.some(({ text }) => /[\r\n]/.test(text));
