/** `x?` and `x??` (and `?x`): help about a name. Neither is TypeScript, so no program is misread. */

/** The name asked about and how much of it, or undefined for ordinary code. */
export function readHelpRequest(code: string): { name: string; detail: 0 | 1 } | undefined {
  const match =
    /^\s*(?:(\?{1,2})\s*(%{0,2}[\p{L}\p{N}_$.]+)|(%{0,2}[\p{L}\p{N}_$.]+)\s*(\?{1,2}))\s*;?\s*$/u.exec(code);
  if (!match) return undefined;
  return { name: match[2] ?? match[3]!, detail: (match[1] ?? match[4]) === '??' ? 1 : 0 };
}
