/** Whether a text is a whole cell, and how far the next line is to be indented. */
import type ts from 'typescript';
import { cellKind } from './jsx.js';
import { typescript as t } from './patched_typescript.js';

export interface Completeness {
  status: 'complete' | 'incomplete' | 'invalid' | 'unknown';
  indent: string;
}

/** Errors of a text that goes on: an open template, comment or JSX element. */
const openCodes = new Set([1160, 1010, 17008, 17014]);

/** Ends that the parser takes for something else, or leaves to the checker: what belongs to them is on the next line. */
const openEnd =
  /(?<=^|[\s;}])(?:import|export|(?<!\bas\s+)const|(?:const|let|var)\s+(?:[^;{}]*,|[{[][^;=]*[}\]]))$/;

/** By syntax alone: an error at the very end means that something is missing, one before it that something is wrong. */
export function isComplete(source: string, hasJsx = false): Completeness {
  const text = source.startsWith('#!') ? `//${source.slice(2)}` : source;
  const kind = cellKind(hasJsx);
  const file = t.createSourceFile('cell.ts', text, t.ScriptTarget.ESNext, false, kind) as ts.SourceFile & {
    parseDiagnostics: readonly ts.Diagnostic[];
  };
  const [first] = file.parseDiagnostics;
  // Without the comments behind it.
  const end = file.endOfFileToken.pos;
  const incomplete: Completeness = { status: 'incomplete', indent: nextIndent(text) };
  const open = openEnd.exec(text.slice(0, end));
  if (open && (first?.start ?? end) >= open.index) return incomplete;
  if (!first) {
    const last = file.statements.at(-1);
    const isOpen =
      last && t.isFunctionDeclaration(last) && !last.body && !/;\s*$/.test(text) && !text.includes('declare');
    return isOpen ? incomplete : { status: 'complete', indent: '' };
  }
  if (openCodes.has(first.code)) return { status: 'incomplete', indent: '' };
  // A string that does not end in its line is wrong, whatever follows.
  if (first.code === 1002) return { status: 'invalid', indent: '' };
  return (first.start ?? 0) >= end ? incomplete : { status: 'invalid', indent: '' };
}

/** Brackets that a line opens and leaves open, strings left aside. */
function openBrackets(line: string): number {
  let open = 0;
  for (const [bracket] of line.replace(/(['"`])(?:\\.|(?!\1).)*\1/g, '').matchAll(/[()[\]{}]/g))
    open = '([{'.includes(bracket) ? open + 1 : Math.max(0, open - 1);
  return open;
}

/** The last line's indentation, and two more behind a bracket that is open, an arrow or an operator. */
function nextIndent(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const last = (lines.at(-1) ?? '').replace(/\s*\/\/.*$/, '');
  const indent = /^\s*/.exec(last)![0];
  const goesOn =
    /(=>|[-+*/%=&|?:<>.]|\belse|\bdo)\s*$/.test(last) || /^\s*(if|for|while)\b.*\)\s*$/.test(last);
  return openBrackets(last) > 0 || goesOn ? `${indent}  ` : indent;
}
