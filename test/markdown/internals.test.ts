/**
 * The extensions need parts of @lezer/markdown that are not public: an update that takes one away
 * fails here, by name.
 */
import { parser } from '@lezer/markdown';
import { expect, it } from 'vitest';

it('the parser has the parts that syntax/internals.ts replaces', () => {
  const internals = parser as unknown as Record<string, unknown>;
  expect(Array.isArray(internals.endLeafBlock)).toBe(true);
  expect(typeof internals.skipContextMarkup).toBe('object');
  expect(typeof internals.parseInline).toBe('function');
});

it('block parsers are given the state that syntax/internals.ts reads', () => {
  const seen: string[] = [];
  const configured = parser.configure({
    parseBlock: [
      {
        name: 'Probe',
        before: 'IndentedCode',
        parse(cx, line) {
          const context = cx as unknown as Record<string, unknown>;
          const container = context.block as Record<string, unknown>;
          if (Array.isArray(context.stack)) seen.push('stack');
          if (typeof (context.input as { read?: unknown }).read === 'function') seen.push('input');
          if (typeof (line as unknown as Record<string, unknown>).depth === 'number')
            seen.push('depth');
          seen.push(
            ...['type', 'value', 'end', 'blankFirstLine', 'children'].filter(
              (key) => key in container,
            ),
          );
          const element = cx.elt('Paragraph', 0, 1) as unknown as Record<string, unknown>;
          if (typeof element.toTree === 'function') seen.push('toTree');
          return false;
        },
        leaf(_cx, leaf) {
          if (Array.isArray((leaf as unknown as Record<string, unknown>).marks)) seen.push('marks');
          return null;
        },
      },
    ],
  });
  configured.parse('x');
  expect(seen).toEqual([
    'stack',
    'input',
    'depth',
    'type',
    'value',
    'end',
    'blankFirstLine',
    'children',
    'toTree',
    'marks',
  ]);
});
