// The summary of a network as HTML: totals, then one table per scope level with shapes, types, parameters and shares.
import type { GraphDocument, GraphNode } from './graph_document.js';
import { cell, details, row, table } from './html_parts.js';
import { layerTable } from './html.js';
import { countOf, escapeXml, groupDigits } from './text.js';

/** Totals, a table of scopes (when names have them) and the table of layers. */
export function summaryHtml(document: GraphDocument): string {
  const { totals } = document;
  const known = totals.parameterCount !== null && totals.auxiliaryCount !== null;
  const parameters = known
    ? countOf(totals.parameterCount! + totals.auxiliaryCount!, 'parameter')
    : 'parameters unknown';
  const learned =
    known && totals.auxiliaryCount ? `, ${groupDigits(totals.parameterCount!)} of them learned` : '';
  const title = `${document.title}: ${countOf(totals.operators, 'operator')}, ${parameters}${learned}`;
  const scopes = document.scopes.length ? details('By group', scopeTable(document), true) : '';
  return `<div>${details(title, scopes + details('By layer', layerTable(document), !scopes), true)}</div>`;
}

/** One row a scope, indented by depth: operators, parameters (each counted once), share. */
export function scopeTable(document: GraphDocument): string {
  const total = Math.max(1, (document.totals.parameterCount ?? 0) + (document.totals.auxiliaryCount ?? 0));
  const owned = parametersOfScopes(document);
  const right = 'text-align:right';
  const rows = document.scopes.map((scope, at) => {
    const count = [...owned[at]!].reduce((sum, node) => sum + (node.parameterCount ?? 0), 0);
    return row([
      cell(escapeXml(scope.name), `font-family:monospace;padding-left:${9 + 16 * scope.depth}px`),
      cell(groupDigits(scope.operators), right),
      cell(count ? groupDigits(count) : '', right),
      cell(count ? `${((100 * count) / total).toFixed(1)} %` : '', right),
    ]);
  });
  const head = ['Group', 'Operators', 'Parameters', 'Share'].map((title) => cell(title, '', 'th'));
  return `<div style="overflow-x:auto">${table(head, rows)}</div>`;
}

/** For each scope the learned variables its operators (and those of the scopes inside) use. */
function parametersOfScopes(document: GraphDocument): Set<GraphNode>[] {
  const owned = document.scopes.map(() => new Set<GraphNode>());
  for (const node of document.nodes) {
    if (node.kind !== 'operator') continue;
    const learned = node.inputs
      .map(([id]) => document.nodes[id]!)
      .filter((input) => input.kind !== 'operator');
    for (let scope = node.scope; scope >= 0; scope = document.scopes[scope]!.parent)
      for (const input of learned) if (input.parameterCount) owned[scope]!.add(input);
  }
  return owned;
}
