/** Inputs and outputs of this and earlier sessions: a file of JSON lines, or memory alone. */
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { log } from './log.js';

interface Entry {
  session: number;
  line: number;
  input: string;
  output?: string | undefined;
}

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

export class History {
  #entries: Entry[] = [];
  #session = 1;
  #loaded: Promise<void>;
  #written: Promise<void> = Promise.resolve();

  /** @param file where to keep it; undefined keeps it in memory. */
  constructor(private readonly file: string | undefined) {
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
      return;
    }
    const lines = text.split('\n').filter(Boolean);
    const entries: Entry[] = [];
    for (const line of lines.slice(-keptEntries)) {
      try {
        entries.push(JSON.parse(line) as Entry);
      } catch {
        // A line cut short by a killed kernel; the others are still good.
      }
    }
    this.#session = 1 + entries.reduce((most, { session }) => Math.max(most, session), 0);
    this.#entries = [...entries, ...this.#entries.map((entry) => ({ ...entry, session: this.#session }))];
    if (lines.length > 2 * keptEntries)
      await writeFile(file, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  }

  /** Remembers one cell; `output` is the text of its result. */
  add(line: number, input: string, output?: string): void {
    this.#written = this.#written.then(async () => {
      await this.#loaded;
      const entry: Entry = {
        session: this.#session,
        line,
        input,
        ...(output === undefined ? {} : { output }),
      };
      this.#entries.push(entry);
      if (!this.file) return;
      await appendFile(this.file, `${JSON.stringify(entry)}\n`).catch((error: Error) =>
        log(`history is not kept: ${error.message}`),
      );
    });
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
