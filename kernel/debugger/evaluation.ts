/** The user's TypeScript as JavaScript that V8 evaluates in a frame: operators and names of other cells work there too. */
import type { Language } from '../protocol/index.js';

const begin = 'mxlab debugger: begin';
const end = 'mxlab debugger: end';

/**
 * JavaScript whose value is the object `{ value }`. `locals` are names that the frame sees before those of the cells.
 * Raises a SyntaxError when the text is neither an expression nor statements.
 */
export async function compileExpression(
  language: Language,
  text: string,
  locals: readonly string[],
): Promise<string> {
  const source = text.trim().replace(/;+$/, '');
  const body =
    (await between(language, `return { value: (${source}\n) };`, locals)) ??
    (await between(language, `${source}\nreturn { value: undefined };`, locals));
  if (body === undefined) throw new SyntaxError(`this is not TypeScript: ${text.trim()}`);
  // An arrow, so that names and `this` are those of the frame; what it gets is what cells get.
  const view = `globalThis[Symbol.for('mxlab.debug')]`;
  return `(($$, $op, $import) => {\n${body}\n})(${view}.bindings, ${view}.op, ${view}.import)`;
}

/** Statements converted inside a function whose parameters have the frame's names; undefined when they do not parse. */
async function between(
  language: Language,
  statements: string,
  locals: readonly string[],
): Promise<string | undefined> {
  const parameters = locals.map((name) => `${name}: any`).join(', ');
  const source = `((${parameters}) => {\n'${begin}';\n${statements}\n'${end}';\n});`;
  // An expression declares nothing, so the cells' names stay as they are.
  const { ok, js } = await language.compile(source, { number: 0, mode: 'off' });
  if (!ok) return undefined;
  const lines = js.split('\n');
  const marker = (name: string) => lines.findIndex((line) => line.includes(name));
  return lines.slice(marker(begin) + 1, marker(end)).join('\n');
}
