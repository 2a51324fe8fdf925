/** A notebook whose cells are documents of their own (LSP's `notebookDocument/*`): one text in the notebook's order, so one scope. */
import type ts from 'typescript';
import type { Diagnostic } from '../compiler/index.js';
import { cellForm } from '../compiler/command_forms.js';
import { changed, Document, folderOf, type Place, type TextChange } from './document.js';
import type { Location, Position, Range } from './lines.js';

/** Two empty lines: where one cell ends and the next begins (masks.ts). */
const between = '\n\n\n';

/** `TextDocumentItem`, and what of it is known of a cell's text later. */
export interface CellText {
  uri: string;
  version: number;
  text: string;
}

/** `NotebookDocumentChangeEvent['cells']`, as far as it is about texts. */
export interface CellChanges {
  structure?: {
    array: { start: number; deleteCount: number; cells?: readonly { document: string }[] };
    didOpen?: readonly CellText[];
    didClose?: readonly { uri: string }[];
  };
  textContent?: readonly {
    document: { uri: string; version: number };
    changes: readonly TextChange[];
  }[];
}

/** A cell's text as part of the whole: a cell of another language does not end at its own empty lines. */
const joinable = (text: string): string =>
  cellForm.test(text.split('\n', 1)[0]!) ? text.replace(/\n(?=\n)/g, '\n ') : text;

class Cell implements Place {
  constructor(
    private readonly whole: Document,
    readonly uri: string,
    readonly version: number,
    /** Its lines in the whole. */
    private readonly first: number,
    private readonly end: Position,
  ) {}

  get text(): string {
    return this.whole.text;
  }

  diagnostics(): Diagnostic[] {
    return this.whole.diagnostics().filter(({ start }) => this.#holds(this.whole.rangeOf(start, 0)));
  }

  ask<T>(
    { line, character }: Position,
    question: (service: ts.LanguageService, path: string, at: number, offset: number) => T,
  ): T {
    const place = { line: this.first + line, character };
    return this.whole.ask(place.line > this.end.line ? this.end : place, question);
  }

  /** What reaches into the next cell (something left open) ends with this one. */
  rangeOf(start: number, length: number): Range {
    const own = ({ line, character }: Position): Position =>
      line > this.end.line
        ? { line: this.end.line - this.first, character: this.end.character }
        : { line: line - this.first, character };
    const range = this.whole.rangeOf(start, length);
    return { start: own(range.start), end: own(range.end) };
  }

  rangeIn(span: ts.TextSpan, offset: number): Range | undefined {
    const range = this.whole.rangeIn(span, offset);
    return range && this.#holds(range) ? this.rangeOf(span.start - offset, span.length) : undefined;
  }

  locationIn(span: ts.TextSpan, offset: number): Location | undefined {
    return this.whole.locationIn(span, offset);
  }

  /** Whether something begins here, or in the lines up to the next cell. */
  #holds({ start: { line } }: Range): boolean {
    return line >= this.first && line < this.end.line + between.length;
  }
}

/** All cells as one document; places in it are told as places in cells. */
class Whole extends Document {
  cells: Cell[] = [];

  override locationIn(span: ts.TextSpan, offset: number): Location | undefined {
    for (const cell of this.cells) {
      const range = cell.rangeIn(span, offset);
      if (range) return { uri: cell.uri, range };
    }
    return undefined;
  }
}

export class Notebook {
  readonly #whole: Whole;
  readonly #texts = new Map<string, CellText>();
  /** Of the cells in their order; the texts of those that are no code are not told. */
  #order: string[];

  constructor(uri: string, cells: readonly { document: string }[], texts: readonly CellText[]) {
    this.#whole = new Whole(uri, 0, '', folderOf(uri));
    this.#order = cells.map(({ document }) => document);
    for (const one of texts) this.#texts.set(one.uri, one);
    this.#join();
  }

  get cells(): readonly Place[] {
    return this.#whole.cells;
  }

  change({ structure, textContent = [] }: CellChanges): void {
    if (structure) {
      const { array, didOpen = [], didClose = [] } = structure;
      const added = (array.cells ?? []).map(({ document }) => document);
      this.#order.splice(array.start, array.deleteCount, ...added);
      for (const { uri } of didClose) this.#texts.delete(uri);
      for (const one of didOpen) this.#texts.set(one.uri, one);
    }
    for (const { document, changes } of textContent) {
      const before = this.#texts.get(document.uri)?.text ?? '';
      this.#texts.set(document.uri, { ...document, text: changed(before, changes) });
    }
    this.#join();
  }

  #join(): void {
    const texts = this.#order.map((uri) => this.#texts.get(uri)).filter((one) => one !== undefined);
    let first = 0;
    this.#whole.cells = texts.map(({ uri, version, text }) => {
      const lines = text.split('\n');
      const end = { line: first + lines.length - 1, character: lines.at(-1)!.length };
      const cell = new Cell(this.#whole, uri, version, first, end);
      first = end.line + between.length;
      return cell;
    });
    this.#whole.change(0, [{ text: texts.map(({ text }) => joinable(text)).join(between) }]);
  }
}
