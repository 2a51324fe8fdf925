// mx.viz.plot_network over plain data: the object that draws a network in a notebook and writes it to files.
import { writeFile } from 'node:fs/promises';
import { buildDocument } from './build_document.js';
import { writeDot } from './dot.js';
import { GRAPH_MIME } from './graph_document.js';
import type { Collapse, GraphDocument, RankDirection } from './graph_document.js';
import type { GraphSource } from './graph_source.js';
import { describe, networkHtml } from './html.js';
import { openFile } from './open_file.js';
import { graphvizLayout } from './layout/graphviz.js';
import { layeredLayout } from './layout/layered.js';
import type { PlacedGraph } from './layout/placed.js';
import { writeSvg } from './svg.js';
import { COMFORTABLE_BOXES, visibleGraph } from './visible_graph.js';
import type { VisibleGraph } from './visible_graph.js';

export type PlotFormat = 'svg' | 'dot' | 'gv' | 'json' | 'html';

/** MXNet's options and ours. `shape` and `dtype` are used by whoever makes the source; here they only switch labels on. */
export interface PlotOptions {
  title?: string;
  save_format?: PlotFormat;
  shape?: Record<string, readonly number[]> | null;
  dtype?: Record<string, unknown> | null;
  /** Graphviz node attributes, merged over the defaults of the DOT text. */
  node_attrs?: Record<string, string>;
  hide_weights?: boolean;
  rankdir?: RankDirection;
  collapse?: Collapse;
  /** Who places the boxes: Graphviz's dot, the own layout, or (auto) dot for up to 300 boxes within its time budget. */
  engine?: 'auto' | 'dot' | 'layered';
}

const FORMATS: readonly PlotFormat[] = ['svg', 'dot', 'gv', 'json', 'html'];
/** The largest document put into a notebook; beyond it the picture alone is shown. */
const LARGEST_DOCUMENT = 512 * 1024;

/** A drawn network. As the last value of a cell it shows itself. */
export class NetworkPlot {
  readonly #options: PlotOptions;
  readonly #visible: VisibleGraph;
  #placed: Promise<PlacedGraph> | undefined;

  constructor(
    readonly document: GraphDocument,
    options: PlotOptions = {},
  ) {
    this.#options = options;
    this.#visible = visibleGraph(document);
  }

  /** The network in Graphviz's language, in MXNet's style. */
  get dot(): string {
    return writeDot(this.#visible, this.document.view, this.document.title, this.#options.node_attrs);
  }

  /** The same as `dot`, under the name that Python's graphviz package uses. */
  get source(): string {
    return this.dot;
  }

  /** The picture as SVG text. Graphviz places up to 300 boxes within its time budget; otherwise the own layout does. */
  async toSVG({ background }: { background?: string } = {}): Promise<string> {
    const placed = await this.#place();
    return writeSvg(placed, {
      title: this.document.title,
      ...(background === undefined ? {} : { background }),
    });
  }

  /** The versioned graph document. */
  toJSON(): GraphDocument {
    return this.document;
  }

  /** The notebook's HTML: picture, legend and layer table. */
  async toHTML(): Promise<string> {
    return networkHtml(this.document, await this.#place(), await this.toSVG());
  }

  /**
   * Writes the picture to a file and returns its name; the format's ending is added when the name has none.
   * Formats: svg, dot (or gv), json, html. Raises RangeError for others, such as pdf and png.
   */
  async render(path: string = this.document.title, format?: PlotFormat): Promise<string> {
    const ending = FORMATS.find((known) => path.endsWith(`.${known}`));
    const wanted = format ?? ending ?? this.#options.save_format ?? 'svg';
    if (!FORMATS.includes(wanted))
      throw new RangeError(
        `plot_network: cannot render '${String(wanted)}', only ${FORMATS.join(', ')}. ` +
          'Write an svg and convert it, or give the dot file to Graphviz.',
      );
    const file = path.endsWith(`.${wanted}`) ? path : `${path}.${wanted}`;
    await writeFile(file, await this.#text(wanted));
    return file;
  }

  /**
   * Writes the picture to a file, opens it with the system's viewer where there is a screen, and returns the file's name. In a notebook
   * the plot shows itself as the value of a cell.
   */
  async view(path: string = this.document.title, format?: PlotFormat): Promise<string> {
    const file = await this.render(path, format);
    openFile(file);
    return file;
  }

  async #text(format: PlotFormat): Promise<string> {
    if (format === 'svg') return this.toSVG();
    if (format === 'json') return JSON.stringify(this.document);
    if (format === 'html') return `<!doctype html><meta charset="utf-8">${await this.toHTML()}`;
    return this.dot;
  }

  /** The bundle a notebook stores: graph document, HTML, one line of text. */
  async [Symbol.for('Jupyter.display')](): Promise<Record<string, unknown>> {
    const bundle: Record<string, unknown> = {
      'text/plain': this.toString(),
      'text/html': await this.toHTML(),
    };
    const json = JSON.stringify(this.document);
    if (json.length <= LARGEST_DOCUMENT) bundle[GRAPH_MIME] = JSON.parse(json);
    return bundle;
  }

  toString(): string {
    return `<NetworkPlot ${this.document.title}: ${describe(this.document)}>`;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  #place(): Promise<PlacedGraph> {
    return (this.#placed ??= placeNetwork(this.#visible, this.document, this.#options.engine ?? 'auto'));
  }
}

async function placeNetwork(
  visible: VisibleGraph,
  { view }: GraphDocument,
  engine: NonNullable<PlotOptions['engine']>,
): Promise<PlacedGraph> {
  const isForDot = engine === 'dot' || (engine === 'auto' && visible.boxes.length <= COMFORTABLE_BOXES);
  const byDot = isForDot ? await graphvizLayout(visible, view) : undefined;
  return byDot ?? layeredLayout(visible, view.rankdir);
}

/**
 * Draws a graph source as MXNet's plot_network draws a symbol: weights hidden, data at the bottom, arrows labelled with the
 * shapes that flow (without the batch dimension). Nothing is laid out before the picture is asked for.
 */
export function plot_network(source: GraphSource, options: PlotOptions = {}): NetworkPlot {
  const { title = 'plot', hide_weights = true, rankdir = 'BT', collapse = 'auto', dtype } = options;
  const showDtypes = dtype !== undefined && dtype !== null;
  return new NetworkPlot(
    buildDocument(source, {
      title,
      hideWeights: hide_weights,
      rankdir,
      collapse,
      showShapes: true,
      showDtypes,
    }),
    options,
  );
}
