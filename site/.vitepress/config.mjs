// The pages of docs/ as a static site: nothing is written for it alone.
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const docs = new URL('../../docs/', import.meta.url);
// The generator finds its packages only from pages below its own folder.
const pages = fileURLToPath(new URL('../pages', import.meta.url));
rmSync(pages, { recursive: true, force: true });
cpSync(docs, pages, { recursive: true });

const families = readdirSync(new URL('rules/', docs), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

const page = (text, link) => ({ text, link });

const guides = [
  page('For authors', '/guides/authors'),
  page('For editors', '/guides/editors'),
  page('For reviewers', '/guides/reviewers'),
  page('Coming from Word', '/guides/word'),
  page('Writing a profile', '/guides/profiles'),
  page('Silencing with a reason', '/guides/suppressing'),
  page('Beside other tools', '/guides/other-tools'),
];

const reference = [
  page('Tables', '/tables'),
  page('Claims', '/claims'),
  page('Figures', '/figures'),
  page('Frameworks', '/frameworks'),
  page('Configuration', '/configuration'),
  page('Pipelines', '/ci'),
  page('Editors', '/editors'),
  page('JSON', '/json'),
  page('Bad input', '/bad-input'),
  page('Comparison', '/comparison'),
];

const rulesOf = (family) => ({
  text: family,
  collapsed: true,
  items: readdirSync(new URL(`rules/${family}/`, docs))
    .map((name) => name.replace(/\.md$/, ''))
    .map((name) => page(`${family}/${name}`, `/rules/${family}/${name}`)),
});

const inside = [
  page('Architecture', '/architecture'),
  page('Contributing', '/contributing'),
  page('Performance', '/performance'),
];

export default {
  title: 'Crossfoot',
  description: 'Checks drafted annual reports: totals, numbering, references to frameworks.',
  srcDir: 'pages',
  outDir: '../dist/site',
  cacheDir: '../dist/site-cache',
  rewrites: { 'README.md': 'index.md', 'rules/README.md': 'rules/index.md' },
  ignoreDeadLinks: false,
  themeConfig: {
    search: { provider: 'local' },
    nav: [
      page('Guides', '/guides/authors'),
      page('Rules', '/rules/'),
      page('Configuration', '/configuration'),
    ],
    sidebar: [
      { text: 'Guides', items: guides },
      { text: 'Reference', items: reference },
      {
        text: 'Rules',
        items: [page('All rules', '/rules/'), ...families.map(rulesOf)],
        collapsed: true,
      },
      { text: 'Inside', items: inside },
    ],
    outline: [2, 3],
  },
};
