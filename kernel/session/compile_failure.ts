/** A local module that does not compile, as the error that its import raises. */
import type { CompiledModule } from './typescript_modules.js';

const frames = new WeakMap<object, string>();

/** Named after the first finding, as a cell's error is; its code frame takes the place of one of our own. */
export function compileFailure(
  { diagnostics, frameColored }: Pick<CompiledModule, 'diagnostics' | 'frameColored'>,
  file: string,
): Error {
  const first = diagnostics.find(({ category }) => category === 'error') ?? diagnostics[0];
  const { code = 0, message = 'it does not compile', line = 0, column = 0 } = first ?? {};
  const error = new SyntaxError(`${file}:${line + 1}:${column + 1}: ${message}`);
  if (code < 1000 || code >= 2000) error.name = code > 90_000 ? 'MXNetError' : `TS${code}`;
  frames.set(error, frameColored);
  return error;
}

/** The code frame that an error brings along. */
export const frameOfFailure = (error: object): string | undefined => frames.get(error);
