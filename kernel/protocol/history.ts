/** Inputs and outputs of this and earlier sessions: a file of JSON lines, or memory alone. */
import { openSync, writeSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { log } from './log.js';

interface Entry {
  session: number;
  line: number;
  input: string;
  output?: string | undefined;
}

/** One line of the file: a session that begins, an input, or the output of an input before. */
type Line = Pick<Entry, 'session'> & Partial<Entry>;

type Row = [number, number, string | [string, string | null]];

const keptEntries = 5_000;

/** The spec's glob: `*` any text, `?` one character, over the whole input. */
function globToRegExp(glob: string): RegExp {
  const source = glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '[^]*')
    .replace(/\?/g, '[^]');
  return new RegExp(`^${source}$`);
}

/** Adds an output to the input that it belongs to, one of the last. */
function setOutput(entries: Entry[], { session, line, output }: Omit<Entry, 'input'>): void {
  const entry = entries.findLast((other) => other.session === session && other.line === line);
  if (entry) entry.output = output;
}

export class History {
  #entries: Entry[] = [];
  #session = 1;
  #loaded: Promise<void>;
  #written: Promise<void> = Promise.resolve();
  #descriptor: number | undefined;

  /** @param file where to keep it; undefined keeps it in memory. */
  constructor(file: string | undefined) {
    this.#loaded = file ? this.#load(file) : Promise.resolve();
  }

  async #load(file: string): Promise<void> {
    let text: string;
    try {
      await mkdir(dirname(file), { recursive: true });
      text = await readFile(file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        log(`history is not kept: ${(error as Error).message}`);
      text = '';
    }
    const lines = text.split('\n').filter(Boolean);
    const entries: Entry[] = [];
    let session = 0;
    for (const line of lines.slice(-2 * keptEntries)) {
      try {
        const read = JSON.parse(line) as Line;
        session = Math.max(session, read.session);
        if (read.input !== undefined) entries.push(read as Entry);
        else if (read.line !== undefined) setOutput(entries, read as Omit<Entry, 'input'>);
      } catch {
        // A line cut short by a killed kernel; the others are still good.
      }
    }
    this.#session = session + 1;
    this.#entries = entries.slice(-keptEntries);
    if (lines.length > 4 * keptEntries)
      await writeFile(file, this.#entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    try {
      this.#descriptor = openSync(file, 'a');
    } catch (error) {
      log(`history is not kept: ${(error as Error).message}`);
    }
    // The number is taken: a kernel that starts while this one runs gets another.
    this.#append({ session: this.#session });
  }

  /** Remembers a cell that is about to run: one that ends its kernel is not lost. */
  add(line: number, input: string): void {
    this.#write(() => {
      const entry = { session: this.#session, line, input };
      this.#entries.push(entry);
      return entry;
    });
  }

  /** Remembers the text of a cell's result. */
  addOutput(line: number, output: string): void {
    this.#write(() => {
      const entry = { session: this.#session, line, output };
      setOutput(this.#entries, entry);
      return entry;
    });
  }

  #write(change: () => Line): void {
    this.#written = this.#loaded.then(() => this.#append(change()));
  }

  /** At once and in one call: opening the file for each line, in other threads, was a third of this thread's work for a cell. */
  #append(line: Line): void {
    if (this.#descriptor === undefined) return;
    try {
      writeSync(this.#descriptor, `${JSON.stringify(line)}\n`);
    } catch (error) {
      log(`history is not kept: ${(error as Error).message}`);
    }
  }

  /** Answers a history_request. Unknown access types give no rows. */
  async request(content: Record<string, unknown>): Promise<Row[]> {
    await this.#loaded;
    await this.#written;
    const count = typeof content['n'] === 'number' ? content['n'] : 10;
    const row = ({ session, line, input, output }: Entry): Row => [
      session,
      line,
      content['output'] ? [input, output ?? null] : input,
    ];
    switch (content['hist_access_type']) {
      case 'tail':
        return count > 0 ? this.#entries.slice(-count).map(row) : [];
      case 'range':
        return this.#range(content).map(row);
      case 'search':
        return this.#search(content, count).map(row);
      default:
        return [];
    }
  }

  #range(content: Record<string, unknown>): Entry[] {
    const asked = typeof content['session'] === 'number' ? content['session'] : 0;
    // 0 is this session, negative ones count back from it.
    const session = asked > 0 ? asked : this.#session + asked;
    const start = typeof content['start'] === 'number' ? content['start'] : 1;
    const stop = typeof content['stop'] === 'number' ? content['stop'] : Infinity;
    return this.#entries.filter(
      (entry) => entry.session === session && entry.line >= start && entry.line < stop,
    );
  }

  #search(content: Record<string, unknown>, count: number): Entry[] {
    const pattern = globToRegExp(typeof content['pattern'] === 'string' ? content['pattern'] : '*');
    let found = this.#entries.filter(({ input }) => pattern.test(input));
    if (content['unique']) {
      const last = new Map(found.map((entry) => [entry.input, entry]));
      found = found.filter((entry) => last.get(entry.input) === entry);
    }
    return typeof content['n'] === 'number' ? found.slice(-count) : found;
  }

  /** Resolves when everything is on disk. */
  async flush(): Promise<void> {
    await this.#written;
  }
}
