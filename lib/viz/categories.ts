// The families of operators and their colours: ColorBrewer's Set3, as MXNet draws, completed to all families.

/** Colours of one family. Text on `fill` is always dark, so that a box reads the same in a light and a dark theme. */
export interface Palette {
  fill: string;
  stroke: string;
  /** What the legend calls it. */
  title: string;
}

/** Families an operator may belong to; 'variable', 'label', 'parameter' and 'auxiliary' are for variables. */
export const CATEGORIES: Readonly<Record<string, Palette>> = {
  layer: { fill: '#fb8072', stroke: '#c9503f', title: 'layer' },
  activation: { fill: '#ffffb3', stroke: '#bdbd55', title: 'activation' },
  normalization: { fill: '#bebada', stroke: '#8680b4', title: 'normalization' },
  pooling: { fill: '#80b1d3', stroke: '#4b83a9', title: 'pooling' },
  elementwise: { fill: '#fccde5', stroke: '#cf8fb2', title: 'element-wise' },
  reduce: { fill: '#ccebc5', stroke: '#8dbc82', title: 'reduction' },
  shape: { fill: '#fdb462', stroke: '#c9822e', title: 'shape' },
  loss: { fill: '#b3de69', stroke: '#7fab33', title: 'loss' },
  random: { fill: '#c9e6ee', stroke: '#7fb0be', title: 'random' },
  init: { fill: '#d9d9d9', stroke: '#9c9c9c', title: 'initialisation' },
  optimizer: { fill: '#d7a9d8', stroke: '#a46fa5', title: 'optimizer' },
  linalg: { fill: '#ffed6f', stroke: '#bfa92a', title: 'linear algebra' },
  other: { fill: '#e9e4f0', stroke: '#a79fb5', title: 'other' },
  variable: { fill: '#8dd3c7', stroke: '#4fa393', title: 'input' },
  label: { fill: '#8dd3c7', stroke: '#4fa393', title: 'input' },
  parameter: { fill: '#f1efe9', stroke: '#b0aa98', title: 'parameter' },
  auxiliary: { fill: '#e3e7ec', stroke: '#9aa5b1', title: 'auxiliary state' },
  scope: { fill: '#eef2f7', stroke: '#8a9bb0', title: 'group' },
  error: { fill: '#ffe0dc', stroke: '#c62828', title: 'error' },
};

/** Dark ink for text on any of the fills. */
export const INK = '#1b2026';

/** The colours of a family; an unknown family gets those of 'other'. */
export function paletteOf(category: string): Palette {
  return (Object.hasOwn(CATEGORIES, category) ? CATEGORIES[category] : undefined) ?? CATEGORIES['other']!;
}
