/**
 * Turns a checked report into one HTML page that needs nothing else and runs nothing. Must not print
 * a report's text unescaped.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { renderReport } from './render-report.ts';
import { reportStyle } from './style.ts';

const pageStyle = `html{background:#e9e7e2}body{margin:0}.summary{font:14px/1.4 'Segoe UI','Helvetica Neue',Arial,'Liberation Sans',sans-serif;
max-width:46rem;margin:1.2rem auto .8rem;padding:0 1rem;color:#3b3b3b}.report{box-shadow:0 1px 6px #0003;margin-bottom:3rem}
@media print{html{background:none}.summary{display:none}.report{box-shadow:none;margin:0}@page{margin:22mm 20mm}}`;

/** Nothing runs and nothing is loaded, whatever else goes wrong. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Undefined for what is no report. */
export function renderPage(checked: CheckedDocument): string | undefined {
  const preview = renderReport(checked);
  if (preview === undefined) return undefined;
  const { title, blocks } = preview;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(languageOf(checked))}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${reportStyle}${pageStyle}</style>
</head>
<body>
<p class="summary">${escapeHtml(summaryOf(preview))}</p>
<main class="report">
${blocks.map(({ html }) => html).join('\n')}
</main>
</body>
</html>
`;
}

/** "3 088 figures: 2 314 ticked ✓, 13 contradicted ✗, 761 not verified; 107 findings". */
export function summaryOf({
  figures: { total, ticked, contradicted },
  findings,
}: {
  readonly figures: CheckedDocument['figures'];
  readonly findings: number;
}): string {
  const unverified = total - ticked - contradicted;
  return (
    `${count(total, 'figure')}: ${ticked} ticked ✓, ${contradicted} contradicted ✗, ` +
    `${unverified} not verified; ${count(findings, 'finding')}`
  );
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

const languages: Readonly<Record<string, string>> = { english: 'en', french: 'fr', spanish: 'es' };

function languageOf({ report }: CheckedDocument): string {
  const { language, originalLanguage } = report?.frontMatter?.data ?? {};
  const named = String(language ?? originalLanguage ?? 'en').toLowerCase();
  return languages[named] ?? (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(named) ? named : 'en');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
