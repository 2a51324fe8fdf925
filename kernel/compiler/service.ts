/** The compiler as a process: requests `{ id, method, args }` over Node's IPC, answers `{ id, result }` or `{ id, error }`. */
import type { CheckMode } from './cell_compiler.js';
import { collectWhenIdle } from './collector.js';
import { CommandCompiler } from './commands.js';
import type { JsxSetting } from './jsx.js';

/** What the client asks for; `configure` comes first. */
export interface Request {
  id: number;
  method:
    | 'configure'
    | 'compile'
    | 'complete'
    | 'inspect'
    | 'isComplete'
    | 'compileModule'
    | 'setJsx'
    | 'reset'
    | 'restore';
  args: unknown[];
}

export type Answer =
  | { ready: true }
  | { id: number; result: unknown }
  | { id: number; error: { message: string; stack?: string | undefined } };

export interface Configuration {
  directory: string;
  typesFile?: string | undefined;
}

/** A cell that counts, and what JSX was in it. */
export interface CommittedCell {
  source: string;
  number: number;
  jsx?: JsxSetting;
}

let compiler: CommandCompiler | undefined;

/** Compiles a first text, so that the standard library is read and the compiler's own code is warm. */
export function warmUp(configuration: Configuration): CommandCompiler {
  const warm = new CommandCompiler(configuration as ConstructorParameters<typeof CommandCompiler>[0]);
  warm.compile('1 + 1', { number: 0 });
  return warm;
}

/** What went wrong between two requests: the next one is told. */
let failure: Error | undefined;

/** Does what nobody waited for. */
function settle(): void {
  try {
    compiler?.settle(true);
  } catch (error) {
    failure = error as Error;
    compiler?.distrust();
  }
  collectWhenIdle();
}

function answer({ method, args }: Request): unknown {
  if (failure) {
    const error = failure;
    failure = undefined;
    throw error;
  }
  if (method === 'configure') {
    compiler = warmUp(args[0] as Configuration);
    return true;
  }
  if (!compiler) throw new Error('the compiler was not configured');
  if (method === 'restore') {
    // Committed cells of a service that died: their declarations count, their findings do not.
    let before: string | undefined;
    for (const { source, number, jsx } of args[0] as CommittedCell[]) {
      const now = JSON.stringify(jsx);
      if (now !== before) compiler.setJsx(jsx);
      before = now;
      compiler.compile(source, { number, mode: 'off' });
    }
    return true;
  }
  const call = compiler[method] as (...values: unknown[]) => unknown;
  return call.apply(compiler, args);
}

/** Answers until the channel closes. */
export function serve(): void {
  // The kernel may have been killed meanwhile: 'disconnect' ends this process then, not an error about the channel.
  const send = (message: Answer): void => void process.send?.(message, undefined, undefined, () => undefined);
  process.on('message', (request: Request) => {
    try {
      send({ id: request.id, result: answer(request) ?? null });
    } catch (error) {
      compiler?.distrust();
      const { message, stack } = error as Error;
      send({ id: request.id, error: { message, stack } });
    }
    setImmediate(settle);
  });
  process.on('disconnect', () => process.exit(0));
  // Interrupts are meant for the cell.
  process.on('SIGINT', () => undefined);
  send({ ready: true });
}

export type { CheckMode };
