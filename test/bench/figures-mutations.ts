/**
 * The bench of figures: changes one digit of a figure that a check ticked, in text or table, one at a
 * time, and counts how many of these mistakes are found where they are, and what is said elsewhere.
 *
 *     npm run bench:figures-mutations -- [--seed N] [--report NAME] [--count N] [--misses] [--folder PATH]
 *
 * Exits with 1 where the targets are missed: 95% found, two stray findings in a hundred mistakes.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { commandFiles } from '../../server/src/cli/node-files.ts';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import type { CheckedDocument, Engine, Finding } from '../../server/src/engine/engine.ts';
import { numeralSpan } from '../../server/src/report/figure-place.ts';
import type { LedgerEntry } from '../../server/src/report/ledger.ts';
import { overlaps, type Span } from '../../server/src/text/span.ts';
import { type Draw, seeded } from '../support/seeded.ts';

const targets = { found: 0.95, strays: 0.02 };

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '200' },
    report: { type: 'string', default: '' },
    folder: { type: 'string', default: '../shared/reports' },
    misses: { type: 'boolean', default: false },
  },
});

interface Mistake {
  readonly figure: LedgerEntry;
  /** The whole numeral, and what stands there now. */
  readonly span: Span;
  readonly was: string;
  readonly now: string;
}

interface Outcome {
  readonly mistake: Mistake;
  readonly found: boolean;
  readonly strays: readonly Finding[];
}

let missed = false;
for (const name of ['iom-2007', 'iom-2011', 'iom-2017']) {
  if (!name.includes(values.report)) continue;
  const path = join(resolve(values.folder), `${name}.md`);
  const engine = createEngine({ files: commandFiles, log: (message) => console.error(message) });
  const fromDisk = await engine.check(path);
  if (!fromDisk)
    throw new Error(`${path} is not there, or no report; name its folder with --folder`);
  engine.change([{ kind: 'open', path, text: fromDisk.document.text }]);
  const clean = (await engine.check(path))!;
  const outcomes: Outcome[] = [];
  for (const mistake of mistakesIn(clean, seeded(Number(values.seed) * 7919 + name.length))) {
    outcomes.push(await tryOne(engine, clean, mistake));
  }
  show(name, clean, outcomes);
}
process.exitCode = missed ? 1 : 0;

/** As many of the text as of tables, where there are as many. */
function mistakesIn({ report, document }: CheckedDocument, draw: Draw): readonly Mistake[] {
  if (!report) return [];
  const count = Number(values.count);
  // Tables that their author takes out of the checks are not reported on, whatever adds up in them.
  const skipped = ({ ref }: LedgerEntry) =>
    'table' in ref && report.tables[ref.table]?.pragma === 'skip';
  const ticked = report.ledger.figures.filter(
    (figure) => figure.state === 'ticked' && figure.numeral.words !== true && !skipped(figure),
  );
  const prose = ticked.filter(({ place }) => place !== 'cell');
  const cells = ticked.filter(({ place }) => place === 'cell');
  const change = (figure: LedgerEntry): Mistake | undefined => {
    const span = numeralSpan(report, figure);
    const was = document.text.slice(span.from, span.to);
    const now = withOtherDigit(was, draw);
    return now === undefined ? undefined : { figure, span, was, now };
  };
  const half = Math.ceil(count / 2);
  const chosen = pick(prose, half, draw);
  const changes = [...chosen, ...pick(cells, count - chosen.length, draw)].flatMap(
    (figure) => change(figure) ?? [],
  );
  // What is left over is made of second mistakes in the text.
  while (changes.length < count && prose.length > 0) {
    const more = change(prose[draw(prose.length)]!);
    if (more) changes.push(more);
  }
  return changes;
}

function pick<T>(items: readonly T[], count: number, draw: Draw): readonly T[] {
  const left = [...items];
  const picked: T[] = [];
  while (picked.length < count && left.length > 0) {
    picked.push(...left.splice(draw(left.length), 1));
  }
  return picked;
}

