/**
 * How the review report looks, on screens light and dark and on paper, and its one script, which
 * only searches the ledger. Must not load anything, nor be needed for reading.
 */
import { reportStyle } from '../../preview/style.ts';
import { coverageStyle } from './coverage-html.ts';

const colours = `:root{color-scheme:light dark;--back:#f4f2ee;--card:#fff;--ink:#1d1d1d;--muted:#5a5a5a;--line:#d3cfc8;
--error:#b3261e;--warning:#7d5200;--info:#0b5a9c;--good:#19692c;--link:#0b4f8a;--band:#f0ede7;
--stated:#cfe8cf;--mentioned:#e6f1da;--gap:#f8d0cc}
@media screen and (prefers-color-scheme:dark){:root{--back:#1a1a1c;--card:#232326;--ink:#e8e6e3;--muted:#b3afa9;--line:#45454a;
--error:#ff8a80;--warning:#f0b95b;--info:#82bcf0;--good:#7fd08f;--link:#8fc3f2;--band:#2d2d31;
--stated:#23502d;--mentioned:#2c3a24;--gap:#5c2823}
.report{--paper-ink:#e8e6e3;--paper-muted:#b3afa9;--paper-line:#77777d;--paper-hair:#45454a;--paper-tick:#7fd08f;
--paper-cross:#ff8a80;--paper-warn:#f0b95b;--paper-note:#82bcf0;--paper-band:#2d2d31;--paper-back:#1f1f22}}`;

const layout = `*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--ink);font:15px/1.5 'Segoe UI','Helvetica Neue',Arial,'Liberation Sans',sans-serif}
body>*{max-width:70rem;margin:0 auto;padding:0 1.2rem}
a{color:var(--link)}h1{font-size:1.7rem;line-height:1.25;margin:2rem 0 .4rem;text-wrap:balance}
h2{font-size:1.35rem;line-height:1.3;margin:2.6rem 0 .6rem;text-wrap:balance}h3{font-size:1.1rem;margin:1.8rem 0 .5rem}
h2,h3,[id]{scroll-margin-top:3.2rem}
.muted,.path{color:var(--muted)}.path{font-size:.9rem;overflow-wrap:anywhere}
nav{position:sticky;top:0;z-index:1;background:var(--back);border-bottom:1px solid var(--line);padding:.5rem 1.2rem;font-size:.92rem}
nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
.tiles{display:flex;flex-wrap:wrap;gap:.7rem;margin:1rem 0;padding:0;list-style:none}
.tiles li{background:var(--card);border:1px solid var(--line);border-radius:.4rem;padding:.5rem .9rem;min-width:7rem}
.tiles b{display:block;font-size:1.5rem;line-height:1.2;font-variant-numeric:tabular-nums}
.tiles .error b{color:var(--error)}.tiles .warning b{color:var(--warning)}.tiles .info b{color:var(--info)}.tiles .good b{color:var(--good)}
.bar{display:block;width:100%;height:.7rem;margin:0 0 1rem;border-radius:.35rem;overflow:hidden;background:var(--line)}
.bar .ticked{fill:var(--good)}.bar .contradicted{fill:var(--error)}
table.plain{border-collapse:collapse;width:100%;margin:0 0 1rem;background:var(--card);font-variant-numeric:tabular-nums}
table.plain th,table.plain td{border:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top}
table.plain td.number,table.plain th.number{text-align:right}`;

