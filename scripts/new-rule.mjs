// `npm run new-rule -- family/name`: writes a rule to fill in, and its line in the list of rules.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './setup.mjs';

const folder = join(root, 'server', 'src', 'rules');
const list = join(folder, 'index.ts');
const id = process.argv[2] ?? '';

if (!/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/.test(id)) {
  process.stderr.write('Name the rule as family/name, as in: npm run new-rule -- table/total\n');
  process.exit(2);
}
const file = join(folder, `${id}.ts`);
if (existsSync(file)) {
  process.stderr.write(`${id} is there already.\n`);
  process.exit(2);
}
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, template(id));
writeFileSync(list, withRules(readFileSync(list, 'utf8'), ruleIds()));
process.stderr.write(
  `Written: server/src/rules/${id}.ts and its line in index.ts. Next: npm run gen.\n`,
);

/** Rules have a default export; modules that rules share have none. */
function ruleIds() {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: family }) =>
      readdirSync(join(folder, family))
        .filter((name) =>
          readFileSync(join(folder, family, name), 'utf8').includes('export default'),
        )
        .map((name) => `${family}/${name.replace(/\.ts$/, '')}`),
    )
    .sort();
}

/** The list's source with an import and an entry for each rule. */
function withRules(source, ids) {
  const imports = ids.map((rule) => `import ${variable(rule)} from './${rule}.ts';\n`);
  const entries = ids.map((rule) => `  ${variable(rule)},\n`).join('');
  // The type stands among the rules, in the order of the paths.
  const type = "import type { Rule } from './define-rule.ts';\n";
  const path = (line) => line.slice(line.indexOf("'"));
  const all = [...imports, type].sort((a, b) => (path(a) < path(b) ? -1 : 1)).join('');
  return source
    .replace(/(?:import (?:type )?[^;\n]+;\n)*\nexport const rules/, `${all}\nexport const rules`)
    .replace(/(rules: readonly Rule\[\] = \[\n?)[^\]]*\]/, `$1${entries}]`);
}

/** `front-matter/unknown-key` as `frontMatterUnknownKey`. */
function variable(rule) {
  return rule.replace(/[-/]([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

function template(rule) {
  return `/** What is right, in one sentence. Must not … */
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: '${rule}',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document'],
  docs: {
    summary: 'What is wrong, in one line without a full stop',
    why: 'Why it matters to a reader of the report.',
    fix: 'What the author should do.',
  },
  examples: [
    { title: 'what is found', text: 'Change me: a draft with carets under what is found.\\n^^^^^^ change me\\n' },
    { title: 'what is left alone', text: 'A draft without carets is silent.\\n' },
  ],
  *check({ document }) {
    const at = document.text.indexOf('Change me');
    if (at >= 0) yield { span: { from: at, to: at + 6 }, message: 'change me' };
  },
});
`;
}
