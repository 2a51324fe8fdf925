/** The declarations every cell sees, each as one text: ECMAScript's library and Node's types. Few files make small programs fast. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const [node = 20] = process.versions.node.split('.').map(Number);

/** What came after ECMAScript 2023, by the Node that has it: nothing is offered that would not run. */
const later: readonly (readonly [number, readonly string[]])[] = [
  [20, ['es2024.arraybuffer', 'es2024.regexp', 'es2024.sharedmemory', 'es2024.string']],
  [21, ['es2024.collection', 'es2024.object']],
  [22, ['es2024.promise', 'es2025.collection', 'es2025.iterator', 'esnext.array']],
  [24, ['es2025.float16', 'es2025.promise', 'es2025.regexp', 'esnext.error']],
];

const roots = [
  ...['es2023', 'esnext.disposable', 'decorators'],
  ...later.flatMap(([since, names]) => (node >= since ? names : [])),
];
const referenceLines = /^\/\/\/ <reference [^\n]*\n/gm;

/** ECMAScript as this Node has it, `using` and decorators, without DOM. Files that are modules (that of iterators) cannot be part of one text. */
function ecmaScriptTexts(): { text: string; modules: Map<string, string> } {
  const folder = dirname(createRequire(import.meta.url).resolve('typescript'));
  const seen = new Set<string>();
  const parts: string[] = [];
  const modules = new Map<string, string>();
  const add = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const text = readFileSync(join(folder, `lib.${name}.d.ts`), 'utf8');
    for (const [, other] of text.matchAll(/<reference lib="([^"]+)"/g)) add(other!);
    const own = text.replace(referenceLines, '');
    if (isModule(own)) modules.set(`/@mxlab/${name}.d.ts`, own);
    else parts.push(own);
  };
  roots.forEach(add);
  // `using` is compiled, but these would have to be there.
  if (node < 24)
    parts.push(
      parts
        .splice(0)
        .join('\n')
        .replace(/^declare var (Async)?DisposableStack: .*$/gm, ''),
    );
  return { text: `${parts.join('\n')}\n${webAssemblyText(folder)}`, modules };
}

/** WebAssembly, which TypeScript has among the browser's declarations only. */
function webAssemblyText(folder: string): string {
  const [text] = /^declare namespace WebAssembly \{\n[^]*?^\}/m.exec(
    readFileSync(join(folder, 'lib.dom.d.ts'), 'utf8'),
  )!;
  return text.replace('{\n', '{\n    type BufferSource = ArrayBufferView | ArrayBuffer;\n');
}

/** Whether a declaration file is a module: its declarations must not become global. */
const isModule = (text: string): boolean => /^(import|export)\b/m.test(text);

/** A declaration file that is a module, as an ambient module of the given name with absolute imports. */
function asAmbientModule(name: string, text: string, absolute: (relative: string) => string): string {
  const body = text
    .replace(referenceLines, '')
    .replace(/^export \{\};?[^\n]*$/gm, '')
    .replace(/^(export )?declare /gm, '$1')
    .replace(/(from\s*|import\()(['"])(\.[^'"]*)\2/g, (_, head: string, quote: string, path: string) => {
      return `${head}${quote}${absolute(path)}${quote}`;
    });
  return `declare module ${JSON.stringify(name)} {\n${body}\n}`;
}

/** Node's own types with the fetch types they lean on. */
function nodeText(): string {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@types/node/package.json'));
  const parts: string[] = [];
  const seen = new Set<string>();
  const add = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, path] of text.matchAll(/<reference path="([^"]+)"/g)) add(join(dirname(file), path!));
    if (isModule(text)) {
      parts.push(asAmbientModule(`@types/node/${file.slice(folder.length + 1, -5)}`, text, (path) => path));
    } else parts.push(text.replace(referenceLines, ''));
  };
  add(join(folder, 'index.d.ts'));
  return `${parts.join('\n')}\n${undiciText(createRequire(join(folder, 'package.json')))}`;
}

function undiciText(require: NodeJS.Require): string {
  const folder = dirname(require.resolve('undici-types/package.json'));
  const parts: string[] = [];
  const seen = new Set<string>();
  const name = (path: string): string => (path === 'index' ? 'undici-types' : `undici-types/${path}`);
  const add = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const file = join(folder, `${path}.d.ts`);
    if (!existsSync(file)) return;
    const used: string[] = [];
    const text = asAmbientModule(name(path), readFileSync(file, 'utf8'), (relative) => {
      const target = join(dirname(path), relative).replace(/\.d\.ts$|\.js$/, '');
      used.push(target === '.' ? 'index' : target);
      return name(used.at(-1)!);
    });
    parts.push(text);
    used.forEach(add);
  };
  add('index');
  return parts.join('\n');
}

/** Virtual files and their texts. */
export function standardLibrary(): ReadonlyMap<string, string> {
  const { text, modules } = ecmaScriptTexts();
  return new Map([['/@mxlab/ecmascript.d.ts', text], ...modules, ['/@mxlab/node.d.ts', nodeText()]]);
}
