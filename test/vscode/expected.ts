/**
 * What the command line found in the test workspace: the measure for every editor.
 */
import { readFileSync } from 'node:fs';

export interface ExpectedFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly range: {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
  };
  readonly fixes: readonly {
    readonly title: string;
    readonly kind: 'safe' | 'suggested';
    readonly edits: readonly { readonly range: ExpectedFinding['range']; readonly text: string }[];
  }[];
}

export interface ExpectedReport {
  /** Relative to the workspace. */
  readonly path: string;
  readonly findings: readonly ExpectedFinding[];
}

/** Where things are; the script that starts the hosts says so in the environment. */
export interface TestPlace {
  /** A copy of the reports that tests may write to; absolute. */
  readonly workspace: string;
  readonly reports: readonly ExpectedReport[];
  /** A report of the workspace that has a finding with a safe fix once it is spoiled. */
  readonly output: string;
}

export function readPlace(env: NodeJS.ProcessEnv = process.env): TestPlace {
  const { CROSSFOOT_TEST_WORKSPACE, CROSSFOOT_TEST_EXPECTED, CROSSFOOT_TEST_OUTPUT } = env;
  if (!CROSSFOOT_TEST_WORKSPACE || !CROSSFOOT_TEST_EXPECTED || !CROSSFOOT_TEST_OUTPUT) {
    throw new Error('start these tests with `npm run test:vscode`');
  }
  return {
    workspace: CROSSFOOT_TEST_WORKSPACE,
    reports: JSON.parse(readFileSync(CROSSFOOT_TEST_EXPECTED, 'utf8')).reports,
    output: CROSSFOOT_TEST_OUTPUT,
  };
}

/** `12:3-12:9 error table/total Total for …`, lines and columns from 1: one line a finding. */
export function describeFinding(
  finding: Pick<ExpectedFinding, 'rule' | 'severity' | 'message' | 'range'>,
): string {
  const { start, end } = finding.range;
  const place = `${start.line}:${start.column}-${end.line}:${end.column}`;
  return `${place} ${finding.severity} ${finding.rule} ${finding.message}`;
}