/** One digit replaced by another; none becomes a zero at the start. */
function withOtherDigit(text: string, draw: Draw): string | undefined {
  const digits = [...text.matchAll(/[0-9]/g)].map(({ index }) => index);
  if (digits.length === 0) return undefined;
  const which = draw(digits.length);
  const at = digits[which]!;
  const old = Number(text[at]);
  const least = which === 0 ? 1 : 0;
  let digit = old;
  while (digit === old) digit = least + draw(10 - least);
  return text.slice(0, at) + digit + text.slice(at + 1);
}

async function tryOne(engine: Engine, clean: CheckedDocument, mistake: Mistake): Promise<Outcome> {
  const { path } = clean;
  const { span, was, now } = mistake;
  engine.change([{ kind: 'edit', path, edits: [{ span, text: now }] }]);
  const checked = (await engine.check(path))!;
  engine.change([{ kind: 'edit', path, edits: [{ span, text: was }] }]);
  const known = new Set(clean.findings.map(keyOf));
  const fresh = checked.findings.filter((finding) => !known.has(keyOf(finding)));
  // A sum of many parts shows its total alone; that is where a wrong part is found.
  const places = [span, ...totalsOf(clean, mistake.figure)];
  const concerns = (finding: Finding) =>
    [finding.span, ...finding.related.map((place) => place.span)].some((place) =>
      places.some((own) => overlaps(place, own)),
    );
  return {
    mistake,
    found: fresh.some(concerns),
    // What was said there already may be said in other words.
    strays: fresh.filter(
      (finding) =>
        finding.severity !== 'info' &&
        !concerns(finding) &&
        !clean.findings.some(
          (old) => old.rule === finding.rule && old.span.from === finding.span.from,
        ),
    ),
  };
}

/** Where the computed cells stand that a figure is a part of. */
function totalsOf({ report }: CheckedDocument, { checks }: LedgerEntry): readonly Span[] {
  if (!report) return [];
  const { figures } = report.ledger;
  return checks
    .filter(({ kind, with: others }) => kind === 'aggregate' && others.length === 1)
    .flatMap(({ with: others }) => others.map((other) => figures[other]!.span));
}

function keyOf({ rule, span, message }: Finding): string {
  return `${rule} ${span.from} ${message}`;
}

function show(name: string, { document }: CheckedDocument, outcomes: readonly Outcome[]): void {
  const share = (of: readonly Outcome[]) =>
    `${of.filter(({ found }) => found).length}/${of.length} (${((100 * of.filter(({ found }) => found).length) / Math.max(1, of.length)).toFixed(1)}%)`;
  const inText = outcomes.filter(({ mistake }) => mistake.figure.place !== 'cell');
  const inTables = outcomes.filter(({ mistake }) => mistake.figure.place === 'cell');
  const strays = outcomes.reduce((sum, each) => sum + each.strays.length, 0);
  console.log(
    `${name}: found ${share(outcomes)}, text ${share(inText)}, tables ${share(inTables)}; strays ${strays}; seed ${values.seed}`,
  );
  const found = outcomes.filter((each) => each.found).length;
  if (found < outcomes.length * targets.found || strays > outcomes.length * targets.strays)
    missed = true;
  if (!values.misses) return;
  for (const { mistake, found: ok, strays: others } of outcomes) {
    const { line, column } = document.positionAt(mistake.span.from);
    const where = `${line + 1}:${column + 1} ${mistake.was} → ${mistake.now}`;
    const by = mistake.figure.checks.map(({ kind, working }) => `${kind}: ${working}`).join(' | ');
    if (!ok) console.log(`  missed ${where}  ${by.slice(0, 200)}`);
    for (const { rule, message, span } of others)
      console.log(
        `  stray  ${where}  at ${document.positionAt(span.from).line + 1} ${rule} ${message}`,
      );
  }
}
