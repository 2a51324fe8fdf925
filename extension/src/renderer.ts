// JupyterLab's renderer for graph documents: checks the data, then hands it to a network view.
import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import { Widget } from '@lumino/widgets';
import { GRAPH_MIME } from '../../lib/viz/graph_document.js';
import { validateDocument } from '../../lib/viz/validate_document.js';
import { html } from './dom.js';
import { NetworkView } from './network_view.js';
import type { ViewHost } from './network_view.js';

/** Safe for untrusted notebooks: it builds DOM nodes only, runs nothing and asks the kernel nothing. */
export class GraphRenderer extends Widget implements IRenderMime.IRenderer {
  #view: NetworkView | null = null;

  constructor(readonly host: ViewHost) {
    super();
  }

  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    this.#view?.dispose();
    this.#view = null;
    try {
      const graph = validateDocument(model.data[GRAPH_MIME]);
      this.#view = new NetworkView(this.node, graph, this.host);
      this.host.inspection.show(graph);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'GraphDocumentError') throw error;
      this.node.replaceChildren(
        html('div', 'mxlab-message', [`This output cannot be drawn. ${error.message}`]),
      );
    }
  }

  override dispose(): void {
    this.#view?.dispose();
    if (this.#view && this.host.inspection.graph === this.#view.graph) this.host.inspection.show(null);
    super.dispose();
  }
}
