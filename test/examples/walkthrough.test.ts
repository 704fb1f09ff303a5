/**
 * The draft of the walkthrough has the three mistakes that its pages speak of, and no other.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { memoryFiles } from '../support/memory-files.ts';

const path = '/drafts/draft.md';
const draft = readFileSync('examples/walkthrough/draft.md', 'utf8');

async function findingsIn(text: string) {
  const engine = createEngine({ files: memoryFiles({}), log: () => {} });
  engine.change([{ kind: 'open', path, text }]);
  return (await engine.check(path))!.findings;
}

describe('the draft of the walkthrough', () => {
  it('has three mistakes', async () => {
    const rules = (await findingsIn(draft)).map(({ rule }) => rule);
    expect(rules).toEqual(['figure/tie', 'table/total', 'figure/tie', 'numbering/paragraph']);
  });

  it('is clean once each is mended by what is offered first', async () => {
    let text = draft;
    for (let step = 0; step < 3; step++) {
      const [finding] = await findingsIn(text);
      text = applyEdits(text, finding!.fixes[0]!.edits);
    }
    expect(await findingsIn(text)).toEqual([]);
    expect(text).toContain('184,250 passengers');
    expect(text).toContain('| 37,100 |');
  });

  it.each([
    ['', 'Paragraph **5** comes after 3'],
    ['fr/', 'Le paragraphe **5** vient après le paragraphe 3'],
  ])('is described as it is: %s', (folder, number) => {
    const page = (name: string) => readFileSync(`examples/walkthrough/${folder}${name}.md`, 'utf8');
    expect(page('number')).toContain(number);
    expect(page('total')).toContain('**37,110**, ');
    expect(page('total')).toContain('17,230 + 19,870 = **37,100**');
    expect(page('tie')).toContain('**184,520**');
    expect(page('tie')).toContain('**184,250**');
  });
});
