/** While a draft from Word is edited, findings, tables and preview are those of a fresh reading. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import type { CheckedDocument } from '../../server/src/engine/engine.ts';
import { renderReport } from '../../server/src/preview/render-report.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { testFolder } from '../support/check-text.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { seeded } from '../support/seeded.ts';

/** What authors type, and what opens or closes tables, divs, spans and captions. */
const pieces = [
  ...['x', '7', ' ', '  ', '-', '|', '+', '\n', '\n\n', ':', ': ', '  : Table 4: More\n\n', ''],
  ...['  ---- ----\n', '  ----------\n', '+---+---+\n', ':::\n', '{.mark}', '[', ']', '\\', '**'],
  ...['# II. More\n\n', '31. Another paragraph.\n\n', '> ', '    ', '[^9]', '--', '^1^'],
];

function read(form: string): string {
  const path = new URL(`harbour-${form}.md`, import.meta.url);
  return readFileSync(fileURLToPath(path), 'utf8');
}

/** What a person sees of a check. */
function seen(checked: CheckedDocument) {
  const { findings, failures, report } = checked;
  const names = new Map<string, string>();
  // Ids count up from edit to edit.
  const html = renderReport(checked)!.blocks.map((block) =>
    block.html().replace(/(id="|href="#)(b\d+)"/g, (_, before, id) => {
      if (!names.has(id)) names.set(id, `b${names.size}`);
      return `${before}${names.get(id)}"`;
    }),
  );
  const tables = report!.tables.map(({ grid: { cells }, caption, from }) => ({
    cells: cells.map(({ text, span, lines, room }) => ({ text, span, lines, room })),
    caption,
    from,
  }));
  return { findings, failures, tables, html };
}

function open(text: string) {
  const engine = createEngine({ files: memoryFiles({}), log: () => {} });
  const path = `${testFolder}report.md`;
  engine.change([{ kind: 'open', path, text }]);
  return { engine, path };
}

describe.each(['default', 'styles', 'gfm'])('a report from Word: %s', (form) => {
  it('after every edit is what a new engine says', { timeout: 60_000 }, async () => {
    const random = seeded(form.length);
    let text = read(form);
    const { engine, path } = open(text);
    await engine.check(path);
    for (let count = 0; count < 40; count++) {
      // Front matter stays: without it the text is no report.
      const from = 40 + random(text.length - 40);
      const length = random(3) === 0 ? random(80) : 0;
      const span = { from, to: Math.min(text.length, from + length) };
      const edit = { span, text: pieces[random(pieces.length)]! };
      const back = {
        span: { from, to: from + edit.text.length },
        text: text.slice(from, span.to),
      };
      for (const one of random(3) > 0 ? [edit, back] : [edit]) {
        engine.change([{ kind: 'edit', path, edits: [one] }]);
        text = applyEdits(text, [one]);
        const fresh = open(text);
        const now = seen((await engine.check(path))!);
        expect(now, `edit ${count}`).toEqual(seen((await fresh.engine.check(fresh.path))!));
      }
    }
  });
});
