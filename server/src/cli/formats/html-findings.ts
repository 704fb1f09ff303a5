/**
 * The findings of one file by section, for the review report. Must not print a report's text unescaped.
 */
import { escapeHtml } from '../../text/escape-html.ts';
import { homeLine, type LintedFile, type LintedFinding, plural, relatedLine } from '../result.ts';
import type { Review, ReviewSection } from '../review.ts';

const levels = { error: 'Error', warning: 'Warning', info: 'Info' } as const;

interface Group {
  readonly section: ReviewSection | undefined;
  readonly findings: LintedFinding[];
}

/** Details that are open, one for each section with findings; without a review one list. */
export function findingsHtml(file: LintedFile): string {
  const { findings, review } = file;
  if (findings.length === 0) return '<p>No findings.</p>';
  return groupsOf(file)
    .map((group) => {
      const items = group.findings.map((finding) => itemOf(finding, file.path, review));
      const list = `<ol class="findings">\n${items.join('\n')}\n</ol>`;
      if (review === undefined) return list;
      return `<details class="group" open>\n<summary>${titleOf(group)}</summary>\n${list}\n</details>`;
    })
    .join('\n');
}

function groupsOf({ findings, review, path }: LintedFile): readonly Group[] {
  const groups = new Map<ReviewSection | undefined, LintedFinding[]>();
  const sorted = findings
    .map((finding) => ({ finding, line: homeLine(finding, path) }))
    .sort((a, b) => a.line - b.line);
  const sections = review?.sections ?? [];
  let next = 0;
  for (const { finding, line } of sorted) {
    while (next < sections.length && sections[next]!.line <= line) next++;
    const section = sections[next - 1];
    const known = groups.get(section);
    if (known) known.push(finding);
    else groups.set(section, [finding]);
  }
  return [...groups].map(([section, own]) => ({ section, findings: own }));
}

function titleOf({ section, findings }: Group): string {
  const count = ` <span class="count">${plural(findings.length, 'finding')}</span>`;
  if (section === undefined) return `Before the first heading${count}`;
  const above = section.above.map((title) => `${escapeHtml(title)} › `).join('');
  return `<span class="above">${above}</span>${escapeHtml(section.title)}${count}`;
}

function itemOf(finding: LintedFinding, report: string, review: Review | undefined): string {
  const { severity, message, rule } = finding;
  const there = { path: finding.path, range: finding.range };
  const place = linkTo(there, homeLine(finding, report), report, review);
  const lines = [
    `<p><span class="level">${levels[severity]}</span> ${escapeHtml(message)}</p>`,
    ...moreOf(finding, report, review).map((text) => `<p class="more">${text}</p>`),
    `<p class="more">${place} · ${escapeHtml(rule)}</p>`,
  ];
  return `<li class="finding ${severity}">${lines.join('')}</li>`;
}

const mostRelated = 8;
const mostFixes = 3;

/** The working where the message lacks it, other places, and what would mend it. */
function moreOf(
  finding: LintedFinding,
  report: string,
  review: Review | undefined,
): readonly string[] {
  const { evidence, message, related, fixes, path } = finding;
  const { working } = evidence ?? {};
  const places = related.slice(0, mostRelated).map((place) => {
    const there = { path: place.path ?? path, range: place.range };
    const link = linkTo(there, relatedLine(finding, place, report), report, review);
    return `${escapeHtml(place.message)} (${link})`;
  });
  if (related.length > mostRelated) places.push(`and ${related.length - mostRelated} more`);
  const mends = fixes.slice(0, mostFixes).map(({ title, kind }) => {
    return `${kind === 'safe' ? 'Fix, made by --fix' : 'Suggestion'}: ${escapeHtml(title)}`;
  });
  return [
    ...(working === undefined || message.includes(working) ? [] : [escapeHtml(working)]),
    ...(places.length > 0 ? [`See: ${places.join('; ')}`] : []),
    ...mends,
  ];
}

/** "line 12", a link to what shows the line `home` of the report. */
function linkTo(
  { path, range }: { readonly path: string | undefined; readonly range: LintedFinding['range'] },
  home: number | undefined,
  report: string,
  review: Review | undefined,
): string {
  const own = path === undefined || path === report;
  const words = `${own ? '' : `${escapeHtml(path)}, `}line ${range.start.line}`;
  const target = home === undefined ? undefined : review?.places[home];
  return target === undefined ? words : `<a href="#${target}">${words}</a>`;
}
