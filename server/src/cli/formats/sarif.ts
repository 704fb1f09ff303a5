/**
 * Findings as SARIF 2.1.0, for code scanning and for viewers. Must not hold a path of this machine.
 */
import { allRules, type Explained } from '../../rules/all-rules.ts';
import type { Severity } from '../../rules/finding.ts';
import { kept, say, speakerOf, type Tell } from '../../text/phrase.ts';
import { wellFormed } from '../../text/well-formed.ts';
import type { HiddenFinding, LintedFile, LintedFinding, LintResult } from '../result.ts';
import { version } from '../version.ts';
import type { FormatContext } from './format.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

export function formatSarif(result: LintResult, { language }: FormatContext): string {
  const tell = speakerOf(language);
  const rules = allRules();
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const results = result.files.flatMap((file) => [
    ...file.findings.map((finding) => resultOf(finding, file, indexes)),
    ...file.hidden.map((hidden) => ({
      ...resultOf(hidden.finding, file, indexes),
      suppressions: [suppressionOf(hidden, tell)],
    })),
  ]);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Crossfoot',
            semanticVersion: version,
            rules: rules.map((rule) => ruleOf(rule, tell)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: result.files.every(({ failed }) => !failed) }],
        artifacts: artifactsOf(result.files),
        results,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleOf({ id, severity, docs }: Explained, tell: Tell) {
  const [why, fix] = [tell(kept(docs.why)), tell(kept(docs.fix))];
  const silent = docs.silent === undefined ? [] : [tell(kept(docs.silent))];
  const text = [why, fix, ...silent].join('\n\n');
  const leftAlone = silent.map((words) => `\n\n**${tell(say`What it leaves alone`)}.** ${words}`);
  return {
    id,
    shortDescription: { text: tell(kept(docs.summary)) },
    fullDescription: { text: why },
    help: { text, markdown: `${why}\n\n**${tell(say`What to do`)}.** ${fix}${leftAlone.join('')}` },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [id.slice(0, id.indexOf('/'))] },
  };
}

function resultOf(
  finding: LintedFinding,
  { path: report }: LintedFile,
  indexes: ReadonlyMap<string, number>,
) {
  const { rule, severity, message, path, range, related, fixes, evidence, mark } = finding;
  const ruleIndex = indexes.get(rule);
  const uri = uriOf(path ?? report);
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levels[severity],
    message: { text: message },
    locations: [locationOf(uri, range)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, index) => ({
        id: index + 1,
        message: { text: place.message },
        ...locationOf(place.path === undefined ? uri : uriOf(place.path), place.range),
      })),
    }),
    partialFingerprints: { 'crossfootFinding/v1': mark.fingerprint },
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(fix, uri)) }),
    ...(evidence && { properties: { ...evidence } }),
  };
}

function fixOf({ title, edits }: LintedFinding['fixes'][number], uri: string) {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: { uri },
        replacements: edits.map(({ range, text }) => ({
          deletedRegion: regionOf(range),
          insertedContent: { text },
        })),
      },
    ],
  };
}

function suppressionOf({ by, reason }: HiddenFinding, tell: Tell) {
  if (by === 'baseline') return { kind: 'external', justification: tell(say`It was there before`) };
  return { kind: 'inSource', ...(reason !== undefined && { justification: reason }) };
}

function locationOf(uri: string, range: LintedFinding['range']) {
  return { physicalLocation: { artifactLocation: { uri }, region: regionOf(range) } };
}

function regionOf({ start, end }: LintedFinding['range']) {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

function artifactsOf(files: readonly LintedFile[]) {
  return files.map(({ path }) => ({ location: { uri: uriOf(path) } }));
}

/** A relative reference; a first part with a colon would pass for a scheme. */
function uriOf(path: string): string {
  const encoded = path
    .split('/')
    .map((part) => encodeURIComponent(wellFormed(part)))
    .join('/');
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
