/** Shapes that follow from the text of a cell: products and sums of arrays that cannot fit are found before anything runs. */
import type ts from 'typescript';
import type { DeclaredName } from './names.js';
import {
  broadcast,
  constructed,
  functions,
  methods,
  Misfit,
  shapeText,
  type Call,
  type Fact,
} from './shape_rules.js';
import { typescript as t } from './patched_typescript.js';

/** TypeScript's numbers end long before. */
const code = 90001;

/** What a cell teaches: findings, and what is known of its constants. */
export interface ShapeOutcome {
  findings: ts.Diagnostic[];
  constants: Map<string, { fact: Fact; isFirst: boolean }>;
}

const signs: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [t.SyntaxKind.PlusToken, '+'],
  [t.SyntaxKind.MinusToken, '-'],
  [t.SyntaxKind.AsteriskToken, '*'],
  [t.SyntaxKind.SlashToken, '/'],
  [t.SyntaxKind.PercentToken, '%'],
  [t.SyntaxKind.AsteriskAsteriskToken, '**'],
  [t.SyntaxKind.LessThanToken, '<'],
  [t.SyntaxKind.LessThanEqualsToken, '<='],
  [t.SyntaxKind.GreaterThanToken, '>'],
  [t.SyntaxKind.GreaterThanEqualsToken, '>='],
]);

/** Code that may never run, or run at another time: nothing is said about it. */
const isElsewhere = (node: ts.Node): boolean =>
  t.isFunctionLike(node) || t.isClassLike(node) || t.isBlock(node);

/** Names that a cell assigns to, wherever it does. */
function assignedNames(node: ts.Node, found = new Set<string>()): Set<string> {
  if (t.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    if (kind >= t.SyntaxKind.FirstAssignment && kind <= t.SyntaxKind.LastAssignment)
      addNames(node.left, found);
  } else if (t.isPrefixUnaryExpression(node) || t.isPostfixUnaryExpression(node))
    addNames(node.operand, found);
  else if (t.isForOfStatement(node) || t.isForInStatement(node)) addNames(node.initializer, found);
  t.forEachChild(node, (child) => void assignedNames(child, found));
  return found;
}

function addNames(target: ts.Node, found: Set<string>): void {
  if (t.isIdentifier(target)) found.add(target.text);
  else t.forEachChild(target, (child) => addNames(child, found));
}

/** One reading of a cell: statements in order, each expression once. */
class Reading {
  readonly findings: ts.Diagnostic[] = [];
  readonly constants: ShapeOutcome['constants'] = new Map();
  readonly #local = new Map<string, Fact>();
  readonly #seen = new Map<ts.Node, Fact | null>();
  readonly #assigned: ReadonlySet<string>;

  constructor(
    private readonly file: ts.SourceFile,
    private readonly names: ReadonlyMap<string, DeclaredName>,
    private readonly earlier: ReadonlyMap<string, Fact>,
    /** Whether a name means the library's. */
    private readonly isLibrary: (name: string) => boolean,
  ) {
    this.#assigned = assignedNames(file);
  }

  statement(statement: ts.Statement, isFirst: boolean): void {
    if (t.isExpressionStatement(statement)) this.fact(statement.expression);
    if (!t.isVariableStatement(statement)) return;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (initializer === undefined) continue;
      const fact = this.fact(initializer);
      if (fact === null || !t.isIdentifier(name) || this.#assigned.has(name.text)) continue;
      this.#local.set(name.text, fact);
      if (this.names.get(name.text)?.kind === 'const') this.constants.set(name.text, { fact, isFirst });
    }
  }

  /** What is known of an expression; null for nothing. Every expression in it is looked at, too. */
  fact(node: ts.Node): Fact | null {
    const known = this.#seen.get(node);
    if (known !== undefined) return known;
    if (isElsewhere(node)) return null;
    this.#seen.set(node, null);
    let fact: Fact | null = null;
    try {
      fact = this.#of(node);
    } catch (error) {
      if (!(error instanceof Misfit)) throw error;
      this.#report(node, error.message);
    }
    this.#seen.set(node, fact);
    this.#rest(node);
    return fact;
  }

