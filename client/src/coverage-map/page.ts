/**
 * The page that the window of a coverage map begins with: tool bar, place for the matrices, styles. Must
 * not hold anything of a report.
 */
import * as vscode from 'vscode';
import { htmlPage } from '../../../server/src/text/html-page.ts';

const style = `
html,body{height:100%}body{margin:0;padding:0;display:flex;flex-direction:column;color:var(--vscode-foreground);
background:var(--vscode-editor-background);font-family:var(--vscode-font-family);font-size:var(--vscode-font-size);
--good:#1a7f37;--bad:#b3261e;--bad-ground:#fbe3e1;--hair:#d0d7de}
body.vscode-dark{--good:#73c991;--bad:#ff9b93;--bad-ground:#4a2523;--hair:#454545}
body.vscode-high-contrast,body.vscode-high-contrast-light{--bad-ground:transparent;--hair:var(--vscode-contrastBorder)}
body.vscode-high-contrast:not(.vscode-high-contrast-light){--good:#7be0a0;--bad:#ff9d96}
.tools{display:flex;flex-wrap:wrap;gap:.4rem .9rem;align-items:center;padding:.45rem .9rem;
background:var(--vscode-editorWidget-background);border-bottom:1px solid var(--vscode-widget-border,var(--hair))}
.tools select,.tools button{font:inherit;padding:.2rem .6rem;border-radius:3px;cursor:pointer}
.tools select{color:var(--vscode-dropdown-foreground);background:var(--vscode-dropdown-background);border:1px solid var(--vscode-dropdown-border,var(--hair))}
.tools button{color:var(--vscode-button-secondaryForeground);background:var(--vscode-button-secondaryBackground);border:1px solid var(--vscode-button-border,transparent)}
.tools button:hover{background:var(--vscode-button-secondaryHoverBackground)}
.legend{flex:1;text-align:right}.legend span{white-space:nowrap;margin-left:.7em}.legend b{color:var(--good)}.legend i{color:var(--bad);font-style:normal}
.desk{flex:1;overflow:auto}
h1{font-size:1.35em;margin:.9rem .9rem .3rem;position:sticky;left:.9rem}.gaps{margin:.2rem 0 .6rem;padding-left:2.1rem;max-width:70rem}
table{border-collapse:separate;border-spacing:0;margin:.6rem 0 1.4rem .6rem}
caption{text-align:left;font-weight:600;padding:.3rem}
th,td{padding:0;border-bottom:1px solid var(--hair);height:1.7rem}
thead th{position:sticky;top:0;z-index:1;background:var(--vscode-editor-background);font-weight:600;min-width:1.5rem;padding:.15rem .2rem}
th:first-child{position:sticky;left:0;z-index:1;background:var(--vscode-editor-background);text-align:left}
thead th:first-child{z-index:2;padding-left:.3rem}tfoot th{font-weight:400;padding-left:.3rem;color:var(--vscode-descriptionForeground)}
tbody th{font-weight:400;white-space:nowrap;padding-right:.6rem;padding-left:var(--indent,0)}
td{text-align:center}td.sum{color:var(--vscode-descriptionForeground);padding:0 .5rem}
tr.gap{--mark:1.2rem}tr.gap th:first-child,tr.gap td,td.gap,thead th.gap{background:var(--bad-ground)}
.missing{color:var(--bad);font-weight:700}tbody .missing{padding-left:.3rem}
button.cell,button.name{font:inherit;color:inherit;background:transparent;border:0;cursor:pointer;border-radius:3px}
button.cell{width:100%;min-width:1.5rem;height:1.7rem;padding:0;color:var(--good);font-size:1.1em;line-height:1}
button.cell[data-count]::after{content:attr(data-count);font-size:.7em;vertical-align:super;color:var(--vscode-descriptionForeground)}
button.name{padding:.15rem .3rem;text-align:left;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;max-width:calc(min(28rem,40vw) - var(--indent,0rem) - var(--mark,0rem))}
button.cell:hover,button.name:hover{background:var(--vscode-list-hoverBackground)}
.d1{--indent:1.2rem}.d2{--indent:2.4rem}.d3{--indent:3.6rem}.d4{--indent:4.8rem}
:focus-visible{outline:2px solid var(--vscode-focusBorder);outline-offset:-2px}
#detail{height:4.2em;line-height:1.4;padding:.35rem .9rem;border-top:1px solid var(--vscode-widget-border,var(--hair));
background:var(--vscode-editorWidget-background);overflow:hidden}
.empty{padding:1.5rem;max-width:42rem;line-height:1.5}
[hidden]{display:none!important}
`;

/** `script`: the address of the window's script. */
export function coveragePage(script: string, nonce: string): string {
  const words = {
    title: vscode.l10n.t('Coverage map'),
    framework: vscode.l10n.t('Framework'),
    picture: vscode.l10n.t('Save as SVG'),
    rows: vscode.l10n.t('Save as CSV'),
    stated: vscode.l10n.t('stated'),
    prose: vscode.l10n.t('in prose only'),
    gap: vscode.l10n.t('gap'),
    map: vscode.l10n.t('Sections by items of the framework'),
  };
  const body = `<header class="tools">
<label id="choice" hidden>${words.framework} <select id="catalogue"></select></label>
<button type="button" id="svg">${words.picture}</button>
<button type="button" id="csv">${words.rows}</button>
<span class="legend"><span><b>●</b> ${words.stated}</span> <span><b>○</b> ${words.prose}</span> <span><i>✗</i> ${words.gap}</span></span>
</header>
<main class="desk" id="desk" tabindex="-1" aria-label="${words.map}"></main>
<div id="detail" role="status"></div>
<script nonce="${nonce}" src="${script}"></script>`;
  return htmlPage({
    language: vscode.env.language,
    title: words.title,
    style,
    nonce,
    allows: [`script-src 'nonce-${nonce}'`, `style-src 'nonce-${nonce}'`],
    body,
  });
}
