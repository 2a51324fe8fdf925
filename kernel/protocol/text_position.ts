/** Positions of the messaging specification count Unicode code points; JavaScript's count UTF-16 units. */

/** The UTF-16 index of code point number `points` (clamped to the text). */
export function toUnits(text: string, points: number): number {
  let units = 0;
  for (let seen = 0; seen < points && units < text.length; seen++)
    units += text.codePointAt(units)! > 0xffff ? 2 : 1;
  return units;
}

/** The number of code points before UTF-16 index `units`. */
export function toPoints(text: string, units: number): number {
  let points = 0;
  for (let at = 0; at < units && at < text.length; points++) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  return points;
}
