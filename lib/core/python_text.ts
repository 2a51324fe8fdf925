/** Values as Python writes them: what stands in the attributes of graph files. */
import { pythonNumber } from './params.js';

/** Python's text of a value, as MXNet writes attributes: `True`, `None`, `(1, 2)`; texts stay. */
export function pythonText(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return pythonNumber(value);
  if (Array.isArray(value)) return `(${value.map(pythonText).join(', ')}${value.length === 1 ? ',' : ''})`;
  return String(value as string);
}
