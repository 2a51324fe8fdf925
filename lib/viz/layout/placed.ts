// Where everything of a picture stands: what every layout returns and every writer of pictures reads.
import type { VisibleGraph } from '../visible_graph.js';

export interface Point {
  x: number;
  y: number;
}

export interface PlacedArrow {
  /** SVG path data, ending at the tip. */
  d: string;
  tip: Point;
  /** Unit vector in which the arrow arrives. */
  heading: Point;
  /** Where the label's text begins (anchor 'start'), ends or is centred; null when this arrow shows none. */
  label: (Point & { anchor: 'start' | 'middle' | 'end' }) | null;
}

/** A picture with its origin at the top left; `boxes` are centres, in the order of the graph's. */
export interface PlacedGraph {
  graph: VisibleGraph;
  width: number;
  height: number;
  boxes: Point[];
  arrows: PlacedArrow[];
}

export const LABEL_SIZE = 10.5;
export const MARGIN = 12;

/** A number for path data: at most one decimal. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
