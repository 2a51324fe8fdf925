// Colours of spans: one for each name of an operator, always the same, so that equal work looks equal.
import { CATEGORIES, type Palette } from '../categories.js';
import type { ProfileSpan } from './profile_data.js';

/** Colours of the families, without greys. */
const colours: readonly Palette[] = [
  'layer',
  'pooling',
  'loss',
  'shape',
  'normalization',
  'elementwise',
  'linalg',
  'variable',
  'reduce',
  'random',
  'optimizer',
  'activation',
].map((name) => CATEGORIES[name]!);

/** Fill and line of a span. */
export function colourOf({ name, category }: ProfileSpan): { fill: string; stroke: string } {
  if (category === 'MXNET_C_API') return CATEGORIES['init']!;
  if (category !== 'operator') return CATEGORIES['auxiliary']!;
  // Gradients look like what they are the gradients of.
  const base = name.replace(/^_backward_|^backward_|_backward$/, '').replace(/^_+/, '');
  let hash = 7;
  for (const letter of base) hash = (hash * 31 + letter.codePointAt(0)!) % 65521;
  return colours[hash % colours.length]!;
}
