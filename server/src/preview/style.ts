/**
 * How the preview looks: the printed report on paper, and the auditor's marks on it. Must not load
 * anything. Hosts set the variables that begin with `--paper`; without them it is black on white.
 */

export const reportStyle = `
.report{--ink:var(--paper-ink,#1b1b1b);--muted:var(--paper-muted,#575757);--line:var(--paper-line,#8a8a8a);
--hair:var(--paper-hair,#d9d9d9);--tick:var(--paper-tick,#19692c);--cross:var(--paper-cross,#b3261e);
--warn:var(--paper-warn,#8a5a00);--note:var(--paper-note,#0b5a9c);--band:var(--paper-band,#f6f4ef);
color:var(--ink);background:var(--paper-back,#fff);font:16px/1.55 Georgia,'Source Serif 4','Times New Roman',serif;
max-width:46rem;margin:0 auto;padding:3.5rem 4rem 5rem;box-sizing:border-box;overflow-wrap:break-word;
font-variant-numeric:lining-nums}
.report .block{position:relative;margin:0 0 .7rem}
.report .content>:first-child{margin-top:0}.report .content>:last-child{margin-bottom:0}
.report h1,.report h2,.report h3,.report h4,.report h5,.report h6{font-weight:700;line-height:1.3;margin:0;text-wrap:balance}
.report h1{font-size:1.25rem;text-align:center;letter-spacing:.02em}
.report .block.heading{margin:1.6rem 0 .8rem;break-after:avoid}
.report h2{font-size:1.1rem}.report h3{font-size:1rem;font-style:italic}
.report h4,.report h5,.report h6{font-size:1rem;font-weight:400;font-style:italic}
.report p{margin:0;hyphens:auto}
.report .cover{border-bottom:2px solid var(--ink);margin-bottom:2.6rem;padding-bottom:2.2rem}
.report .masthead{display:flex;flex-direction:column;align-items:flex-end;text-align:right;border-bottom:1px solid var(--ink);padding-bottom:1rem;margin-bottom:3.2rem;font-size:.92rem}
.report .cover-symbol{font-weight:700;font-size:1.1rem}
.report .cover-session{align-self:stretch;text-align:center;font-weight:700;margin-top:1.8rem;letter-spacing:.06em}
.report .title{font-size:1.5rem;font-weight:700;line-height:1.35;text-align:center;text-wrap:balance;max-width:32rem;margin:0 auto}
.report .depth-1{display:flex;gap:.2rem}.report .depth-2{display:flex;gap:.2rem;margin-left:2.4rem}
.report .depth-3{display:flex;gap:.2rem;margin-left:4.2rem}
.report .depth-4,.report .depth-5,.report .depth-6{display:flex;gap:.2rem;margin-left:6rem}
.report .depth-1,.report .depth-2,.report .depth-3,.report .depth-4,.report .depth-5,.report .depth-6{flex-wrap:wrap}
.report .depth-1>.content,.report .depth-2>.content,.report .depth-3>.content,.report .depth-4>.content,.report .depth-5>.content,.report .depth-6>.content{flex:1;min-width:0}
.report .depth-1:not(:has(>.marker)){padding-left:2.6rem}
.report .marker{flex:0 0 2.4rem;font-variant-numeric:tabular-nums}
.report .marker.bullet{flex-basis:1.2rem;text-align:center;color:var(--muted)}
.report .entry{margin-bottom:.15rem}.report .entry .marker{display:none}
.report .entry .content>*{display:flex;align-items:baseline;gap:.4rem}
.report .entry .entry-title{min-width:0}
.report .leader{flex:1;min-width:1.5rem;border-bottom:1px dotted var(--line);transform:translateY(-.25em)}
.report .page{font-variant-numeric:tabular-nums}
.report .entry.depth-1{font-weight:700;margin-top:.35rem}.report .entry.depth-2{margin-left:1.4rem}
.report .entry.depth-3{margin-left:2.8rem}.report .entry.depth-1:not(:has(>.x)){padding-left:0}
.report .caption{margin:1.6rem 0 .5rem;break-after:avoid;font:600 .95rem/1.4 Georgia,serif}
.report .scrolling{overflow-x:auto;margin-bottom:1.4rem}
.report table{border-collapse:collapse;width:100%;font:13.5px/1.35 'Helvetica Neue',Arial,'Liberation Sans',sans-serif;
font-variant-numeric:tabular-nums lining-nums;border-top:1.5px solid var(--ink);border-bottom:1.5px solid var(--ink)}
.report th,.report td{padding:.28rem .55rem;text-align:left;vertical-align:top;font-weight:400;border:0;hyphens:none}
.report thead th,.report thead td{font-weight:600;vertical-align:bottom;border-bottom:1px solid var(--line)}
.report thead th.spanning{text-align:center}
.report .number{text-align:right;white-space:nowrap}.report thead .number{white-space:normal}
.report tbody tr+tr>*{border-top:1px solid var(--hair)}
.report tr.total>*{font-weight:700;border-top:1px solid var(--ink)!important}
.report tr.group>*{font-weight:600;background:var(--band)}
.report .footnote{font-size:.85rem;color:var(--muted);margin-bottom:.35rem;display:flex;gap:.2rem}
.report .footnote .marker{flex-basis:1.4rem;vertical-align:super;font-size:.75em}
.report .footnote-mark{font-size:.72em;line-height:0}
.report .quoted{border-left:3px solid var(--hair);padding-left:1rem;color:var(--muted)}
.report .image,.report .directive{display:inline-block;border:1px dashed var(--line);padding:.15rem .5rem;color:var(--muted);font-style:italic}
.report pre{white-space:pre-wrap;font:13px/1.45 ui-monospace,Menlo,Consolas,monospace;background:var(--band);padding:.6rem .8rem}
.report code{font:.9em ui-monospace,Menlo,Consolas,monospace}
.report hr{border:0;border-top:1px solid var(--line);margin:1.6rem auto;width:8rem}
.report .link{text-decoration:underline;text-decoration-color:var(--hair)}
.report .reference{color:inherit;text-decoration:underline;text-decoration-color:var(--line);text-decoration-thickness:1px;text-underline-offset:.18em}
.report .figure.ticked:not(.goes-on)::after{content:'✓';color:var(--tick);font:700 .72em/0 'Segoe UI Symbol','DejaVu Sans',sans-serif;vertical-align:.35em;margin-left:.12em}
.report .figure.contradicted{color:var(--cross);font-weight:700;outline:1.5px solid var(--cross);border-radius:.6em;padding:0 .2em;margin:0 .15em;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.report .figure.contradicted:not(.goes-on)::after{content:'✗';font:700 .8em/0 'Segoe UI Symbol','DejaVu Sans',sans-serif;margin-left:.2em}
.report mark{background:none;color:inherit;text-decoration:underline wavy 1px;text-underline-offset:.22em;text-decoration-skip-ink:none}
.report mark.error{text-decoration-color:var(--cross)}.report mark.warning{text-decoration-color:var(--warn)}
.report mark.info{text-decoration-color:var(--note)}
.report .notes{flex-basis:100%;margin:.45rem 0 .2rem;font:13px/1.45 'Segoe UI','Helvetica Neue',Arial,'Liberation Sans',sans-serif}
.report .note{border-left:3px solid var(--note);background:var(--band);padding:.3rem .6rem;margin:0 0 .25rem;hyphens:none}
.report .note strong{color:var(--note)}
.report .note.error{border-color:var(--cross)}.report .note.error strong{color:var(--cross)}
.report .note.warning{border-color:var(--warn)}.report .note.warning strong{color:var(--warn)}
.report .note .rule{color:var(--muted);white-space:nowrap}
.report.only-findings .block:not(.has-findings):not(.heading):not(.frontMatter){display:none}
.report.only-unverified .block:not(.has-unverified):not(.heading):not(.frontMatter){display:none}
.report.only-unverified .figure.unverified{background:color-mix(in srgb,var(--note) 18%,transparent);outline:1px dashed var(--note)}
@media (max-width:720px){.report{padding:1.6rem 1.2rem 3rem;font-size:15px}}
@media print{.report{max-width:none;padding:0;--paper-back:#fff;--paper-ink:#000}.report .scrolling{overflow:visible}
.report tr,.report .notes,.report .caption{break-inside:avoid}.report thead{display:table-header-group}
.report p,.report .content{orphans:2;widows:2}.report{font-size:11pt}.report table{font-size:8.5pt}
.report .cover{break-after:page;border-bottom:0}.report .note{print-color-adjust:exact}
.report .block:has(>.content>.wide),.report .caption:has(+.block .wide){page:wide}.report .wide table{font-size:6.5pt}.report .very-wide table{font-size:4.6pt}
.report .wide th,.report .wide td{padding:.15rem .2rem}.report .very-wide th,.report .very-wide td{padding:.1rem .1rem}
@page wide{size:landscape;margin:14mm 12mm}}
`;
