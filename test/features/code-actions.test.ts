/**
 * What an author is offered at a place, and that it does what it says.
 */
import { describe, expect, it } from 'vitest';
import { codeActions, fixAllAction } from '../../server/src/features/code-actions.ts';
import { fixAllEdits } from '../../server/src/features/fix-all.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { checkText } from '../lsp/fake-engine.ts';

const check = (text: string) => checkText('/drafts/report.md', text, 1, false);

/** Titles offered where `$0` stands in the text. */
function offered(marked: string): readonly string[] {
  const at = marked.indexOf('$0');
  const actions = codeActions(check(marked.replace('$0', '')), { from: at, to: at });
  return actions.map(({ title, preferred }) => (preferred ? `${title} (preferred)` : title));
}

describe('code actions', () => {
  it('answer the findings that touch the cursor', () => {
    const all = 'Fix all safe problems in this report';
    expect(offered('a $0BAD b')).toEqual(['Write good (preferred)', all]);
    expect(offered('a BAD$0 b')).toEqual(['Write good (preferred)', all]);
    expect(offered('a BAD $0b')).toEqual([]);
  });

  it('never prefer a fix that changes a figure or a wording', () => {
    expect(offered('O$0DD')).toEqual(['Write even']);
  });

  it('offer one action for two findings with the same fix', () => {
    const checked = check('BAD');
    const [finding] = checked.findings;
    const twice = { ...checked, findings: [finding!, { ...finding!, message: 'Again' }] };
    const [action, ...rest] = codeActions(twice, { from: 0, to: 3 });
    expect(action?.findings.map(({ message }) => message)).toEqual(['BAD is not a word', 'Again']);
    expect(rest.map(({ kind }) => kind)).toEqual(['fixAll']);
  });
});

describe('fix all', () => {
  it('takes safe fixes only', () => {
    expect(fixAllAction(check('ODD'))).toBeUndefined();
    expect(applyEdits('BAD ODD BAD', fixAllAction(check('BAD ODD BAD'))!.edits)).toBe(
      'good ODD good',
    );
  });

  it('goes on until no safe fix is left, in one edit', async () => {
    // The first pass brings to light what the second has to fix.
    const again = async (text: string) => {
      if (text !== 'good') return [];
      const edits = [{ span: { from: 0, to: 4 }, text: 'best' }];
      const fixes = [{ title: 'Write best', kind: 'safe' as const, edits }];
      return [{ ...check('BAD').findings[0]!, fixes }];
    };
    expect(await fixAllEdits(check('BAD'), again)).toEqual([
      { span: { from: 0, to: 3 }, text: 'best' },
    ]);
    expect(await fixAllEdits(check('fine'), again)).toEqual([]);
  });
});
