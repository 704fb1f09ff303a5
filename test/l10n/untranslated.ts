/** Words in the sources that nobody could translate: text in quotation marks that reads as a sentence. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { modules, root } from './sentences.ts';

export interface Untranslated {
  /** From the project's folder. */
  readonly path: string;
  /** With {} for what is filled in. */
  readonly text: string;
}

/** Folders whose texts people may read. */
const folders = ['cli', 'engine', 'features', 'lsp', 'preview', 'profiles'].map(
  (name) => `server/src/${name}`,
);

/** What is thrown is for logs, or is worded by who catches it. */
const unread = /^(?:Error|TypeError|Set|RegExp)$/;

export function untranslated(): readonly Untranslated[] {
  return [...folders, 'client/src'].flatMap((folder) =>
    modules(`${root}${folder}`).flatMap((path) =>
      textsOf(path)
        .filter(readsAsWords)
        .map((text) => ({ path: path.slice(root.length), text })),
    ),
  );
}

function textsOf(path: string): readonly string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isNewExpression(node) && unread.test(node.expression.getText())) return;
    if (ts.isTaggedTemplateExpression(node)) {
      filledIn(node.template).forEach(visit);
      return;
    }
    if (ts.isCallExpression(node) && /\bl10n\.t$/.test(node.expression.getText())) {
      node.arguments.slice(1).forEach(visit);
      return;
    }
    const text = textOf(node);
    if (text !== undefined) texts.push(text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
  return texts;
}

function filledIn(template: ts.TemplateLiteral): readonly ts.Node[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [];
  return template.templateSpans.map(({ expression }) => expression);
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
}

/** Two words beside one another, or one beside what is filled in; mark-up and styles are no words. */
function readsAsWords(text: string): boolean {
  const words = text.replace(/<[^>]*>/g, ' \0 ').replace(/\s+/g, ' ');
  if (/[{;][a-z-]+:[^ ]/.test(words)) return false;
  return /\p{L}{2,}[,;:.]? \p{Ll}{2,}|\{\} \p{Ll}{3,}|\p{Ll}{3,} \{\}/u.test(words);
}
