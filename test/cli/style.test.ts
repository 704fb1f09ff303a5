import { describe, expect, it } from 'vitest';
import type { CliHost } from '../../server/src/cli/host.ts';
import { createStyle, printable, widthOf, wrap } from '../../server/src/cli/style.ts';

function colored(
  wanted: boolean | undefined,
  env: Record<string, string>,
  columns?: number,
): boolean {
  const output = { write: () => {}, columns };
  const host = { env } as unknown as CliHost;
  return createStyle(wanted, host, output).red('x') !== 'x';
}

describe('colours', () => {
  it.each([
    [undefined, {}, 80, true],
    [undefined, {}, undefined, false],
    [undefined, { NO_COLOR: '1' }, 80, false],
    [undefined, { NO_COLOR: '' }, 80, true],
    [undefined, { FORCE_COLOR: '1' }, undefined, true],
    [undefined, { FORCE_COLOR: '0' }, 80, false],
    [undefined, { TERM: 'dumb' }, 80, false],
    [true, { NO_COLOR: '1' }, undefined, true],
    [false, { FORCE_COLOR: '1' }, 80, false],
  ])('option %j, environment %j, terminal %j: %j', (wanted, env, columns, expected) => {
    expect(colored(wanted, env, columns)).toBe(expected);
  });
});

describe('wrap', () => {
  it('breaks at spaces, and never inside a numeral or a long word', () => {
    expect(wrap('Total is 52\u00a0131, but', 9)).toEqual(['Total is', '52\u00a0131,', 'but']);
    expect(wrap('a extraordinarily b', 6)).toEqual(['a', 'extraordinarily', 'b']);
    expect(wrap('', 5)).toEqual(['']);
  });

  it('knows how wide characters are', () => {
    expect(widthOf('e\u0301')).toBe(1);
    expect(widthOf('漢字')).toBe(4);
    expect(widthOf('😀')).toBe(2);
  });
});

describe('printable', () => {
  it('keeps a report from steering the terminal', () => {
    expect(printable('a\u001b[31mb\u0007')).toBe('a␛[31mb␇');
    expect(printable('a\r\n  b\tc')).toBe('a   b c');
    expect(printable('x\u202ey\u009b')).toBe('x\ufffdy\ufffd');
  });
});
