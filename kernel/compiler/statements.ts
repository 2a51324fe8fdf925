/** Turns the top level of a cell, module or script into a function body over the state `$$`. */
import type ts from 'typescript';
import {
  expressionVisitor,
  importName,
  meansTopLevel,
  metaName,
  stateName,
  stateProperty,
  type ExpressionVisitor,
  type Scope,
} from './expressions.js';
import { bindingNames, importedNames } from './names.js';
import { factoryVisitor, runtimeImport } from './jsx_calls.js';
import { mappedImport } from './options.js';
import { typescript as t } from './patched_typescript.js';

export interface TransformOptions {
  /** Statements from here on are the user's; what stands before is the prelude. */
  start: number;
  /** Statements that end behind this are ours. */
  end: number;
  isTopLevel(name: string): boolean;
  /** A module hands its exports to `$meta.exports`; it returns nothing. */
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
  const scopeOf = (context: ts.TransformationContext, file: ts.SourceFile): Scope => ({
    checker: program.getTypeChecker(),
    file,
    isTopLevel: options.isTopLevel,
    context,
    placeOf: (specifier) => mappedImport(program.getCompilerOptions(), specifier, file.fileName) ?? specifier,
    markAsync: () => void (outcome.isAsync = true),
  });
  const before: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
    const scope = scopeOf(context, file);
    context.startLexicalEnvironment();
    const statements = new BodyBuilder(scope, options, outcome).build();
    const hoisted = context.endLexicalEnvironment() ?? [];
    return context.factory.updateSourceFile(file, [
      context.factory.createExpressionStatement(context.factory.createStringLiteral('use strict')),
      ...hoisted,
      ...statements,
    ]);
  };
  const after: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
    let statements = file.statements.filter((statement) => !t.isExportDeclaration(statement));
    const { jsx } = program.getCompilerOptions();
    if (jsx !== undefined && file.languageVariant === t.LanguageVariant.JSX) {
      const scope = scopeOf(context, t.getParseTreeNode(file, t.isSourceFile)!);
      const visit = factoryVisitor(scope);
      statements = statements.map((statement) => {
        if (!t.isImportDeclaration(statement)) return visit(statement) as ts.Statement;
        outcome.isAsync = true;
        return runtimeImport(scope, statement);
      });
    }
    return context.factory.updateSourceFile(file, statements);
  };
  return { transformers: { before: [before], after: [after] }, outcome };
}

class BodyBuilder {
  readonly #imports: ts.Statement[] = [];
  readonly #hoisted: ts.Statement[] = [];
  readonly #body: ts.Statement[] = [];
  /** What a module exports, and how it is read. */
  readonly #exports = new Map<string, ts.Expression>();
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
    if (this.#exports.size)
      this.#hoisted.unshift(this.#metaCall('exports', [this.#getters([...this.#exports])]));
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
    const place = this.scope.placeOf((specifier as ts.StringLiteral).text);
    const args = [factory.createStringLiteral(place)] as ts.Expression[];
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
    if (this.options.isModule && has(t.SyntaxKind.ExportKeyword))
      this.#noteExports(node, has(t.SyntaxKind.DefaultKeyword));
    if (t.isImportDeclaration(node)) this.#addImport(node);
    else if (t.isImportEqualsDeclaration(node)) this.#addImportEquals(node);
    else if (t.isExportDeclaration(node)) this.#addExport(node);
    else if (t.isExportAssignment(node)) {
      const { expression } = node;
      // The checker takes a lone name here for an alias of the export, not for a value.
      const value =
        t.isIdentifier(expression) && this.options.isTopLevel(expression.text)
          ? stateProperty(this.scope.context, expression.text, expression)
          : this.#expression(expression);
      if (this.options.isModule) {
        this.#exports.set('default', stateProperty(this.scope.context, 'default'));
        if (node.isExportEquals) this.#hoisted.push(this.#metaCall('whole', []));
        this.#body.push(this.#assign('default', value, node));
      } else this.#addExpression(node, value, isLast);
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
    const loaded = this.#import(node.moduleSpecifier, node.attributes);
    if (names.length === 0) {
      this.#imports.push(this.#statement(loaded, node));
      return;
    }
    const { factory } = this.scope.context;
    // Modules may import each other in a circle: what a name is may follow later.
    const [followed, taken] = [names.filter((name) => this.#isFollowed(name)), new Set(names)];
    followed.forEach((name) => taken.delete(name));
    const isOne = taken.size === 1 && followed.length === 0;
    const source = isOne ? loaded : this.#kept(loaded, node);
    const property = (name: ts.Identifier, from: ts.Expression): ts.Expression => {
      if (t.isNamespaceImport(name.parent)) return from;
      const { parent } = name;
      const imported = t.isImportSpecifier(parent) ? (parent.propertyName ?? parent.name).text : 'default';
      return factory.createElementAccessExpression(from, factory.createStringLiteral(imported));
    };
    for (const name of taken) {
      const from =
        isOne && !t.isNamespaceImport(name.parent) ? factory.createParenthesizedExpression(source) : source;
      this.#imports.push(
        this.#statement(
          factory.createAssignment(stateProperty(this.scope.context, name.text, name), property(name, from)),
          node,
        ),
      );
    }
    if (followed.length === 0) return;
    const getters = this.#getters(followed.map((name) => [name.text, property(name, source)]));
    this.#imports.push(this.#metaCall('names', [factory.createIdentifier(stateName), getters], node));
  }

  /** Whether an imported name has to be looked up anew each time: in modules, and where its module may change it. */
  #isFollowed(name: ts.Identifier): boolean {
    if (t.isNamespaceImport(name.parent)) return false;
    if (this.options.isModule) return true;
    const { checker } = this.scope;
    const symbol = checker.getSymbolAtLocation(name);
    if (!symbol || !(symbol.flags & t.SymbolFlags.Alias)) return false;
    const declaration = checker.getAliasedSymbol(symbol).valueDeclaration;
    return (
      declaration !== undefined &&
      t.isVariableDeclaration(declaration) &&
      !(t.getCombinedNodeFlags(declaration) & t.NodeFlags.Const)
    );
  }

