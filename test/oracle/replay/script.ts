/**
 * Recorded calls as a user's script makes them: `mxlab run script.ts OUT [OPERATOR …]` reads OUT/cases with nd.load, calls mx.op.invoke with
 * parameters as texts, as values and with `out`, takes gradients with autograd, and writes OUT/ours with nd.save for verify.py.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mx, { autograd, nd, type NDArray } from 'mxlab';

interface Recorded {
  readonly id: string;
  readonly op?: string;
  readonly attrs?: Readonly<Record<string, string>>;
  readonly train: boolean;
  readonly stypes?: readonly string[];
  readonly inputs: number;
  readonly outputs: number;
  readonly gradients: readonly number[];
  readonly refused?: string;
}

type Value = string | number | boolean | null | (number | null)[];

/** The value that Python's text stands for: a number, true or false, null, a list of numbers; else the text. */
function valueOf(text: string): Value {
  if (text === 'True' || text === 'False') return text === 'True';
  if (text === 'None') return null;
  const isList = /^[([]([-+\d\s,.e]|None)*[)\]]$/.test(text);
  if (!isList) return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  const parts = text.slice(1, -1).split(',');
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (part === 'None' ? null : Number(part)));
}

const typed = (attrs: Readonly<Record<string, string>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(attrs).map(([key, text]) => [key, valueOf(text)]));

function same(a: readonly NDArray[], b: readonly NDArray[]): boolean {
  const text = (arrays: readonly NDArray[]): string =>
    arrays
      .map(
        (array) =>
          `${array.dtype} ${array.shape.join()} ${Array.from(array.asnumpy().numbers as ArrayLike<number>).join()}`,
      )
      .join('; ');
  return text(a) === text(b);
}

/** What one call gives, under the recording's keys; notes say where its ways differ. */
function replayed(
  one: Recorded,
  arrays: Readonly<Record<string, NDArray>>,
  notes: string[],
): Record<string, NDArray> {
  const attrs = one.attrs!;
  const inputs = (): NDArray[] =>
    Array.from({ length: one.inputs }, (_, i) => arrays[`${one.id}/in${i}`]!.copy());
  const call = (given: object): NDArray[] => {
    mx.random.seed(42);
    const own = inputs();
    const run = (): NDArray[] => mx.op.invoke(one.op!, own, given as Record<string, unknown>);
    return one.train ? autograd.record(run) : run();
  };
  const outputs = call(attrs);
  if (!same(call(typed(attrs)), outputs)) notes.push(`${one.id}: parameters as values give something else`);
  if (!one.train && outputs.length > 0 && outputs.every(({ stype }) => stype === 'default')) {
    const out = outputs.map((output) => nd.zeros_like(output));
    call({ ...attrs, out });
    if (!same(out, outputs)) notes.push(`${one.id}: out holds something else`);
  }
  const result: Record<string, NDArray> = {};
  outputs.forEach((output, i) => (result[`${one.id}/out${i}`] = output));
  if (one.gradients.length === 0) return result;
  mx.random.seed(42);
  const again = inputs();
  for (const i of one.gradients) again[i]!.attach_grad();
  const made = autograd.record(() => mx.op.invoke(one.op!, again, attrs));
  autograd.backward(
    made,
    made.map((_, i) => arrays[`${one.id}/head${i}`]!),
  );
  for (const i of one.gradients) result[`${one.id}/grad${i}`] = again[i]!.grad;
  return result;
}

const [folder, ...wanted] = process.argv.slice(2);
const target = join(folder!, 'ours');
mkdirSync(target, { recursive: true });
const notes: string[] = [];
let count = 0;
for (const file of readdirSync(join(folder!, 'cases')).filter((name) => name.endsWith('.json'))) {
  const name = file.replace('.json', '');
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const cases = JSON.parse(readFileSync(join(folder!, 'cases', file), 'utf8')) as Recorded[];
  const arrays = nd.load(join(folder!, 'cases', `${name}.params`)) as Record<string, NDArray>;
  const results: Record<string, NDArray> = {};
  for (const one of cases) {
    if (one.op === undefined || one.refused !== undefined || one.stypes) continue;
    try {
      Object.assign(results, replayed(one, arrays, notes));
      count++;
    } catch (error) {
      notes.push(`${one.id}: ${String(error).split('\n')[0]}`);
    }
  }
  if (Object.keys(results).length > 0) nd.save(join(target, `${name}.params`), results);
}
writeFileSync(join(target, 'notes.txt'), notes.map((note) => `${note}\n`).join(''));
console.log(`${count} calls, ${notes.length} notes`);
