import { describe, expect, it } from 'vitest';
import { encodeMessage } from '../../server/src/lsp/encode-message.ts';

const place = { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } };
const one = { range: place, message: 'Total is “5”, not 6 – see [] above' };
const other = { range: place, message: 'é', relatedInformation: [] };

describe('encodeMessage', () => {
  it.each([
    ['a pulled report', { jsonrpc: '2.0', id: 1, result: { kind: 'full', items: [one, other] } }],
    ['one diagnostic', { jsonrpc: '2.0', id: 1, result: { items: [one], resultId: '[]' } }],
    ['no diagnostics', { jsonrpc: '2.0', id: 1, result: { kind: 'full', items: [] } }],
    ['pushed ones', { jsonrpc: '2.0', method: 'm', params: { uri: 'u', diagnostics: [one, one] } }],
    ['completions', { jsonrpc: '2.0', id: 2, result: { items: [{ label: 'a' }] } }],
    ['null', { jsonrpc: '2.0', id: 3, result: null }],
    ['a list', { jsonrpc: '2.0', id: 4, result: [1, 2] }],
  ])('writes %s so that it reads as it was', (_, message) => {
    // The second time from what was kept.
    for (let time = 0; time < 2; time++) {
      expect(JSON.parse(encodeMessage(message).toString())).toEqual(message);
    }
  });
});
