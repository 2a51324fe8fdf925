/** What a breakpoint asks for beside its line: a condition, a number of hits, a message in place of a stop. */
import type { Breakpoints, Placed } from './breakpoints.js';

/** A breakpoint as the front end wants it (SourceBreakpoint of the Debug Adapter Protocol). */
export interface Wanted {
  line: number;
  condition?: string;
  /** `3`, `>= 3`, `% 2` … */
  hitCondition?: string;
  /** Text with `{expressions}`. */
  logMessage?: string;
}

/** Evaluates in the frame that has stopped. */
export interface Evaluation {
  /** The user's expression as JavaScript. */
  compile(expression: string): Promise<string>;
  /** The primitive value of such JavaScript. */
  run(js: string): Promise<unknown>;
  /** Told about by an `output` event. */
  tell(category: 'console' | 'stderr', output: string): void;
}

const comparisons: Readonly<Record<string, (count: number, wanted: number) => boolean>> = {
  '': (count, wanted) => count === wanted,
  '=': (count, wanted) => count === wanted,
  '==': (count, wanted) => count === wanted,
  '>': (count, wanted) => count > wanted,
  '>=': (count, wanted) => count >= wanted,
  '<': (count, wanted) => count < wanted,
  '<=': (count, wanted) => count <= wanted,
  '%': (count, wanted) => count % wanted === 0,
};

/** Whether the `count`-th hit is one to stop at. Raises an Error for a text that says none. */
export function isHit(hitCondition: string, count: number): boolean {
  const [, sign = '', number] = /^\s*(|==?|>=?|<=?|%)\s*(\d+)\s*$/.exec(hitCondition) ?? [];
  if (number === undefined) throw new Error(`'${hitCondition}' is no number of hits, as 3, >= 3 or % 2`);
  return comparisons[sign]!(count, Number(number));
}

/** A log message as a template of the language: `{x}` is a value in one line. */
export function templateOf(message: string): string {
  const parts = message.split(/\{([^{}]*)\}/);
  const text = parts.map((part, index) =>
    index % 2 === 1
      ? `\${globalThis[Symbol.for('mxlab.debug')].text(${part})}`
      : part.replace(/[\\`]|\$(?=\{)/g, '\\$&'),
  );
  return `\`${text.join('')}\``;
}

/** Whether one of the breakpoints that were reached wants a stop; messages are told on the way. */
export async function wantsStop(
  reached: readonly Placed[],
  breakpoints: Breakpoints,
  { compile, run, tell }: Evaluation,
): Promise<boolean> {
  for (const placed of reached) {
    const { line, condition, hitCondition, logMessage } = placed.wanted;
    try {
      if (condition && !placed.isNarrowed) {
        const js = await compile(`!!(${condition}\n)`);
        const holds = await run(js);
        // The names at this place are known now, so V8 asks by itself from here on, which takes a tenth of the time.
        await breakpoints.narrow(placed, `(${js}).value`);
        if (!holds) continue;
      }
      placed.hits++;
      if (hitCondition && !isHit(hitCondition, placed.hits)) continue;
      if (!logMessage) return true;
      tell('console', `${String(await run(await compile(templateOf(logMessage))))}\n`);
    } catch (error) {
      tell('stderr', `the breakpoint of line ${line}: ${(error as Error).message}\n`);
      return true;
    }
  }
  return false;
}
