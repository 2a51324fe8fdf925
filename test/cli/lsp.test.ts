/** `mxlab lsp` as an editor uses it: over standard input and output, with the text of a notebook as JupyterLab puts it together. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before } from 'mocha';
import { installLanguageServer } from '../../cli/install.js';
import { pythonWith } from '../../cli/python.js';
import { Client, type Json } from './lsp_client.js';

describe('mxlab lsp', function () {
  this.timeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), 'mxlab-lsp-'));
  const uri = pathToFileURL(join(folder, '.virtual_documents', 'book.ipynb')).href;
  // Cells, with two empty lines between them.
  const text = `import { helper } from './helper'
/** Doubles. */
function twice(value: number): number { return value * 2 }


!ls -la
const files = !ls
%time twice(2)
files.map((line) => line.length)


%%bash
for x in 1 2; do echo $x; done


nd.Convolution?


const a = nd.array([1, 2]) * 2 + 1
const size: string = twice(3)
a.reshape([2, 1])
helper('x')


const a = 'declared again in a later cell'
twice(4); nd.zeros(`;
  let client: Client;

  /** The place of the mark `|` in a line of the text that contains the rest. */
  const at = (marked: string) => {
    const plain = marked.replace('|', '');
    const lines = text.split('\n');
    const line = lines.findIndex((one) => one.includes(plain));
    assert.ok(line >= 0, marked);
    return {
      textDocument: { uri },
      position: { line, character: lines[line]!.indexOf(plain) + marked.indexOf('|') },
    };
  };
  const textIn = ({ start, end }: Json) =>
    text.split('\n')[start.line]!.slice(start.character, end.character);

  before(async () => {
    writeFileSync(join(folder, 'helper.ts'), 'export function helper(text: string) { return text }\n');
    client = new Client(folder);
    const { capabilities, serverInfo } = await client.ask('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    assert.equal(serverInfo.name, 'mxlab');
    assert.ok(capabilities.hoverProvider && capabilities.renameProvider);
    client.notify('initialized', {});
    client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'typescript', version: 1, text },
    });
  });
  after(async () => {
    client.process.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds what is wrong and nothing else: commands, help lines and names declared again are no findings', async () => {
    const found = await client.findings(uri, 1);
    assert.deepEqual(
      found.map(({ code, range, severity }) => [code, textIn(range), severity]),
      [
        [2322, 'size', 1],
        [1135, '', 1],
      ],
    );
    assert.match(found[0].message, /'number' is not assignable to type 'string'/);
    assert.equal(found[0].source, 'mxlab');
  });

  it('completes, typed, with kind, type and words', async () => {
    const { items } = await client.ask('textDocument/completion', at('a.resh|ape'));
    const [first] = items;
    assert.equal(first.label, 'reshape');
    assert.equal(first.kind, 3);
    assert.equal(textIn(first.textEdit.range), 'reshape');
    assert.match(first.documentation.value, /sharing memory/);
    assert.deepEqual(await client.ask('completionItem/resolve', first), first);
  });

  it('tells on hover what a name is', async () => {
    const { contents, range } = await client.ask('textDocument/hover', at('twi|ce(2)'));
    assert.match(contents.value, /function twice\(value: number\): number[^]*Doubles\./);
    assert.equal(textIn(range), 'twice');
    assert.equal(await client.ask('textDocument/hover', at('!ls| -la')), null);
  });

  it('tells the signature inside a call', async () => {
    const help = await client.ask('textDocument/signatureHelp', at('nd.zeros(|'));
    const { label, parameters } = help.signatures[help.activeSignature];
    assert.match(label, /^zeros\(shape: Shape \| number/);
    assert.match(label.slice(...parameters[0].label), /^shape/);
    assert.equal(help.activeParameter, 0);
  });

  it('leads to definitions here and in local modules', async () => {
    const [here] = await client.ask('textDocument/definition', at('twi|ce(4)'));
    assert.deepEqual([here.uri, textIn(here.range)], [uri, 'twice']);
    const [there] = await client.ask('textDocument/definition', at("help|er('x')"));
    assert.equal(there.uri, pathToFileURL(join(folder, 'helper.ts')).href);
    assert.equal(there.range.start.line, 0);
    assert.deepEqual(await client.ask('textDocument/definition', at('n|d.array')), []);
  });

  it('lists references, with and without the declaration', async () => {
    const place = at('function twi|ce');
    const all = await client.ask('textDocument/references', {
      ...place,
      context: { includeDeclaration: true },
    });
    assert.equal(all.length, 4);
    const uses = await client.ask('textDocument/references', {
      ...place,
      context: { includeDeclaration: false },
    });
    assert.equal(uses.length, 3);
    const marks = await client.ask('textDocument/documentHighlight', place);
    assert.deepEqual(
      marks.map(({ range }: Json) => textIn(range)),
      Array(4).fill('twice'),
    );
  });

  it('renames everywhere; what the kernel brings cannot be renamed', async () => {
    const place = at('twi|ce(3)');
    assert.equal((await client.ask('textDocument/prepareRename', place)).placeholder, 'twice');
    const { changes } = await client.ask('textDocument/rename', { ...place, newName: 'double' });
    assert.equal(changes[uri].length, 4);
    assert.ok(
      changes[uri].every(({ newText, range }: Json) => newText === 'double' && textIn(range) === 'twice'),
    );
    assert.equal(await client.ask('textDocument/prepareRename', at('n|d.array')), null);
  });

  it('outlines the document', async () => {
    const all = await client.ask('textDocument/documentSymbol', { textDocument: { uri } });
    const names = all.map(({ name }: Json) => name);
    assert.ok(
      ['twice', 'files', 'size'].every((name) => names.includes(name)),
      names.join(),
    );
  });

  it('follows changes of parts and of the whole', async () => {
    const line = text.split('\n').findIndex((one) => one.startsWith('const size'));
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line, character: 12 }, end: { line, character: 18 } }, text: 'number' },
      ],
    });
    assert.deepEqual(
      (await client.findings(uri, 2)).map(({ code }) => code),
      [1135],
    );
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 3 },
      contentChanges: [{ text: 'const é = "ü"; é + 1;\né.foo' }],
    });
    const [found] = await client.findings(uri, 3);
    assert.deepEqual([found.code, found.range.start], [2339, { line: 1, character: 2 }]);
  });

  it('a request it does not know, and one about a file that is not open, are errors; the server goes on', async () => {
    assert.equal((await client.answer('textDocument/nothing', {})).error.code, -32601);
    const params = { textDocument: { uri: 'file:///nowhere.ts' }, position: { line: 0, character: 0 } };
    assert.equal((await client.answer('textDocument/hover', params)).error.code, -32602);
    client.notify('$/setTrace', { value: 'off' });
    client.notify('textDocument/didChange', {});
    assert.equal(await client.ask('completionItem/resolve', { label: 'x' }).then(({ label }) => label), 'x');
    assert.ok(client.notifications.some(({ params }) => /^textDocument\/didChange: /.test(params.message)));
    client.raw('Content-Length: 3\r\n\r\n{x}');
    client.raw('Content-Length: 999');
    client.raw('\r\nnonsense: x\r\n');
    assert.equal(client.process.exitCode, null);
  });

  it('jupyter-lsp finds it where `mxlab install` puts it', function () {
    const python = pythonWith('jupyter_lsp');
    if (!python) return this.skip();
    const file = installLanguageServer(folder);
    const code = `from jupyter_lsp import LanguageServerManager
manager = LanguageServerManager(); manager.initialize()
spec = manager.language_servers['mxlab']
print(spec['languages'][0], spec['argv'][-2:])`;
    const { stdout, stderr } = spawnSync(python, ['-c', code], {
      encoding: 'utf8',
      env: { ...process.env, JUPYTER_CONFIG_PATH: folder },
    });
    assert.equal(stdout, "typescript ['lsp', '--stdio']\n", stderr);
    assert.ok(existsSync(file));
  });

  it('ends after shutdown and exit', async () => {
    const other = new Client(folder);
    await other.ask('initialize', { capabilities: {} });
    assert.equal(await other.ask('shutdown', {}), null);
    other.notify('exit', {});
    assert.equal(await new Promise((done) => other.process.once('exit', done)), 0);
  });

  it('ends when its editor has gone', async () => {
    const other = new Client(folder);
    await other.ask('initialize', { capabilities: {} });
    other.process.stdin!.end();
    assert.equal(await new Promise((done) => other.process.once('exit', done)), 1);
  });
});
