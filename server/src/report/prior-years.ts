/**
 * The year that a report covers. Must not take it from its figures: these speak of many.
 */
import { yearsIn } from './figure-years.ts';
import type { Report } from './report.ts';

/** As front matter, title or the first headings say; undefined where none of them do. */
export function reportYear({
  frontMatter,
  outline,
}: Pick<Report, 'frontMatter' | 'outline'>): number | undefined {
  const { reportingYear, title } = frontMatter?.data ?? {};
  const written = String(reportingYear ?? '');
  if (/^(?:19|20)\d\d$/.test(written)) return Number(written);
  const titles = outline.headings.slice(0, 3).map((heading) => heading.title);
  for (const text of [typeof title === 'string' ? title : '', ...titles]) {
    const years = yearsIn(text);
    if (years !== undefined && years.from === years.to) return years.from;
  }
  return undefined;
}
