/** `mx.viz`: networks drawn and summarised from symbols; the pictures themselves are lib/viz's. */
import { checkOptions, describe, MXNetError, type DType } from './core/index.js';
import { graphSource, Symbol } from './symbol/index.js';
import {
  plot_network as plot,
  print_summary as summarise,
  type NetworkPlot,
  type PlotOptions,
} from './viz/index.js';
import type { SummaryOptions as LayoutOptions } from './viz/index.js';

/** Options of `plot_network`, shapes by argument name. */
export type NetworkOptions = Omit<PlotOptions, 'shape' | 'dtype'> & {
  /** Shapes of inputs, by name: edges are labelled with what follows from them. */
  shape?: Readonly<Record<string, readonly number[]>> | null;
  /** Types of inputs, by name. */
  dtype?: Readonly<Record<string, DType>> | null;
};

/** Options of `print_summary`. */
export type SummaryOptions = LayoutOptions & { shape?: Readonly<Record<string, readonly number[]>> | null };

/**
 * Draws a symbol; as the last value of a cell it shows itself. A graph whose shapes contradict each other is drawn all the same, with
 * the failing node in red.
 */
export function plot_network(symbol: Symbol, options?: NetworkOptions): NetworkPlot;
export function plot_network(all: NetworkOptions & { symbol: Symbol }): NetworkPlot;
export function plot_network(
  first: Symbol | (NetworkOptions & { symbol: Symbol }),
  options: NetworkOptions = {},
): NetworkPlot {
  const { symbol, ...rest } = takeApart('plot_network', first, options, plotOptions);
  const { shape = null, dtype = null, title = symbol.name ?? 'plot', ...others } = rest as NetworkOptions;
  return plot(graphSource(symbol, shape, dtype), {
    ...others,
    title,
    ...(shape === null ? {} : { shape: shape as Record<string, readonly number[]> }),
    ...(dtype === null ? {} : { dtype }),
  });
}

/** Prints MXNet's table of layers, output shapes and parameter counts. Give `shape` to have them counted. */
export function print_summary(symbol: Symbol, options?: SummaryOptions): void;
export function print_summary(all: SummaryOptions & { symbol: Symbol }): void;
export function print_summary(
  first: Symbol | (SummaryOptions & { symbol: Symbol }),
  options: SummaryOptions = {},
): void {
  const taken = takeApart('print_summary', first, options, ['shape', 'line_length', 'positions']);
  const { symbol, shape = null, ...layout } = taken;
  console.log(summarise(graphSource(symbol, shape), layout));
}

const plotOptions = 'title save_format shape dtype node_attrs hide_weights rankdir collapse engine'.split(
  ' ',
);

/** The symbol and its options, given apart or in one object. Throws MXNetError for what is no symbol and for unknown options. */
function takeApart<Options extends object>(
  op: string,
  first: Symbol | (Options & { symbol: Symbol }),
  options: Options,
  known: readonly string[],
): Options & { symbol: Symbol } {
  const isAll = typeof first === 'object' && first !== null && 'symbol' in first;
  const all = isAll ? first : { symbol: first as Symbol, ...options };
  if (!(all.symbol instanceof Symbol)) {
    const given = describe(all.symbol);
    throw new MXNetError('is not a symbol', { op, argument: 'symbol', expected: 'a Symbol', given });
  }
  checkOptions(all, ['symbol', ...known], op);
  return all;
}
