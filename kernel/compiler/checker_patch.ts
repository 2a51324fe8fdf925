/** The edits of typescript.js: the checker learns operators on objects here, garbage_patch.ts, reuse_patch.ts and documentation_patch.ts have the rest; each anchor must be found exactly once. */

import { documentationEdits } from './documentation_patch.js';
import { garbageEdits, type Edit } from './garbage_patch.js';
import { reuseEdits } from './reuse_patch.js';

/** The only version the anchors are written for: 6.x is the last JavaScript compiler. */
export const typescriptVersion = '6.0.3';

/**
 * Runs inside `createTypeChecker`. `overload` on a node is what the emitter reads later: the name of the run-time operator.
 * Pairs of union members are resolved one by one; as soon as one of the operands has any hook, every pair must resolve.
 */
const checkerFunctions = `
  const overloadNames = new Map([
    [SyntaxKind.PlusToken, "add"], [SyntaxKind.MinusToken, "sub"], [SyntaxKind.AsteriskToken, "mul"], [SyntaxKind.SlashToken, "div"],
    [SyntaxKind.PercentToken, "mod"], [SyntaxKind.AsteriskAsteriskToken, "pow"], [SyntaxKind.LessThanToken, "lt"],
    [SyntaxKind.GreaterThanToken, "gt"], [SyntaxKind.LessThanEqualsToken, "le"], [SyntaxKind.GreaterThanEqualsToken, "ge"],
    [SyntaxKind.PlusEqualsToken, "iadd"], [SyntaxKind.MinusEqualsToken, "isub"], [SyntaxKind.AsteriskEqualsToken, "imul"],
    [SyntaxKind.SlashEqualsToken, "idiv"], [SyntaxKind.PercentEqualsToken, "imod"], [SyntaxKind.AsteriskAsteriskEqualsToken, "ipow"],
  ]);
  const overloadMirrors = { lt: "gt", gt: "lt", le: "ge", ge: "le" };
  const overloadHookNames = ["$add", "$radd", "$sub", "$rsub", "$mul", "$rmul", "$div", "$rdiv", "$mod", "$rmod", "$pow", "$rpow",
    "$neg", "$lt", "$gt", "$le", "$ge"];
  function overloadHook(type, name) {
    if (!(type.flags & (TypeFlags.Object | TypeFlags.Intersection | TypeFlags.Instantiable))) return undefined;
    const apparent = getApparentType(type);
    return apparent.flags & (TypeFlags.Object | TypeFlags.Intersection) ? getPropertyOfType(apparent, name) : undefined;
  }
  function overloadMembers(type) {
    if (type.flags & TypeFlags.Instantiable) {
      const constraint = getBaseConstraintOfType(type);
      return constraint && constraint.flags & TypeFlags.Union ? constraint.types : [type];
    }
    return type.flags & TypeFlags.Union ? type.types : [type];
  }
  function hasOverloads(type) {
    return overloadMembers(type).some((member) => overloadHookNames.some((name) => overloadHook(member, name)));
  }
  function overloadResult(hook, argument) {
    for (let signature of getSignaturesOfType(getTypeOfSymbol(hook), SignatureKind.Call)) {
      if (getMinArgumentCount(signature) > 1 || getParameterCount(signature) < 1) continue;
      if (signature.typeParameters) {
        const context = createInferenceContext(signature.typeParameters, signature, 0);
        inferTypes(context.inferences, argument, getTypeAtPosition(signature, 0));
        signature = getSignatureInstantiation(signature, getInferredTypes(context), false);
      }
      if (isTypeAssignableTo(argument, getTypeAtPosition(signature, 0))) return getReturnTypeOfSignature(signature);
    }
    return undefined;
  }
  function overloadPair(name, left, right) {
    if ((left.flags | right.flags) & TypeFlags.Any) return anyType;
    const inPlace = name[0] === "i";
    const base = inPlace ? name.slice(1) : name;
    const own = (inPlace && overloadHook(left, "$" + name)) || undefined;
    const first = own && overloadResult(own, right);
    if (first) return first;
    const hook = overloadHook(left, "$" + base);
    const second = hook && overloadResult(hook, right);
    if (second) return second;
    const reverse = overloadHook(right, "$" + (overloadMirrors[base] || "r" + base));
    const third = reverse && overloadResult(reverse, left);
    if (third) return third;
    const compares = base in overloadMirrors;
    for (const [kind, result] of [[TypeFlags.NumberLike, numberType], [TypeFlags.BigIntLike, bigintType]]) {
      if (isTypeAssignableToKind(left, kind, true) && isTypeAssignableToKind(right, kind, true)) return compares ? booleanType : result;
    }
    const leftIsText = isTypeAssignableToKind(left, TypeFlags.StringLike, true);
    const rightIsText = isTypeAssignableToKind(right, TypeFlags.StringLike, true);
    if (compares) return leftIsText && rightIsText ? booleanType : undefined;
    if (base === "add" && (leftIsText || rightIsText) && !hasOverloads(left) && !hasOverloads(right)) return stringType;
    return undefined;
  }
  function overloadHint(token, name, left, right) {
    const base = name[0] === "i" ? name.slice(1) : name;
    const accepted = (type, hookName) => {
      const found = new Set();
      for (const member of overloadMembers(type)) {
        const hook = overloadHook(member, hookName);
        if (!hook) continue;
        for (const signature of getSignaturesOfType(getTypeOfSymbol(hook), SignatureKind.Call)) {
          if (getParameterCount(signature) > 0) found.add(typeToString(getTypeAtPosition(signature, 0)));
        }
      }
      return [...found].join(" | ");
    };
    const afterLeft = accepted(left, "$" + base);
    const beforeRight = accepted(right, "$" + (overloadMirrors[base] || "r" + base));
    const leftName = typeToString(getBaseTypeOfLiteralType(left)), rightName = typeToString(getBaseTypeOfLiteralType(right));
    if (afterLeft) return " '" + leftName + " " + token + "' takes " + afterLeft + ": convert the right side first.";
    if (hasOverloads(left)) return " '" + leftName + "' defines no '" + token + "'.";
    if (beforeRight) return " '" + token + " " + rightName + "' takes " + beforeRight + " on its left: convert the left side first.";
    return " '" + rightName + "' defines no '" + token + "' with this left side.";
  }
  function checkOverloadedBinary(left, operatorToken, right, leftType, rightType, node) {
    const name = overloadNames.get(operatorToken.kind);
    if (!name) return undefined;
    if (node.overload) node.overload = undefined;
    if ((leftType.flags | rightType.flags) & TypeFlags.Never) return undefined;
    if ((leftType.flags | rightType.flags) & TypeFlags.Any) {
      node.overload = name;
      if (isErrorType(leftType) || isErrorType(rightType)) return errorType;
      const isText = (type) => !(type.flags & TypeFlags.Any) && isTypeAssignableToKind(type, TypeFlags.StringLike, true);
      return (name === "add" || name === "iadd") && (isText(leftType) || isText(rightType)) ? stringType : anyType;
    }
    const structured = TypeFlags.Object | TypeFlags.Union | TypeFlags.Intersection | TypeFlags.Instantiable;
    if (!((leftType.flags | rightType.flags) & structured)) return undefined;
    if (!hasOverloads(leftType) && !hasOverloads(rightType)) return undefined;
    leftType = checkNonNullType(leftType, left);
    rightType = checkNonNullType(rightType, right);
    if (isErrorType(leftType) || isErrorType(rightType)) return errorType;
    const results = [];
    for (const first of overloadMembers(leftType)) {
      for (const second of overloadMembers(rightType)) {
        const result = overloadPair(name, first, second);
        if (!result) {
          const token = tokenToString(operatorToken.kind);
          error2(node, { code: 2365, category: DiagnosticCategory.Error, key: "overload", message: "Operator '{0}' cannot be applied to '{1}' and '{2}'.{3}" },
            token, typeToString(getBaseTypeOfLiteralType(leftType)), typeToString(getBaseTypeOfLiteralType(rightType)), overloadHint(token, name, first, second));
          return errorType;
        }
        results.push(result);
      }
    }
    node.overload = name;
    return getUnionType(results);
  }
  function checkOverloadedMinus(node, operandType) {
    if (node.operator !== SyntaxKind.MinusToken) return undefined;
    if (node.overload) node.overload = undefined;
    if (operandType.flags & TypeFlags.Any) {
      node.overload = "neg";
      return operandType;
    }
    const structured = TypeFlags.Object | TypeFlags.Union | TypeFlags.Intersection | TypeFlags.Instantiable;
    if (!(operandType.flags & structured) || !hasOverloads(operandType)) return undefined;
    const type = checkNonNullType(operandType, node.operand);
    if (isErrorType(type)) return errorType;
    const results = [];
    for (const member of overloadMembers(type)) {
      const hook = overloadHook(member, "$neg");
      const signature = hook && getSignaturesOfType(getTypeOfSymbol(hook), SignatureKind.Call).find((one) => getMinArgumentCount(one) === 0);
      if (signature) results.push(getReturnTypeOfSignature(signature));
      else if (isTypeAssignableToKind(member, TypeFlags.NumberLike, true)) results.push(numberType);
      else if (isTypeAssignableToKind(member, TypeFlags.BigIntLike, true)) results.push(bigintType);
      else {
        error2(node, { code: 2365, category: DiagnosticCategory.Error, key: "overload", message: "Operator '-' cannot be applied to '{0}'. It defines no unary minus ($neg)." }, typeToString(member));
        return errorType;
      }
    }
    node.overload = "neg";
    return getUnionType(results);
  }
`;

