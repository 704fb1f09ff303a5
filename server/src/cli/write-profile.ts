/**
 * A profile file as YAML that its readers can go on writing: each group with what it means. Must not leave
 * out or add settings.
 */
import { Document, isMap, isScalar } from 'yaml';
import type { ProfileFile } from '../profiles/generated/files.ts';

const comments: Readonly<Record<string, string>> = {
  frontMatter:
    ' The keys at the top of a report. `required: false` for those that it may leave out;\n description, pattern, values and examples say more.',
  sections:
    ' Chapters in the order in which they are due. `required: false` for those that a year may not have;\n * stands for any words; `tables:` names captions that must be there.',
  numbering: ' How paragraphs and headings count.',
  numberStyle: ' The marks in numbers.',
  figureStyle: ' How figures are written in running text.',
};

/** With its last line end. `source`: the report that it was learned from, as named. */
export function writeProfile(profile: ProfileFile, source: string): string {
  const document = new Document(profile);
  document.commentBefore = ` What reports of this kind must look like; learned from ${source.replace(/[\r\n]/g, ' ')}. Change it as you like:\n docs/configuration.md and suggestions in the editor (Ctrl+Space) explain every key.`;
  if (isMap(document.contents)) {
    for (const { key } of document.contents.items) {
      if (!isScalar(key)) continue;
      const comment = comments[String(key.value)];
      if (comment === undefined) continue;
      key.commentBefore = comment;
      key.spaceBefore = true;
    }
  }
  return document.toString({ lineWidth: 100, flowCollectionPadding: true });
}
