/** What the protocol needs of a debugger; kernel/protocol_thread.ts plugs one in. */

/** A request of the Debug Adapter Protocol, as debug_request carries it. */
export interface DebugRequest {
  seq: number;
  command: string;
  arguments?: Record<string, unknown>;
}

export interface Debugging {
  /** The content of debug_reply. */
  answer(request: DebugRequest): Promise<object>;
  /** A compiled text is about to run under the name `file`; the promise, where there is one, ends when its breakpoints are set. */
  add(file: string, source: string, map: string): Promise<void> | undefined;
  /** Ends the user's code that the main thread runs, in whichever callback; true when it has ended. */
  breakOut(): Promise<boolean>;
  /** Lets code that stands at a breakpoint go on, past all others, before it is interrupted or the kernel ends. */
  release(): Promise<void> | undefined;
}

/** Makes a debugger that tells its events (debug_event's content) to `emit`. */
export type StartDebugging = (emit: (event: object) => void) => Debugging;
