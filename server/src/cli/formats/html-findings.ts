/**
 * The findings of one file by section, for the review report. Must not print a report's text unescaped.
 */
import { escapeHtml } from '../../text/escape-html.ts';
import { say, type Words } from '../../text/phrase.ts';
import { findingCount } from '../count-words.ts';
import { homeLine, type LintedFile, type LintedFinding, relatedLine } from '../result.ts';
import type { Review, ReviewSection } from '../shown-review.ts';

const levels = { error: say`Error`, warning: say`Warning`, info: say`Info` } as const;

/** Words as HTML, in the language of the page. */
type Said = (words: Words) => string;

interface Group {
  readonly section: ReviewSection | undefined;
  readonly findings: LintedFinding[];
}

/** Details that are open, one for each section with findings; without a review one list. */
export function findingsHtml(file: LintedFile, said: Said): string {
  const { findings, review } = file;
  if (findings.length === 0) return `<p>${said(say`No findings.`)}</p>`;
  return groupsOf(file)
    .map((group) => {
      const items = group.findings.map((finding) =>
        itemOf(finding, { report: file.path, review, said }),
      );
      const list = `<ol class="findings">\n${items.join('\n')}\n</ol>`;
      if (review === undefined) return list;
      return `<details class="group" open>\n<summary>${titleOf(group, said)}</summary>\n${list}\n</details>`;
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

function titleOf({ section, findings }: Group, said: Said): string {
  const count = ` <span class="count">${said(findingCount(findings.length))}</span>`;
  if (section === undefined) return `${said(say`Before the first heading`)}${count}`;
  const above = section.above.map((title) => `${escapeHtml(title)} › `).join('');
  return `<span class="above">${above}</span>${escapeHtml(section.title)}${count}`;
}

/** What a finding is shown on. */
interface Page {
  readonly report: string;
  readonly review: Review | undefined;
  readonly said: Said;
}

function itemOf(finding: LintedFinding, page: Page): string {
  const { severity, message, rule } = finding;
  const there = { path: finding.path, range: finding.range };
  const place = linkTo(there, homeLine(finding, page.report), page);
  const lines = [
    `<p><span class="level">${page.said(levels[severity])}</span> ${escapeHtml(message)}</p>`,
    ...moreOf(finding, page).map((text) => `<p class="more">${text}</p>`),
    `<p class="more">${place} · ${escapeHtml(rule)}</p>`,
  ];
  return `<li class="finding ${severity}">${lines.join('')}</li>`;
}

const mostRelated = 8;
const mostFixes = 3;

/** The working where the message lacks it, other places, and what would mend it; as HTML. */
function moreOf(finding: LintedFinding, page: Page): readonly string[] {
  const { evidence, message, related, fixes } = finding;
  const { said } = page;
  const { working } = evidence ?? {};
  const places = placesOf(finding, page);
  const left = related.length - mostRelated;
  if (left > 0) places.push(said(say`and ${left} more`));
  const mends = fixes
    .slice(0, mostFixes)
    .map(({ title, kind }) =>
      said(kind === 'safe' ? say`Fix, made by --fix: ${title}` : say`Suggestion: ${title}`),
    );
  return [
    ...(working === undefined || message.includes(working) ? [] : [escapeHtml(working)]),
    ...(places.length > 0 ? [`${said(say`See:`)} ${places.join(said(say`; `))}`] : []),
    ...mends,
  ];
}

function placesOf(finding: LintedFinding, page: Page): string[] {
  return finding.related.slice(0, mostRelated).map((place) => {
    const there = { path: place.path ?? finding.path, range: place.range };
    const link = linkTo(there, relatedLine(finding, place, page.report), page);
    return `${escapeHtml(place.message)} (${link})`;
  });
}

/** "line 12", a link to what shows the line `home` of the report. */
function linkTo(
  { path, range }: { readonly path: string | undefined; readonly range: LintedFinding['range'] },
  home: number | undefined,
  { report, review, said }: Page,
): string {
  const { line } = range.start;
  const isOwn = path === undefined || path === report;
  const words = said(isOwn ? say`line ${line}` : say`${path}, line ${line}`);
  const target = home === undefined ? undefined : review?.places[home];
  return target === undefined ? words : `<a href="#${target}">${words}</a>`;
}
