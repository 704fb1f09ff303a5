/**
 * Makes an engine say its findings in another language than English. Must not check anything itself.
 */
import { inLanguage } from '../rules/finding.ts';
import type { Language } from '../text/phrase.ts';
import type { CheckedDocument, Engine, Finding } from './engine.ts';
import { withParts } from './with-parts.ts';

/** One checked document in a language. */
export function spokenDocument(checked: CheckedDocument, language: Language): CheckedDocument {
  return spokenWith(checked, language, (finding) => inLanguage(finding, language));
}

function spokenWith(
  checked: CheckedDocument,
  language: Language,
  say: <F extends Finding>(finding: F) => F,
): CheckedDocument {
  const { addressed } = checked;
  return withParts(checked, {
    language: () => language,
    findings: () => checked.findings.map(say),
    addressed: () => addressed && { ...addressed, findings: addressed.findings.map(say) },
  });
}

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
    const known = documents.get(checked) ?? spokenWith(checked, language, say);
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
