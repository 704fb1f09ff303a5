/** Reads statements and references from a text, for tests. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Catalogue, ItemReference, Statement } from '../../server/src/frameworks/framework.ts';
import { readItemReferences } from '../../server/src/frameworks/references.ts';
import { readStatements } from '../../server/src/frameworks/statements.ts';
import type { Block } from '../../server/src/markdown/block.ts';
import { readBlocks } from '../../server/src/markdown/blocks.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { exampleFiles } from '../../server/src/rules/example-catalogue.ts';
import { sharedFolder } from '../support/shared.ts';

/** Harbour Strategy (five points) and Coast Charter (three principles with titles). */
export const exampleCatalogues: readonly Catalogue[] = [
  parse(exampleFiles['strategy.yaml']!) as Catalogue,
  parse(exampleFiles['charter.yaml']!) as Catalogue,
];

/** Goals 1 to 17 and some targets with dotted numbers. */
export const goals: Catalogue = {
  id: 'world-goals',
  title: 'Shared World Goals',
  items: [
    ...Array.from({ length: 17 }, (_, at) => ({ kind: 'goal', number: String(at + 1) })),
    ...[
      '8.1',
      '8.2',
      '8.3',
      '8.4',
      '8.5',
      '8.6',
      '8.7',
      '8.8',
      '8.9',
      '8.10',
      '8.a',
      '10.1',
      '10.2',
      '10.3',
      '10.4',
      '10.c',
    ].map((number) => ({ kind: 'target', number })),
    { kind: 'indicator', number: '10.3.2' },
  ],
};

/** The catalogues beside the shared reports. */
export function sharedCatalogues(): readonly Catalogue[] {
  return ['iom-migof', 'iom-strategy-2007', 'un-sdg'].map(
    (name) =>
      parse(readFileSync(join(sharedFolder, 'catalogues', `${name}.yaml`), 'utf8')) as Catalogue,
  );
}

export interface Facts {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly statements: readonly Statement[];
  readonly references: readonly ItemReference[];
}

export function readFacts(text: string, catalogues: readonly Catalogue[]): Facts {
  const document = parseMarkdown(text);
  const blocks = readBlocks(document);
  const headings = blocks.filter((block) => block.kind === 'heading');
  const statements = readStatements(document, blocks, headings, catalogues);
  const references = readItemReferences(document, blocks, statements, catalogues);
  return { text, blocks, statements, references };
}

/** References as `text as written → catalogue kind numbers`. */
export function showReferences({ text, references }: Facts): readonly string[] {
  return references.map(({ span, catalogue, kind, items }) => {
    const numbers = items.map((item) => item.number).join(' ');
    return `${text.slice(span.from, span.to)} → ${catalogue} ${kind} ${numbers}`;
  });
}

/** Statements as `role form catalogue kind numbers`. */
export function showStatements({ statements }: Facts): readonly string[] {
  return statements.map(({ role, form, catalogue, kind, items, malformed }) => {
    const numbers = items.map((item) => item.number).join(' ');
    const wrong = malformed.map((part) => ` !${part.kind}`).join('');
    return `${role} ${form} ${catalogue} ${kind} ${numbers}${wrong}`;
  });
}
