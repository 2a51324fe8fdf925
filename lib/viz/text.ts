// Measuring, wrapping and formatting text without a font engine.

// Advance widths of Helvetica/Arial in thousandths of an em, for the characters from space to tilde.
const ADVANCES =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 ' +
  '1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 ' +
  '333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584';
const WIDTHS = ADVANCES.split(' ').map(Number);

/** Width of one line in pixels at a font size, with a margin because the reader's sans-serif font may be wider. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let units = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    units += code < 127 ? (WIDTHS[code - 32] ?? 0) : code < 0x2e80 ? 640 : 1000;
  }
  return (units * fontSize * (bold ? 1.1 : 1.04)) / 1000;
}

/** Breaks text into lines of about equal length, none much longer than `columns` characters. */
export function balanceText(text: string, columns: number): string[] {
  const lines = Math.ceil(text.length / columns);
  return wrapText(text, Math.ceil(text.length / lines) + 7);
}

/** Breaks text at spaces (inside words only when one is longer than the line) into lines of at most `columns` characters. */
export function wrapText(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (let word of paragraph.split(/\s+/)) {
      while (word.length > columns) {
        if (line) lines.push(line);
        lines.push(word.slice(0, columns));
        word = word.slice(columns);
        line = '';
      }
      if (line && line.length + 1 + word.length > columns) {
        lines.push(line);
        line = word;
      } else line = line ? `${line} ${word}` : word;
    }
    lines.push(line);
  }
  return lines.filter((line, index) => line !== '' || index === 0);
}

/** Escapes text for XML and HTML, attributes included; characters XML forbids become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** Whole numbers with thousands separators: 109386 becomes 109,386. */
export function groupDigits(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** A count with its noun: 1 input, 2,000 operators. */
export function countOf(count: number, noun: string): string {
  return `${groupDigits(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A shape without its batch dimension, joined as MXNet's pictures do: [64, 3, 28, 28] becomes 3x28x28; unknown sizes are '?'. */
export function shapeLabel(shape: readonly number[] | null): string {
  if (!shape) return '';
  return shape.slice(1).map(dimension).join('x');
}

/** A graph's shape as Python prints a tuple: (2, 3), (4,), (). Unknown sizes, 0 among them, are '?'. */
export function shapeTuple(shape: readonly number[] | null): string {
  return shape ? tuple(shape.map(dimension)) : '?';
}

/** Parts as Python prints a tuple. */
export function tuple(parts: readonly (string | number)[]): string {
  return parts.length === 1 ? `(${parts[0]},)` : `(${parts.join(', ')})`;
}

/** Number of elements; null when the shape or one of its dimensions is unknown. */
export function shapeSize(shape: readonly number[] | null): number | null {
  if (!shape || shape.some((size) => size <= 0 && size !== 0)) return null;
  return shape.includes(0) ? null : shape.reduce((product, size) => product * size, 1);
}

function dimension(size: number): string {
  return size > 0 ? String(size) : '?';
}
