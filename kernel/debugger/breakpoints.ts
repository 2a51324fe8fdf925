/** Breakpoints as the front end asked for them, and where V8 has them. */
import type { Debugger } from 'node:inspector';
import type { Inspector } from './inspector.js';
import { urlOf, type Sources } from './sources.js';

/** A breakpoint of a reply. */
export interface Breakpoint {
  verified: boolean;
  line: number;
  source: { path: string };
  message?: string;
}

export class Breakpoints {
  /** Wanted lines by path. */
  readonly #lines = new Map<string, number[]>();
  /** V8's identifiers by path. */
  readonly #set = new Map<string, string[]>();

  constructor(
    private readonly sources: Sources,
    private readonly inspector: () => Inspector | undefined,
  ) {}

  /** For debugInfo. */
  list(): { source: string; breakpoints: { line: number }[] }[] {
    return [...this.#lines].map(([source, lines]) => ({
      source,
      breakpoints: lines.map((line) => ({ line })),
    }));
  }

  /** Puts breakpoints in place of all others of a path. A cell that has not run gets them when it does. */
  async replace(path: string, lines: readonly number[]): Promise<Breakpoint[]> {
    await this.#remove(path);
    if (lines.length) this.#lines.set(path, [...lines]);
    else this.#lines.delete(path);
    const found = new Map<number, number | undefined>();
    for (const file of this.sources.filesOf(path)) await this.#apply(path, file, found);
    return lines.map((line) => {
      const source = { path };
      if (!found.has(line)) return { verified: true, line, source };
      const actual = found.get(line);
      return actual === undefined
        ? { verified: false, line, source, message: 'no code from here to the end' }
        : { verified: true, line: actual, source };
    });
  }

  /** Sets what is wanted in a text that is about to run. */
  async added(file: string): Promise<void> {
    const path = this.sources.pathOf(file);
    if (this.#lines.has(path)) await this.#apply(path, file, new Map());
  }

  /** Sets all anew, for an inspector that begins. */
  async restore(): Promise<void> {
    this.#set.clear();
    for (const path of this.#lines.keys())
      for (const file of this.sources.filesOf(path)) await this.#apply(path, file, new Map());
  }

  /** Forgets all; V8's go with its session. */
  clear(): void {
    this.#lines.clear();
    this.#set.clear();
  }

  /** `found` gets the line in effect for each wanted one, or undefined. */
  async #apply(path: string, file: string, found: Map<number, number | undefined>): Promise<void> {
    const inspector = this.inspector();
    if (!inspector) return;
    const url = urlOf(file);
    const ids = this.#set.get(path) ?? [];
    this.#set.set(path, ids);
    const taken = new Set<string>();
    for (const line of this.#lines.get(path) ?? []) {
      const position = this.sources.generated(file, line);
      if (!position) found.set(line, undefined);
      // V8 refuses a second one at the same place.
      const key = `${position?.lineNumber}:${position?.columnNumber}`;
      if (!position || taken.has(key)) continue;
      taken.add(key);
      const { breakpointId, locations } = await inspector.send<Debugger.SetBreakpointByUrlReturnType>(
        'Debugger.setBreakpointByUrl',
        { url, ...position },
      );
      ids.push(breakpointId);
      const { lineNumber, columnNumber = 0 } = locations[0] ?? position;
      found.set(line, this.sources.original(file, { lineNumber, columnNumber }).line);
    }
  }

  async #remove(path: string): Promise<void> {
    const ids = this.#set.get(path) ?? [];
    this.#set.delete(path);
    for (const breakpointId of ids)
      await this.inspector()?.send('Debugger.removeBreakpoint', { breakpointId });
  }
}
