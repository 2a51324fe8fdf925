// The mxlab panel at the right: the selected node of the graph last drawn, else its layers, else a word on how to begin.
import { Widget } from '@lumino/widgets';
import type { GraphDocument } from '../../lib/viz/graph_document.js';
import { countOf, groupDigits, shapeLabel } from '../../lib/viz/text.js';
import { button, html } from './dom.js';
import type { Inspection } from './inspection.js';
import { nodeDetails } from './node_details.js';

const MOST_ROWS = 500;
const EXAMPLE = `let net = sym.Variable('data')
net = sym.FullyConnected(net, { name: 'fc1', num_hidden: 128 })
net = sym.Activation(net, { act_type: 'relu' })
mx.viz.plot_network(net, { shape: { data: [32, 784] } })`;

export class InspectorPanel extends Widget {
  #search = '';

  constructor(readonly inspection: Inspection) {
    super();
    this.id = 'mxlab-panel';
    this.addClass('mxlab-panel');
    this.title.label = 'mxlab';
    this.title.caption = 'mxlab: look inside a network';
    inspection.changed.connect(this.#draw, this);
    this.#draw();
  }

  override dispose(): void {
    this.inspection.changed.disconnect(this.#draw, this);
    super.dispose();
  }

  #draw(): void {
    const { graph, selected } = this.inspection;
    const node = graph?.nodes[selected];
    if (!graph) this.node.replaceChildren(...emptyState());
    else if (!node) this.node.replaceChildren(...this.#overview(graph));
    else {
      const back = button(`← ${graph.title}`, 'All layers', () => this.inspection.show(graph), 'mxlab-link');
      this.node.replaceChildren(
        html('p', '', [back]),
        ...nodeDetails(graph, node, (id) => this.inspection.show(graph, id)),
      );
    }
  }

  #overview(graph: GraphDocument): Node[] {
    const { operators, inputs, parameterCount, errors } = graph.totals;
    const facts = [countOf(operators, 'operator'), countOf(inputs, 'input')];
    if (parameterCount) facts.push(countOf(parameterCount, 'parameter'));
    const search = html('input', 'mxlab-search');
    search.type = 'search';
    search.placeholder = 'Find a node or an operator';
    search.value = this.#search;
    const body = html('tbody');
    const fill = (): void => body.replaceChildren(...this.#rows(graph));
    search.addEventListener('input', () => {
      this.#search = search.value;
      fill();
    });
    fill();
    const parts: Node[] = [html('h2', '', [graph.title]), html('p', '', [facts.join(' · ')])];
    if (errors)
      parts.push(
        html('div', 'mxlab-message', [`Shapes do not fit at ${errors} node${errors > 1 ? 's' : ''}.`]),
      );
    return [
      ...parts,
      html('p', '', ['Click a box in the picture, or a name here.']),
      search,
      html('table', '', [body]),
    ];
  }

  #rows(graph: GraphDocument): HTMLTableRowElement[] {
    const wanted = this.#search.toLowerCase();
    const isFound = (text: string) => text.toLowerCase().includes(wanted);
    const found = graph.nodes.filter((node) => node.kind !== 'parameter' && node.kind !== 'auxiliary');
    return found
      .filter((node) => isFound(node.name) || isFound(node.op))
      .slice(0, MOST_ROWS)
      .map((node) => {
        const open = () => this.inspection.show(graph, node.id);
        return html('tr', '', [
          html('td', '', [button(node.name, node.op === 'null' ? 'input' : node.op, open, 'mxlab-link')]),
          html('td', 'mxlab-code', [shapeLabel(node.outputs[0]?.shape ?? null)]),
          html('td', 'mxlab-number', [node.parameterCount ? groupDigits(node.parameterCount) : '']),
        ]);
      });
  }
}

function emptyState(): Node[] {
  return [
    html('h2', '', ['Nothing drawn yet']),
    html('p', '', [
      'Draw a network in a notebook, and this panel looks inside it: shapes, attributes, parameters, neighbours.',
    ]),
    html('pre', '', [EXAMPLE]),
    html('p', '', ['Then click a box in the picture.']),
  ];
}
