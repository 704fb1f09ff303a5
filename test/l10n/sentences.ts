/** The English sentences of the sources: what `say` and VS Code's `l10n.t` are given. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export function modules(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return modules(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

/** The sentence of a tagged template with numbered gaps; undefined for other nodes. */
function saidBy(node: ts.Node): string | undefined {
  if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'say') return undefined;
  const { template } = node;
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  const rest = template.templateSpans.map(({ literal }, at) => `{${at}}${literal.text}`);
  return template.head.text + rest.join('');
}

/** The sentence of `l10n.t('…')`. */
function toldByClient(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !/\bl10n\.t$/.test(node.expression.getText())) return undefined;
  const [sentence] = node.arguments;
  return sentence && ts.isStringLiteralLike(sentence) ? sentence.text : undefined;
}

/** Every sentence, with the file that it was first met in. */
export function sentencesOfSources(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const path of ['server/src', 'client/src'].flatMap((folder) =>
    modules(join(root, folder)),
  )) {
    const text = readFileSync(path, 'utf8');
    if (!/\bsay`|\bl10n\.t\(/.test(text)) continue;
    const visit = (node: ts.Node): void => {
      const sentence = saidBy(node) ?? toldByClient(node);
      if (sentence !== undefined && !found.has(sentence)) {
        found.set(sentence, path.slice(root.length));
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  }
  return found;
}
