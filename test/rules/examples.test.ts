/**
 * The examples of every rule are its tests: markers and findings match one to one, no other rule
 * speaks unless it is marked, the first fix gives `fixed`, and safe fixes applied twice change
 * nothing the second time.
 */

import { describe, expect, it } from 'vitest';
import type { Finding } from '../../server/src/engine/engine.ts';
import { fixAll } from '../../server/src/engine/fix.ts';
import type { Rule, RuleExample } from '../../server/src/rules/define-rule.ts';
import { rules } from '../../server/src/rules/index.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { exampleFiles } from '../support/check-example.ts';
import { checkText } from '../support/check-text.ts';
import { compareMarkers, readFixture } from '../support/fixture.ts';
import { endFault } from '../support/message-style.ts';

/** Markers without a rule's name are the rule's own; those of others must name theirs. */
function problemsOf(rule: Rule, example: RuleExample, findings: readonly Finding[]) {
  const file = readFixture(example.text)[0]!;
  const markers = file.markers.map((marker) => ({ ...marker, rule: marker.rule ?? rule.id }));
  return compareMarkers({ ...file, markers }, findings);
}

const safeFixes = (files: Readonly<Record<string, string>>) => async (text: string) =>
  (await checkText(text, files)).findings;

describe.each(rules)('$id', (rule) => {
  it('has examples of both kinds and says what it means', () => {
    const silent = (example: RuleExample) => readFixture(example.text)[0]!.markers.length === 0;
    expect(rule.examples.some(silent)).toBe(true);
    expect(rule.examples.some((example) => !silent(example))).toBe(true);
    expect(rule.docs.summary).toMatch(/^[A-Z].*[^.]$/);
    expect(Math.min(rule.docs.why.length, rule.docs.fix.length)).toBeGreaterThan(20);
  });

  describe.each(rule.examples)('$title', (example) => {
    const files = exampleFiles(rule, example);
    const { text } = readFixture(example.text)[0]!;

    it('gives the marked findings and no others', async () => {
      const { findings } = await checkText(text, files);
      expect(problemsOf(rule, example, findings)).toEqual([]);
      expect(findings.flatMap(({ message }) => endFault(message) ?? [])).toEqual([]);
    });

    if (example.fixed !== undefined) {
      it('becomes the fixed text', async () => {
        const { findings } = await checkText(text, files);
        const fix = findings.find((finding) => finding.rule === rule.id)?.fixes[0];
        expect(applyEdits(text, fix?.edits ?? [])).toBe(example.fixed);
      });
    }

    it('is changed only once by its safe fixes', async () => {
      const once = await fixAll(safeFixes(files), text);
      expect(once.settled).toBe(true);
      expect((await fixAll(safeFixes(files), once.text)).applied).toBe(0);
    });

    it('says the same with CRLF line ends', async () => {
      const crlf = example.text.replace(/\r?\n/g, '\r\n');
      const { findings } = await checkText(readFixture(crlf)[0]!.text, files);
      expect(problemsOf(rule, { ...example, text: crlf }, findings)).toEqual([]);
    });
  });
});
