/**
 * The review report: one HTML page that needs nothing else, with the findings by section, the coverage of
 * frameworks, the ledger and the report itself with its marks. Must not print a report's text unescaped,
 * nor need its script for reading.
 */
import { createHash } from 'node:crypto';
import { coverageLegend } from '../../features/coverage-map/rows.ts';
import { allRules } from '../../rules/all-rules.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import { htmlPage } from '../../text/html-page.ts';
import { kept, say, speakerOf, type Words } from '../../text/phrase.ts';
import { findingCount } from '../count-words.ts';
import { type Counts, countFindings, type LintedFile, type LintResult } from '../result.ts';
import type { Review } from '../shown-review.ts';
import { version } from '../version.ts';
import type { FormatContext } from './format.ts';
import { findingsHtml } from './html-findings.ts';
import { pageScript, pageStyle } from './html-style.ts';

/** Words as HTML, in the language of the page. */
type Said = (words: Words) => string;

export function formatHtml(result: LintResult, { language }: FormatContext): string {
  const { files } = result;
  const tell = speakerOf(language);
  const said: Said = (words) => escapeHtml(tell(words));
  const title = titleOf(files);
  return htmlPage({
    language: language?.tag ?? 'en',
    title: tell(title),
    style: pageStyle,
    // Only the page's own style and script, whatever else goes wrong.
    allows: [`style-src ${hashOf(pageStyle)}`, `script-src ${hashOf(pageScript)}`],
    body: `<header>
<h1>${said(title)}</h1>
${summaryOf(result, said)}
</header>
${navigation(files, said)}
<main>
${files.some(({ findings }) => findings.length > 0) ? levelBoxes(countFindings(files), said) : ''}
${files.map((file, at) => fileHtml(file, idOf(file, at), files.length > 1, said)).join('\n')}
${rulesHtml(files, said)}
</main>
<footer>${said(say`Made by Crossfoot ${version}. ✓ a figure that a check confirmed · ✗ a figure that a check contradicts.`)}
<span class="screen">${said(say`What is folded up is not printed.`)}</span></footer>
<script>${pageScript}</script>`,
  });
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function idOf({ review }: LintedFile, at: number): string {
  return review?.id ?? `file-${at + 1}`;
}

function nameOf({ review, path }: LintedFile): string {
  return review?.title ?? path;
}

function titleOf(files: readonly LintedFile[]): Words {
  const [only, ...more] = files.filter(({ role }) => role === 'report');
  if (only === undefined) return say`Review of settings`;
  return more.length === 0
    ? say`Review of ${nameOf(only)}`
    : say`Review of ${more.length + 1} reports`;
}

function summaryOf(result: LintResult, said: Said): string {
  const { files, counts, known } = result;
  const notes = [
    ...(known && known.count > 0
      ? [
          say`${findingCount(known.count)} already in ${known.where}: marked in the report, not listed.`,
        ]
      : []),
    ...(files.some(({ role, review }) => role === 'report' && !review)
      ? [
          say`The page lists findings only; reports that are checked here by themselves are shown too.`,
        ]
      : []),
  ];
  const muted = notes.map((note) => `<p class="muted">${said(note)}</p>`).join('');
  const shown = files.length > 1 ? overviewOf(files, said) : '';
  return `${tiles(counts, files, said)}${muted}${shown}`;
}

function tiles(counts: Counts, files: readonly LintedFile[], said: Said): string {
  const figures = { total: 0, ticked: 0, contradicted: 0 };
  for (const file of files) {
    figures.total += file.figures.total;
    figures.ticked += file.figures.ticked;
    figures.contradicted += file.figures.contradicted;
  }
  const tile = (kind: string, count: number, words: Words) =>
    `<li class="${kind}"><b>${grouped(count)}</b>${said(words)}</li>`;
  const { error, warning, info } = counts;
  const { total, ticked, contradicted } = figures;
  const list = [
    tile(error > 0 ? 'error' : '', error, error === 1 ? say`error` : say`errors`),
    tile(warning > 0 ? 'warning' : '', warning, warning === 1 ? say`warning` : say`warnings`),
    tile(info > 0 ? 'info' : '', info, info === 1 ? say`info` : say`infos`),
    tile('', total, total === 1 ? say`figure` : say`figures`),
    tile('good', ticked, say`ticked`),
    tile(contradicted > 0 ? 'error' : '', contradicted, say`contradicted`),
    tile('', total - ticked - contradicted, say`unverified`),
  ];
  return `<ul class="tiles">${list.join('')}</ul>${total > 0 ? bar(figures, said) : ''}`;
}

function bar({ total, ticked, contradicted }: LintedFile['figures'], said: Said): string {
  const share = Math.floor((100 * ticked) / total);
  const words = said(
    say`${share}% of the figures are ticked, ${contradicted} of ${total} contradicted`,
  );
  return (
    `<svg class="bar" viewBox="0 0 ${total} 1" preserveAspectRatio="none" role="img" aria-label="${words}">` +
    `<rect class="ticked" width="${ticked}" height="1"/>` +
    `<rect class="contradicted" x="${ticked}" width="${contradicted}" height="1"/></svg>`
  );
}

/** "3 088", with a space that does not break. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');
}

function overviewOf(files: readonly LintedFile[], said: Said): string {
  const head = [
    say`Report`,
    say`Errors`,
    say`Warnings`,
    say`Infos`,
    say`Figures`,
    say`Ticked`,
    say`Contradicted`,
  ].map(said);
  const cells = head.map(
    (word, at) => `<th scope="col"${at > 0 ? ' class="number"' : ''}>${word}</th>`,
  );
  const rows = files.map((file, at) => {
    const { error, warning, info } = countFindings([file]);
    const { total, ticked, contradicted } = file.figures;
    const numbers = [error, warning, info, total, ticked, contradicted]
      .map((count) => `<td class="number">${grouped(count)}</td>`)
      .join('');
    const name = `<a href="#${idOf(file, at)}">${escapeHtml(nameOf(file))}</a>`;
    const path = file.review ? `<div class="path">${escapeHtml(file.path)}</div>` : '';
    return `<tr><th scope="row">${name}${path}</th>${numbers}</tr>`;
  });
  return `<table class="plain">\n<thead><tr>${cells.join('')}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

function navigation(files: readonly LintedFile[], said: Said): string {
  const [file] = files;
  if (file === undefined) return '';
  const links =
    files.length === 1
      ? partsOf(file).map(([part, words]) => [`${idOf(file, 0)}-${part}`, said(words)] as const)
      : files.map((one, at) => [idOf(one, at), escapeHtml(one.path)] as const);
  const items = links.map(([id, words]) => `<li><a href="#${id}">${words}</a></li>`);
  return `<nav aria-label="${said(say`Parts of this page`)}"><ul>${items.join('')}</ul></nav>`;
}

const reportPart = say`The report with its marks`;

function partsOf({ findings, figures, review }: LintedFile): readonly (readonly [string, Words])[] {
  return [
    ['findings', say`Findings (${findings.length})`],
    ...(review && review.coverage.length > 0 ? ([['coverage', say`Coverage`]] as const) : []),
    ...(review ? ([['figures', say`Figures (${grouped(figures.total)})`]] as const) : []),
    ...(review ? ([['report', reportPart]] as const) : []),
  ];
}

function levelBoxes(counts: Counts, said: Said): string {
  const box = (level: keyof Counts, words: Words) =>
    `<label><input type="checkbox" id="show-${level}" checked> ${said(words)} (${counts[level]})</label>`;
  const boxes = [box('error', say`Errors`), box('warning', say`Warnings`), box('info', say`Infos`)];
  const legend = said(say`Findings shown`);
  return `<fieldset class="levels"><legend>${legend}</legend>${boxes.join('')}</fieldset>`;
}

/** `titled`: under a title of its own, where the page is not on this file alone. */
function fileHtml(file: LintedFile, id: string, titled: boolean, said: Said): string {
  const { review, path, findings } = file;
  const parts: readonly Part[] = [
    {
      name: 'findings',
      title: said(say`Findings`),
      html: findingsHtml(file, said),
      open: findings.length > 0,
    },
    ...(review ? reviewParts(file, review, said) : []),
  ];
  const shownParts = parts.map((one) => partHtml(one, id, titled ? 'h3' : 'h2')).join('\n');
  const title = titled ? `<h2>${escapeHtml(nameOf(file))}</h2>\n` : '';
  const shown = review ? `<p class="path">${escapeHtml(path)}</p>\n` : '';
  return `<article class="review" id="${id}">\n${title}${shown}${shownParts}\n</article>`;
}

interface Part {
  readonly name: string;
  /** As HTML, as is `html`. */
  readonly title: string;
  readonly html: string;
  readonly open: boolean;
}

function reviewParts({ figures }: LintedFile, review: Review, said: Said): readonly Part[] {
  const { id, coverage, ledger, preview, language } = review;
  const matrices = coverage.map(
    ({ title, html }) => `<p><strong>${escapeHtml(title)}</strong></p>\n${html}`,
  );
  const legend = `<p class="muted">${said(coverageLegend)}</p>`;
  const coveragePart: Part = {
    name: 'coverage',
    title: said(say`Coverage of frameworks`),
    html: [...matrices, legend].join('\n'),
    open: true,
  };
  return [
    ...(coverage.length > 0 ? [coveragePart] : []),
    {
      name: 'figures',
      title: `${said(say`Figures`)} <span class="count">${grouped(figures.total)}</span>`,
      html: ledgerPart(id, ledger, said),
      open: false,
    },
    {
      name: 'report',
      title: said(reportPart),
      html: `<div lang="${escapeHtml(language)}">\n${preview}\n</div>`,
      open: true,
    },
  ];
}

function partHtml({ name, title, html, open }: Part, id: string, heading: 'h2' | 'h3'): string {
  const summary = `<summary><${heading}>${title}</${heading}></summary>`;
  return `<details class="part part-${name}" id="${id}-${name}"${open ? ' open' : ''}>\n${summary}\n${html}\n</details>`;
}

function ledgerPart(id: string, rows: string, said: Said): string {
  const choice = (state: string, words: Words, checked = '') =>
    `<label><input type="radio" name="${id}-state" class="only-${state}"${checked}> ${said(words)}</label>`;
  const choices = [
    choice('all', say`all`, ' checked'),
    choice('contradicted', say`contradicted`),
    choice('unverified', say`unverified`),
    choice('ticked', say`ticked`),
  ];
  const head = [say`Place`, say`Figure`, say`Counts`, say`State`, say`Checks`];
  return `<fieldset><legend>${said(say`Figures shown`)}</legend>${choices.join('')}</fieldset>
<p class="search" hidden><label>${said(say`Search the figures`)} <input type="search"></label> <output data-found="${said(say`${'{0}'} found`)}"></output></p>
<div class="ledger" role="group" aria-label="${said(say`Ledger`)}" tabindex="0">
<table class="plain">
<thead><tr>${head.map((words) => `<th scope="col">${said(words)}</th>`).join('')}</tr></thead>
${rows}
</table>
</div>`;
}

/** What the rules mean that have findings here. */
function rulesHtml(files: readonly LintedFile[], said: Said): string {
  const used = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const list = allRules()
    .filter(({ id }) => used.has(id))
    .map(
      ({ id, docs }) =>
        `<dt>${escapeHtml(id)}</dt><dd>${said(kept(docs.summary))}. ${said(kept(docs.fix))}</dd>`,
    );
  if (list.length === 0) return '';
  const title = `<summary><h2>${said(say`What the rules mean`)}</h2></summary>`;
  return `<details class="part part-rules" id="rules">\n${title}\n<dl>${list.join('\n')}</dl>\n</details>`;
}
