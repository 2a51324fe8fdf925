// Pure functions over plain data live here: graph document, layout, SVG, HTML, summaries, tensor views. No tensor, no operator name.
export * from './graph_document.js';
export type * from './graph_source.js';
export { buildDocument } from './build_document.js';
export type { DocumentOptions } from './build_document.js';
export { validateDocument, GraphDocumentError } from './validate_document.js';
export { CATEGORIES, paletteOf } from './categories.js';
export type { Palette } from './categories.js';
export { plot_network, NetworkPlot } from './plot_network.js';
export type { PlotFormat, PlotOptions } from './plot_network.js';
export { print_summary } from './print_summary.js';
export type { SummaryOptions } from './print_summary.js';
export { visibleGraph } from './visible_graph.js';
export { layeredLayout } from './layout/layered.js';
export { graphvizLayout, endGraphviz } from './layout/graphviz.js';
export { writeSvg } from './svg.js';
export { describe, layerTable, networkHtml } from './html.js';
