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
import { kindWord, sentenceCase } from '../../frameworks/kinds.ts';
import type { Coverage, CoveredItem, CoveredSection } from '../../report/coverage.ts';
import type { TextDocument } from '../../text/document.ts';
import type { ShownCoverage } from '../coverage.ts';
import { gapSentences, kindColumns, lineOf, marksOf, nameOf, rowsOf } from './coverage-rows.ts';

const css = `body{font:15px/1.4 system-ui,sans-serif;margin:2rem;color:#222}
table{border-collapse:collapse;margin:1rem 0}caption{text-align:left;font-weight:600}
th,td{border:1px solid #ccc;padding:.2rem .5rem}td{text-align:center}
tbody th{text-align:left;font-weight:400}.statement{background:#cfe8cf}.reference{background:#eef6e2}
.gap{background:#f8d0cc}`;

export function formatCoverageHtml(shown: readonly ShownCoverage[]): string {
  const body = shown.flatMap(({ path, document, coverages }) => [
    `<h1>${escapeHtml(path)}</h1>`,
    ...coverages.map((coverage) => section(coverage, document)),
  ]);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Coverage</title>
<style>${css}</style>
</head>
<body>
${body.join('\n')}
<p>● stated · ○ in prose only · red: a section that serves no item, or an item that no section serves</p>
</body>
</html>
`;
}

function section(coverage: Coverage, document: TextDocument): string {
  const rows = rowsOf(coverage);
  const gaps = gapSentences(coverage).map((text) => `<li>${escapeHtml(text)}</li>`);
  const tables = kindColumns(coverage).map(
    ({ kind, columns }) => `<table>
<caption>${escapeHtml(sentenceCase(kindWord(kind, 2)))}</caption>
<thead><tr><th scope="col">Section</th><th scope="col">Line</th>${columns.map(headCell).join('')}</tr></thead>
<tbody>
${rows.map((row) => rowOf(row, columns, document)).join('\n')}
</tbody>
</table>`,
  );
  return [
    `<h2>${escapeHtml(coverage.catalogue.title)}</h2>`,
    gaps.length > 0 ? `<ul>${gaps.join('')}</ul>` : '<p>No gaps.</p>',
    ...tables,
  ].join('\n');
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
): string {
  const marks = marksOf(row);
  const cells = columns.map(({ item }) => {
    const mark = marks.get(item);
    return mark ? `<td class="${mark}">${mark === 'statement' ? '●' : '○'}</td>` : '<td></td>';
  });
  const gap = row.gap ? ' class="gap"' : '';
  const name = `<th scope="row"${gap} style="padding-left:${0.5 + row.depth}rem">${escapeHtml(nameOf(row))}</th>`;
  return `<tr>${name}<td>${lineOf(row, document)}</td>${cells.join('')}</tr>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
