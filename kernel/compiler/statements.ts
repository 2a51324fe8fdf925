/** Turns the top level of a cell, module or script into a function body over the state `$$`. */
import type ts from 'typescript';
import {
  expressionVisitor,
  importName,
  meansTopLevel,
  stateName,
  stateProperty,
  type ExpressionVisitor,
  type Scope,
} from './expressions.js';
import { bindingNames, importedNames } from './names.js';
import { typescript as t } from './patched_typescript.js';

export interface TransformOptions {
  /** Statements from here on are the user's; what stands before is the prelude. */
  start: number;
  /** Statements that end behind this are ours. */
  end: number;
  isTopLevel(name: string): boolean;
  /** A module puts its exports into the state under their outer names; it returns nothing. */
  isModule: boolean;
}

export interface Outcome {
  isAsync: boolean;
  hasResult: boolean;
}

type Internal = typeof t & { getModuleInstanceState(node: ts.ModuleDeclaration): number };

/** The transformers to emit with, and what they found out once they have run. */
export function bodyTransformers(
  program: ts.Program,
  options: TransformOptions,
): { transformers: ts.CustomTransformers; outcome: Outcome } {
  const outcome: Outcome = { isAsync: false, hasResult: false };
  const before: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
    const scope: Scope = {
      checker: program.getTypeChecker(),
      file,
      isTopLevel: options.isTopLevel,
      context,
      markAsync: () => void (outcome.isAsync = true),
    };
    context.startLexicalEnvironment();
    const statements = new BodyBuilder(scope, options, outcome).build();
    const hoisted = context.endLexicalEnvironment() ?? [];
    return context.factory.updateSourceFile(file, [
      context.factory.createExpressionStatement(context.factory.createStringLiteral('use strict')),
      ...hoisted,
      ...statements,
    ]);
  };
  const after: ts.TransformerFactory<ts.SourceFile> = (context) => (file) =>
    context.factory.updateSourceFile(
      file,
      file.statements.filter((statement) => !t.isExportDeclaration(statement)),
    );
  return { transformers: { before: [before], after: [after] }, outcome };
}

class BodyBuilder {
  readonly #imports: ts.Statement[] = [];
  readonly #hoisted: ts.Statement[] = [];
  readonly #body: ts.Statement[] = [];
  readonly #visit: ExpressionVisitor;
  readonly #factory: ts.NodeFactory;

  constructor(
    private readonly scope: Scope,
    private readonly options: TransformOptions,
    private readonly outcome: Outcome,
  ) {
    this.#visit = expressionVisitor(scope) as ExpressionVisitor;
    this.#factory = scope.context.factory;
  }

