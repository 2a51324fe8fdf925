/** Whether a text is a whole cell, and how far the next line is to be indented. */
import type ts from 'typescript';
import { typescript as t } from './patched_typescript.js';

export interface Completeness {
  status: 'complete' | 'incomplete' | 'invalid' | 'unknown';
  indent: string;
}

/** Errors of a text that goes on: an open template, comment or JSX element. */
const openCodes = new Set([1160, 1010, 17008, 17014]);

/** By syntax alone: an error at the very end means that something is missing, one before it that something is wrong. */
export function isComplete(source: string): Completeness {
  const text = source.startsWith('#!') ? `//${source.slice(2)}` : source;
  const file = t.createSourceFile('cell.ts', text, t.ScriptTarget.ESNext, false) as ts.SourceFile & {
    parseDiagnostics: readonly ts.Diagnostic[];
  };
  const [first] = file.parseDiagnostics;
  if (!first) {
    const last = file.statements.at(-1);
    const isOpen =
      last && t.isFunctionDeclaration(last) && !last.body && !/;\s*$/.test(text) && !text.includes('declare');
    return isOpen ? { status: 'incomplete', indent: nextIndent(text) } : { status: 'complete', indent: '' };
  }
  if (openCodes.has(first.code)) return { status: 'incomplete', indent: '' };
  // A string that does not end in its line is wrong, whatever follows.
  if (first.code === 1002) return { status: 'invalid', indent: '' };
  const end = text.trimEnd().length;
  return (first.start ?? 0) >= end
    ? { status: 'incomplete', indent: nextIndent(text) }
    : { status: 'invalid', indent: '' };
}

/** The last line's indentation, and two more behind an opening bracket, an arrow or an operator. */
function nextIndent(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const last = (lines.at(-1) ?? '').replace(/\s*\/\/.*$/, '');
  const indent = /^\s*/.exec(last)![0];
  if (/([{([]|=>|[-+*/%=&|?:<>.]|\belse|\bdo)\s*$/.test(last) || /^\s*(if|for|while)\b.*\)\s*$/.test(last))
    return `${indent}  `;
  if (/^\s*(async\s+)?function\b.*\)\s*$/.test(last)) return indent;
  return indent;
}
