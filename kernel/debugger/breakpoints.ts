/** Breakpoints as the front end asked for them, and where V8 has them. */
import type { Debugger } from 'node:inspector';
import type { Wanted } from './conditions.js';
import type { Inspector } from './inspector.js';
import { urlOf, type Position, type Sources } from './sources.js';

/** A breakpoint of a reply. */
export interface Breakpoint {
  verified: boolean;
  line: number;
  source: { path: string };
  message?: string;
}

/** One that V8 has. */
export interface Placed {
  id: string;
  readonly wanted: Wanted;
  readonly url: string;
  readonly position: Position;
  /** Times it was reached with its condition fulfilled. */
  hits: number;
  /** V8 knows its condition. */
  isNarrowed: boolean;
}

export class Breakpoints {
  /** What is wanted, by path. */
  readonly #wanted = new Map<string, Wanted[]>();
  /** What V8 has, by path. */
  readonly #placed = new Map<string, Placed[]>();

  constructor(
    private readonly sources: Sources,
    private readonly inspector: () => Inspector | undefined,
  ) {}

  /** For debugInfo. */
  list(): { source: string; breakpoints: Wanted[] }[] {
    return [...this.#wanted].map(([source, breakpoints]) => ({ source, breakpoints }));
  }

  /** Those that V8 calls by these identifiers. */
  reached(ids: readonly string[]): Placed[] {
    return [...this.#placed.values()].flat().filter(({ id }) => ids.includes(id));
  }

  /** Lets V8 look at a condition, in JavaScript, before it stops. */
  async narrow(placed: Placed, condition: string): Promise<void> {
    const inspector = this.inspector();
    if (!inspector) return;
    const { id: breakpointId, url, position } = placed;
    placed.isNarrowed = true;
    await inspector.send('Debugger.removeBreakpoint', { breakpointId });
    const set = await inspector.send<Debugger.SetBreakpointByUrlReturnType>('Debugger.setBreakpointByUrl', {
      ...{ url, ...position },
      condition,
    });
    placed.id = set.breakpointId;
  }

  /** Puts breakpoints in place of all others of a path. A cell that has not run gets them when it does. */
  async replace(path: string, wanted: readonly Wanted[]): Promise<Breakpoint[]> {
    await this.#remove(path);
    if (wanted.length) this.#wanted.set(path, [...wanted]);
    else this.#wanted.delete(path);
    const found = new Map<number, number | undefined>();
    for (const file of this.sources.filesOf(path)) await this.#apply(path, file, found);
    return wanted.map(({ line }) => {
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
    if (this.#wanted.has(path)) await this.#apply(path, file, new Map());
  }

  /** Sets all anew, for an inspector that begins. */
  async restore(): Promise<void> {
    this.#placed.clear();
    for (const path of this.#wanted.keys())
      for (const file of this.sources.filesOf(path)) await this.#apply(path, file, new Map());
  }

  /** Forgets all; V8's go with its session. */
  clear(): void {
    this.#wanted.clear();
    this.#placed.clear();
  }

  /** `found` gets the line in effect for each wanted one, or undefined. */
  async #apply(path: string, file: string, found: Map<number, number | undefined>): Promise<void> {
    const inspector = this.inspector();
    if (!inspector) return;
    const url = urlOf(file);
    const placed = this.#placed.get(path) ?? [];
    this.#placed.set(path, placed);
    const taken = new Set<string>();
    for (const wanted of this.#wanted.get(path) ?? []) {
      const { line } = wanted;
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
      placed.push({ id: breakpointId, wanted, url, position, hits: 0, isNarrowed: false });
      const { lineNumber, columnNumber = 0 } = locations[0] ?? position;
      found.set(line, this.sources.original(file, { lineNumber, columnNumber }).line);
    }
  }

  async #remove(path: string): Promise<void> {
    const placed = this.#placed.get(path) ?? [];
    this.#placed.delete(path);
    for (const { id: breakpointId } of placed)
      await this.inspector()?.send('Debugger.removeBreakpoint', { breakpointId });
  }
}
