/** A client of the language server, for its tests. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../support/files.js';

export type Json = any;

/** An editor as far as the tests need one: requests with promises, notifications kept. */
export class Client {
  readonly process: ChildProcess;
  readonly notifications: { method: string; params: Json }[] = [];
  #id = 0;
  #buffer = Buffer.alloc(0);
  readonly #waiting = new Map<number, (message: Json) => void>();
  readonly #listeners = new Set<() => void>();

  /** `args`: of Node, in place of `mxlab lsp`; `errors`: where what it writes to standard error goes. */
  constructor(
    cwd: string,
    args: readonly string[] = [join(root, 'bin', 'mxlab.mjs'), 'lsp', '--stdio'],
    errors: 'inherit' | 'ignore' = 'inherit',
  ) {
    this.process = spawn(process.execPath, args, { cwd, stdio: ['pipe', 'pipe', errors] });
    this.process.stdout!.on('data', (bytes: Buffer) => this.#receive(bytes));
  }

  #receive(bytes: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, bytes]);
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.#buffer.toString('latin1', 0, head))![1]);
      if (this.#buffer.length < head + 4 + length) return;
      const message = JSON.parse(this.#buffer.toString('utf8', head + 4, head + 4 + length));
      this.#buffer = this.#buffer.subarray(head + 4 + length);
      if (message.id !== undefined && message.id !== null) this.#waiting.get(message.id)!(message);
      else this.notifications.push(message);
      for (const look of this.#listeners) look();
    }
  }

  raw(text: string): void {
    this.process.stdin!.write(text);
  }

  send(message: object): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.raw(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  notify(method: string, params: object): void {
    this.send({ method, params });
  }

  /** The answer with `result` or `error`. */
  answer(method: string, params: object): Promise<Json> {
    const id = ++this.#id;
    this.send({ id, method, params });
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  async ask(method: string, params: object): Promise<Json> {
    const { result, error } = await this.answer(method, params);
    assert.equal(error, undefined, error?.message);
    return result;
  }

  /** Findings of a version of a document. */
  async findings(uri: string, version: number): Promise<Json[]> {
    const find = () =>
      this.notifications.find(
        ({ method, params }) =>
          method === 'textDocument/publishDiagnostics' && params.uri === uri && params.version === version,
      );
    if (!find())
      await new Promise<void>((resolve) => {
        const look = () => {
          if (!find()) return;
          this.#listeners.delete(look);
          resolve();
        };
        this.#listeners.add(look);
      });
    return find()!.params.diagnostics;
  }
}
