/**
 * The page that a preview's window begins with: tool bar, place for the report, styles. Must not hold
 * anything of a report.
 */
import * as vscode from 'vscode';
import { reportStyle } from '../../../server/src/preview/style.ts';
import { htmlPage } from '../../../server/src/text/html-page.ts';

/** The themes of VS Code, as paper and ink. */
const windowStyle = `
html,body{height:100%}body{margin:0;padding:0;display:flex;flex-direction:column;background:#e9e7e2;--paper-muted:#575757}
body.vscode-dark{background:var(--vscode-editor-background);--paper-back:var(--vscode-editor-background);--paper-ink:#dcdcdc;
--paper-muted:#a5a5a5;--paper-line:#7d7d7d;--paper-hair:#3d3d3d;--paper-tick:#73c991;--paper-cross:#ff8f87;--paper-warn:#e2b657;
--paper-note:#75beff;--paper-band:#2a2a2c}
body.vscode-high-contrast,body.vscode-high-contrast-light{background:var(--vscode-editor-background);
--paper-back:var(--vscode-editor-background);--paper-ink:var(--vscode-editor-foreground);--paper-muted:var(--vscode-editor-foreground);
--paper-line:var(--vscode-editor-foreground);--paper-hair:var(--vscode-editor-foreground);--paper-band:var(--vscode-editor-background)}
body.vscode-high-contrast:not(.vscode-high-contrast-light){--paper-tick:#7be0a0;--paper-cross:#ff9d96;--paper-warn:#ffd37a;--paper-note:#8fd0ff}
.tools{display:flex;flex-wrap:wrap;gap:.3rem .5rem;align-items:center;padding:.35rem .6rem;font-family:var(--vscode-font-family);
font-size:var(--vscode-font-size);color:var(--vscode-foreground);background:var(--vscode-editorWidget-background,#f3f3f3);
border-bottom:1px solid var(--vscode-widget-border,var(--vscode-contrastBorder,#c8c8c8))}
.tools [role=group]{display:flex}.tools button{font:inherit;color:inherit;background:transparent;border:1px solid transparent;
border-radius:3px;padding:.15rem .4rem;cursor:pointer}
.tools button:hover{background:var(--vscode-toolbar-hoverBackground)}
.tools button[aria-pressed=true]{background:var(--vscode-button-background);color:var(--vscode-button-foreground);border-color:var(--vscode-contrastBorder,transparent)}
.tools .number{opacity:.85;font-variant-numeric:tabular-nums}.tools .number:not(:empty)::before{content:' '}
.counts{flex:1;white-space:nowrap;font-variant-numeric:tabular-nums}
.words{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.desk{flex:1;overflow:auto;outline-offset:-2px}.vscode-light .report{box-shadow:0 1px 6px #0003;margin:1.2rem auto 3rem}
:focus-visible{outline:2px solid var(--vscode-focusBorder)}
.report [data-at]{cursor:pointer}.report .block.current::before{content:'';position:absolute;left:-1.1rem;top:.1em;bottom:.1em;width:3px;background:var(--vscode-focusBorder)}
.report .flash{background:var(--vscode-editor-findMatchHighlightBackground)}
.empty{padding:2rem;font-family:var(--vscode-font-family);color:var(--vscode-foreground)}
#tip{position:fixed;z-index:9;max-width:min(46rem,94vw);box-sizing:border-box;white-space:pre-wrap;font:12.5px/1.45 var(--vscode-editor-font-family,monospace);
padding:.5rem .7rem;color:var(--vscode-editorHoverWidget-foreground);background:var(--vscode-editorHoverWidget-background);
border:1px solid var(--vscode-editorHoverWidget-border);border-radius:4px;box-shadow:0 2px 8px var(--vscode-widget-shadow,#0004);pointer-events:none}
#tip[hidden]{display:none}
@media print{.tools,#tip{display:none}.desk{overflow:visible}}
`;

const { l10n } = vscode;

/** `script`: the address of the window's script; `source`: where VS Code lets it come from. */
export function previewPage(script: string, source: string, nonce: string): string {
  const body = `<header class="tools">
<div role="group" aria-label="${l10n.t('Show')}">
<button type="button" data-filter="all" aria-pressed="true">${l10n.t('All')}</button>
<button type="button" data-filter="findings" aria-pressed="false">${l10n.t('Findings')}<span class="number" id="findings"></span></button>
<button type="button" data-filter="unverified" aria-pressed="false">${l10n.t('Unverified')}<span class="number" id="unverified"></span></button>
</div>
<div class="counts">
<span id="counts" aria-hidden="true"></span>
<span class="words" id="words" role="status" data-words="${l10n.t('{0} figures ticked, {1} contradicted, {2} unverified; {3} findings')}" data-waiting="${l10n.t('Checking …')}"></span>
</div>
<div role="group" aria-label="${l10n.t('Go to')}">
<button type="button" id="previous" aria-label="${l10n.t('Previous mark')}" title="${l10n.t('Previous finding or contradicted figure (P)')}">↑</button>
<button type="button" id="next" aria-label="${l10n.t('Next mark')}" title="${l10n.t('Next finding or contradicted figure (N)')}">↓</button>
</div>
<div role="group" aria-label="${l10n.t('Take along')}">
<button type="button" id="print" title="${l10n.t('Open as a page in the browser, to print it')}">${l10n.t('Print')}</button>
<button type="button" id="export" title="${l10n.t('Save as one HTML file that needs nothing else')}">${l10n.t('Export')}</button>
</div>
</header>
<div class="desk" id="desk" tabindex="0" role="region" aria-label="${l10n.t('The report as it will be printed')}">
<main class="report" id="report"></main>
</div>
<div id="tip" role="tooltip" hidden></div>
<script nonce="${nonce}" src="${script}"></script>`;
  return htmlPage({
    language: vscode.env.language,
    title: l10n.t('Review preview'),
    style: reportStyle + windowStyle,
    nonce,
    allows: [`script-src 'nonce-${nonce}'`, `style-src 'nonce-${nonce}'`, `font-src ${source}`],
    body,
  });
}
