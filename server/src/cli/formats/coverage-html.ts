/**
 * The coverage matrix as one HTML page that needs nothing else. Must not print a report's text
 * unescaped.
 */

import type { ShownCoverage } from '../../features/coverage-map/rows.ts';
import {
  coverageLegend,
  gapSentences,
  kindColumns,
  lineOf,
  marksOf,
  nameOf,
  rowsOf,
} from '../../features/coverage-map/rows.ts';
import type { CatalogueItem } from '../../frameworks/framework.ts';
import { openingKind } from '../../frameworks/kinds.ts';
import type { Coverage, CoveredItem, CoveredSection } from '../../report/coverage.ts';
import type { TextDocument } from '../../text/document.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import { htmlPage } from '../../text/html-page.ts';
import { type Language, say, speakerOf, type Tell, type Words } from '../../text/phrase.ts';

/** Sections further in than this are not set further in. */
const deepest = 4;

/** How `coverageHtml` looks; the page sets the variables. */
export const coverageStyle = `.matrix{overflow-x:auto}
.matrix table{border-collapse:collapse;margin:1rem 0}.matrix caption{text-align:left;font-weight:600}
.matrix th,.matrix td{border:1px solid var(--line);padding:.2rem .5rem}.matrix td{text-align:center}
.matrix tbody th{text-align:left;font-weight:400}
.matrix .depth-1{padding-left:1.5rem}.matrix .depth-2{padding-left:2.5rem}
.matrix .depth-3{padding-left:3.5rem}.matrix .depth-4{padding-left:4.5rem}
.matrix .statement{background:var(--stated)}.matrix .reference{background:var(--mentioned)}
.matrix .gap{background:var(--gap)}`;

const css = `:root{--line:#ccc;--stated:#cfe8cf;--mentioned:#eef6e2;--gap:#f8d0cc}
body{font:15px/1.4 system-ui,sans-serif;margin:2rem;color:#222}
${coverageStyle}`;

export function formatCoverageHtml(
  shown: readonly ShownCoverage[],
  language: Language | undefined,
): string {
  const tell = speakerOf(language);
  const body = shown.flatMap(({ path, document, coverages }) => [
    `<h1>${escapeHtml(path)}</h1>`,
    ...coverages.map((coverage) => section(coverage, document, tell)),
  ]);
  return htmlPage({
    language: language?.tag ?? 'en',
    title: tell(say`Coverage`),
    style: css,
    allows: ["style-src 'unsafe-inline'"],
    body: [...body, `<p>${escapeHtml(tell(coverageLegend))}</p>`].join('\n'),
  });
}

function section(coverage: Coverage, document: TextDocument, tell: Tell): string {
  return `<h2>${escapeHtml(coverage.catalogue.title)}</h2>\n${coverageHtml(coverage, document, tell)}`;
}

/** What stands open, then a table for each kind of item, with `coverageStyle`; for any page. */
export function coverageHtml(coverage: Coverage, document: TextDocument, tell: Tell): string {
  const said = (words: Words) => escapeHtml(tell(words));
  const rows = rowsOf(coverage);
  const gaps = gapSentences(coverage).map((words) => `<li>${said(words)}</li>`);
  const tables = kindColumns(coverage).map(({ kind, columns }) => {
    const name = said(openingKind(kind, 2));
    const line = `<th scope="col">${said(say`Section`)}</th><th scope="col">${said(say`Line`)}</th>`;
    return `<div class="matrix" role="group" tabindex="0" aria-label="${name}">
<table>
<caption>${name}</caption>
<thead><tr>${line}${columns.map(headCell).join('')}</tr></thead>
<tbody>
${rows.map((row) => rowOf(row, columns, document, tell)).join('\n')}
</tbody>
</table>
</div>`;
  });
  const open = gaps.length > 0 ? `<ul>${gaps.join('')}</ul>` : `<p>${said(say`No gaps.`)}</p>`;
  return [open, ...tables].join('\n');
}

function headCell({ item, stated, mentioned }: CoveredItem): string {
  const gap = stated + mentioned === 0 ? ' class="gap"' : '';
  return `<th scope="col"${gap} title="${escapeHtml(wordsOf(item))}">${escapeHtml(item.number)}</th>`;
}

function wordsOf({ title, text }: CatalogueItem): string {
  return title ?? text ?? '';
}

function rowOf(
  row: CoveredSection,
  columns: readonly CoveredItem[],
  document: TextDocument,
  tell: Tell,
): string {
  const marks = marksOf(row);
  const cells = columns.map(({ item }) => {
    const mark = marks.get(item);
    return mark ? `<td class="${mark}">${mark === 'statement' ? '●' : '○'}</td>` : '<td></td>';
  });
  const depth = `depth-${Math.min(row.depth, deepest)}`;
  const name = `<th scope="row" class="${depth}${row.gap ? ' gap' : ''}">${escapeHtml(tell(nameOf(row)))}</th>`;
  return `<tr>${name}<td>${lineOf(row, document)}</td>${cells.join('')}</tr>`;
}
