/**
 * A Markdown text to tokens with their scopes, by the library and the grammars that VS Code itself comes
 * with and the grammars of this extension.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as vscode from 'vscode';

/** A part of a line and its scopes, outermost first. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

interface Grammars {
  loadGrammar(scope: string): Promise<{
    tokenizeLine(
      line: string,
      state: unknown,
    ): {
      tokens: { startIndex: number; endIndex: number; scopes: string[] }[];
      ruleStack: unknown;
    };
  }>;
}

const root = 'text.html.markdown';

/** Undefined where this VS Code keeps its library elsewhere. */
export async function markdownTokenizer(): Promise<
  ((text: string) => readonly Token[]) | undefined
> {
  const { appRoot } = vscode.env;
  const load = createRequire(join(appRoot, 'package.json'));
  try {
    load.resolve('vscode-textmate');
  } catch {
    return undefined;
  }
  const textmate = load('vscode-textmate');
  const oniguruma = load('vscode-oniguruma');
  const wasm = readFileSync(load.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const paths = grammarPaths();
  const registry: Grammars = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope: string) => {
      const path = paths.get(scope)?.path;
      return path ? textmate.parseRawGrammar(readFileSync(path, 'utf8'), path) : null;
    },
    getInjections: (scope: string) =>
      [...paths].filter(([, { into }]) => into.includes(scope)).map(([injected]) => injected),
  });
  const grammar = await registry.loadGrammar(root);
  return (text) => {
    let state = textmate.INITIAL;
    return text.split('\n').flatMap((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => {
        return { text: line.slice(startIndex, endIndex), scopes };
      });
    });
  };
}

/** The grammars of all extensions, by scope; `into`: what they are injected into. */
function grammarPaths(): ReadonlyMap<string, { readonly path: string; readonly into: string[] }> {
  return new Map(
    vscode.extensions.all.flatMap(({ extensionPath, packageJSON }) =>
      ((packageJSON.contributes?.grammars ?? []) as GrammarEntry[]).map(
        ({ scopeName, path, injectTo = [] }) =>
          [scopeName, { path: join(extensionPath, path), into: injectTo }] as const,
      ),
    ),
  );
}

interface GrammarEntry {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: string[];
}
