/**
 * What rules mean, for a person at a terminal. Must not check anything.
 */

import { closestName } from '../profiles/did-you-mean.ts';
import { allRules, type Explained } from '../rules/all-rules.ts';
import { withDocs } from '../text/languages.ts';
import { kept, say, speakerOf, type Tell, type Words } from '../text/phrase.ts';
import { severityWords } from './count-words.ts';
import { type CliHost, type ExitStatus, UsageError } from './host.ts';
import { createStyle, type Style, wrap } from './style.ts';

/** Prints what a rule means. Throws a UsageError for a name that no rule has. */
export async function explain(
  id: string,
  color: boolean | undefined,
  host: CliHost,
): Promise<ExitStatus> {
  const all = allRules();
  const found = all.find((rule) => rule.id === id);
  if (!found) {
    const close = closestName(
      id,
      all.map((rule) => rule.id),
    );
    const hint = close === undefined ? '.' : say`; did you mean ${close}?`;
    throw new UsageError(say`there is no rule “${id}”${hint} See crossfoot rules.`);
  }
  const style = createStyle(color, host, host.stdout);
  const tell = speakerOf(await withDocs(host.language));
  const width = Math.min(host.stdout.columns ?? 80, 80);
  host.stdout.write(`${pageOf(found, { style, tell, width })}\n`);
  return 0;
}

/** Prints one line for each rule. */
export async function listRules(color: boolean | undefined, host: CliHost): Promise<ExitStatus> {
  const tell = speakerOf(await withDocs(host.language));
  const style = createStyle(color, host, host.stdout);
  const all = allRules();
  const width = Math.max(...all.map((rule) => rule.id.length));
  for (const { id, severity, docs } of all) {
    const word = tell(severityWords[severity]).padEnd(7);
    host.stdout.write(`${id.padEnd(width)}  ${style.dim(word)}  ${tell(kept(docs.summary))}\n`);
  }
  return 0;
}

interface PageStyle {
  readonly style: Style;
  readonly tell: Tell;
  readonly width: number;
}

function pageOf(rule: Explained, { style, tell, width }: PageStyle): string {
  const { docs } = rule;
  const section = (title: Words, text: string) => [
    style.bold(tell(title)),
    ...paragraph(tell(kept(text)), width),
    '',
  ];
  const since = tell(say`${severityWords[rule.severity]}, since ${rule.since}`);
  const examples = 'examples' in rule ? rule.examples : [];
  return [
    `${style.bold(rule.id)}  ${style.dim(since)}`,
    ...wrap(tell(kept(docs.summary)), width),
    '',
    ...section(say`Why it matters`, docs.why),
    ...section(say`What to do`, docs.fix),
    ...(docs.silent === undefined ? [] : section(say`What it leaves alone`, docs.silent)),
    ...examples.flatMap((example) => [
      style.bold(tell(say`Example: ${kept(example.title)}`)),
      ...example.text.split(/\r\n|\n|\r/).map((line) => (line === '' ? '' : `    ${line}`)),
      '',
    ]),
  ]
    .join('\n')
    .trimEnd();
}

function paragraph(text: string, width: number): readonly string[] {
  return text.split(/\n{2,}/).flatMap((part) => wrap(part.replace(/\s*\n\s*/g, ' ').trim(), width));
}
