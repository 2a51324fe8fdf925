// Tensors as HTML and as JSON: facts, tables, ellipses, special values.
import assert from 'node:assert/strict';
import { tensorDocument, tensorHtml, tensorLine, tensorStatistics } from '../../lib/viz/index.js';
import { brief, bytes, commonFormat } from '../../lib/viz/tensor/number_format.js';

const cells = (html: string) => [...html.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, text]) => text);

describe('viz: tensor views', () => {
  it('the line tells shape, type, place, size and range', () => {
    const data = new Float32Array(2000).map((_, at) => at - 1000);
    const line = tensorLine({ shape: [20, 100], dtype: 'float32', data, context: 'cpu(0)' });
    assert.equal(
      line,
      'NDArray (20, 100) float32 @cpu(0) · 2,000 values, 8 kB · min -1000 · max 999 · mean -0.5 · std 577.4',
    );
    assert.match(tensorLine({ shape: [3], dtype: 'float32', data: [2, 2, 2] }), /3 values · all 2$/);
  });

  it('statistics leave NaN and infinities out of the range and count them', () => {
    const facts = tensorStatistics({
      shape: [6],
      dtype: 'float32',
      data: [NaN, 1, -3, Infinity, -Infinity, 0],
    });
    assert.deepEqual(
      [facts.min, facts.max, facts.nan, facts.positiveInfinity, facts.negativeInfinity, facts.zeros],
      [-3, 1, 1, 1, 1, 1],
    );
    assert.ok(Math.abs(facts.mean! + 2 / 3) < 1e-12);
    assert.equal(tensorStatistics({ shape: [1], dtype: 'float32', data: [NaN] }).mean, null);
    assert.throws(
      () => tensorStatistics({ shape: [2, 2], dtype: 'float32', data: [1] }),
      /has 4 elements, given 1/,
    );
  });

  it('a matrix is a table with indices, its numbers in one format', () => {
    const html = tensorHtml({ shape: [2, 2], dtype: 'float32', data: new Float32Array([0.1, -2, 30, 4.25]) });
    assert.deepEqual(cells(html), ['', '0', '1', '0', '0.10', '-2.00', '1', '30.00', '4.25']);
    assert.deepEqual(
      cells(tensorHtml({ shape: [3], dtype: 'int64', data: new BigInt64Array([1n, -2n, 3n]) })),
      ['0', '1', '2', '1', '-2', '3'],
    );
    assert.deepEqual(cells(tensorHtml({ shape: [], dtype: 'float32', data: [7] })), ['7.']);
    assert.deepEqual(cells(tensorHtml({ shape: [2], dtype: 'bool', data: [true, false] })).slice(2), [
      'True',
      'False',
    ]);
  });

  it('long axes show both ends around an ellipsis', () => {
    const html = tensorHtml({ shape: [50, 60], dtype: 'float32', data: new Float32Array(3000) });
    assert.equal((html.match(/<tr/g) ?? []).length, 1 + 17);
    assert.ok(html.includes('>59<') && html.includes('>49<') && !html.includes('>30<'));
    const whole = tensorHtml({ shape: [20, 20], dtype: 'float32', data: new Float32Array(400) });
    assert.ok(!whole.includes('…'));
  });

  it('higher ranks are nested slices, the first open, a bounded number of tables', () => {
    const html = tensorHtml({ shape: [9, 8, 7, 2, 2], dtype: 'float32', data: new Float32Array(9 * 8 * 28) });
    assert.ok((html.match(/<table/g) ?? []).length <= 12);
    assert.match(html, /<details open><summary>\[0\] \(8, 7, 2, 2\)/);
    assert.match(html, /… 6 more along this axis/);
  });

  it('special values are said in words and in colour', () => {
    const html = tensorHtml({ shape: [3], dtype: 'float32', data: [NaN, Infinity, 1] });
    assert.match(html, />1 NaN, 1 × \+inf</);
    assert.match(html, /#ffd84d[^>]*>nan</);
    assert.match(html, /#ff9d94[^>]*>inf</);
  });

  it('an empty tensor is a line', () => {
    assert.match(
      tensorHtml({ shape: [0, 3], dtype: 'float32', data: [] }),
      /NDArray \(0, 3\) float32 · 0 values/,
    );
  });

  it('numbers are written short and alike', () => {
    assert.equal(commonFormat([1e-9, 1], 'float32')(1e-9), '1.000e-9');
    assert.equal(commonFormat([1, 2], 'float32')(2), '2.');
    assert.equal(commonFormat([0.123456], 'float32')(0.123456), '0.1235');
    assert.deepEqual([brief(0.000123456), brief(1234567), brief(0.1 + 0.2)], ['0.0001235', '1234567', '0.3']);
    assert.deepEqual([bytes(999), bytes(80_000), bytes(1.5e9)], ['999 B', '80 kB', '1.5 GB']);
  });

  it('the document is small and survives JSON', () => {
    const document = tensorDocument({
      shape: [100, 100],
      dtype: 'float32',
      data: new Float32Array(10_000).fill(NaN),
    });
    assert.equal(document.values.length, 1024);
    assert.equal(document.isComplete, false);
    assert.equal(document.values[0], 'nan');
    assert.deepEqual(JSON.parse(JSON.stringify(document)), document);
  });
});