  /** Looks at what is left of an expression, but for what may not be computed. */
  #rest(node: ts.Node): void {
    if (t.isConditionalExpression(node)) return void this.fact(node.condition);
    const isLogical =
      t.isBinaryExpression(node) &&
      [
        t.SyntaxKind.AmpersandAmpersandToken,
        t.SyntaxKind.BarBarToken,
        t.SyntaxKind.QuestionQuestionToken,
      ].includes(node.operatorToken.kind);
    if (isLogical) return void this.fact(node.left);
    if (t.isCallExpression(node) && node.questionDotToken) return void this.fact(node.expression);
    t.forEachChild(node, (child) => void this.fact(child));
  }

  #of(node: ts.Node): Fact | null {
    if (t.isParenthesizedExpression(node) || t.isAwaitExpression(node) || t.isAsExpression(node))
      return this.fact(node.expression);
    if (t.isNumericLiteral(node)) return { value: Number(node.text) };
    if (t.isPrefixUnaryExpression(node)) {
      const operand = this.fact(node.operand);
      if (node.operator !== t.SyntaxKind.MinusToken || operand === null) return null;
      return operand.value === undefined ? operand : { value: -operand.value };
    }
    if (t.isArrayLiteralExpression(node)) return this.#list(node);
    if (t.isIdentifier(node)) {
      if (this.#local.has(node.text)) return this.#local.get(node.text)!;
      return this.names.has(node.text) ? null : (this.earlier.get(node.text) ?? null);
    }
    if (t.isBinaryExpression(node)) return this.#binary(node);
    if (t.isPropertyAccessExpression(node) && node.name.text === 'T') {
      const shape = this.fact(node.expression)?.shape;
      return shape ? { shape: [...shape].reverse() } : null;
    }
    return t.isCallExpression(node) && !node.questionDotToken ? this.#call(node) : null;
  }

  /** A list of numbers, or of lists of one length. */
  #list(node: ts.ArrayLiteralExpression): Fact | null {
    const members = node.elements.map((element) => this.fact(element));
    if (members.some((member) => member === null)) return null;
    const numbers = members.map((member) => member!.value);
    if (numbers.every((value) => value !== undefined))
      return { list: numbers as number[], nested: [numbers.length] };
    const inner = members[0]?.nested;
    const isRegular =
      inner !== undefined && members.every((member) => String(member!.nested) === String(inner));
    return isRegular ? { nested: [members.length, ...inner] } : null;
  }

  #binary(node: ts.BinaryExpression): Fact | null {
    const sign = signs.get(node.operatorToken.kind);
    if (sign === undefined) return null;
    const [a, b] = [this.fact(node.left), this.fact(node.right)];
    if (a === null || b === null) return null;
    if (a.value !== undefined && b.value !== undefined) {
      if (sign === '+') return { value: a.value + b.value };
      if (sign === '-') return { value: a.value - b.value };
      return sign === '*' ? { value: a.value * b.value } : null;
    }
    if (a.shape && b.shape) return { shape: broadcast(sign, a.shape, b.shape) };
    if (a.shape && b.value !== undefined) return a;
    return b.shape && a.value !== undefined ? b : null;
  }

  #call(node: ts.CallExpression): Fact | null {
    if (!t.isPropertyAccessExpression(node.expression)) return null;
    const { expression: owner, name } = node.expression;
    const call: Call = { inputs: node.arguments.map((argument) => this.fact(argument)), options: new Map() };
    const last = node.arguments.at(-1);
    if (last !== undefined && t.isObjectLiteralExpression(last)) {
      call.inputs.pop();
      for (const property of last.properties) {
        // What cannot be read could be anything.
        if (!t.isPropertyAssignment(property) || !t.isIdentifier(property.name)) return null;
        const isTrue = property.initializer.kind === t.SyntaxKind.TrueKeyword;
        const isFalse = property.initializer.kind === t.SyntaxKind.FalseKeyword;
        const fact = isTrue || isFalse ? { value: Number(isTrue) } : this.fact(property.initializer);
        call.options.set(property.name.text, fact);
      }
    }
    const path = this.#path(owner);
    if (path !== null)
      return (
        (path === ''
          ? (constructed[name.text] ?? functions[name.text])
          : constructed[`${path}.${name.text}`])?.(call) ?? null
      );
    const self = this.fact(owner);
    return self?.shape ? (methods[name.text]?.({ ...call, inputs: [self, ...call.inputs] }) ?? null) : null;
  }

  /** '' for `nd` and `mx.nd`, 'random' for `nd.random`; null for anything else. */
  #path(node: ts.Expression): string | null {
    if (t.isIdentifier(node)) return node.text === 'nd' && this.isLibrary('nd') ? '' : null;
    if (!t.isPropertyAccessExpression(node)) return null;
    const { expression, name } = node;
    if (t.isIdentifier(expression) && expression.text === 'mx' && name.text === 'nd' && this.isLibrary('mx'))
      return '';
    return name.text === 'random' && this.#path(expression) === '' ? 'random' : null;
  }

  #report(node: ts.Node, messageText: string): void {
    const start = node.getStart(this.file);
    this.findings.push({
      file: this.file,
      start,
      length: node.getEnd() - start,
      messageText,
      category: t.DiagnosticCategory.Error,
      code,
    });
  }
}

/** What is known of the constants of all cells so far. */
export class Shapes {
  readonly #known = new Map<string, Fact>();

  /** The latest cell that was read: it is checked first and remembered then. */
  #latest: { file: ts.SourceFile; outcome: ShapeOutcome } | undefined;

  /** Reads a cell; nothing of it is remembered. */
  read(
    file: ts.SourceFile,
    offset: number,
    names: ReadonlyMap<string, DeclaredName>,
    isLibrary: (name: string) => boolean,
  ): ShapeOutcome {
    if (this.#latest?.file === file) return this.#latest.outcome;
    const reading = new Reading(file, names, this.#known, isLibrary);
    if (this.#mentions(file)) {
      let isFirst = true;
      for (const statement of file.statements) {
        if (statement.end <= offset) continue;
        reading.statement(statement, isFirst);
        isFirst = false;
      }
    }
    this.#latest = { file, outcome: { findings: reading.findings, constants: reading.constants } };
    return this.#latest.outcome;
  }

  /** Whether a cell speaks of the library or of something known. */
  #mentions(file: ts.SourceFile): boolean {
    const { identifiers } = file as ts.SourceFile & { identifiers: ReadonlyMap<string, string> };
    if (identifiers.has('nd')) return true;
    for (const name of this.#known.keys()) if (identifiers.has(name)) return true;
    return false;
  }

  /** Remembers the constants of a cell that is to run. */
  remember(names: ReadonlyMap<string, DeclaredName>, { constants }: ShapeOutcome): void {
    for (const name of names.keys()) {
      const found = constants.get(name);
      const before = this.#known.get(name);
      // A cell that fails half-way leaves the name what it was: which one is known only where both are alike.
      const isSure =
        found !== undefined && (before === undefined || found.isFirst || isSame(before, found.fact));
      if (isSure) this.#known.set(name, found.fact);
      else this.#known.delete(name);
    }
  }
}

const isSame = (a: Fact, b: Fact): boolean =>
  a.value === b.value &&
  a.shape !== undefined &&
  b.shape !== undefined &&
  shapeText(a.shape) === shapeText(b.shape);
