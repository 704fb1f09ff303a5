// Writes docs/rules/ from what the rules say about themselves.
import { loadSources } from './load-sources.mjs';

const folder = 'docs/rules';

export const ruleDocs = {
  name: 'rule-docs',
  folder,
  async produce() {
    const { rules, notices, fixKinds } = await loadRules();
    const documented = [];
    for (const rule of rules) documented.push({ ...rule, fixes: await fixKinds(rule) });
    const all = [...documented, ...notices].sort((a, b) => (a.id < b.id ? -1 : 1));
    return [
      { path: `${folder}/README.md`, text: overview(all) },
      ...all.map((rule) => ({ path: `${folder}/${rule.id}.md`, text: page(rule) })),
    ];
  },
};

/** The lists as they are in the sources now. */
const loadRules = () =>
  loadSources(
    'rules',
    `export { rules } from './server/src/rules/index.ts';
    export { notices } from './server/src/rules/notices.ts';
    export { fixKinds } from './test/support/check-example.ts';`,
  );

const made = '<!-- Made from the rule by npm run gen; do not edit. -->';

function overview(all) {
  const families = [...new Set(all.map((rule) => rule.id.split('/')[0]))];
  const tables = families.map((family) => {
    const rows = all
      .filter((rule) => rule.id.startsWith(`${family}/`))
      .map(
        (rule) =>
          `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${fixes(rule)} | ${rule.docs.summary} |`,
      );
    return [
      `## ${family}`,
      '',
      '| rule | severity | fix | finds |',
      '| --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return `${[
    made,
    '# Rules',
    `Each rule has a page that says what it means, why it matters and what to do. \`crossfoot explain RULE\`
prints the same in the terminal. Severities can be set in [crossfoot.yaml](../configuration.md). A fix is
*safe* where no author could object (\`--fix\` applies these), else *suggested*.`,
    ...tables,
  ].join('\n\n')}\n`;
}

function page(rule) {
  const { docs } = rule;
  const parts = [
    made,
    `# ${rule.id}`,
    `${docs.summary}.`,
    `Severity: **${rule.severity}** · since ${rule.since}${fixes(rule) ? ` · fix: ${fixes(rule)}` : ''}`,
    '## Why it matters',
    docs.why.trim(),
    '## What to do',
    docs.fix.trim(),
    ...(docs.silent ? ['## What it leaves alone', docs.silent.trim()] : []),
    ...options(rule),
    ...examples(rule),
  ];
  return `${parts.join('\n\n')}\n`;
}

function options(rule) {
  const entries = Object.entries(rule.options?.properties ?? {});
  if (entries.length === 0) return [];
  const rows = entries.map(([name, option]) => {
    const kind = option.enum ? option.enum.join(', ') : option.type;
    const standard = option.default === undefined ? '' : `\`${JSON.stringify(option.default)}\``;
    return `| \`${name}\` | ${kind} | ${standard} | ${option.description} |`;
  });
  return [
    '## Options',
    ['| option | values | without it | what it does |', '| --- | --- | --- | --- |', ...rows].join(
      '\n',
    ),
  ];
}

function examples(rule) {
  if (!rule.examples?.length) return [];
  return [
    '## Examples',
    'Carets stand under the place of a finding, with the words it holds; they are no part of the draft.',
    ...rule.examples.flatMap((example) => [
      `### ${capital(example.title)}`,
      fence(example.text, 'markdown'),
      ...(example.fixed === undefined ? [] : ['With the fix:', fence(example.fixed, 'markdown')]),
      ...Object.entries(example.files ?? {}).flatMap(([name, text]) => [
        `together with \`${name}\`:`,
        fence(text, name.endsWith('.md') ? 'markdown' : 'yaml'),
      ]),
    ]),
  ];
}

/** `safe`, `suggested` or both, as the examples show; empty for rules without fixes. */
function fixes(rule) {
  return (rule.fixes ?? []).join(', ');
}

/** A fence longer than any in the text. */
function fence(text, language) {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map((match) => match[0].length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${text.replace(/\n?$/, '\n')}${marks}`;
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
