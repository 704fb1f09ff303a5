/**
 * Sections declare the items they serve where their sisters do. Must not ask for statements in a
 * report that has hardly any.
 */

import type { Catalogue } from '../../frameworks/framework.ts';
import { kindName } from '../../frameworks/kinds.ts';
import { findPromise } from '../../frameworks/promise.ts';
import type { Heading } from '../../outline/outline.ts';
import { readServedSections, type ServedSection } from '../../report/served-sections.ts';
import { say, type Words } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import { exampleFiles, exampleReport } from '../example-catalogue.ts';
import type { SaidFinding } from '../finding.ts';

export default defineRule({
  id: 'framework/missing-statement',
  since: '0.1.0',
  severity: 'info',
  reads: ['document', 'blocks', 'outline', 'statements', 'itemReferences', 'catalogues', 'profile'],
  docs: {
    summary: 'A section does not say which items of a framework it serves, though its sisters do',
    why: 'A reader takes a missing statement to mean that the section serves none of the points, while most often it was only forgotten.',
    fix: 'Add the statement, or leave it out where the section serves none. Where a sentence of the report promises a statement in each section, narrow the sentence.',
    silent:
      'Sections that refer to the framework in their text, sections without paragraphs of their own, and frameworks for which the profile says `siblings: false` or `statement: none`.',
  },
  examples: [
    {
      title: 'one of three sisters',
      files: exampleFiles,
      text: exampleReport(`# I. SERVICES

## A. Pilots

1. The pilots guided 312 ships.

Harbour Strategy points: 1 and 2

## B. Laboratories
   ^^^^^^^^^^^^^^^ “B. Laboratories” names no Harbour Strategy points, though 2 of its 2 sister sections do

2. The laboratories took 96 samples.

## C. Shelter

3. The shelter took in 41 seafarers.

Harbour Strategy point: 5
`),
    },
    {
      title: 'a promise that is not kept',
      files: exampleFiles,
      text: exampleReport(`1. The points of the Harbour Strategy that are served are named in each section.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2 of 3 sections name no points: II, III

# I. PILOTS

2. The pilots guided 312 ships.

Harbour Strategy points: 1 and 2

# II. LABORATORIES

3. The laboratories took 96 samples.

# III. SHELTER

4. The shelter took in 41 seafarers.
`),
    },
    {
      title: 'a sister that refers to the framework in its text, and one without paragraphs',
      files: exampleFiles,
      text: exampleReport(`# I. SERVICES

## A. Pilots

1. The pilots guided 312 ships.

Harbour Strategy points: 1 and 2

## B. Laboratories

2. In line with Strategy point 3 the laboratories took 96 samples.

## C. Table of samples

## D. Shelter

3. The shelter took in 41 seafarers.

Harbour Strategy point: 5
`),
    },
  ],
  *check(facts): Iterable<SaidFinding> {
    const { document, blocks, outline, catalogues, profile } = facts;
    for (const catalogue of catalogues) {
      const asked = profile.frameworks.find((framework) => framework.catalogue === catalogue.id);
      if (asked && (!asked.siblings || asked.statement === 'none')) continue;
      const statements = facts.statements.filter(
        ({ role, catalogue: id }) => role === 'section' && id === catalogue.id,
      );
      if (statements.length === 0) continue;
      const references = facts.itemReferences.filter(({ catalogue: id }) => id === catalogue.id);
      const sections = readServedSections(outline, statements, references);
      const promise = findPromise(document.text, blocks, catalogue, catalogues);
      const broken = promise
        ? sections.filter((section) => isTop(section) && isSilent(section))
        : [];
      const kind = kindName(statements[0]!.kind, 2);
      if (promise) yield* promiseFinding(promise, kind, broken, sections.filter(isTop).length);
      yield* sisterFindings(catalogue, kind, sections, new Set(broken));
    }
  },
});

/** A numbered section of the first level; annexes and introductions are none. */
function isTop({ heading, parent }: ServedSection): boolean {
  return parent === undefined && heading.label !== undefined && heading.label.word === undefined;
}

function isSilent({ serves, hasParagraphs }: ServedSection): boolean {
  return !serves && hasParagraphs;
}

function* promiseFinding(
  span: Span,
  kind: Words,
  broken: readonly ServedSection[],
  total: number,
): Iterable<SaidFinding> {
  if (broken.length === 0) return;
  const names = broken.map(({ heading }) => heading.label?.number ?? heading.text);
  yield {
    span,
    message: say`${broken.length} of ${total} sections name no ${kind}: ${names.join(', ')}`,
    related: broken.map(({ heading }) => ({
      span: spanOf(heading),
      message: say`“${heading.text}” names none`,
    })),
  };
}

function* sisterFindings(
  catalogue: Catalogue,
  kind: Words,
  sections: readonly ServedSection[],
  reported: ReadonlySet<ServedSection>,
): Iterable<SaidFinding> {
  const levels = groupBy(sections, rankOf);
  for (const family of groupBy(sections, (section) => section.parent).values()) {
    for (const [rank, sisters] of groupBy(family, rankOf)) {
      const owners = sisters.filter((section) => section.owns);
      const others = sisters.length - 1;
      if (!isExpected(owners, others, levels.get(rank) ?? [])) continue;
      const related = owners.slice(0, 3).map(({ heading }) => ({
        span: spanOf(heading),
        message: say`“${heading.text}” does`,
      }));
      for (const section of sisters) {
        if (!isSilent(section) || reported.has(section)) continue;
        const name = section.heading.text;
        const message = say`“${name}” names no ${catalogue.title} ${kind}, though ${ofSisters(owners.length, others)}`;
        yield { span: spanOf(section.heading), message, related };
      }
    }
  }
}

function ofSisters(owners: number, others: number): Words {
  if (others === 1) return say`its sister section does, as most sections do`;
  return say`${owners} of its ${others} sister sections do`;
}

/** Sections of one rank can be compared: same level, labelled alike. */
function rankOf({ heading }: ServedSection): string {
  const { label, level } = heading;
  return `${level} ${label ? (label.word?.toLowerCase() ?? label.form) : '-'}`;
}

/** Most sisters have a statement; a single sister must have one, and most sections of the level. */
function isExpected(
  owners: readonly ServedSection[],
  others: number,
  level: readonly ServedSection[],
): boolean {
  if (owners.length === 0) return false;
  if (others > 1) return owners.length > others / 2;
  const all = level.filter((section) => section.owns).length;
  return all >= 3 && all > level.length / 2;
}

function groupBy<T, K>(list: readonly T[], key: (element: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const element of list) {
    const group = groups.get(key(element));
    if (group) group.push(element);
    else groups.set(key(element), [element]);
  }
  return groups;
}

function spanOf({ label, titleSpan }: Heading): Span {
  return { from: label?.span.from ?? titleSpan.from, to: titleSpan.to };
}
