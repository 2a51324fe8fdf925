/** What stands at a place: its type and documentation, or the signature of the call around it. */
import type ts from 'typescript';
import { callHelp, parameterLines, parameterList, type ParameterHelp } from './call_help.js';
import { readable } from './diagnostics.js';
import { typescript as t } from './patched_typescript.js';

export interface Inspection {
  found: boolean;
  text: string;
  markdown: string;
  /** The steps to the live value that is meant: a name of the cells and keys from there. */
  steps?: string[];
}

const nothing: Inspection = { found: false, text: '', markdown: '' };
const maximumMembers = 60;

/** `detail` 1 adds the members of the type. */
export function inspectionAt(
  service: ts.LanguageService,
  path: string,
  offset: number,
  position: number,
  detail: 0 | 1,
): Inspection {
  const at = offset + position;
  const text = service.getProgram()!.getSourceFile(path)!.text;
  // The cursor behind a name means the name; inside parentheses it means the call.
  const isBehindName = position > 0 && /[\p{L}\p{N}_$]/u.test(text[at - 1]!);
  const places = isBehindName ? [at, at - 1] : [at];
  for (const place of places) {
    const info = service.getQuickInfoAtPosition(path, place);
    if (info) return fromQuickInfo(service, path, place, info, detail);
  }
  const help = service.getSignatureHelpItems(path, at, undefined);
  if (help) return fromSignature(help);
  const before = position > 0 ? service.getQuickInfoAtPosition(path, at - 1) : undefined;
  return before ? fromQuickInfo(service, path, at - 1, before, detail) : nothing;
}

