/**
 * Runs mocha suites inside a host (an extension host, or a plain Node process) and reports what
 * became of each test as plain data.
 */
import Mocha from 'mocha';

export interface TestResult {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly milliseconds: number;
  /** Why it failed, or why it was skipped. */
  readonly reason?: string;
}

/** `define` calls `describe` and `it`; CROSSFOOT_TEST_GREP chooses among them by their titles. */
export async function runMocha(
  define: () => void | Promise<void>,
  timeout: number,
): Promise<readonly TestResult[]> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout,
    slow: timeout,
    // A click into an editor that is still at work is lost now and then; a fault fails each time.
    retries: 2,
    reporter: class {} as never,
  });
  const { CROSSFOOT_TEST_GREP: wanted } = process.env;
  if (wanted) mocha.grep(new RegExp(wanted));
  mocha.suite.emit('pre-require', globalThis, 'crossfoot', mocha);
  await define();
  const results: TestResult[] = [];
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', (test) => results.push(resultOf(test, 'passed')));
    runner.on('pending', (test) => results.push(resultOf(test, 'skipped')));
    runner.on('fail', (test, error: unknown) =>
      results.push({ ...resultOf(test, 'failed'), reason: reasonOf(error) }),
    );
  });
  return results;
}

function resultOf(test: Mocha.Runnable, state: TestResult['state']): TestResult {
  return { title: test.titlePath().join(' › '), state, milliseconds: test.duration ?? 0 };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
