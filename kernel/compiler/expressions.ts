/** Renames top-level names to properties of the cells' state and replaces overloaded operators, inside expressions. */
import type ts from 'typescript';
import { typescript as t } from './patched_typescript.js';

/** Parameters of every compiled body. */
export const stateName = '$$';
export const operatorsName = '$op';
export const importName = '$import';
export const metaName = '$meta';
export const reservedNames: readonly string[] = [stateName, operatorsName, importName, metaName];

/** What a transformation knows about the file. */
export interface Scope {
  checker: ts.TypeChecker;
  file: ts.SourceFile;
  /** Top-level names that live in the state. */
  isTopLevel(name: string): boolean;
  context: ts.TransformationContext;
  /** Where an import leads: the specifier, unless the project maps it. */
  placeOf(specifier: string): string;
  /** Set when the body needs `await`. */
  markAsync(): void;
}

/** Parts of the compiler that its declarations do not show. */
const internal = t as typeof t & {
  isExpressionNode(node: ts.Node): boolean;
  isAssignmentOperator(kind: ts.SyntaxKind): boolean;
  skipOuterExpressions(node: ts.Expression): ts.Expression;
};
type WithOverload = ts.Node & { overload?: string };
type WithLocals = ts.SourceFile & { locals?: ReadonlyMap<string, ts.Symbol & { exportSymbol?: ts.Symbol }> };

/** `$$.name`, mapped to the place of `from`. */
export function stateProperty(
  context: ts.TransformationContext,
  name: string,
  from?: ts.Node,
): ts.Expression {
  const { factory } = context;
  const access = factory.createPropertyAccessExpression(factory.createIdentifier(stateName), name);
  return from ? t.setTextRange(access, from) : access;
}

/** Whether an identifier means the top-level binding of its name, and not an inner one. */
export function meansTopLevel(scope: Scope, identifier: ts.Identifier): boolean {
  if (!scope.isTopLevel(identifier.text)) return false;
  const parent = identifier.parent;
  const symbol =
    parent && t.isShorthandPropertyAssignment(parent)
      ? scope.checker.getShorthandAssignmentValueSymbol(parent)
      : scope.checker.getSymbolAtLocation(identifier);
  return isTopLevelSymbol(scope, identifier.text, identifier, symbol);
}

/** Whether a name that no text holds would mean the top-level binding at a place. */
export function meansTopLevelAt(scope: Scope, name: string, place: ts.Node): boolean {
  const checker = scope.checker as ts.TypeChecker & {
    resolveName(
      name: string,
      place: ts.Node,
      meaning: ts.SymbolFlags,
      isLocal: boolean,
    ): ts.Symbol | undefined;
  };
  if (!scope.isTopLevel(name)) return false;
  return isTopLevelSymbol(scope, name, place, checker.resolveName(name, place, t.SymbolFlags.Value, false));
}

function isTopLevelSymbol(
  scope: Scope,
  name: string,
  place: ts.Node,
  symbol: ts.Symbol | undefined,
): boolean {
  const local = (scope.file as WithLocals).locals?.get(t.escapeLeadingUnderscores(name) as string);
  if (!symbol || !local) return false;
  if (symbol !== local && symbol !== local.exportSymbol) return false;
  // Inside its own class, enum or namespace a name stays what it was there: a redeclaration must not reach into old classes.
  return !symbol.declarations?.some(
    (declaration) =>
      (t.isClassDeclaration(declaration) ||
        t.isEnumDeclaration(declaration) ||
        t.isModuleDeclaration(declaration)) &&
      declaration.pos <= place.pos &&
      place.end <= declaration.end,
  );
}

/** Whether evaluating an expression twice gives the same and does nothing. */
const isSimple = (node: ts.Expression): boolean =>
  t.isIdentifier(node) ||
  node.kind === t.SyntaxKind.ThisKeyword ||
  node.kind === t.SyntaxKind.SuperKeyword ||
  t.isStringLiteralLike(node) ||
  t.isNumericLiteral(node);

