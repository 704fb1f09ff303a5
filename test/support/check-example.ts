/** Rules' examples as files that the engine can check. */
import { stringify } from 'yaml';
import type { Rule, RuleExample } from '../../server/src/rules/define-rule.ts';
import type { Fix } from '../../server/src/rules/finding.ts';
import { checkText } from './check-text.ts';
import { readFixture } from './fixture.ts';

const configName = 'crossfoot.yaml';

/**
 * The files beside the draft of an example: those it brings, and, unless it brings one, a
 * configuration that names them and sets the options it asks for.
 */
export function exampleFiles(rule: Rule, example: RuleExample): Readonly<Record<string, string>> {
  const files: Record<string, string> = { ...example.files };
  const named = (pattern: RegExp) => Object.keys(files).filter((name) => pattern.test(name));
  const catalogues = named(/(?:^|\/)catalogues?\b.*\.ya?ml$/);
  const profiles = named(/(?:^|\/)profiles?\b.*\.ya?ml$/);
  files[configName] ??= stringify({
    root: true,
    reports: ['*.md'],
    ...(catalogues.length > 0 ? { catalogues } : {}),
    ...(profiles.length > 0 ? { profiles } : {}),
    ...(example.options ? { rules: { [rule.id]: { options: example.options } } } : {}),
  });
  return files;
}

/** The kinds of fixes that the findings of a rule's examples have. */
export async function fixKinds(rule: Rule): Promise<readonly Fix['kind'][]> {
  const kinds = new Set<Fix['kind']>();
  for (const example of rule.examples) {
    const { text } = readFixture(example.text)[0]!;
    const { findings } = await checkText(text, exampleFiles(rule, example));
    for (const finding of findings) {
      if (finding.rule === rule.id) for (const fix of finding.fixes) kinds.add(fix.kind);
    }
  }
  return [...kinds].sort();
}
