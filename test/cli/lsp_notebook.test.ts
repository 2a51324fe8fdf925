/** `mxlab lsp` with a client that tells of notebooks: each cell is a document, all share one scope, in the notebook's order. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before } from 'mocha';
import { Client, type Json } from './lsp_client.js';

describe('mxlab lsp and notebooks', function () {
  this.timeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), 'mxlab-lsp-notebook-'));
  const book = pathToFileURL(join(folder, 'book.ipynb')).href;
  const uriOf = (name: string): string => book.replace('file:', 'vscode-notebook-cell:') + `#${name}`;
  const texts: Record<string, string> = {
    one: '%%bash\necho hello\n\n\n\necho again; done',
    two: 'function twice(value: number) {\n  return value * 2;\n}',
    three: '!ls\nconst size: string = twice(3)',
    four: 'const a = nd.ones([2]) * 2\nconst size = twice(4)\na.resh',
  };
  const cell = (name: string, text = texts[name]!, version = 1): Json => ({
    uri: uriOf(name),
    languageId: 'typescript',
    version,
    text,
  });
  const at = (name: string, line: number, character: number): Json => ({
    textDocument: { uri: uriOf(name) },
    position: { line, character },
  });
  const range = (line: number, from: number, to: number): Json => ({
    start: { line, character: from },
    end: { line, character: to },
  });
  /** Codes and ranges of a version's findings. */
  const found = async (name: string, version = 1): Promise<Json[]> =>
    (await client.findings(uriOf(name), version)).map((one) => [one.code, one.range]);
  const change = (version: number, cells: Json): void =>
    client.notify('notebookDocument/didChange', {
      notebookDocument: { uri: book, version },
      change: { cells },
    });
  let client: Client;

  before(async () => {
    client = new Client(folder);
    const { capabilities } = await client.ask('initialize', { capabilities: {} });
    assert.ok(capabilities.notebookDocumentSync.notebookSelector.length > 0);
    client.notify('notebookDocument/didOpen', {
      notebookDocument: {
        uri: book,
        notebookType: 'jupyter-notebook',
        version: 1,
        // The text of a cell that is no code is not told.
        cells: ['one', 'words', 'two', 'three', 'four'].map((name) => ({
          kind: name === 'words' ? 1 : 2,
          document: uriOf(name),
        })),
      },
      cellTextDocuments: Object.keys(texts).map((name) => cell(name)),
    });
  });
  after(() => {
    client.process.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells the findings of each cell in its own lines', async () => {
    assert.deepEqual(await found('one'), []);
    assert.deepEqual(await found('two'), []);
    assert.deepEqual(await found('three'), [[2322, range(1, 6, 10)]]);
    assert.deepEqual(await found('four'), [[2339, range(2, 2, 6)]]);
  });

  it('answers about places in a cell with what other cells declare', async () => {
    const { contents, range: word } = await client.ask('textDocument/hover', at('three', 1, 24));
    assert.match(contents.value, /function twice\(value: number\): number/);
    assert.deepEqual(word, range(1, 21, 26));
    const { items } = await client.ask('textDocument/completion', at('four', 2, 6));
    assert.equal(items[0].label, 'reshape');
    assert.deepEqual(items[0].textEdit.range, range(2, 2, 6));
    const marks = await client.ask('textDocument/documentHighlight', at('three', 1, 24));
    assert.deepEqual(
      marks.map((one: Json) => one.range),
      [range(1, 21, 26)],
    );
    const outline = await client.ask('textDocument/documentSymbol', at('two', 0, 0));
    assert.deepEqual(
      outline.map(({ name }: Json) => name),
      ['twice'],
    );
  });

  it('leads from cell to cell, and renames in all of them', async () => {
    assert.deepEqual(await client.ask('textDocument/definition', at('four', 1, 14)), [
      { uri: uriOf('two'), range: range(0, 9, 14) },
    ]);
    const { changes } = await client.ask('textDocument/rename', {
      ...at('four', 1, 14),
      newName: 'double',
    });
    assert.deepEqual(
      Object.entries<Json[]>(changes).map(([uri, edits]) => [uri, edits.map((one) => one.range)]),
      [
        [uriOf('two'), [range(0, 9, 14)]],
        [uriOf('three'), [range(1, 21, 26)]],
        [uriOf('four'), [range(1, 13, 18)]],
      ],
    );
  });

  it('follows what is typed, in any cell', async () => {
    change(2, {
      textContent: [
        {
          document: { uri: uriOf('two'), version: 2 },
          changes: [{ range: range(1, 9, 18), text: "'text'" }],
        },
        { document: { uri: uriOf('four'), version: 2 }, changes: [{ text: 'twice(4).length\n\n\n\n1' }] },
      ],
    });
    assert.deepEqual(await found('four', 2), []);
    assert.deepEqual(await found('two', 2), []);
    change(3, {
      textContent: [{ document: { uri: uriOf('three'), version: 3 }, changes: [{ text: 'twice("x")' }] }],
    });
    assert.deepEqual(await found('three', 3), [[2345, range(0, 6, 9)]]);
  });

  it('follows cells that come, move and go', async () => {
    // The function goes to the end, and a new cell comes first.
    change(4, {
      structure: { array: { start: 2, deleteCount: 1 }, didClose: [{ uri: uriOf('two') }] },
    });
    change(5, {
      structure: {
        array: { start: 0, deleteCount: 1, cells: [{ kind: 2, document: uriOf('five') }] },
        didOpen: [cell('five', "const text: number = 'five'", 5)],
        didClose: [{ uri: uriOf('one') }],
      },
      textContent: [{ document: { uri: uriOf('three'), version: 5 }, changes: [{ text: 'twice(1)' }] }],
    });
    assert.deepEqual(await found('five', 5), [[2322, range(0, 6, 10)]]);
    assert.deepEqual(await found('three', 5), [[2304, range(0, 0, 5)]]);
    const { error } = await client.answer('textDocument/hover', at('two', 0, 0));
    assert.equal(error.code, -32602);
  });

  it('something left open in a cell is told there, not beyond its end', async () => {
    change(6, {
      textContent: [
        { document: { uri: uriOf('four'), version: 6 }, changes: [{ text: 'const open = [1,\n  `left' }] },
      ],
    });
    const all = await found('four', 6);
    assert.ok(all.length > 0);
    for (const [, { end }] of all) assert.ok(end.line <= 1, JSON.stringify(all));
  });

  it('a notebook that is closed has no findings left, and its cells are unknown', async () => {
    client.notify('notebookDocument/didClose', {
      notebookDocument: { uri: book },
      cellTextDocuments: ['five', 'three', 'four'].map((name) => ({ uri: uriOf(name) })),
    });
    const { error } = await client.answer('textDocument/hover', at('three', 0, 0));
    assert.equal(error.code, -32602);
    const last = client.notifications.filter(({ params }) => params.uri === uriOf('four')).at(-1)!;
    assert.deepEqual(last.params.diagnostics, []);
  });
});