  build(): ts.Statement[] {
    const { start, end } = this.options;
    const own = this.scope.file.statements.filter(
      (statement) => statement.getStart() >= start && statement.end <= end,
    );
    own.forEach((statement, index) => this.#add(statement, index === own.length - 1));
    return [...this.#hoisted, ...this.#imports, ...this.#body];
  }

  #expression(node: ts.Expression): ts.Expression {
    return t.visitNode(node, this.#visit, t.isExpression);
  }

  #statement(expression: ts.Expression, from?: ts.Node): ts.Statement {
    const statement = this.#factory.createExpressionStatement(expression);
    return from ? t.setTextRange(statement, from) : statement;
  }

  /** `$$.name = value;` */
  #assign(name: string, value: ts.Expression, from?: ts.Node): ts.Statement {
    return this.#statement(
      this.#factory.createAssignment(stateProperty(this.scope.context, name), value),
      from,
    );
  }

  #assignOwn(name: string): ts.Statement {
    return this.#assign(name, this.#factory.createIdentifier(name));
  }

  /** `await $import('specifier')`. */
  #import(specifier: ts.Expression, attributes?: ts.ImportAttributes): ts.Expression {
    this.outcome.isAsync = true;
    const { factory } = this.scope.context;
    const args = [factory.createStringLiteral((specifier as ts.StringLiteral).text)] as ts.Expression[];
    if (attributes) {
      const entries = attributes.elements.map((element) =>
        factory.createPropertyAssignment(factory.createStringLiteral(element.name.text), element.value),
      );
      args.push(
        factory.createObjectLiteralExpression([
          factory.createPropertyAssignment('with', factory.createObjectLiteralExpression(entries)),
        ]),
      );
    }
    return factory.createAwaitExpression(
      factory.createCallExpression(factory.createIdentifier(importName), undefined, args),
    );
  }

  #add(node: ts.Statement, isLast: boolean): void {
    const modifiers = t.canHaveModifiers(node) ? (t.getModifiers(node) ?? []) : [];
    const has = (kind: ts.SyntaxKind): boolean => modifiers.some((modifier) => modifier.kind === kind);
    if (has(t.SyntaxKind.DeclareKeyword)) return;
    if (t.isInterfaceDeclaration(node) || t.isTypeAliasDeclaration(node)) return;
    if (t.isImportDeclaration(node)) this.#addImport(node);
    else if (t.isImportEqualsDeclaration(node)) this.#addImportEquals(node);
    else if (t.isExportDeclaration(node)) this.#addExport(node);
    else if (t.isExportAssignment(node)) {
      const value = this.#expression(node.expression);
      if (this.options.isModule) this.#body.push(this.#assign('default', value, node));
      else this.#addExpression(node, value, isLast);
    } else if (t.isExpressionStatement(node)) {
      this.#addExpression(node, this.#expression(node.expression), isLast);
    } else if (t.isVariableStatement(node)) this.#addVariables(node);
    else if (t.isFunctionDeclaration(node)) this.#addFunction(node, has(t.SyntaxKind.DefaultKeyword));
    else if (t.isClassDeclaration(node)) this.#addClass(node, has(t.SyntaxKind.DefaultKeyword));
    else if (t.isEnumDeclaration(node)) {
      const { factory } = this.scope.context;
      const plain = factory.updateEnumDeclaration(node, this.#modifiers(node), node.name, node.members);
      this.#body.push(
        t.visitEachChild(plain, this.#visit, this.scope.context),
        this.#assignOwn(node.name.text),
      );
    } else if (t.isModuleDeclaration(node)) this.#addNamespace(node);
    else this.#body.push(t.visitNode(node, this.#visit, t.isStatement));
  }

  /** Modifiers without `export` and `default`. */
  #modifiers(node: ts.HasModifiers): ts.Modifier[] {
    return (t.getModifiers(node) ?? []).filter(
      ({ kind }) => kind !== t.SyntaxKind.ExportKeyword && kind !== t.SyntaxKind.DefaultKeyword,
    );
  }

  #addExpression(node: ts.Statement, value: ts.Expression, isLast: boolean): void {
    const text = this.scope.file.text;
    if (isLast && !this.options.isModule && text[node.end - 1] !== ';') {
      this.outcome.hasResult = true;
      this.#body.push(t.setTextRange(this.#factory.createReturnStatement(value), node));
    } else this.#body.push(this.#statement(value, node));
  }

  #addVariables(node: ts.VariableStatement): void {
    const list = node.declarationList;
    const using = list.flags & t.NodeFlags.BlockScoped & ~t.NodeFlags.Let;
    if (using & t.NodeFlags.Using) {
      if ((list.flags & t.NodeFlags.BlockScoped) === t.NodeFlags.AwaitUsing) this.outcome.isAsync = true;
      // `const` shares a bit with `await using`; a plain `const` has no using bit alone.
    }
    const isUsing =
      (list.flags & t.NodeFlags.BlockScoped) === t.NodeFlags.Using ||
      (list.flags & t.NodeFlags.BlockScoped) === t.NodeFlags.AwaitUsing;
    if (!isUsing) {
      const expression = this.#visit.declarationsAsExpression(list);
      if (expression) this.#body.push(this.#statement(expression, node));
      return;
    }
    const { factory } = this.scope.context;
    const declarations = list.declarations.map((declaration) =>
      factory.updateVariableDeclaration(
        declaration,
        declaration.name,
        undefined,
        undefined,
        declaration.initializer && this.#expression(declaration.initializer),
      ),
    );
    this.#body.push(
      factory.updateVariableStatement(node, [], factory.updateVariableDeclarationList(list, declarations)),
    );
    for (const declaration of list.declarations)
      for (const { text } of bindingNames(declaration.name)) this.#body.push(this.#assignOwn(text));
  }

  #addFunction(node: ts.FunctionDeclaration, isDefault: boolean): void {
    if (!node.body) return;
    const { factory } = this.scope.context;
    const visited = t.visitNode(node, this.#visit, t.isFunctionDeclaration);
    if (!node.name) {
      const { asteriskToken, typeParameters, parameters, type, body } = visited;
      const value = factory.createFunctionExpression(
        this.#modifiers(node),
        asteriskToken,
        undefined,
        typeParameters,
        parameters,
        type,
        body!,
      );
      this.#body.push(this.#assign('default', value, node));
      return;
    }
    const plain = factory.updateFunctionDeclaration(
      visited,
      this.#modifiers(node),
      visited.asteriskToken,
      visited.name,
      visited.typeParameters,
      visited.parameters,
      visited.type,
      visited.body,
    );
    this.#hoisted.push(this.#assignOwn(node.name.text));
    if (isDefault && this.options.isModule)
      this.#hoisted.push(this.#assign('default', factory.createIdentifier(node.name.text)));
    this.#body.push(plain);
  }

  #addClass(node: ts.ClassDeclaration, isDefault: boolean): void {
    const { factory } = this.scope.context;
    const visited = t.visitEachChild(node, this.#visit, this.scope.context);
    const modifiers = [...(t.getDecorators(visited) ?? []), ...this.#modifiers(node)];
    if (!node.name) {
      const value = factory.createClassExpression(
        modifiers,
        undefined,
        visited.typeParameters,
        visited.heritageClauses,
        visited.members,
      );
      this.#body.push(this.#assign('default', value, node));
      return;
    }
    this.#body.push(
      factory.updateClassDeclaration(
        visited,
        modifiers,
        visited.name,
        visited.typeParameters,
        visited.heritageClauses,
        visited.members,
      ),
      this.#assignOwn(node.name.text),
    );
    if (isDefault && this.options.isModule)
      this.#body.push(this.#assign('default', factory.createIdentifier(node.name.text)));
  }

  #addNamespace(node: ts.ModuleDeclaration): void {
    if (!t.isIdentifier(node.name) || node.flags & t.NodeFlags.GlobalAugmentation) return;
    if ((t as Internal).getModuleInstanceState(node) === 0) return;
    const visited = t.visitNode(node, this.#visit, t.isModuleDeclaration);
    this.#body.push(
      this.scope.context.factory.updateModuleDeclaration(
        visited,
        this.#modifiers(node),
        visited.name,
        visited.body,
      ),
      this.#assignOwn(node.name.text),
    );
  }

  /** Whether an imported or exported name is more than a type. */
  #isValue(node: ts.Node): boolean {
    const { checker } = this.scope;
    let symbol = checker.getSymbolAtLocation(node);
    if (symbol && symbol.flags & t.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
    // What does not resolve may be anything.
    return (
      !symbol ||
      symbol.flags === t.SymbolFlags.Transient ||
      symbol.name === 'unknown' ||
      Boolean(symbol.flags & t.SymbolFlags.Value)
    );
  }

  #addImport(node: ts.ImportDeclaration): void {
    const clause = node.importClause;
    if (clause?.phaseModifier === t.SyntaxKind.TypeKeyword) return;
    const names = [...importedNames(node)].filter(
      (name) => !(t.isImportSpecifier(name.parent) && name.parent.isTypeOnly) && this.#isValue(name),
    );
    // Only types were imported: nothing is left, as in TypeScript.
    if (clause && names.length === 0 && [...importedNames(node)].length > 0) return;
    const { factory } = this.scope.context;
    const loaded = this.#import(node.moduleSpecifier, node.attributes);
    const properties: ts.ObjectLiteralElementLike[] = [];
    for (const name of names) {
      const target = stateProperty(this.scope.context, name.text, name);
      if (t.isNamespaceImport(name.parent)) {
        if (!clause?.name) {
          this.#imports.push(this.#statement(factory.createAssignment(target, loaded), node));
          return;
        }
        this.#imports.push(
          this.#statement(
            factory.createAssignment(target, this.#import(node.moduleSpecifier, node.attributes)),
            node,
          ),
        );
        continue;
      }
      const imported = t.isImportSpecifier(name.parent)
        ? (name.parent.propertyName ?? name.parent.name).text
        : 'default';
      properties.push(factory.createPropertyAssignment(factory.createStringLiteral(imported), target));
    }
    const pattern = factory.createObjectLiteralExpression(properties);
    const value = properties.length
      ? factory.createParenthesizedExpression(factory.createAssignment(pattern, loaded))
      : loaded;
    this.#imports.push(this.#statement(value, node));
  }

  #addImportEquals(node: ts.ImportEqualsDeclaration): void {
    if (node.isTypeOnly || !this.#isValue(node.name)) return;
    const reference = node.moduleReference;
    if (t.isExternalModuleReference(reference)) {
      const loaded = this.#factory.createPropertyAccessExpression(
        this.#factory.createParenthesizedExpression(this.#import(reference.expression)),
        'default',
      );
      this.#imports.push(this.#assign(node.name.text, loaded, node));
      return;
    }
    const access = (name: ts.EntityName): ts.Expression =>
      t.isIdentifier(name)
        ? meansTopLevel(this.scope, name)
          ? stateProperty(this.scope.context, name.text, name)
          : name
        : this.#factory.createPropertyAccessExpression(access(name.left), name.right.text);
    this.#body.push(this.#assign(node.name.text, access(reference), node));
  }

  #addExport(node: ts.ExportDeclaration): void {
    if (node.isTypeOnly) return;
    const { factory } = this.scope.context;
    const state = factory.createIdentifier(stateName);
    const clause = node.exportClause;
    if (!this.options.isModule) {
      if (node.moduleSpecifier) this.#imports.push(this.#statement(this.#import(node.moduleSpecifier), node));
      return;
    }
    const define = (name: string, value: ts.Expression): ts.Statement => {
      // A getter, because an exported binding may change later.
      const getter = factory.createPropertyAssignment(
        'get',
        factory.createArrowFunction(undefined, undefined, [], undefined, undefined, value),
      );
      const enumerable = factory.createPropertyAssignment('enumerable', factory.createTrue());
      const configurable = factory.createPropertyAssignment('configurable', factory.createTrue());
      const call = factory.createCallExpression(
        factory.createPropertyAccessExpression(factory.createIdentifier('Object'), 'defineProperty'),
        undefined,
        [
          state,
          factory.createStringLiteral(name),
          factory.createObjectLiteralExpression([getter, enumerable, configurable]),
        ],
      );
      return this.#statement(call, node);
    };
    if (!node.moduleSpecifier) {
      for (const element of clause && t.isNamedExports(clause) ? clause.elements : []) {
        const local = (element.propertyName ?? element.name).text;
        if (element.isTypeOnly || local === element.name.text || !this.#isValue(element.name)) continue;
        this.#hoisted.push(define(element.name.text, stateProperty(this.scope.context, local)));
      }
      return;
    }
    const loaded = this.#import(node.moduleSpecifier, node.attributes);
    if (clause && t.isNamespaceExport(clause)) {
      this.#imports.push(this.#assign(clause.name.text, loaded, node));
      return;
    }
    const temporary = factory.createTempVariable(this.scope.context.hoistVariableDeclaration);
    this.#imports.push(this.#statement(factory.createAssignment(temporary, loaded), node));
    if (!clause) {
      const { createSpreadAssignment, createObjectLiteralExpression, createPropertyAssignment } = factory;
      // `export *` leaves out the default.
      const all = createObjectLiteralExpression([
        createSpreadAssignment(temporary),
        ...['default'].map((name) =>
          createPropertyAssignment(
            name,
            factory.createPropertyAccessExpression(factory.createIdentifier(stateName), 'default'),
          ),
        ),
      ]);
      const assign = factory.createPropertyAccessExpression(factory.createIdentifier('Object'), 'assign');
      this.#imports.push(
        this.#statement(factory.createCallExpression(assign, undefined, [state, all]), node),
      );
      return;
    }
    for (const element of clause.elements) {
      if (element.isTypeOnly || !this.#isValue(element.name)) continue;
      const imported = (element.propertyName ?? element.name).text;
      const value = factory.createElementAccessExpression(temporary, factory.createStringLiteral(imported));
      this.#imports.push(define(element.name.text, value));
    }
  }
}
