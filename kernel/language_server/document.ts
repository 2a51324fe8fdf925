/** One open document: the text of a file, or of all cells of a notebook, and what is known about places in it. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type ts from 'typescript';
import type { Diagnostic } from '../compiler/index.js';
import type { ShownDocument } from '../compiler/cell_compiler.js';
import { CommandCompiler } from '../compiler/commands.js';
import { Lines, type Location, type Position, type Range } from './lines.js';
import { masked } from './masks.js';

/** Cells may declare a name again; their texts in one file may not. */
const declaredAgain = new Set([2300, 2393, 2451, 2528, 2814]);

/** The folder of a document; JupyterLab keeps notebooks as texts in a folder `.virtual_documents` of their root. */
export function folderOf(uri: string): string {
  if (!uri.startsWith('file:')) return process.cwd();
  return dirname(fileURLToPath(uri)).replace(/\/\.virtual_documents(?=\/|$)/, '');
}

/** A text without commands, as the service knows it. */
interface Shown extends ShownDocument {
  lines: Lines;
  found: Diagnostic[];
}

/** A part of a text, or without a range the whole, and what takes its place. */
export interface TextChange {
  range?: Range;
  text: string;
}

/** A text after changes in order. */
export function changed(source: string, changes: readonly TextChange[]): string {
  return changes.reduce((before, { range, text }) => {
    const lines = new Lines(before);
    const head = range ? before.slice(0, lines.offsetAt(range.start)) : '';
    const tail = range ? before.slice(lines.offsetAt(range.end)) : '';
    return head + text + tail;
  }, source);
}

/** A document that answers are about: a file, a notebook as one text, or one of its cells. */
export interface Place {
  readonly uri: string;
  readonly version: number;
  /** The text without commands that the places of answers count in. */
  readonly text: string;
  diagnostics(): Diagnostic[];
  /** Asks the language service about a place. */
  ask<T>(
    position: Position,
    question: (service: ts.LanguageService, path: string, at: number, offset: number) => T,
  ): T;
  rangeOf(start: number, length: number): Range;
  /** The range of a span of the service's file; undefined when it is not of this document. */
  rangeIn(span: ts.TextSpan, offset: number): Range | undefined;
  /** The same with the document that it is in; undefined when it is in none that is open. */
  locationIn(span: ts.TextSpan, offset: number): Location | undefined;
}

export class Document implements Place {
  readonly #compiler: CommandCompiler;
  #source: string;
  #state: Shown | undefined;

  constructor(
    readonly uri: string,
    public version: number,
    source: string,
    folder: string = folderOf(uri),
  ) {
    this.#compiler = new CommandCompiler({ directory: folder });
    this.#source = source;
  }

  /** A new text, or changes of parts of it in order. */
  change(version: number, changes: readonly TextChange[]): void {
    this.version = version;
    this.#source = changed(this.#source, changes);
    this.#state = undefined;
  }

  get #shown(): Shown {
    if (this.#state) return this.#state;
    let shown!: ShownDocument;
    const { text, diagnostics } = this.#trusted(() =>
      masked(this.#source, (one) => (shown = this.#compiler.document(one)).diagnostics()),
    );
    return (this.#state = { ...shown, lines: new Lines(text), found: diagnostics });
  }

  get text(): string {
    return this.#shown.lines.text;
  }

  /** What the checker finds; declaring a name again is no finding in a notebook. */
  diagnostics(): Diagnostic[] {
    const found = this.#shown.found.filter(({ code }) => !declaredAgain.has(code));
    return found.sort((a, b) => a.start - b.start);
  }

  ask<T>(
    position: Position,
    question: (service: ts.LanguageService, path: string, at: number, offset: number) => T,
  ): T {
    const { service, path, offset, lines } = this.#shown;
    return this.#trusted(() => question(service, path, offset + lines.offsetAt(position), offset));
  }

  /** A checker that was left by an error in the middle of something is not used again. */
  #trusted<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      this.#compiler.distrust();
      throw error;
    }
  }

  rangeOf(start: number, length: number): Range {
    return this.#shown.lines.rangeOf(start, length);
  }

  rangeIn(span: ts.TextSpan, offset: number): Range | undefined {
    const start = span.start - offset;
    return start < 0 || start > this.text.length ? undefined : this.rangeOf(start, span.length);
  }

  locationIn(span: ts.TextSpan, offset: number): Location | undefined {
    const range = this.rangeIn(span, offset);
    return range && { uri: this.uri, range };
  }
}
