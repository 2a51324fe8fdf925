/** Help about what can be called: its signatures, and every parameter and option with type and documentation. */
import type ts from 'typescript';
import { readable } from './diagnostics.js';
import { typescript as t } from './patched_typescript.js';

export interface ParameterHelp {
  name: string;
  type: string;
  documentation: string;
  /** The fields of an object with options. */
  options: ParameterHelp[];
}

export interface CallHelp {
  signatures: string[];
  documentation: string;
  parameters: ParameterHelp[];
  examples: string[];
}

const maximumSignatures = 4;
const maximumOptions = 40;
const typeLength = 120;

/** Names in types without the modules they come from. */
const format = t.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;
const shortType = (checker: ts.TypeChecker, type: ts.Type): string => {
  const text = readable(checker.typeToString(type, undefined, format)).replace(/ \| undefined$/, '');
  return text.length > typeLength ? `${text.slice(0, typeLength - 1)}…` : text;
};

/** Whether an object is there to hold options: it has fields and nothing else, and its type is no class. */
function holdsOptions(type: ts.Type): boolean {
  const declarations = type.symbol?.declarations ?? [];
  return (
    (type.flags & t.TypeFlags.Object) !== 0 &&
    type.getCallSignatures().length === 0 &&
    !type.getNumberIndexType() &&
    !type.getStringIndexType() &&
    declarations.every(
      (one) => t.isInterfaceDeclaration(one) || t.isTypeLiteralNode(one) || t.isMappedTypeNode(one),
    ) &&
    type.getProperties().length > 0 &&
    type.getProperties().every(({ flags }) => (flags & t.SymbolFlags.Property) !== 0)
  );
}

/** Object types with options inside unions, intersections and tuples (`...place: [options?] | [ctx, dtype]`). */
function optionTypes(checker: ts.TypeChecker, type: ts.Type): ts.Type[] {
  if (type.isIntersection())
    return type.types.every((one) => optionTypes(checker, one).length > 0) ? [type] : [];
  if (type.isUnion()) return type.types.flatMap((one) => optionTypes(checker, one));
  if (checker.isTupleType(type))
    return checker.getTypeArguments(type as ts.TypeReference).flatMap((one) => optionTypes(checker, one));
  return holdsOptions(type) ? [type] : [];
}

const textOf = (parts: readonly ts.SymbolDisplayPart[]): string => t.displayPartsToString([...parts]);

function fieldsOf(checker: ts.TypeChecker, types: readonly ts.Type[], place: ts.Node): ParameterHelp[] {
  const fields = new Map<string, ParameterHelp>();
  for (const type of types)
    for (const field of type.getProperties()) {
      if (fields.has(field.name) || fields.size >= maximumOptions) continue;
      const isOptional = (field.flags & t.SymbolFlags.Optional) !== 0;
      const fieldType = checker.getTypeOfSymbolAtLocation(field, place);
      fields.set(field.name, {
        name: isOptional ? `${field.name}?` : field.name,
        type: shortType(checker, fieldType),
        documentation: textOf(field.getDocumentationComment(checker)),
        options: [],
      });
    }
  return [...fields.values()];
}

/** `shown`: options that a later parameter takes as well are told there. */
function parameterOf(
  checker: ts.TypeChecker,
  parameter: ts.Symbol,
  place: ts.Node,
  shown: Set<ts.Type>,
): ParameterHelp {
  const declaration = parameter.valueDeclaration;
  const type = checker.getTypeOfSymbolAtLocation(parameter, place);
  const options = optionTypes(checker, checker.getNonNullableType(type)).filter((one) => !shown.has(one));
  options.forEach((one) => shown.add(one));
  const isParameter = declaration !== undefined && t.isParameter(declaration);
  const isPattern = isParameter && !t.isIdentifier(declaration.name);
  const name = isPattern ? declaration.name.getText().replace(/\s+/g, ' ') : parameter.name;
  const isOptional = isParameter && (declaration.questionToken ?? declaration.initializer) !== undefined;
  return {
    name: `${isParameter && declaration.dotDotDotToken ? '...' : ''}${name}${isOptional ? '?' : ''}`,
    type: shortType(checker, type),
    documentation: textOf(parameter.getDocumentationComment(checker)),
    options: fieldsOf(checker, options, place),
  };
}

/** Help about the value of a type under a name; undefined when it cannot be called. */
export function callHelp(
  checker: ts.TypeChecker,
  name: string,
  type: ts.Type,
  place: ts.Node,
): CallHelp | undefined {
  const calls = type.getCallSignatures();
  const all = calls.length > 0 ? calls : type.getConstructSignatures();
  if (all.length === 0) return undefined;
  const head = calls.length > 0 ? name : `new ${name}`;
  const shown = all.slice(0, maximumSignatures);
  const told = new Set<ts.Type>();
  // Overloads share their words; the first one that has some tells them.
  const spoken = all.find((one) => one.getDocumentationComment(checker).length > 0) ?? all[0]!;
  const signatures = shown.map(
    (one) => `${head}${readable(checker.signatureToString(one, undefined, format))}`,
  );
  if (all.length > shown.length) signatures.push(`… ${all.length - shown.length} more`);
  return {
    signatures,
    documentation: textOf(spoken.getDocumentationComment(checker)),
    parameters: [...all[0]!.parameters]
      .reverse()
      .map((one) => parameterOf(checker, one, place, told))
      .reverse(),
    examples: spoken
      .getJsDocTags()
      .filter((tag) => tag.name === 'example')
      .map((tag) => t.displayPartsToString(tag.text)),
  };
}

/** The parameters as lines of text, options indented below theirs. */
export const parameterLines = (parameters: readonly ParameterHelp[], indent = '  '): string[] =>
  parameters.flatMap(({ name, type, documentation, options }) => [
    `${indent}${name}: ${type}${documentation ? `  // ${documentation.replaceAll('\n', ' ')}` : ''}`,
    ...parameterLines(options, `${indent}  `),
  ]);

/** The same as a list in Markdown. */
export const parameterList = (parameters: readonly ParameterHelp[], indent = ''): string[] =>
  parameters.flatMap(({ name, type, documentation, options }) => [
    `${indent}- \`${name}: ${type}\`${documentation ? `: ${documentation.replaceAll('\n', ' ')}` : ''}`,
    ...parameterList(options, `${indent}  `),
  ]);