const parts = `details>summary{cursor:pointer}
details.part{border-top:1px solid var(--line);margin-top:1.4rem}
details.part>summary{font-size:1.1rem;font-weight:700;padding:.6rem 0}details.part>summary :is(h2,h3){display:inline;font-size:inherit;margin:0}
summary .count{font-weight:400;color:var(--muted)}
fieldset{border:0;margin:.8rem 0;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;align-items:center}
legend{float:left;margin-right:.8rem;color:var(--muted);padding:0}input,label{accent-color:var(--link)}
.group>summary{font-weight:600;padding:.35rem 0}.group .above{font-weight:400;color:var(--muted)}
.findings{list-style:none;margin:0 0 .8rem;padding:0}
.finding{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--info);border-radius:.25rem;
margin:0 0 .45rem;padding:.45rem .8rem;break-inside:avoid}
.finding.error{border-left-color:var(--error)}.finding.warning{border-left-color:var(--warning)}
.finding p{margin:.1rem 0;overflow-wrap:anywhere}.finding .level{font-weight:700;color:var(--info)}
.finding.error .level{color:var(--error)}.finding.warning .level{color:var(--warning)}
.finding .more{font-size:.92rem;color:var(--muted)}
.ledger{overflow-x:auto}.ledger table{font-size:.9rem;margin:0}.ledger thead th{background:var(--band)}
.ledger .value{text-align:right;white-space:nowrap}
.ledger td:first-child{white-space:nowrap}.ledger .state{white-space:nowrap;color:var(--muted)}
.ledger .ticked .state{color:var(--good)}.ledger .contradicted .state{color:var(--error);font-weight:700}
.ledger .group th{background:var(--band);text-align:left}.ledger .group span{font-weight:400;color:var(--muted)}
.search{margin:0 0 .6rem}.search input{font:inherit;padding:.3rem .5rem;min-width:18rem;max-width:100%;border:1px solid var(--muted);border-radius:.25rem;background:var(--card);color:inherit}
.report{border:1px solid var(--line)}.part-rules dt{font-weight:600;margin-top:.7rem}.part-rules dd{margin:0}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
footer{padding:2rem 1.2rem 3rem;color:var(--muted);font-size:.9rem}
.part-figures:has(.only-contradicted:checked) :is(tr.ticked,tr.unverified),
.part-figures:has(.only-unverified:checked) :is(tr.ticked,tr.contradicted),
.part-figures:has(.only-ticked:checked) :is(tr.unverified,tr.contradicted){display:none}
.part-figures:has(.only-contradicted:checked) tbody:not(:has(tr.contradicted)),
.part-figures:has(.only-unverified:checked) tbody:not(:has(tr.unverified)),
.part-figures:has(.only-ticked:checked) tbody:not(:has(tr.ticked)){display:none}`;

/** What a cleared box hides: its findings, and the sections in which no other box keeps one. */
function levels(): string {
  const all = ['error', 'warning', 'info'];
  return [1, 2, 3, 4, 5, 6, 7]
    .map((bits) => {
      const off = all.filter((_, at) => bits & (1 << at));
      const on = all.filter((level) => !off.includes(level));
      const page = `body${off.map((level) => `:has(#show-${level}:not(:checked))`).join('')}`;
      const groups = `${page} .group${on.map((level) => `:not(:has(.${level}))`).join('')}`;
      return `${off.length === 1 ? `${page} .finding.${off[0]},` : ''}${groups}{display:none}`;
    })
    .join('\n');
}

const paper = `@media print{@page{margin:18mm 16mm}body{background:none;font-size:10.5pt}body>*{max-width:none;padding:0}
nav,fieldset,.search,.screen{display:none}.finding,table.plain,.tiles li{background:none}a{color:inherit;text-decoration:none}
.review+.review,.part-report{break-before:page}.ledger,.matrix{overflow:visible}.report{border:0}.ledger tr{break-inside:avoid}}`;

export const pageStyle = [reportStyle, coverageStyle, colours, layout, parts, levels(), paper].join(
  '\n',
);

/** Shows the search of each ledger, and hides the rows that lack one of the words. */
export const pageScript = `for (const box of document.querySelectorAll('.search')) {
  const input = box.querySelector('input'), count = box.querySelector('output');
  const bodies = [...box.parentElement.querySelectorAll('tbody')];
  const plain = (text) => text.toLowerCase().replace(/\\s+/g, ' ');
  const texts = new Map();
  box.hidden = false;
  input.addEventListener('input', () => {
    const words = plain(input.value).split(' ').filter(Boolean);
    let found = 0;
    for (const body of bodies) {
      let here = 0;
      for (const row of [...body.rows].slice(1)) {
        if (!texts.has(row)) texts.set(row, plain(row.textContent));
        row.hidden = !words.every((word) => texts.get(row).includes(word));
        if (!row.hidden) here++;
      }
      body.hidden = here === 0;
      found += here;
    }
    count.textContent = words.length ? count.dataset.found.replace('{0}', found) : '';
  });
}
`;
