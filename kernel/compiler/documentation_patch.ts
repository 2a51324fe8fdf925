/**
 * Edits of typescript.js that parse documentation comments when somebody asks for them: a tenth of the library's tree is
 * documentation, which each start of the compiler would bring from its snapshot (60 ms) for the few that are ever shown.
 */
import type { Edit } from './garbage_patch.js';

/** Runs in typescript.js. Files that were parsed with their documentation, and JavaScript, whose types stand in comments, are left alone. */
const attachDocumentation = `
function attachDocumentation(node) {
  if (node.jsDoc !== void 0 || !canHaveJSDoc(node) || nodeIsSynthesized(node)) return;
  const file = getSourceFileOfNode(node);
  if (!file || file.jsDocParsingMode !== 3 /* ParseForTypeInfo */ || isInJSFile(node)) return;
  node.jsDoc = mapDefined(getJSDocCommentRanges(node, file.text), (comment) => {
    const parsed = parseIsolatedJSDocComment(file.text, comment.pos, comment.end - comment.pos);
    return parsed && parsed.jsDoc && setParent(parsed.jsDoc, node);
  });
}`;

export const documentationEdits: readonly Edit[] = [
  {
    anchor: '\nfunction getJSDocCommentsAndTags(hostNode, noCache) {\n  let result;',
    replacement: `${attachDocumentation}
function getJSDocCommentsAndTags(hostNode, noCache) {
  let result;
  if (isVariableLike(hostNode) && hasInitializer(hostNode)) attachDocumentation(hostNode.initializer);`,
  },
  {
    anchor:
      'while (node && node.parent) {\n    if (hasJSDocNodes(node)) {\n      result = addRange(result, filterOwnedJSDocTags(hostNode, node.jsDoc));',
    replacement:
      'while (node && node.parent) {\n    attachDocumentation(node);\n    if (hasJSDocNodes(node)) {\n      result = addRange(result, filterOwnedJSDocTags(hostNode, node.jsDoc));',
  },
];
