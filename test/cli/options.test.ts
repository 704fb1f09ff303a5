import { describe, expect, it } from 'vitest';
import { readCommand } from '../../server/src/cli/options.ts';

const defaults = {
  paths: ['a.md'],
  outputs: [{ format: 'stylish', file: undefined }],
  fix: 'no',
  maxWarnings: undefined,
  failOn: 'error',
  rules: [],
  reportUnusedDisables: false,
  baseline: undefined,
  updateBaseline: false,
  since: undefined,
  cache: undefined,
  jobs: undefined,
  ignore: true,
  shard: undefined,
  watch: false,
  stdinFilename: undefined,
  config: undefined,
  quiet: false,
  color: undefined,
};

describe('readCommand', () => {
  it('reads lint with and without options', () => {
    expect(readCommand(['lint', 'a.md'])).toEqual({ name: 'lint', options: defaults });
    expect(
      readCommand([
        'lint',
        '--format=json',
        '--fix',
        'a.md',
        '--max-warnings',
        '3',
        '-q',
        '--no-color',
        '-c',
        'x.yaml',
      ]),
    ).toEqual({
      name: 'lint',
      options: {
        ...defaults,
        outputs: [{ format: 'json', file: undefined }],
        fix: 'write',
        maxWarnings: 3,
        quiet: true,
        color: false,
        config: 'x.yaml',
      },
    });
  });

  it('takes what follows -- as paths', () => {
    expect(readCommand(['lint', '--', '--odd.md'])).toMatchObject({
      options: { paths: ['--odd.md'] },
    });
  });

  it('reads the other commands', () => {
    expect(readCommand([])).toEqual({ name: 'help', about: undefined });
    expect(readCommand(['lint', '--help'])).toEqual({ name: 'help', about: 'lint' });
    expect(readCommand(['help', 'tables'])).toEqual({ name: 'help', about: 'tables' });
    expect(readCommand(['-v'])).toEqual({ name: 'version' });
    expect(readCommand(['rules'])).toEqual({ name: 'rules', color: undefined });
    expect(readCommand(['explain', 'table/total', '--color'])).toEqual({
      name: 'explain',
      rule: 'table/total',
      color: true,
    });
  });

  it.each([
    [['lnt', 'a.md'], 'there is no command “lnt”; did you mean lint? See crossfoot --help.'],
    [['frobnicate'], 'there is no command “frobnicate”. See crossfoot --help.'],
    [
      ['lint', '--fixx', 'a.md'],
      'there is no option “--fixx”; did you mean --fix? See crossfoot --help.',
    ],
    [
      ['lint', '--max-warning', '3'],
      'there is no option “--max-warning”; did you mean --max-warnings? See crossfoot --help.',
    ],
    [['lint', '--constructor'], 'there is no option “--constructor”. See crossfoot --help.'],
    [['lint', '--format'], '--format needs a value'],
    [['lint', '--format', '--fix', 'a.md'], '--format needs a value'],
    [
      ['lint', '--format', 'jsn', 'a.md'],
      'there is no format “jsn”; did you mean json? Formats: stylish, compact, json,',
    ],
    [['lint', '--fix=yes', 'a.md'], '--fix takes no value'],
    [['lint', '--max-warnings', 'many', 'a.md'], '--max-warnings needs a whole number, not “many”'],
    [['lint', '--max-warnings=-1', 'a.md'], '--max-warnings needs a whole number, not “-1”'],
    [
      ['lint', '--fix', '--fix-dry-run', 'a.md'],
      '--fix writes and --fix-dry-run only shows: give one of them',
    ],
    [['lint', '-'], '“-” reads standard input: say what it is called with --stdin-filename FILE'],
    [
      ['lint', '--stdin-filename', 'a.md', 'b.md'],
      '--stdin-filename goes with “-” as the path, which reads standard input',
    ],
    [
      ['lint', '--stdin-filename', 'a.md', '-', 'b.md'],
      '“-” reads standard input and stands alone: give no other path beside it',
    ],
    [['explain'], 'name one rule, as in: crossfoot explain table/total'],
    [['help', 'lnt'], 'there is no command “lnt”; did you mean lint? See crossfoot --help.'],
    [['rules', '--fix'], '--fix is an option of crossfoot lint, not of crossfoot rules'],
    [
      ['lint', '--heading', 'x', 'a.md'],
      '--heading is an option of crossfoot catalogue, not of crossfoot lint',
    ],
  ])('%j: one line that says what to do', (args, message) => {
    expect(() => readCommand(args)).toThrow(message);
  });
});