  /** Puts a value into a variable of the body; gives the variable. */
  #kept(value: ts.Expression, from: ts.Node): ts.Identifier {
    const temporary = this.#factory.createTempVariable(this.scope.context.hoistVariableDeclaration);
    this.#imports.push(this.#statement(this.#factory.createAssignment(temporary, value), from));
    return temporary;
  }

  /** `{ "name": () => value }`. */
  #getters(entries: readonly (readonly [string, ts.Expression])[]): ts.Expression {
    const { factory } = this.scope.context;
    return factory.createObjectLiteralExpression(
      entries.map(([name, value]) =>
        factory.createPropertyAssignment(
          factory.createStringLiteral(name),
          factory.createArrowFunction(undefined, undefined, [], undefined, undefined, value),
        ),
      ),
    );
  }

  /** `$meta.name(…)`. */
  #meta(name: string, values: ts.Expression[]): ts.Expression {
    const { factory } = this.scope.context;
    const target = factory.createPropertyAccessExpression(factory.createIdentifier(metaName), name);
    return factory.createCallExpression(target, undefined, values);
  }

  #metaCall(name: string, values: ts.Expression[], from?: ts.Node): ts.Statement {
    return this.#statement(this.#meta(name, values), from);
  }

  #addImportEquals(node: ts.ImportEqualsDeclaration): void {
    if (node.isTypeOnly || !this.#isValue(node.name)) return;
    const reference = node.moduleReference;
    if (t.isExternalModuleReference(reference)) {
      const loaded = this.#meta('required', [this.#import(reference.expression)]);
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
    const clause = node.exportClause;
    if (!this.options.isModule) {
      if (node.moduleSpecifier) this.#imports.push(this.#statement(this.#import(node.moduleSpecifier), node));
      return;
    }
    const elements = (clause && t.isNamedExports(clause) ? [...clause.elements] : []).filter(
      (element) => !element.isTypeOnly && this.#isValue(element.name),
    );
    if (!node.moduleSpecifier) {
      for (const { propertyName, name } of elements)
        this.#exports.set(name.text, stateProperty(this.scope.context, (propertyName ?? name).text));
      return;
    }
    const loaded = this.#import(node.moduleSpecifier, node.attributes);
    if (!clause) {
      this.#imports.push(this.#metaCall('all', [loaded], node));
      return;
    }
    const source = this.#kept(loaded, node);
    if (t.isNamespaceExport(clause)) this.#exports.set(clause.name.text, source);
    for (const { propertyName, name } of elements) {
      const imported = factory.createStringLiteral((propertyName ?? name).text);
      this.#exports.set(name.text, factory.createElementAccessExpression(source, imported));
    }
  }

  /** Notes the names that a declaration with `export` exports. */
  #noteExports(node: ts.Statement, isDefault: boolean): void {
    const { context } = this.scope;
    if (isDefault) {
      this.#exports.set('default', stateProperty(context, 'default'));
      return;
    }
    const names: ts.Identifier[] = [];
    if (t.isVariableStatement(node))
      for (const { name } of node.declarationList.declarations) names.push(...bindingNames(name));
    else {
      const { name } = node as ts.DeclarationStatement;
      const isEmpty = t.isModuleDeclaration(node) && (t as Internal).getModuleInstanceState(node) === 0;
      const isOverload = t.isFunctionDeclaration(node) && !node.body;
      if (name && t.isIdentifier(name) && !isEmpty && !isOverload) names.push(name);
    }
    for (const { text } of names) this.#exports.set(text, stateProperty(context, text));
  }
}
