/**
 * Holds what analysis sees equal to what remark sees, but for the differences listed beside this file.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../server/src/markdown/normal-text.ts';
import { describeWithShared, readReport, reportNames } from '../support/shared.ts';
import { exampleDifferences, knownDifferences, type Part } from './differences.ts';
import { gfmExamples } from './gfm-examples.ts';
import { outlineByRemark, outlineOf } from './outline.ts';
import { drafts } from './random-drafts.ts';

const parts: readonly Part[] = ['blocks', 'texts'];

function differingParts(text: string): readonly Part[] {
  const ours = outlineOf(text);
  const remark = outlineByRemark(text);
  return parts.filter((part) => JSON.stringify(ours[part]) !== JSON.stringify(remark[part]));
}

/** The examples of the CommonMark specification by number. */
function commonMarkExamples(): readonly (readonly [string, string])[] {
  const path = createRequire(import.meta.url).resolve('commonmark-spec/spec.txt');
  const fence = '`'.repeat(32);
  const pattern = new RegExp(`^${fence} example\\n([\\s\\S]*?)^\\.\\n[\\s\\S]*?^${fence}$`, 'gm');
  return [...readFileSync(path, 'utf8').matchAll(pattern)].map((match, index) => [
    `commonmark ${index + 1}`,
    (match[1] ?? '').replaceAll('→', '\t'),
  ]);
}

const examples = [
  ...commonMarkExamples(),
  ...Object.entries(gfmExamples).map(([title, text]) => [`gfm: ${title}`, text] as const),
];

describeWithShared('the five reports', () => {
  it.each(reportNames)('%s is read as remark reads it', (name) => {
    const text = readReport(name);
    const ours = outlineOf(text);
    const remark = outlineByRemark(text);
    expect(ours.blocks).toEqual(remark.blocks);
    expect(ours.texts).toEqual(remark.texts);
  });
});

describe('the examples of CommonMark and GFM', () => {
  it('are all there', () => {
    expect(examples.length).toBeGreaterThan(652 + 50);
  });

  it('are read as remark reads them, but for the differences listed', () => {
    const found = examples.flatMap(([name, text]) => {
      const differing = differingParts(text);
      return differing.length === 0 ? [] : [`${name}: ${differing.join(', ')}`];
    });
    const listed = exampleDifferences.map((each) => `${each.example}: ${each.parts.join(', ')}`);
    expect(found).toEqual(listed);
  });
});

describe('the known differences', () => {
  it.each(knownDifferences)('$name: still there', ({ example, parts: listed, pattern }) => {
    expect(differingParts(example)).toEqual(listed);
    expect(example).toMatch(pattern);
  });
});

describe('random drafts', () => {
  it('are read as remark reads them, but for the differences listed', { timeout: 60_000 }, () => {
    const property = fc.property(drafts, (draft) => {
      const text = normalizeText(draft).text;
      for (const part of differingParts(draft)) {
        const known = knownDifferences.some(
          (each) => each.parts.includes(part) && each.pattern.test(text),
        );
        if (known) continue;
        expect(outlineOf(draft)[part]).toEqual(outlineByRemark(draft)[part]);
      }
    });
    // One seed: the list of differences can hold only what has been met.
    fc.assert(property, { numRuns: 1000, seed: 2007 });
  });
});
