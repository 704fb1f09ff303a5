/**
 * Turns a checked report into one HTML page that needs nothing else and runs nothing, or into a part of
 * such a page. Must not print a report's text unescaped.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { htmlPage } from '../text/html-page.ts';
import { say, speak } from '../text/phrase.ts';
import type { Mark } from './mark.ts';
import { lastAtOrBefore } from './place-marks.ts';
import { type BlockContext, renderBlock } from './render-block.ts';
import { renderReport } from './render-report.ts';
import { reportStyle } from './style.ts';

const pageStyle = `html{background:#e9e7e2}body{margin:0}.summary{font:14px/1.4 'Segoe UI','Helvetica Neue',Arial,'Liberation Sans',sans-serif;
max-width:46rem;margin:1.2rem auto .8rem;padding:0 1rem;color:#3b3b3b}.report{box-shadow:0 1px 6px #0003;margin-bottom:3rem}
@media print{html{background:none}.summary{display:none}.report{box-shadow:none;margin:0}@page{margin:22mm 20mm}}`;

/** A whole report with its marks, to be set into a page. Nothing in it runs, loads or links outside. */
export interface PrintedReport {
  readonly title: string;
  /** A language tag, `en` where the report does not say: for the `lang` of the page or of `body`'s parent. */
  readonly language: string;
  /** As plain text: how many figures and findings there are, and how they stand. */
  readonly summary: string;
  /** A style sheet for `body`; all its selectors begin with `.report`. */
  readonly style: string;
  /** One `<div class="report">` with a child for each block; ids in it are the prefix and a number. */
  readonly body: string;
  /** The id of the block that shows an offset of the draft (zero-based UTF-16), for a link to it. */
  idAt(offset: number): string;
}

/**
 * The report as HTML for any page: the page brings its own policy, escapes `title` and `summary`, and may
 * set the variables `--paper-…` of the style (see `style.ts`). Pages with several reports give each a
 * `prefix` of its own. Undefined for what is no report.
 */
export function renderPrinted(checked: CheckedDocument, prefix = 'b'): PrintedReport | undefined {
  const preview = renderReport(checked, { prefix });
  if (preview === undefined) return undefined;
  const { title, blocks } = preview;
  const starts = blocks.map(({ at }) => at);
  return {
    title,
    language: languageOf(checked),
    summary: summaryOf(checked, preview.findings),
    style: reportStyle,
    body: `<div class="report">\n${blocks.map(({ block, context }) => renderBlock(block, withWorkings(context))).join('\n')}\n</div>`,
    idAt: (offset) => blocks[lastAtOrBefore(starts, offset)]?.id ?? '',
  };
}

/** Where no script runs, a working is told as a title. */
function withWorkings(context: BlockContext): BlockContext {
  const told = (mark: Mark): Mark =>
    'working' in mark ? { ...mark, title: mark.working() } : mark;
  const { placed, tables } = context;
  return {
    ...context,
    placed: { ...placed, marks: placed.marks.map(told) },
    tables: tables.map((table) => ({ ...table, fileMarks: table.fileMarks.map(told) })),
  };
}

/** Undefined for what is no report. */
export function renderPage(checked: CheckedDocument): string | undefined {
  const printed = renderPrinted(checked);
  if (printed === undefined) return undefined;
  const { title, language, summary, style, body } = printed;
  return htmlPage({
    language,
    title,
    style: style + pageStyle,
    // Nothing runs and nothing is loaded, whatever else goes wrong.
    allows: ["style-src 'unsafe-inline'"],
    body: `<header class="summary">${escapeHtml(summary)}</header>\n<main>\n${body}\n</main>`,
  });
}

/** "3088 figures: 2314 ticked ✓, 13 contradicted ✗, 761 not verified; 107 findings". */
function summaryOf({ figures, language }: CheckedDocument, findings: number): string {
  const { total, ticked, contradicted } = figures;
  const states = say`${ticked} ticked ✓, ${contradicted} contradicted ✗, ${total - ticked - contradicted} not verified`;
  const all = total === 1 ? say`1 figure` : say`${total} figures`;
  const found = findings === 1 ? say`1 finding` : say`${findings} findings`;
  return speak(say`${all}: ${states}; ${found}`, language);
}

const languages: Readonly<Record<string, string>> = { english: 'en', french: 'fr', spanish: 'es' };

function languageOf({ report }: CheckedDocument): string {
  const { language, originalLanguage } = report?.frontMatter?.data ?? {};
  const named = String(language ?? originalLanguage ?? 'en').toLowerCase();
  return languages[named] ?? (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(named) ? named : 'en');
}
