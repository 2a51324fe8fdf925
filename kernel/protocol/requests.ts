/** The table of request types: what each answers. Executing, interrupting and comms live in the server. */
import type { DebugRequest, Debugging } from './debugging.js';
import { readHelpRequest } from './help_request.js';
import type { History } from './history.js';
import { completePath, keyQuestion, withKeys, type Completions } from './extra_completions.js';
import { kernelInfo, type KernelIdentity } from './kernel_info.js';
import type { Language } from './language.js';
import { toPoints, toUnits } from './text_position.js';
import { usage } from './usage.js';
import type { ConnectionFile } from './connection.js';

/** Answers one request with the content of its reply. */
export type Answer = (content: Record<string, unknown>) => object | Promise<object>;

export interface RequestContext {
  identity: KernelIdentity;
  connection: ConnectionFile;
  history: History;
  language(): Promise<Language>;
  /** Help with the live value. */
  inspect: Language['inspect'];
  debugging: Debugging;
  /** The notebook's folder. */
  directory: string;
  /** Keys of a live value; none while the main thread is busy. */
  keys(steps: string[]): Promise<{ key: string; type: string }[]>;
  /** Open comms: id to target name. */
  comms: ReadonlyMap<string, string>;
}

const codeOf = (content: Record<string, unknown>): string =>
  typeof content['code'] === 'string' ? content['code'] : '';

const positionOf = (content: Record<string, unknown>): number => {
  const code = codeOf(content);
  const position = content['cursor_pos'];
  return toUnits(code, typeof position === 'number' && position >= 0 ? position : code.length);
};

/** Answers by request type. */
export function requestTable(context: RequestContext): Record<string, Answer> {
  return {
    kernel_info_request: () => kernelInfo(context.identity),
    connect_request: () => {
      const { shell_port, iopub_port, stdin_port, control_port, hb_port } = context.connection;
      return { status: 'ok', shell_port, iopub_port, stdin_port, control_port, hb_port };
    },
    usage_request: async () => {
      // One that has not started yet is not waited for.
      const soon = new Promise<undefined>((resolve) => setImmediate(() => resolve(undefined)));
      const language = await Promise.race([context.language().catch(() => undefined), soon]);
      return usage(language?.pid === undefined ? [] : [language.pid]);
    },
    history_request: async (content) => ({ status: 'ok', history: await context.history.request(content) }),
    comm_info_request: ({ target_name: wanted }) => ({
      status: 'ok',
      comms: Object.fromEntries(
        [...context.comms]
          .filter(([, target]) => !wanted || target === wanted)
          .map(([id, target_name]) => [id, { target_name }]),
      ),
    }),
    is_complete_request: async (content) => {
      // `name?` looks like the beginning of `name ? a : b`.
      if (readHelpRequest(codeOf(content))) return { status: 'complete' };
      const { status, indent } = await (await context.language()).isComplete(codeOf(content));
      return status === 'incomplete' ? { status, indent } : { status };
    },
    inspect_request: async (content) => {
      const code = codeOf(content);
      const detail = content['detail_level'] === 1 ? 1 : 0;
      const found = await context.inspect(code, positionOf(content), detail);
      return {
        status: 'ok',
        found: found.found,
        data: found.found ? { 'text/plain': found.text, 'text/markdown': found.markdown } : {},
        metadata: {},
      };
    },
    complete_request: async (content) => {
      const code = codeOf(content);
      const { matches, start, end } = await complete(context, code, positionOf(content));
      const [from, to] = [toPoints(code, start), toPoints(code, end)];
      return {
        status: 'ok',
        matches: matches.map(({ text }) => text),
        cursor_start: from,
        cursor_end: to,
        metadata: {
          _jupyter_types_experimental: matches.map(({ text, type, detail, documentation }) => ({
            start: from,
            end: to,
            text,
            type,
            ...(detail === undefined ? {} : { signature: detail }),
            ...(documentation === undefined ? {} : { documentation }),
          })),
        },
      };
    },
    debug_request: (content) => context.debugging.answer(content as unknown as DebugRequest),
  };
}

/** What the types know, else files, and the keys of live values. */
async function complete(context: RequestContext, code: string, position: number): Promise<Completions> {
  const language = await context.language();
  const question = keyQuestion(code, position);
  const [found, keys] = await Promise.all([
    language.complete(code, position),
    question ? context.keys(question.steps) : [],
  ]);
  const all = question ? withKeys(found, question, position, keys) : found;
  const files = await completePath(code, position, context.directory);
  if (!files || (all.matches.length && !files.isCommand)) return all;
  // What begins with `!` may be TypeScript after all.
  const others = all.start === files.start ? all.matches : [];
  return { ...files, matches: [...files.matches, ...others] };
}
