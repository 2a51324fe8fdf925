/** What TypeScript has made of JSX, put into the form of a cell's body: factories are names of the state, runtimes come by `$import`. */
import type ts from 'typescript';
import { importName, meansTopLevelAt, stateProperty, type Scope } from './expressions.js';
import { typescript as t } from './patched_typescript.js';

/**
 * The element for which TypeScript has written a factory's name, which stands in no text: it has no place, and the element as parent.
 */
function elementOf(node: ts.Node): ts.Node | undefined {
  const parent = t.isIdentifier(node) && node.pos < 0 ? node.parent : undefined;
  return parent && (t.isJsxOpeningLikeElement(parent) || t.isJsxOpeningFragment(parent)) ? parent : undefined;
}

/** Renames the factories that elements call. */
export function factoryVisitor(scope: Scope): (node: ts.Node) => ts.Node {
  const { context } = scope;
  const { factory } = context;
  /** The name in the state that a factory's name means where its element stands. */
  const renamed = (node: ts.Node): ts.Expression | undefined => {
    const element = elementOf(node);
    const { text } = node as ts.Identifier;
    return element && meansTopLevelAt(scope, text, element) ? stateProperty(context, text) : undefined;
  };
  const visit = (node: ts.Node): ts.Node => {
    if (t.isCallExpression(node)) {
      const callee = renamed(node.expression);
      if (callee) {
        // Not a method of the state.
        const free = factory.createParenthesizedExpression(
          factory.createComma(factory.createNumericLiteral(0), callee),
        );
        return factory.updateCallExpression(
          node,
          free,
          undefined,
          t.visitNodes(node.arguments, visit, t.isExpression),
        );
      }
    }
    return renamed(node) ?? t.visitEachChild(node, visit, context);
  };
  return visit;
}

/** `const { jsx: _jsx } = await $import('…/jsx-runtime');` for the import that TypeScript has added. */
export function runtimeImport(scope: Scope, node: ts.ImportDeclaration): ts.Statement {
  const { factory } = scope.context;
  const bindings = node.importClause!.namedBindings as ts.NamedImports;
  const names = bindings.elements.map(({ propertyName, name }) =>
    factory.createBindingElement(undefined, propertyName, name),
  );
  const place = scope.placeOf((node.moduleSpecifier as ts.StringLiteral).text);
  const loaded = factory.createAwaitExpression(
    factory.createCallExpression(factory.createIdentifier(importName), undefined, [
      factory.createStringLiteral(place),
    ]),
  );
  const declaration = factory.createVariableDeclaration(
    factory.createObjectBindingPattern(names),
    undefined,
    undefined,
    loaded,
  );
  return factory.createVariableStatement(
    undefined,
    factory.createVariableDeclarationList([declaration], t.NodeFlags.Const),
  );
}
