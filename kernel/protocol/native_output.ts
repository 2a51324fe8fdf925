/** What native code and programs with inherited streams print: read here, so that it arrives while a cell is busy. */
import { readSync } from 'node:fs';
import { Socket } from 'node:net';
import { StringDecoder } from 'node:string_decoder';
import { log } from './log.js';

type Name = 'stdout' | 'stderr';
const names = ['stdout', 'stderr'] as const;
const keptCharacters = 8000;
/** What Node writes about itself when it dies: frames of its own and of ours, for the log. */
const autopsy = /<--- Last few GCs --->|-{5} (?:Native|JavaScript) stack trace -{5}/;

export class NativeOutput {
  readonly #decoders = { stdout: new StringDecoder('utf8'), stderr: new StringDecoder('utf8') };
  #isDying = false;
  /** The end of what came on standard error: it tells why a process dies. */
  lastWords = '';

  /**
   * @param descriptors read ends of the process's standard output and error
   * @param before called before text of the pipes is told: messages of the main thread that came earlier
   */
  constructor(
    private readonly descriptors: Readonly<Record<Name, number>>,
    private readonly before: () => void,
    private readonly tell: (name: Name, text: string) => void,
  ) {
    for (const name of names)
      new Socket({ fd: descriptors[name], readable: true, writable: false }).on('data', (bytes) => {
        this.before();
        this.add(name, bytes);
      });
  }

  add(name: Name, bytes: Uint8Array): void {
    const text = this.#decoders[name].write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (name === 'stdout') {
      if (text) this.tell(name, text);
      return;
    }
    this.lastWords = (this.lastWords + text).slice(-keptCharacters);
    const end = this.#isDying ? 0 : text.search(autopsy);
    this.#isDying ||= end >= 0;
    const words = this.#isDying ? text.slice(0, end) : text;
    if (words.trim() || (words && !this.#isDying)) this.tell(name, words);
    if (this.#isDying) log(text.slice(end));
  }

  /** Reads what is there now. */
  drain(): void {
    this.before();
    const bytes = Buffer.alloc(1 << 16);
    for (const name of names) {
      for (let count = 1; count > 0;) {
        try {
          count = readSync(this.descriptors[name], bytes);
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
          break;
        }
        this.add(name, bytes.subarray(0, count));
      }
    }
  }
}
