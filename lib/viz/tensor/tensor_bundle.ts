// What a notebook gets of a tensor besides its text: the presenter of lib/core is this function.
import type { TensorData } from './tensor_data.js';
import { tensorHtml } from './tensor_html.js';

/** The MIME data of a tensor without `text/plain`. Raises RangeError when data and shape disagree. */
export function tensorBundle(tensor: TensorData): Record<string, unknown> {
  return { 'text/html': tensorHtml(tensor) };
}
