/** What stands at a place: its type and documentation, or the signature of the call around it. */
import type ts from 'typescript';
import { readable } from './diagnostics.js';
import { typescript as t } from './patched_typescript.js';

export interface Inspection {
  found: boolean;
  text: string;
  markdown: string;
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
      .replace(/\nimport [^]*$/, '')
      .replace(/^\(alias\) (?=[\w$]+[(<])/, 'function ')
      .replace(/^\(alias\) /, ''),
  );

function compose(head: string, documentation: string, tags: string[], members: string[]): Inspection {
  const list = members.length > 0 ? members.map((member) => `  ${member}`).join('\n') : '';
  const text = [head, documentation, tags.join('\n'), list].filter(Boolean).join('\n\n');
  const markdown = [
    `\`\`\`typescript\n${head}\n\`\`\``,
    documentation,
    tags.map((tag) => `- ${tag}`).join('\n'),
    list && `\`\`\`typescript\n${list}\n\`\`\``,
  ];
  return { found: true, text, markdown: markdown.filter(Boolean).join('\n\n') };
}

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
  const members = detail === 1 ? membersAt(service, path, at) : [];
  return compose(
    clean(t.displayPartsToString(info.displayParts)),
    t.displayPartsToString(info.documentation),
    (info.tags ?? []).map(tagText),
    members,
  );
}

type Internal = typeof t & { getTouchingPropertyName(file: ts.SourceFile, position: number): ts.Node };

/** Signatures of the members of the type at a place. */
function membersAt(service: ts.LanguageService, path: string, at: number): string[] {
  const program = service.getProgram()!;
  const checker = program.getTypeChecker();
  const node = (t as Internal).getTouchingPropertyName(program.getSourceFile(path)!, at);
  const type = checker.getApparentType(checker.getTypeAtLocation(node));
  if (type.flags & t.TypeFlags.Any) return [];
  const members = type.getProperties().filter(({ name }) => !/^(\$|__)/.test(name));
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
  return compose(clean(head), parts(item.documentation), tags, []);
}
