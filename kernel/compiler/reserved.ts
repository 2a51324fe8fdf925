/** Inner declarations that would hide a parameter of the compiled body: told as errors. At the top level variables may have any name. */
import type ts from 'typescript';
import { reservedNames } from './expressions.js';
import { typescript as t } from './patched_typescript.js';

/** Diagnostics for functions, classes, parameters and inner variables named `$$`, `$op`, `$import` or `$meta`. */
export function reservedDeclarations(file: ts.SourceFile, offset: number): ts.Diagnostic[] {
  const { identifiers } = file as ts.SourceFile & { identifiers: ReadonlyMap<string, string> };
  if (!reservedNames.some((name) => identifiers.has(name))) return [];
  const found: ts.Diagnostic[] = [];
  const visit = (node: ts.Node, isTop: boolean): void => {
    const name = (node as ts.NamedDeclaration).name;
    const isBinding =
      t.isVariableDeclaration(node) ||
      t.isParameter(node) ||
      t.isBindingElement(node) ||
      t.isFunctionDeclaration(node) ||
      t.isFunctionExpression(node) ||
      t.isClassLike(node) ||
      t.isEnumDeclaration(node) ||
      t.isModuleDeclaration(node);
    const isTopVariable = isTop && (t.isVariableDeclaration(node) || t.isBindingElement(node));
    if (isBinding && !isTopVariable && name && t.isIdentifier(name) && reservedNames.includes(name.text)) {
      found.push({
        file,
        start: name.getStart(),
        length: name.text.length,
        category: t.DiagnosticCategory.Error,
        code: 2397,
        messageText: `The name '${name.text}' belongs to compiled cells here. Choose another one; variables at the top level may have it.`,
      });
    }
    const staysTop =
      isTop &&
      (t.isVariableStatement(node) ||
        t.isVariableDeclarationList(node) ||
        t.isVariableDeclaration(node) ||
        t.isBindingElement(node) ||
        t.isObjectBindingPattern(node) ||
        t.isArrayBindingPattern(node));
    t.forEachChild(node, (child) => visit(child, staysTop));
  };
  for (const statement of file.statements) if (statement.getStart() >= offset) visit(statement, true);
  return found;
}