/** The visitor for everything that is not a top-level statement. */
export function expressionVisitor(scope: Scope): (node: ts.Node) => ts.VisitResult<ts.Node> {
  const { context } = scope;
  const { factory } = context;
  let functionDepth = 0;

  const expression = (node: ts.Expression): ts.Expression => t.visitNode(node, visit, t.isExpression);

  function operatorCall(name: string, node: ts.Node, ...operands: ts.Expression[]): ts.Expression {
    const callee = factory.createPropertyAccessExpression(factory.createIdentifier(operatorsName), name);
    return t.setTextRange(factory.createCallExpression(callee, undefined, operands), node);
  }

  /** `target = $op.iadd(target, value)`, the parts of the target evaluated once. */
  function overloadedAssignment(node: ts.BinaryExpression, name: string): ts.Expression {
    const right = expression(node.right);
    const target = internal.skipOuterExpressions(node.left);
    let write: ts.Expression;
    let read: ts.Expression;
    const once = (part: ts.Expression): [ts.Expression, ts.Expression] => {
      const visited = expression(part);
      if (isSimple(part)) return [visited, visited];
      const temporary = factory.createTempVariable(context.hoistVariableDeclaration);
      return [factory.createParenthesizedExpression(factory.createAssignment(temporary, visited)), temporary];
    };
    if (t.isPropertyAccessExpression(target)) {
      const [first, again] = once(target.expression);
      write = factory.createPropertyAccessExpression(first, target.name);
      read = factory.createPropertyAccessExpression(again, target.name);
    } else if (t.isElementAccessExpression(target)) {
      const [first, again] = once(target.expression);
      const [index, indexAgain] = once(target.argumentExpression);
      write = factory.createElementAccessExpression(first, index);
      read = factory.createElementAccessExpression(again, indexAgain);
    } else {
      write = expression(target);
      read = write;
    }
    return t.setTextRange(factory.createAssignment(write, operatorCall(name, node, read, right)), node);
  }

  /** A callee that must not become a method of the state: `(0, $$.f)`. */
  function callee(node: ts.Expression): ts.Expression {
    const inner = internal.skipOuterExpressions(node);
    if (!t.isIdentifier(inner) || !meansTopLevel(scope, inner)) return expression(node);
    const property = stateProperty(context, inner.text, inner);
    return t.setTextRange(
      factory.createParenthesizedExpression(factory.createComma(factory.createNumericLiteral(0), property)),
      node,
    );
  }

  function visitFunction(node: ts.Node): ts.Node {
    functionDepth++;
    const result = t.visitEachChild(node, visit, context);
    functionDepth--;
    return result;
  }

  function visit(node: ts.Node): ts.VisitResult<ts.Node> {
    if (t.isIdentifier(node)) {
      // What stands behind a dot may be this file's own name, seen through an import of itself.
      const isMember = node.parent && t.isPropertyAccessExpression(node.parent) && node.parent.name === node;
      return !isMember && internal.isExpressionNode(node) && meansTopLevel(scope, node)
        ? stateProperty(context, node.text, node)
        : node;
    }
    if (t.isTypeNode(node) && !t.isExpressionWithTypeArguments(node)) return node;
    if (t.isFunctionLike(node) || t.isClassStaticBlockDeclaration(node) || t.isModuleDeclaration(node))
      return visitFunction(node);
    if (t.isHeritageClause(node) && node.token === t.SyntaxKind.ImplementsKeyword) return node;
    if (t.isShorthandPropertyAssignment(node)) return visitShorthand(node);
    if (t.isBinaryExpression(node)) {
      const name = (node as WithOverload).overload;
      if (name) {
        return internal.isAssignmentOperator(node.operatorToken.kind)
          ? overloadedAssignment(node, name)
          : operatorCall(name, node, expression(node.left), expression(node.right));
      }
    } else if (t.isPrefixUnaryExpression(node)) {
      const name = (node as WithOverload).overload;
      if (name) return operatorCall(name, node, expression(node.operand));
    } else if (t.isCallExpression(node)) {
      return visitCall(node);
    } else if (t.isTaggedTemplateExpression(node)) {
      const template = t.visitNode(node.template, visit, t.isTemplateLiteral);
      return factory.updateTaggedTemplateExpression(node, callee(node.tag), node.typeArguments, template);
    } else if (t.isMetaProperty(node) && node.keywordToken === t.SyntaxKind.ImportKeyword) {
      return t.setTextRange(factory.createIdentifier(metaName), node);
    } else if (t.isAwaitExpression(node)) {
      if (functionDepth === 0) scope.markAsync();
      // The session decides there whether interrupted code goes on.
      const wait = factory.createPropertyAccessExpression(factory.createIdentifier(metaName), 'wait');
      const waiting = factory.createCallExpression(wait, undefined, [expression(node.expression)]);
      return factory.updateAwaitExpression(node, t.setTextRange(waiting, node.expression));
    } else if (t.isForOfStatement(node) && node.awaitModifier) {
      if (functionDepth === 0) scope.markAsync();
      const visited = t.visitEachChild(node, visit, context);
      const each = factory.createPropertyAccessExpression(factory.createIdentifier(metaName), 'each');
      const waiting = factory.createCallExpression(each, undefined, [visited.expression]);
      const { awaitModifier, initializer, statement } = visited;
      const target = t.setTextRange(waiting, node.expression);
      return factory.updateForOfStatement(visited, awaitModifier, initializer, target, statement);
    } else if (t.isVariableDeclarationList(node)) {
      const flags = node.flags & t.NodeFlags.BlockScoped;
      if (functionDepth === 0 && flags === t.NodeFlags.AwaitUsing) scope.markAsync();
      if (functionDepth === 0 && flags === 0) return varList(node);
    } else if (t.isVariableStatement(node)) {
      const result = t.visitEachChild(node, visit, context);
      const list: ts.Node = result.declarationList;
      // A nested `var` of the cell became an expression.
      return t.isVariableDeclarationList(list)
        ? result
        : t.setTextRange(factory.createExpressionStatement(list as unknown as ts.Expression), node);
    }
    return t.visitEachChild(node, visit, context);
  }

  function visitShorthand(node: ts.ShorthandPropertyAssignment): ts.Node {
    if (!meansTopLevel(scope, node.name)) return t.visitEachChild(node, visit, context);
    let value = stateProperty(context, node.name.text, node.name);
    if (node.objectAssignmentInitializer)
      value = factory.createAssignment(value, expression(node.objectAssignmentInitializer));
    return t.setTextRange(
      factory.createPropertyAssignment(factory.createIdentifier(node.name.text), value),
      node,
    );
  }

  function visitCall(node: ts.CallExpression): ts.Node {
    const args = t.visitNodes(node.arguments, visit, t.isExpression);
    if (node.expression.kind === t.SyntaxKind.ImportKeyword) {
      const [first, ...others] = args;
      const place =
        first && t.isStringLiteralLike(first)
          ? factory.createStringLiteral(scope.placeOf(first.text))
          : first;
      return t.setTextRange(
        factory.createCallExpression(
          factory.createIdentifier(importName),
          undefined,
          place ? [place, ...others] : [],
        ),
        node,
      );
    }
    const target = callee(node.expression);
    return t.isCallChain(node)
      ? factory.updateCallChain(node, target, node.questionDotToken, undefined, args)
      : factory.updateCallExpression(node, target, undefined, args);
  }

  /** `var` outside functions: an assignment to the state, or the target of a loop. */
  function varList(node: ts.VariableDeclarationList): ts.Node {
    const parent = node.parent;
    if (t.isForInStatement(parent) || t.isForOfStatement(parent)) {
      return assignmentTarget(node.declarations[0]!.name);
    }
    return declarationsAsExpression(node) ?? factory.createVoidZero();
  }

  /** `$$.a = 1, { b: $$.b } = value` for a declaration list. */
  function declarationsAsExpression(node: ts.VariableDeclarationList): ts.Expression | undefined {
    const isVar = !(node.flags & t.NodeFlags.BlockScoped);
    const parts: ts.Expression[] = [];
    for (const { name, initializer } of node.declarations) {
      const target = assignmentTarget(name);
      const value = initializer
        ? namedInitializer(name, initializer)
        : isVar
          ? target
          : factory.createVoidZero();
      const assignment = t.setTextRange(factory.createAssignment(target, value), name.parent);
      parts.push(
        t.isObjectBindingPattern(name) ? factory.createParenthesizedExpression(assignment) : assignment,
      );
    }
    return parts.length === 0 ? undefined : parts.reduce((left, right) => factory.createComma(left, right));
  }

  /** An anonymous function or class keeps the name that a declaration would have given it. */
  function namedInitializer(name: ts.BindingName, initializer: ts.Expression): ts.Expression {
    const visited = expression(initializer);
    const inner = internal.skipOuterExpressions(initializer);
    const isAnonymous =
      t.isArrowFunction(inner) ||
      ((t.isFunctionExpression(inner) || t.isClassExpression(inner)) && !inner.name);
    if (!isAnonymous || !t.isIdentifier(name)) return visited;
    const literal = factory.createObjectLiteralExpression([
      factory.createPropertyAssignment(factory.createIdentifier(name.text), visited),
    ]);
    return factory.createPropertyAccessExpression(literal, name.text);
  }

  /** A binding as an assignment target over the state. */
  function assignmentTarget(name: ts.BindingName): ts.Expression {
    if (t.isIdentifier(name)) return stateProperty(context, name.text, name);
    const withDefault = (target: ts.Expression, initializer: ts.Expression | undefined): ts.Expression =>
      initializer ? factory.createAssignment(target, expression(initializer)) : target;
    if (t.isArrayBindingPattern(name)) {
      return factory.createArrayLiteralExpression(
        name.elements.map((element) => {
          if (t.isOmittedExpression(element)) return element;
          const target = withDefault(assignmentTarget(element.name), element.initializer);
          return element.dotDotDotToken ? factory.createSpreadElement(target) : target;
        }),
      );
    }
    return factory.createObjectLiteralExpression(
      name.elements.map((element) => {
        const target = withDefault(assignmentTarget(element.name), element.initializer);
        if (element.dotDotDotToken) return factory.createSpreadAssignment(target);
        const key = element.propertyName ?? (element.name as ts.Identifier);
        return factory.createPropertyAssignment(
          t.isIdentifier(key)
            ? factory.createIdentifier(key.text)
            : t.visitNode(key, visit, t.isPropertyName),
          target,
        );
      }),
    );
  }

  return Object.assign(visit, { declarationsAsExpression }) as typeof visit & {
    declarationsAsExpression: typeof declarationsAsExpression;
  };
}

export type ExpressionVisitor = ((node: ts.Node) => ts.VisitResult<ts.Node>) & {
  declarationsAsExpression(node: ts.VariableDeclarationList): ts.Expression | undefined;
};
