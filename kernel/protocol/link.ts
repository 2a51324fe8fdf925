/** Messages between the protocol's thread (P) and the main thread that runs user code (U). */
import type { ErrorContent } from './messages.js';
import type { CheckMode, JsxSetting, LanguageCell } from './language.js';

/** Identifies the request that output belongs to: its msg_id. */
export type Owner = string;

/** A value in short. */
export interface LiveValue {
  type: string;
  text: string;
}

/** P to U. */
export type ToSession =
  | {
      kind: 'run';
      owner: Owner;
      number: number;
      /** Its name in stack traces. */
      file: string;
      source: string;
      cell: LanguageCell;
      allowStdin: boolean;
      silent: boolean;
      /** How strictly it was checked. */
      check: CheckMode;
    }
  | { kind: 'evaluate'; owner: Owner; number: number; expressions: { name: string; cell: LanguageCell }[] }
  | { kind: 'interrupt'; owner: Owner | undefined; sequence: number }
  | { kind: 'inputReply'; id: number; value: string | undefined }
  | { kind: 'module'; id: number; result?: unknown; error?: string }
  | {
      kind: 'comm';
      owner: Owner;
      type: 'comm_open' | 'comm_msg' | 'comm_close';
      content: Record<string, unknown>;
      metadata: Record<string, unknown>;
      buffers: Uint8Array[];
    }
  /** Asks for the keys of a live value, for completion, and for itself in short. */
  | { kind: 'keys'; id: number; steps: string[] }
  | { kind: 'exit'; code: number };

/** What became of a cell. */
export type Outcome =
  | { status: 'ok'; payload: object[]; exitCode?: number | undefined; resultText?: string | undefined }
  | ({ status: 'error' } & ErrorContent);

/** U to P. */
export type ToProtocol =
  | { kind: 'stream'; owner: Owner | undefined; name: 'stdout' | 'stderr'; text: string }
  | {
      kind: 'publish';
      owner: Owner | undefined;
      type: string;
      /** JSON text, as bytes when it is long. */
      content: string | Uint8Array;
      metadata?: Record<string, unknown>;
      buffers?: Uint8Array[];
    }
  | { kind: 'done'; owner: Owner; outcome: Outcome }
  | { kind: 'evaluated'; owner: Owner; results: Record<string, unknown> }
  | { kind: 'input'; id: number; owner: Owner | undefined; prompt: string; password: boolean; sync: boolean }
  | { kind: 'module'; id: number; path: string }
  | { kind: 'keys'; id: number; keys: { key: string; type: string }[]; value?: LiveValue }
  | { kind: 'commDone'; owner: Owner }
  | { kind: 'commState'; id: string; target: string | undefined }
  /** The process is guarded: descriptors of native output, of the former standard error, and where a crash is reported. */
  | { kind: 'guard'; stdout: number; stderr: number; log: number; crash: number }
  /** What native code has printed. */
  | { kind: 'native'; name: 'stdout' | 'stderr'; bytes: Uint8Array }
  | { kind: 'options'; check: 'error' | 'warn' | 'off' }
  | { kind: 'jsx'; jsx: JsxSetting }
  | { kind: 'reset' }
  /** User code outside a cell asked the process to exit. */
  | { kind: 'exit'; code: number };

/** Cells of the shared Int32Array. */
export const shared = {
  /** 1 while U runs the synchronous part of a cell, where SIGINT breaks it. */
  isBreakable: 0,
  /** 1 while a signal of P is on its way. */
  pendingSignals: 1,
  /** Number of the last interrupt P has asked for. */
  askedInterrupt: 2,
  /** Number of the last interrupt U has heard of. */
  heardInterrupt: 3,
  /** Woken when the answer of a synchronous input has been posted. */
  input: 4,
  /** 1 when all is said about a crash: the crashed thread goes on to end the process. */
  crashTold: 5,
  length: 6,
} as const;
