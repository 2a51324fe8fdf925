/** The language server: documents and notebooks that a client opens, findings pushed after each change, answers from the cells' compiler. */
import type { Readable, Writable } from 'node:stream';
import { collectWhenIdle } from '../compiler/collector.js';
import {
  completion,
  definition,
  highlights,
  hover,
  prepareRename,
  references,
  rename,
  signatureHelp,
  symbols,
} from './answers.js';
import { Connection, RequestError, type Params } from './connection.js';
import { Document, type Place } from './document.js';
import type { Position } from './lines.js';
import { Notebook, type CellChanges } from './notebook.js';

const invalidParams = -32602;
const delayMs = 150;
const watchMs = 1000;

const capabilities = {
  positionEncoding: 'utf-16',
  // Parts of the text.
  textDocumentSync: { openClose: true, change: 2, save: true },
  notebookDocumentSync: { notebookSelector: [{ notebook: '*', cells: [{ language: 'typescript' }] }] },
  completionProvider: { triggerCharacters: ['.', '"', "'", '/', '`'] },
  hoverProvider: true,
  signatureHelpProvider: { triggerCharacters: ['(', ','] },
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  renameProvider: { prepareProvider: true },
};

export class LanguageServer {
  readonly #connection: Connection;
  readonly #documents = new Map<string, Document>();
  readonly #notebooks = new Map<string, Notebook>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #isShutDown = false;

  /** `exit` is called with 0 after a shutdown request, else with 1. */
  constructor(input: Readable, output: Writable, version: string, exit: (code: number) => void) {
    const about =
      <T>(answer: (document: Place, position: Position, params: Params) => T) =>
      (params: Params): T => {
        setImmediate(collectWhenIdle);
        return answer(this.#place(params), params['position'] as Position, params);
      };
    this.#connection = new Connection(input, output, {
      request: {
        initialize: ({ processId }) => {
          this.#watch(processId, exit);
          return { capabilities, serverInfo: { name: 'mxlab', version } };
        },
        shutdown: () => {
          this.#isShutDown = true;
          return null;
        },
        'textDocument/completion': about(completion),
        'completionItem/resolve': (item) => item,
        'textDocument/hover': about(hover),
        'textDocument/signatureHelp': about(signatureHelp),
        'textDocument/definition': about(definition),
        'textDocument/references': about((document, position, params) =>
          references(document, position, params['context']?.includeDeclaration !== false),
        ),
        'textDocument/documentHighlight': about(highlights),
        'textDocument/prepareRename': about(prepareRename),
        'textDocument/rename': about((document, position, params) =>
          rename(document, position, String(params['newName'])),
        ),
        'textDocument/documentSymbol': about(symbols),
      },
      notification: {
        'textDocument/didOpen': ({ textDocument: { uri, version: first, text } }) => {
          this.#documents.set(uri, new Document(uri, first, text));
          this.#check(uri);
        },
        'textDocument/didChange': ({ textDocument: { uri, version: next }, contentChanges }) => {
          this.#documents.get(uri)?.change(next, contentChanges);
          this.#check(uri);
        },
        'textDocument/didClose': ({ textDocument: { uri } }) => {
          this.#close(uri, [uri]);
          this.#documents.delete(uri);
        },
        'notebookDocument/didOpen': ({ notebookDocument: { uri, cells }, cellTextDocuments }) => {
          this.#notebooks.set(uri, new Notebook(uri, cells, cellTextDocuments));
          this.#check(uri);
        },
        'notebookDocument/didChange': ({ notebookDocument: { uri }, change }) => {
          const cells = change.cells as CellChanges | undefined;
          if (!cells) return;
          this.#notebooks.get(uri)?.change(cells);
          this.#clear((cells.structure?.didClose ?? []).map((one) => one.uri));
          this.#check(uri);
        },
        'notebookDocument/didClose': ({ notebookDocument: { uri } }) => {
          this.#close(
            uri,
            this.#placesOf(uri).map((one) => one.uri),
          );
          this.#notebooks.delete(uri);
        },
        exit: () => exit(this.#isShutDown ? 0 : 1),
      },
    });
    // A client that has gone without a word.
    input.on('end', () => exit(this.#isShutDown ? 0 : 1));
    output.on('error', () => exit(this.#isShutDown ? 0 : 1));
  }

  /** Ends with the editor's process. One that is not to be seen from the start lives on another machine or in another container. */
  #watch(editor: unknown, exit: (code: number) => void): void {
    const isThere = (): boolean => {
      try {
        return process.kill(editor as number, 0);
      } catch (error) {
        // Somebody else's process cannot be signalled.
        return (error as NodeJS.ErrnoException).code === 'EPERM';
      }
    };
    if (!Number.isSafeInteger(editor) || (editor as number) <= 0 || !isThere()) return;
    setInterval(() => isThere() || exit(this.#isShutDown ? 0 : 1), watchMs).unref();
  }

  /** The document that a request is about. */
  #place({ textDocument }: Params): Place {
    const uri: unknown = textDocument?.uri;
    const place =
      this.#documents.get(uri as string) ??
      [...this.#notebooks.values()].flatMap(({ cells }) => cells).find((cell) => cell.uri === uri);
    if (!place) throw new RequestError(invalidParams, `${uri as string} was not opened`);
    return place;
  }

  /** A document, or the cells of a notebook. */
  #placesOf(uri: string): readonly Place[] {
    const document = this.#documents.get(uri);
    return document ? [document] : (this.#notebooks.get(uri)?.cells ?? []);
  }

  #clear(uris: readonly string[]): void {
    for (const uri of uris)
      this.#connection.notify('textDocument/publishDiagnostics', { uri, diagnostics: [] });
  }

  #close(uri: string, parts: readonly string[]): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#clear(parts);
  }

  /** Publishes findings when nothing more is typed for a moment. */
  #check(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    const check = (): void => {
      setImmediate(collectWhenIdle);
      try {
        for (const place of this.#placesOf(uri)) this.#publish(place);
      } catch (error) {
        // The server goes on: the next change is checked by a checker of its own.
        const message = `the check of ${uri} failed: ${(error as Error).stack}`;
        this.#connection.notify('window/logMessage', { type: 1, message });
      }
    };
    this.#timers.set(uri, setTimeout(check, delayMs));
  }

  #publish(place: Place): void {
    const diagnostics = place.diagnostics().map(({ start, length, code, category, message }) => ({
      range: place.rangeOf(start, length),
      severity: category === 'error' ? 1 : 2,
      code,
      source: 'mxlab',
      message,
    }));
    const { uri, version } = place;
    this.#connection.notify('textDocument/publishDiagnostics', { uri, version, diagnostics });
  }
}
