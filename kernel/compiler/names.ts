/** What a cell declares at its top level, found by syntax alone. */
import type ts from 'typescript';
import { typescript as t } from './patched_typescript.js';

/** How later cells see a name. */
export type NameKind = 'let' | 'const' | 'alias' | 'type' | 'import';

export interface DeclaredName {
  kind: NameKind;
  /** Declared with `declare`: there is no value to rename. */
  isAmbient: boolean;
  /** It carries `export` already. */
  isExported: boolean;
}

const hasModifier = (node: ts.Node, kind: ts.SyntaxKind): boolean =>
  t.canHaveModifiers(node) && (t.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false);

/** All names of a binding: identifiers and the leaves of patterns. */
export function* bindingNames(name: ts.BindingName): Generator<ts.Identifier> {
  if (t.isIdentifier(name)) yield name;
  else
    for (const element of name.elements) if (t.isBindingElement(element)) yield* bindingNames(element.name);
}

/** `var` declarations inside blocks and loops, which belong to the cell too. */
function* nestedVars(node: ts.Node): Generator<ts.VariableDeclarationList> {
  if (t.isFunctionLike(node) || t.isClassLike(node) || t.isModuleDeclaration(node)) return;
  if (t.isVariableDeclarationList(node) && !(node.flags & t.NodeFlags.BlockScoped)) yield node;
  const found: ts.VariableDeclarationList[] = [];
  t.forEachChild(node, (child) => {
    found.push(...nestedVars(child));
  });
  yield* found;
}

/** Names by statement; declarations of one name merge (function and namespace, interface and class). */
export function declaredNames(statements: readonly ts.Statement[]): Map<string, DeclaredName> {
  const names = new Map<string, DeclaredName>();
  const add = (name: string, kind: NameKind, isAmbient = false, isExported = false): void => {
    const known = names.get(name);
    if (!known) names.set(name, { kind, isAmbient, isExported });
    else if (known.kind !== kind) {
      names.set(name, {
        kind: 'alias',
        isAmbient: known.isAmbient && isAmbient,
        isExported: known.isExported || isExported,
      });
    }
  };
  for (const statement of statements) {
    const isAmbient = hasModifier(statement, t.SyntaxKind.DeclareKeyword);
    const isExported = hasModifier(statement, t.SyntaxKind.ExportKeyword);
    if (t.isVariableStatement(statement)) {
      const kind = statement.declarationList.flags & t.NodeFlags.Const ? 'const' : 'let';
      for (const declaration of statement.declarationList.declarations)
        for (const { text } of bindingNames(declaration.name)) add(text, kind, isAmbient, isExported);
    } else if (t.isFunctionDeclaration(statement)) {
      // An alias keeps the documentation; a function cannot be assigned to anyway.
      if (statement.name) add(statement.name.text, 'alias', isAmbient, isExported);
    } else if (t.isClassDeclaration(statement) || t.isEnumDeclaration(statement)) {
      if (statement.name) add(statement.name.text, 'alias', isAmbient, isExported);
    } else if (t.isModuleDeclaration(statement)) {
      if (t.isIdentifier(statement.name) && !(statement.flags & t.NodeFlags.GlobalAugmentation))
        add(statement.name.text, 'alias', isAmbient, isExported);
    } else if (t.isInterfaceDeclaration(statement) || t.isTypeAliasDeclaration(statement)) {
      add(statement.name.text, 'type', true, isExported);
    } else if (t.isImportEqualsDeclaration(statement)) {
      add(statement.name.text, 'alias', false, isExported);
    } else if (t.isImportDeclaration(statement)) {
      for (const { text } of importedNames(statement)) add(text, 'import');
    } else {
      for (const list of nestedVars(statement))
        for (const declaration of list.declarations)
          for (const { text } of bindingNames(declaration.name)) add(text, 'let');
    }
  }
  return names;
}

/** Local names of an import. */
export function* importedNames(statement: ts.ImportDeclaration): Generator<ts.Identifier> {
  const clause = statement.importClause;
  if (clause?.name) yield clause.name;
  const bindings = clause?.namedBindings;
  if (bindings && t.isNamespaceImport(bindings)) yield bindings.name;
  else if (bindings) for (const element of bindings.elements) yield element.name;
}

const isFunction = (node: ts.Expression | undefined): boolean =>
  node !== undefined &&
  (t.isArrowFunction(node) || t.isFunctionExpression(node) || t.isClassExpression(node));

/** The text of each declaration whose text says more than its value: functions, classes, types. */
export function declaredTexts(statements: readonly ts.Statement[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const statement of statements) {
    if (t.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations)
        if (t.isIdentifier(name) && isFunction(initializer)) texts.set(name.text, statement.getText());
    } else if (!t.isImportDeclaration(statement) && !t.isImportEqualsDeclaration(statement)) {
      const { name } = statement as ts.DeclarationStatement;
      if (!name || !t.isIdentifier(name)) continue;
      // Overloads, and declarations that merge.
      const before = texts.get(name.text);
      texts.set(name.text, before === undefined ? statement.getText() : `${before}\n${statement.getText()}`);
    }
  }
  return texts;
}
