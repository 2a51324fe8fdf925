/** Message shapes of the Jupyter messaging specification 5.5, as far as this kernel reads or writes them. */

/** Version of the messaging specification that every header names. */
export const protocolVersion = '5.5';

export interface Header {
  msg_id: string;
  msg_type: string;
  session: string;
  username: string;
  date: string;
  version: string;
  /** JEP 91; absent for the main shell. */
  subshell_id?: string | null;
}

/** One received message. `identities` are the routing frames before the delimiter. */
export interface Message {
  identities: Uint8Array[];
  header: Header;
  parentHeader: Partial<Header>;
  metadata: Record<string, unknown>;
  content: Record<string, unknown>;
  buffers: Uint8Array[];
}

/** What is to be sent; `content` may already be JSON text or its bytes, which are then sent as they are. */
export interface Outgoing {
  /** From `Wire.nextId`, where the sender wants to know it. */
  id?: string;
  type: string;
  content: object | string;
  parent?: Partial<Header> | undefined;
  metadata?: object | undefined;
  buffers?: readonly Uint8Array[] | undefined;
}

export type ReplyStatus = 'ok' | 'error';

export interface ErrorContent {
  ename: string;
  evalue: string;
  traceback: string[];
}

export interface ExecuteRequest {
  code: string;
  silent: boolean;
  store_history: boolean;
  user_expressions: Record<string, string>;
  allow_stdin: boolean;
  stop_on_error: boolean;
}

/** Reads an execute_request's content, with the specification's defaults for what is missing. */
export function readExecuteRequest(content: Record<string, unknown>): ExecuteRequest {
  const silent = content['silent'] === true;
  const expressions = content['user_expressions'];
  return {
    code: typeof content['code'] === 'string' ? content['code'] : '',
    silent,
    store_history: !silent && content['store_history'] !== false,
    user_expressions:
      expressions && typeof expressions === 'object' ? (expressions as Record<string, string>) : {},
    allow_stdin: content['allow_stdin'] !== false,
    stop_on_error: content['stop_on_error'] !== false,
  };
}
