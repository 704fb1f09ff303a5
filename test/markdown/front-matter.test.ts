import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../server/src/markdown/front-matter.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { parseYaml } from '../../server/src/markdown/yaml.ts';
import { english } from '../../server/src/text/phrase.ts';

const read = (text: string) => readFrontMatter(parseMarkdown(text));

describe('readFrontMatter', () => {
  it('gives data and the places of keys and values, absolute', () => {
    const text = '---\nprofile: iom-dg-report\nmembers:\n  - IOM\n  - UN\n---\n\nText\n';
    const front = read(text);
    expect(front).toMatchObject({
      closed: true,
      problems: [],
      data: { profile: 'iom-dg-report', members: ['IOM', 'UN'] },
    });
    const at = (path: (string | number)[], part: 'key' | 'value') => {
      const span = front?.spanOf(path, part);
      return span && text.slice(span.from, span.to);
    };
    expect(at(['profile'], 'key')).toBe('profile');
    expect(at(['profile'], 'value')).toBe('iom-dg-report');
    expect(at(['members', 1], 'value')).toBe('UN');
    expect(at(['nothing'], 'key')).toBeUndefined();
    expect(text.slice(front?.contentSpan.from, front?.contentSpan.to)).toBe(front?.text);
  });

  it('counts CRLF and a byte order mark', () => {
    const text = '\ufeff---\r\na: 1\r\nb: two\r\n---\r\n';
    const span = read(text)?.spanOf(['b'], 'value');
    expect(text.slice(span?.from, span?.to)).toBe('two');
    expect(read('---\ra: 1\rb: 2\r---\r')?.data).toEqual({ a: 1, b: 2 });
  });

  it('takes dates for text and keeps __proto__ harmless', () => {
    const data = read('---\ndate: 2008-05-28\n__proto__: {evil: 1}\n---\n')?.data;
    expect(data?.date).toBe('2008-05-28');
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).evil).toBeUndefined();
  });

  it('says where front matter is never closed, and reads it all the same', () => {
    expect(read('---\ntitle: x\n\nText\n')).toMatchObject({
      closed: false,
      data: { title: 'x' },
      problems: [
        { span: { from: 0, to: 3 }, message: { text: expect.stringContaining('never closed') } },
      ],
    });
  });

  it('wants a mapping', () => {
    expect(read('---\n- a\n---\n')).toMatchObject({
      data: undefined,
      problems: [{ message: { text: expect.stringContaining('key: value') } }],
    });
    expect(read('---\n---\n')).toMatchObject({ closed: true, data: undefined, problems: [] });
  });

  it.each(['Text\n', '\n---\na: b\n---\n', '----\na: b\n----\n', '', '---', '---\nText\n'])(
    'finds none in %j',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );
});

describe('parseYaml', () => {
  const problem = (text: string) => {
    const [first, second] = parseYaml(text).problems;
    expect(second).toBeUndefined();
    return first && [text.slice(first.span.from, first.span.to), english(first.message)];
  };

  it.each([
    ['a: 1\na: 2\n', 'a', 'given twice'],
    ['a: b: c\n', 'b', 'quotation marks'],
    ['a: "x\n', '', 'begins with a quotation mark'],
    ['a: [1, 2\n', '', 'bracket is never closed'],
    ['\ta: 1\n', '\t', 'tab'],
    ['a: !foo x\n', '!foo', 'Tags'],
    ['a: *b\n', '*b', 'names nothing'],
    ['a: &a [*a]\n', '*a', 'holds itself'],
    ['a: @x\n', '@', 'quotation marks'],
    ['? [x]\n: 1\n', '[x]', 'word or a number'],
    ['a: 1\n---\nb: 2\n', '', 'second YAML document'],
  ])('says what is wrong with %j', (text, place, message) => {
    expect(problem(text)).toEqual([place, expect.stringContaining(message)]);
  });

  it('reads JSON, and shifts spans by the offset', () => {
    const source = parseYaml('{"a": {"b": [1, true, null]}}', 100);
    expect(source.data).toEqual({ a: { b: [1, true, null] } });
    expect(source.spanOf(['a', 'b', 1], 'value')).toEqual({ from: 116, to: 120 });
  });

  it('resolves aliases, but not for ever', () => {
    expect(parseYaml('a: &x [1]\nb: *x\n').data).toEqual({ a: [1], b: [1] });
    const bomb = [
      'a0: &a0 [x, x]',
      ...Array.from({ length: 20 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`),
    ];
    const source = parseYaml(bomb.join('\n'));
    expect(english(source.problems[0]?.message ?? '')).toContain('Too many aliases');
    expect(JSON.stringify(source.data).length).toBeLessThan(10_000);
  });

  it('never throws', () => {
    for (const text of [
      '',
      '{',
      '}',
      '- - -',
      '%',
      '\0',
      '? ?',
      '[[[[',
      '&',
      '*',
      '!',
      '|',
      '>',
      '"\\x',
      '{'.repeat(9999),
      '- '.repeat(9999),
    ]) {
      expect(() => parseYaml(text)).not.toThrow();
    }
  });

  it('places a key without a value after its colon', () => {
    expect(parseYaml('a:\nb: 1\n').spanOf(['a'], 'value')).toEqual({ from: 2, to: 2 });
  });
});
