// The HTML of every output obeys the sanitiser of an untrusted notebook, and escapes what users name things.
import assert from 'node:assert/strict';
import { buildDocument, endGraphviz, plot_network, summaryHtml, tensorHtml } from '../../lib/viz/index.js';
import { SourceBuilder, batchNormNet, contradiction, inception, residual } from './fixtures.js';

// What JupyterLab's sanitiser keeps of a style, as far as we use it: anything else would drop the declaration silently.
const STYLES: Record<string, RegExp> = {
  'background-color': /^(#[0-9a-f]{6}|rgb\(\d+,\d+,\d+\))$/,
  color: /^#[0-9a-f]{6}$/,
  border: /^\d+px solid #[0-9a-f]{6}$/,
  'border-left': /^\d+px solid #[0-9a-f]{6}$/,
  'border-collapse': /^collapse$/,
  'border-radius': /^\d+px$/,
  'font-family': /^monospace$/,
  'font-size': /^\d+px$/,
  'font-weight': /^600$/,
  margin: /^\d+px( \d+px)?$/,
  'margin-left': /^\d+px$/,
  'max-height': /^\d+px$/,
  'overflow-x': /^auto$/,
  'overflow-y': /^auto$/,
  padding: /^\d+px( \d+px)?$/,
  'padding-left': /^\d+px$/,
  'text-align': /^(left|right|center)$/,
  'white-space': /^(nowrap|pre-wrap)$/,
};
const TAGS = ['div', 'details', 'summary', 'table', 'thead', 'tbody', 'tr', 'td', 'th', 'img', 'b'];
const ATTRIBUTES = ['style', 'open', 'scope', 'alt', 'src', 'width'];

function breaches(html: string): string[] {
  const found: string[] = [];
  for (const [, tag, rest] of html.matchAll(/<(\w+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/g)) {
    if (!TAGS.includes(tag!)) found.push(`<${tag}>`);
    for (const [, name, value] of rest!.matchAll(/([\w-]+)(?:="([^"]*)")?/g)) {
      if (!ATTRIBUTES.includes(name!)) found.push(`${tag} ${name}`);
      if (name === 'src' && !value!.startsWith('data:image/svg+xml;base64,'))
        found.push(`src ${value!.slice(0, 30)}`);
      if (name !== 'style') continue;
      for (const declaration of value!.split(';').filter(Boolean)) {
        const [property, ...words] = declaration.split(':');
        if (!STYLES[property!]?.test(words.join(':'))) found.push(declaration);
      }
      if ((tag === 'td' || tag === 'th') && !value!.includes('background-color'))
        found.push(`${tag} without background`);
    }
    if ((tag === 'td' || tag === 'th') && !rest!.includes('style=')) found.push(`${tag} without style`);
  }
  if (/<\s*(script|style|svg|iframe)|var\(|javascript:/i.test(html)) found.push('forbidden text');
  return [...new Set(found)];
}

const tensors = [
  { shape: [], dtype: 'float32', data: [3] },
  {
    shape: [3, 4],
    dtype: 'float32',
    data: [1, 2, NaN, -4, Infinity, 6, 7, -Infinity, 0, 1, 2, 3],
    context: 'cpu(0)',
  },
  { shape: [2, 2, 30, 30], dtype: 'int64', data: new BigInt64Array(3600) },
];

describe('viz: HTML', () => {
  after(() => endGraphviz());

  it('uses only what an untrusted notebook keeps', async () => {
    for (const source of [inception(), contradiction(), batchNormNet(), residual(1200)]) {
      assert.deepEqual(breaches(await plot_network(source).toHTML()), []);
      assert.deepEqual(breaches(summaryHtml(buildDocument(source))), []);
    }
    for (const tensor of tensors) assert.deepEqual(breaches(tensorHtml(tensor)), []);
  });

  it('finds a breach when there is one', () => {
    assert.notDeepEqual(breaches('<td style="color:var(--jp-x)">'), []);
    assert.notDeepEqual(breaches('<script>'), []);
    assert.notDeepEqual(breaches('<td>'), []);
  });

  it('escapes names, messages and attributes in HTML and in the picture', async () => {
    const evil = '<img src=x onerror=alert(1)>"\'&';
    const b = new SourceBuilder()
      .variable(evil, [1])
      .operator('f', evil, [evil], [[1]], { error: evil, label: [evil] });
    const plot = plot_network(b.source(['f']), { title: evil });
    const html = await plot.toHTML();
    assert.deepEqual(breaches(html), []);
    assert.ok(html.includes('&lt;img src=x onerror=alert(1)&gt;'));
    assert.ok(!(await plot.toSVG()).includes('<img'));
    assert.ok(!tensorHtml({ ...tensors[0]!, name: evil }).includes('<img'));
  });

  it('embeds the picture as an image with a text for those who cannot see it', async () => {
    const html = await plot_network(inception(), { title: 'Inception' }).toHTML();
    const [, alt, data] = /<img alt="([^"]*)" width="\d+" src="data:image\/svg\+xml;base64,([^"]*)">/.exec(
      html,
    )!;
    assert.match(alt!, /^Inception: network of 23 operators/);
    assert.match(Buffer.from(data!, 'base64').toString(), /^<svg .*<\/svg>$/s);
  });

  it('lists the layers with shapes, parameters and shares', () => {
    const html = summaryHtml(buildDocument(batchNormNet(), { title: 'net' }));
    assert.match(html, /net: 6 operators, 31,882 parameters, 31,850 of them learned/);
    assert.match(html, />\(1, 16, 28, 28\)</);
    assert.match(html, />31,370</);
    assert.match(html, />98\.4 %</);
  });
});