const edits: readonly Edit[] = [
  { anchor: '\nfunction createTypeChecker(host) {', insert: checkerFunctions },
  {
    anchor:
      'function checkBinaryLikeExpressionWorker(left, operatorToken, right, leftType, rightType, checkMode, errorNode) {\n    const operator = operatorToken.kind;',
    insert: `
    const overloaded = checkOverloadedBinary(left, operatorToken, right, leftType, rightType, errorNode || operatorToken.parent);
    if (overloaded) {
      checkAssignmentOperator(overloaded);
      return overloaded;
    }`,
  },
  {
    anchor:
      'function checkPrefixUnaryExpression(node) {\n    const operandType = checkExpression(node.operand);\n    if (operandType === silentNeverType) {\n      return silentNeverType;\n    }',
    insert: `
    const overloaded = checkOverloadedMinus(node, operandType);
    if (overloaded) return overloaded;`,
  },
];

/** These and the other files' edits. */
export const allEdits: readonly Edit[] = [...edits, ...garbageEdits, ...reuseEdits, ...documentationEdits];

/** The text of typescript.js with the edits. Raises when the version or an anchor is not the expected one. */
export function patch(source: string, version: string): string {
  if (version !== typescriptVersion) {
    throw new Error(
      `The compiler's edits are written for TypeScript ${typescriptVersion}, found ${version}. Run \`npm ci\`, which installs the pinned version.`,
    );
  }
  let text = source;
  for (const { anchor, insert, replacement } of allEdits) {
    const count = text.split(anchor).length - 1;
    if (count !== 1) {
      throw new Error(
        `TypeScript ${version}: the anchor ${JSON.stringify(anchor.slice(0, 80))} was found ${count} times instead of once, so operators on objects cannot be taught to it.`,
      );
    }
    text = text.replace(anchor, () => replacement ?? `${anchor}${insert ?? ''}`);
  }
  return text;
}
