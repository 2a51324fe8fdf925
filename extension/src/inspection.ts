// What the views and the panel share: the graph last drawn and the node selected in it.
import type { ISignal } from '@lumino/signaling';
import { Signal } from '@lumino/signaling';
import type { GraphDocument } from '../../lib/viz/graph_document.js';

/** One per JupyterLab window. `changed` is emitted after the graph or the selection changed. */
export class Inspection {
  readonly #changed = new Signal<this, void>(this);
  #graph: GraphDocument | null = null;
  #selected = -1;

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  get graph(): GraphDocument | null {
    return this.#graph;
  }

  /** Id of the selected node in `graph`, -1 for none. */
  get selected(): number {
    return this.#selected;
  }

  /** Makes a graph the one that is looked at, with this node selected. */
  show(graph: GraphDocument | null, selected = -1): void {
    if (this.#graph === graph && this.#selected === selected) return;
    this.#graph = graph;
    this.#selected = selected;
    this.#changed.emit();
  }
}
