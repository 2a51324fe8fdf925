/** The functions that cells have besides the library, for scripts: `display` prints text, questions go to the terminal. */
import { readSync } from 'node:fs';
import { inspect } from 'node:util';

/** One line of standard input without its end, or null at its end. */
function readLine(): string | null {
  const bytes: number[] = [];
  const one = Buffer.alloc(1);
  while (readSync(0, one, 0, 1, null) === 1) {
    if (one[0] === 10) return Buffer.from(bytes).toString();
    bytes.push(one[0]!);
  }
  return bytes.length ? Buffer.from(bytes).toString() : null;
}

/** Text of a value as a cell would show it without a picture. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : inspect(value);
}

/** Data by MIME type as text: the plain form if there is one, else the first; bytes as their number. */
function textOfData(data: unknown): string {
  const entries = Object.entries((data ?? {}) as Record<string, unknown>);
  const [mime, content] = entries.find(([name]) => name === 'text/plain') ?? entries[0] ?? ['', ''];
  if (ArrayBuffer.isView(content)) return `[${mime}: ${content.byteLength} bytes]`;
  return textOf(content);
}

function ask(text = ''): string {
  process.stdout.write(text);
  const line = readLine();
  if (line === null) throw new Error('standard input has ended');
  return line;
}

/** A question with its awaited form, as in cells. */
function question<T>(
  answer: (text?: string) => T,
): ((text?: string) => T) & { async(text?: string): Promise<T> } {
  return Object.assign(answer, { async: (text?: string) => Promise.resolve(answer(text)) });
}

/** `display`, `input`, `getpass`, `confirm`, `prompt`. */
export function scriptFunctions() {
  const show = (value: unknown): { id: string; update(next: unknown): void } => {
    console.log(textOf(value));
    return { id: '', update: (next) => console.log(textOf(next)) };
  };
  const kinds = ['html', 'markdown', 'latex', 'svg', 'javascript', 'text', 'png', 'jpeg', 'json'];
  const display = Object.assign(show, {
    ...Object.fromEntries(kinds.map((kind) => [kind, show])),
    mime: (data: unknown) => show(textOfData(data)),
    update: (_id: string, value: unknown, options?: { raw?: boolean }) =>
      void show(options?.raw ? textOfData(value) : value),
    clear: () => {},
  });
  const isYes = (text?: string): boolean => /^\s*y(es)?\s*$/i.test(ask(`${text ?? ''} [y/N] `));
  return {
    display,
    input: question(ask),
    getpass: question(ask),
    prompt: question(ask),
    confirm: question(isYes),
  };
}