/** Without the detour over our own declaration files. */
const clean = (text: string): string =>
  readable(
    text
      // `(method) c1.Dog.bark`: cells are namespaces there.
      .replace(/^(\([a-z ]+\) )c\d+(?:_\d+)?\.(?=[\w$]+[.<])/, '$1')
      .replace(/\nimport [^]*$/, '')
      .replace(/^\(alias\) (?=[\w$]+[(<])/, 'function ')
      .replace(/^\(alias\) /, ''),
  );

interface Page {
  head: string;
  documentation: string;
  tags?: string[];
  parameters?: readonly ParameterHelp[];
  examples?: readonly string[];
  members?: string[];
}

const code = (text: string): string => `\`\`\`typescript\n${text}\n\`\`\``;

function compose({
  head,
  documentation,
  tags = [],
  parameters = [],
  examples = [],
  members = [],
}: Page): Inspection {
  const list = members.map((member) => `  ${member}`).join('\n');
  const example = examples.join('\n');
  const text = [
    head,
    documentation,
    tags.join('\n'),
    parameters.length > 0 && `Parameters:\n${parameterLines(parameters).join('\n')}`,
    example && `Example:\n${example.replace(/^/gm, '  ')}`,
    list,
  ];
  const markdown = [
    code(head),
    documentation,
    tags.map((tag) => `- ${tag}`).join('\n'),
    parameters.length > 0 && `**Parameters**\n\n${parameterList(parameters).join('\n')}`,
    example && `**Example**\n\n${code(example)}`,
    list && code(list),
  ];
  return {
    found: true,
    text: text.filter(Boolean).join('\n\n'),
    markdown: markdown.filter(Boolean).join('\n\n'),
  };
}

/** Adds how something was written. */
export const withSource = (found: Inspection, source: string): Inspection => ({
  ...found,
  text: `${found.text}\n\nSource:\n${source}`,
  markdown: `${found.markdown}\n\n**Source**\n\n${code(source)}`,
});

const tagText = (tag: ts.JSDocTagInfo): string => {
  const text = clean(t.displayPartsToString(tag.text));
  return text ? `@${tag.name} ${text}` : `@${tag.name}`;
};

function fromQuickInfo(
  service: ts.LanguageService,
  path: string,
  at: number,
  info: ts.QuickInfo,
  detail: 0 | 1,
): Inspection {
  const program = service.getProgram()!;
  const checker = program.getTypeChecker();
  const node = (t as Internal).getTouchingPropertyName(program.getSourceFile(path)!, at);
  const shown = clean(t.displayPartsToString(info.displayParts));
  const steps = stepsTo(checker, program.getSourceFile(path)!, node);
  // A name that nobody knows; a key of something of type `any` may still have a value.
  if (shown === 'any' && !checker.getSymbolAtLocation(node))
    return steps ? { found: false, text: shown, markdown: code(shown), steps } : nothing;
  const withSteps = (page: Page): Inspection => ({ ...compose(page), ...(steps && { steps }) });
  const documentation = t.displayPartsToString(info.documentation);
  const tags = (info.tags ?? []).filter(({ name }) => name !== 'param' && name !== 'example').map(tagText);
  const type = checker.getTypeAtLocation(node);
  const help = t.isIdentifier(node) ? callHelp(checker, node.text, type, node) : undefined;
  // What an object of a class has, not what the class has.
  const instance = type.getConstructSignatures()[0]?.getReturnType() ?? type;
  const members = detail === 1 ? membersOf(checker, checker.getApparentType(instance), node) : [];
  if (!help) return withSteps({ head: shown, documentation, tags, members });
  // A field that holds a function is shown as the function it is.
  const isField = /^(\((property|alias|accessor)\) |(const|let|var) )/.test(shown) && !/^class /.test(shown);
  return withSteps({
    ...help,
    head: detail === 1 || isField ? help.signatures.map(clean).join('\n') : shown,
    documentation: documentation || help.documentation,
    tags,
    members,
  });
}

/** The way to a value from a name of the cells, through keys that stand in the text. */
function stepsTo(checker: ts.TypeChecker, file: ts.SourceFile, node: ts.Node): string[] | undefined {
  if (t.isIdentifier(node)) {
    const { parent } = node;
    if (t.isPropertyAccessExpression(parent) && parent.name === node) return stepsTo(checker, file, parent);
    const { locals } = file as { locals?: ReadonlyMap<string, ts.Symbol & { exportSymbol?: ts.Symbol }> };
    const local = locals?.get(node.text);
    const symbol = checker.getSymbolAtLocation(node);
    return local && symbol && (symbol === local || symbol === local.exportSymbol) ? [node.text] : undefined;
  }
  if (t.isNonNullExpression(node) || t.isParenthesizedExpression(node))
    return stepsTo(checker, file, node.expression);
  const isElement = t.isElementAccessExpression(node) && t.isStringLiteralLike(node.argumentExpression);
  if (!isElement && !t.isPropertyAccessExpression(node)) return undefined;
  const before = stepsTo(checker, file, node.expression);
  return (
    before && [
      ...before,
      isElement
        ? (node.argumentExpression as ts.StringLiteral).text
        : (node as ts.PropertyAccessExpression).name.text,
    ]
  );
}

type Internal = typeof t & { getTouchingPropertyName(file: ts.SourceFile, position: number): ts.Node };

const isPublic = ({ name, declarations }: ts.Symbol): boolean =>
  !/^(\$|__)/.test(name) &&
  !declarations?.some(
    (one) => t.getCombinedModifierFlags(one) & (t.ModifierFlags.Private | t.ModifierFlags.Protected),
  );

/** Signatures of the members of a type. */
function membersOf(checker: ts.TypeChecker, type: ts.Type, node: ts.Node): string[] {
  // Those of every function are known.
  if (type.flags & t.TypeFlags.Any || type.getCallSignatures().length > 0) return [];
  const members = type.getProperties().filter(isPublic);
  const lines = members.slice(0, maximumMembers).map((member) => {
    const memberType = checker.getTypeOfSymbolAtLocation(member, node);
    return `${member.name}: ${clean(checker.typeToString(memberType))}`;
  });
  if (members.length > maximumMembers) lines.push(`… ${members.length - maximumMembers} more`);
  return lines;
}

function fromSignature(help: ts.SignatureHelpItems): Inspection {
  const item = help.items[help.selectedItemIndex]!;
  const parts = (list: readonly ts.SymbolDisplayPart[]): string => t.displayPartsToString([...list]);
  const parameters = item.parameters.map(({ displayParts }) => parts(displayParts));
  const head = `${parts(item.prefixDisplayParts)}${parameters.join(parts(item.separatorDisplayParts))}${parts(item.suffixDisplayParts)}`;
  const current = item.parameters[help.argumentIndex];
  const tags = current
    ? [
        `argument ${clean(parts(current.displayParts))}${current.documentation.length ? `: ${parts(current.documentation)}` : ''}`,
      ]
    : [];
  return compose({ head: clean(head), documentation: parts(item.documentation), tags });
}
