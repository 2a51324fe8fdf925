/** Which arrays stand on buffers of JavaScript's, and whether those still have their bytes. */
const outside = new WeakMap<object, Uint8Array>();

/** From now on the array stands on these bytes. */
export const standsOn = (array: object, bytes: Uint8Array): void => void outside.set(array, bytes);

/** Whether the array's memory is a buffer of JavaScript's. */
export const isOnBuffer = (array: object): boolean => outside.has(array);

/** Whether the array is gone because its buffer is: transferred, or grown. */
export function isBufferGone(array: object): boolean {
  const bytes = outside.get(array);
  return bytes !== undefined && bytes.byteLength === 0;
}
