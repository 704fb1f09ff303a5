/**
 * Makes an engine say its findings in another language than English. Must not check anything itself.
 */
import { inLanguage } from '../rules/finding.ts';
import type { Language } from '../text/phrase.ts';
import type { CheckedDocument, Engine, Finding } from './engine.ts';
import { withParts } from './with-parts.ts';

/** An engine like `engine`; a finding that stays the same object does so in the language too. */
export function speakingEngine(engine: Engine, language: Language): Engine {
  const said = new WeakMap<Finding, Finding>();
  const say = <F extends Finding>(finding: F): F => {
    const known = (said.get(finding) as F | undefined) ?? inLanguage(finding, language);
    said.set(finding, known);
    return known;
  };
  const documents = new WeakMap<CheckedDocument, CheckedDocument>();
  const sayAll = (checked: CheckedDocument): CheckedDocument => {
    const known =
      documents.get(checked) ??
      withParts(checked, {
        language: () => language,
        findings: () => checked.findings.map(say),
        addressed: () =>
          checked.addressed && {
            ...checked.addressed,
            findings: checked.addressed.findings.map(say),
          },
      });
    documents.set(checked, known);
    return known;
  };
  const speaking: Pick<Engine, 'check'> = {
    async check(path, budget) {
      const checked = await engine.check(path, budget);
      return checked && sayAll(checked);
    },
  };
  // All else is the other one's.
  return Object.assign(Object.create(engine) as Engine, speaking);
}
