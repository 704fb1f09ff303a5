/**
 * Draws what inference costs against the size of the table, one dot for each table of a dataset, both
 * scales logarithmic, with a guide that grows as n log n: `plot-aggregations DATASET.jsonl[.gz] [SVG]`.
 */
import { writeFileSync } from 'node:fs';
import { type Cost, costOf, quantile } from './aggregations-cost.ts';
import { readTables } from './aggregations-predict.ts';

const width = 720;
const height = 440;
const left = 64;
const right = width - 44;
const top = 44;
const bottom = height - 56;

/** A logarithmic scale from `low` to `high`, both powers of ten, onto pixels. */
function scaleOf(low: number, high: number, from: number, to: number): (value: number) => number {
  const span = Math.log10(high) - Math.log10(low);
  return (value) => from + ((Math.log10(value) - Math.log10(low)) / span) * (to - from);
}

const powerBelow = (value: number) => 10 ** Math.floor(Math.log10(value));
const powerAbove = (value: number) => 10 ** Math.ceil(Math.log10(value));

function powers(low: number, high: number): number[] {
  const list: number[] = [];
  for (let power = Math.round(Math.log10(low)); power <= Math.round(Math.log10(high)); power++) {
    list.push(power);
  }
  return list.map((power) => 10 ** power);
}

const label = (value: number) => value.toLocaleString('en').replaceAll(',', ' ');

function draw(costs: readonly Cost[]): string {
  const cells = costs.map((cost) => cost.cells);
  const times = costs.map((cost) => Math.max(cost.infer, 0.001));
  const [low, high] = [powerBelow(Math.min(...cells)), powerAbove(Math.max(...cells))];
  const [least, most] = [powerBelow(Math.min(...times)), powerAbove(Math.max(...times))];
  const x = scaleOf(low, high, left, right);
  const y = scaleOf(least, most, bottom, top);
  const grid = [
    ...powers(low, high).map(
      (at) =>
        `<path d="M${px(x(at))} ${top}V${bottom}"/><text x="${px(x(at))}" y="${bottom + 18}" text-anchor="middle">${label(at)}</text>`,
    ),
    ...powers(least, most).map(
      (at) =>
        `<path d="M${left} ${px(y(at))}H${right}"/><text x="${left - 8}" y="${px(y(at) + 4)}" text-anchor="end">${label(at)}</text>`,
    ),
  ];
  const dots = costs.map(
    (cost, at) => `<circle cx="${px(x(cost.cells))}" cy="${px(y(times[at]!))}" r="2.2"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-labelledby="title">
<title id="title">Milliseconds to find the totals of a table against its cells, for ${costs.length} tables</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<g stroke="#ddd" fill="none">${strokes(grid)}</g>
<g fill="#444">${texts(grid)}</g>
<text x="${(left + right) / 2}" y="${height - 14}" text-anchor="middle" fill="#222">cells of the table</text>
<text x="${left}" y="24" fill="#222">milliseconds to find its totals (${costs.length} tables, least of three runs)</text>
<g fill="#2563a8" fill-opacity="0.55">${dots.join('')}</g>
${guide(costs, x, y, high)}
</svg>
`;
}

const px = (value: number) => value.toFixed(1);
const strokes = (grid: readonly string[]) =>
  grid.map((each) => each.slice(0, each.indexOf('<text'))).join('');
const texts = (grid: readonly string[]) =>
  grid.map((each) => each.slice(each.indexOf('<text'))).join('');

/** n log n through the median table: as steep as the dots may at most climb. */
function guide(
  costs: readonly Cost[],
  x: (cells: number) => number,
  y: (time: number) => number,
  high: number,
): string {
  const growth = (cells: number) => cells * Math.log2(Math.max(cells, 2));
  const factor = quantile(
    costs.map(({ cells, infer }) => infer / growth(cells)),
    0.5,
  );
  const points: string[] = [];
  let end = '';
  for (
    let cells = powerBelow(Math.min(...costs.map((cost) => cost.cells)));
    cells <= high;
    cells *= 1.25
  ) {
    const height = y(factor * growth(cells));
    if (height > bottom || height < top) continue;
    end = `x="${px(x(cells) + 6)}" y="${px(height + 14)}"`;
    points.push(`${px(x(cells))} ${px(height)}`);
  }
  return `<path d="M${points.join('L')}" fill="none" stroke="#b3431e" stroke-width="1.5" stroke-dasharray="6 4"/>
<text ${end} fill="#b3431e">n log n</text>`;
}

/** The exponent of growth among larger tables: 1 is as fast for each cell, whatever the size. */
function growthOf(costs: readonly Cost[]): number {
  const points = costs
    .filter(({ cells }) => cells >= 200)
    .map(({ cells, infer }) => [Math.log(cells), Math.log(Math.max(infer, 0.001))] as const);
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  const over = points.reduce((sum, [a, b]) => sum + (a - mx) * (b - my), 0);
  return over / points.reduce((sum, [a]) => sum + (a - mx) ** 2, 0);
}

const [dataset, svg = 'docs/images/table-cost.svg'] = process.argv.slice(2);
if (dataset === undefined) {
  process.stderr.write('usage: plot-aggregations DATASET.jsonl[.gz] [SVG]\n');
  process.exitCode = 2;
} else {
  const tables = readTables(dataset);
  // The first tables pay for what is compiled while it runs.
  tables.slice(0, 40).forEach(costOf);
  const costs = tables.map(costOf);
  writeFileSync(svg, draw(costs));
  const share = (of: number) =>
    quantile(
      costs.map(({ ratio }) => ratio),
      of,
    ).toFixed(1);
  console.log(`${costs.length} tables drawn to ${svg}`);
  console.log(`inference / reading: median ${share(0.5)} ×, 95th percentile ${share(0.95)} ×`);
  console.log(`growth with cells, from 200 on: n^${growthOf(costs).toFixed(2)}`);
}
