/** A language service without TypeScript for tests of the protocol: JavaScript cells, state by `with`, a few fixed answers. */
import { Script } from 'node:vm';
import type { Language, LanguageCell } from '../../kernel/protocol/language.js';

const declaration = /^(?:let|const|var)\s+([\w$]+)\s*=/;

function isExpression(text: string): boolean {
  try {
    new Script(`(async () => (${text}\n))`);
    return text.trim() !== '';
  } catch {
    return false;
  }
}

function compile(source: string): LanguageCell {
  const declared: string[] = [];
  const lines = source.trimEnd().split('\n');
  const body = lines.map((line) => {
    const name = declaration.exec(line)?.[1];
    if (!name) return line;
    declared.push(name);
    return line.replace(declaration, `$$$$.${name} =`);
  });
  const last = body.at(-1) ?? '';
  const hasResult = !last.startsWith('$$.') && isExpression(last);
  if (hasResult) body[body.length - 1] = `return (${last})`;
  const js = `with ($$) {${body.join('\n')}\n}`;
  const isBad = source.includes('TYPE_ERROR');
  const diagnostics = isBad ? [{ code: 2345, category: 'error' as const, message: 'a type error' }] : [];
  const frame = isBad ? 'In[1]:1:1 TS2345: a type error' : '';
  const isAsync = /\bawait\b/.test(source);
  return { ok: !isBad, diagnostics, frame, frameColored: frame, js, map: '', isAsync, hasResult, declared };
}

/** Starts the fake. */
export function startLanguage(): Promise<Language> {
  return Promise.resolve({
    compile: (source) =>
      source.includes('NEVER_COMPILES') ? new Promise(() => {}) : Promise.resolve(compile(source)),
    complete: (_source, position) =>
      Promise.resolve({
        matches: [{ text: 'console', type: 'module' }],
        start: Math.max(0, position - 3),
        end: position,
      }),
    inspect: (source) =>
      Promise.resolve({
        found: !source.startsWith('nothing'),
        text: `about ${source}`,
        markdown: `**${source}**`,
      }),
    isComplete: (source) =>
      Promise.resolve(
        source.endsWith('{') ? { status: 'incomplete', indent: '  ' } : { status: 'complete', indent: '' },
      ),
    setJsx: () => Promise.resolve(),
    compileModule: () => Promise.reject(new Error('the fake compiles no modules')),
    reset: () => Promise.resolve(),
    close: () => {},
  });
}
