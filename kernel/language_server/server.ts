/** The language server: documents that a client opens, findings pushed after each change, answers from the cells' compiler. */
import type { Readable, Writable } from 'node:stream';
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
import { Document } from './document.js';
import type { Position } from './lines.js';

const invalidParams = -32602;
const delayMs = 150;

const capabilities = {
  positionEncoding: 'utf-16',
  // Parts of the text.
  textDocumentSync: { openClose: true, change: 2, save: true },
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
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #isShutDown = false;

  /** `exit` is called with 0 after a shutdown request, else with 1. */
  constructor(input: Readable, output: Writable, version: string, exit: (code: number) => void) {
    const about =
      <T>(answer: (document: Document, position: Position, params: Params) => T) =>
      (params: Params): T =>
        answer(this.#document(params), params['position'] as Position, params);
    this.#connection = new Connection(input, output, {
      request: {
        initialize: () => ({ capabilities, serverInfo: { name: 'mxlab', version } }),
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
        'textDocument/didChange': (params) => {
          this.#document(params).change(params['textDocument'].version, params['contentChanges']);
          this.#check(params['textDocument'].uri);
        },
        'textDocument/didClose': ({ textDocument: { uri } }) => {
          clearTimeout(this.#timers.get(uri));
          this.#documents.delete(uri);
          this.#connection.notify('textDocument/publishDiagnostics', { uri, diagnostics: [] });
        },
        exit: () => exit(this.#isShutDown ? 0 : 1),
      },
    });
    // A client that has gone without a word.
    input.on('end', () => exit(this.#isShutDown ? 0 : 1));
  }

  #document({ textDocument }: Params): Document {
    const document = this.#documents.get(textDocument?.uri);
    if (!document) throw new RequestError(invalidParams, `${textDocument?.uri} was not opened`);
    return document;
  }

  /** Publishes findings when nothing more is typed for a moment. */
  #check(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    const publish = (): void => {
      const document = this.#documents.get(uri);
      if (!document) return;
      const diagnostics = document.diagnostics().map(({ start, length, code, category, message }) => ({
        range: document.rangeOf(start, length),
        severity: category === 'error' ? 1 : 2,
        code,
        source: 'mxlab',
        message,
      }));
      this.#connection.notify('textDocument/publishDiagnostics', {
        uri,
        version: document.version,
        diagnostics,
      });
    };
    this.#timers.set(uri, setTimeout(publish, delayMs));
  }
}
