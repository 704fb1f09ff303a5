/**
 * A window that takes over one update after the other shows what a new one shows about the same text:
 * words, marks, findings and where references lead. More edits: CROSSFOOT_PREVIEW_EDITS, with another
 * seed: CROSSFOOT_PREVIEW_SEED.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../server/src/cli/node-files.ts';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import { type BlockOrder, changedOrder } from '../../server/src/preview/block-order.ts';
import { type Preview, renderReport } from '../../server/src/preview/render-report.ts';
import { type Shown, updateOf } from '../../server/src/preview/update.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { patience } from '../support/patience.ts';
import { seeded } from '../support/seeded.ts';
import { describeWithShared, readReport, sharedFolder } from '../support/shared.ts';

/** What authors type, and what changes blocks far away. */
const pieces = [
  ...['x', '7', ' ', '\n', '\n\n', '---\n', '```\n', '<!-- ', '-->', '| 12 | 13 |\n', '</table>'],
  ...['# II. More\n\n', '31. Another paragraph, see paragraph 3.\n\n', '> ', '- ', '[^1]', ''],
  ...['\n\n[^9]: A note.\n\n', '**', '5 per cent', ' (see Table 2)', '\n\n**Table 2: More**\n\n'],
];

const { CROSSFOOT_PREVIEW_EDITS: wanted, CROSSFOOT_PREVIEW_SEED: seed = '3' } = process.env;

/** In milliseconds. */
const limit = patience + Number(wanted ?? 0) * 10_000;

/** What a window holds, as the client keeps it. */
interface Window {
  readonly shown: Shown;
  readonly html: ReadonlyMap<string, string>;
  readonly order: BlockOrder;
  /** What it was shown last. */
  readonly preview?: Preview;
}

const blank: Window = { shown: new Map(), html: new Map(), order: { ids: [], starts: [] } };

function show(window: Window, preview: Preview, at: number, most: number): Window {
  let left = most;
  const { shown, update } = updateOf(window.shown, preview, at, () => left-- > 0, window.preview);
  const order = changedOrder(window.order, update);
  expect(order.starts).toEqual(preview.blocks.map((block) => block.at));
  const html = new Map(order.ids.map((id) => [id, update.html[id] ?? window.html.get(id) ?? '']));
  return { shown, html, order, preview };
}

/** The blocks in order, with ids as they would be in a new window. */
function readable({ html }: Window): readonly string[] {
  const names = new Map([...html.keys()].map((id, index) => [id, `b${index}`]));
  return [...html.values()].map((block) =>
    block.replace(/(id="|href="#)(b\d+)"/g, (_, before, id) => `${before}${names.get(id)}"`),
  );
}

async function hold(path: string, original: string, edits: number): Promise<void> {
  const random = seeded(Number(seed));
  const engine = createEngine({ files: nodeFiles, log: () => {} });
  engine.change([{ kind: 'open', path, text: original }]);
  let before = renderReport((await engine.check(path))!)!;
  let window = show(blank, before, 0, Infinity);
  let text = original;
  for (let count = 0; count < edits; count++) {
    const from = random(text.length);
    const span = { from, to: Math.min(text.length, from + (random(3) === 0 ? random(60) : 0)) };
    const edit = { span, text: pieces[random(pieces.length)]! };
    engine.change([{ kind: 'edit', path, edits: [edit] }]);
    text = applyEdits(text, [edit]);
    const quick = await engine.check(path, { now: () => 0, until: 0, least: 0 });
    const next = quick && renderReport(quick, { before, quick: quick.incomplete === true });
    // An edit of the front matter can make it no report.
    if (!next) return;
    window = show(window, next, from, random(4));
    before = renderReport((await engine.check(path))!, { before: next })!;
    window = show(window, before, from, Infinity);
    const fresh = createEngine({ files: nodeFiles, log: () => {} });
    fresh.change([{ kind: 'open', path, text }]);
    const anew = renderReport((await fresh.check(path))!)!;
    const expected = show(blank, anew, 0, Infinity);
    expect(readable(window), `edit ${count} at ${from}: ${JSON.stringify(edit.text)}`).toEqual(
      readable(expected),
    );
  }
}

describe('after any edits the preview is that of a new window', () => {
  const path = fileURLToPath(new URL('../../examples/annual-report-2025.md', import.meta.url));
  it(
    'of the example',
    () => hold(path.replaceAll('\\', '/'), readFileSync(path, 'utf8'), Number(wanted ?? 8)),
    limit,
  );
});

describeWithShared('after edits the preview of a real report is that of a new window', () => {
  it(
    'of the strategy review',
    () =>
      hold(
        `${sharedFolder}reports/iom-strategy-review-2010.md`,
        readReport('iom-strategy-review-2010.md'),
        Number(wanted ?? 4),
      ),
    limit,
  );
});
