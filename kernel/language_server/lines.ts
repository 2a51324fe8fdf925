/** Places in a text: lines and characters of editors, offsets of the compiler. */

export interface Position {
  line: number;
  character: number;
}
export interface Range {
  start: Position;
  end: Position;
}
export interface Location {
  uri: string;
  range: Range;
}

export class Lines {
  readonly #begins = [0];

  constructor(readonly text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#begins.push(at + 1);
  }

  /** An offset into the text; places beyond a line's end are that end. */
  offsetAt({ line, character }: Position): number {
    if (line >= this.#begins.length) return this.text.length;
    const next = this.#begins[line + 1];
    const end = next === undefined ? this.text.length : next - 1;
    return Math.min(this.#begins[Math.max(0, line)]! + Math.max(0, character), end);
  }

  positionAt(offset: number): Position {
    let [low, high] = [0, this.#begins.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#begins[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - this.#begins[low]! };
  }

  rangeOf(start: number, length: number): Range {
    return { start: this.positionAt(start), end: this.positionAt(start + length) };
  }
}
