/** Profiles as pictures and tables: pure functions over plain data. */
import assert from 'node:assert/strict';
import { profileBundle, timelineSvg, type ProfileData, type ProfileSpan } from '../../lib/viz/index.js';

const span = (name: string, begin: number, end: number, more: Partial<ProfileSpan> = {}): ProfileSpan => ({
  kind: 'span',
  name,
  category: 'operator',
  thread: 'engine',
  begin,
  end,
  ...more,
});

const data = (events: ProfileData['events']): ProfileData => ({
  events,
  statistics: [
    {
      category: 'operator',
      isMemory: false,
      rows: [{ name: 'dot<x>', count: 2, total: 1.5, min: 0.5, max: 1, avg: 0.75 }],
    },
    {
      category: 'Device Storage',
      isMemory: true,
      rows: [{ name: 'Memory: cpu/0', count: 3, total: 0, min: 1, max: 4000, avg: 2 }],
    },
  ],
  nodes: [],
  lost: 0,
});

describe('profile views', () => {
  it('draw each thread in a lane, nested spans below each other, text escaped', () => {
    const svg = timelineSvg(
      [
        span('dot<x>', 0, 100, { detail: { inputs: 'float32 (2, 3)', node: 'fc1' } }),
        span('outer', 0, 200, { category: 'scope', thread: 'JavaScript' }),
        span('inner', 10, 150, { category: 'scope', thread: 'JavaScript' }),
        { kind: 'counter', name: 'Memory: cpu/0', category: 'Device Storage', at: 5, value: 1000 },
        { kind: 'counter', name: 'Memory: cpu/0', category: 'Device Storage', at: 50, value: 3000 },
        { kind: 'mark', name: 'half', category: 'd', at: 100 },
      ],
      { title: 'a & b' },
    );
    assert.match(svg, /<title>a &amp; b<\/title>/);
    assert.match(svg, /dot&lt;x&gt;/);
    assert.match(svg, /in float32 \(2, 3\)/);
    for (const lane of ['program', 'engine', 'memory']) assert.match(svg, new RegExp(`>${lane}</text>`));
    const top = (name: string): number =>
      Number(new RegExp(`<title>${name}[^]*?y="([\\d.]+)"`).exec(svg)![1]);
    assert.ok(top('inner') > top('outer'));
    assert.match(svg, />half<\/text>/);
    assert.doesNotMatch(svg, /NaN|Infinity/);
  });

  it('stay small with a hundred thousand spans', () => {
    const events = Array.from({ length: 100_000 }, (_, index) => span('add', index, index + 0.5));
    const svg = timelineSvg(events, { title: 'many' });
    assert.ok(svg.length < 400_000, String(svg.length));
    assert.match(svg, /short ones/);
  });

  it('draw nothing at all without harm', () => {
    const svg = timelineSvg([], { title: 'nothing' });
    assert.match(svg, /^<svg /);
    assert.doesNotMatch(svg, /NaN|Infinity/);
  });

  it('show picture and tables with literal colours, complete without scripts', () => {
    const html = String(profileBundle(data([span('dot<x>', 0, 100)]))['text/html']);
    assert.match(html, /data:image\/svg\+xml;base64,/);
    assert.match(html, /dot&lt;x&gt;/);
    assert.match(html, /1 operator run/);
    assert.match(html, /memory up to 4 MB/);
    assert.doesNotMatch(html, /<script|<style|var\(--/);
  });
});
