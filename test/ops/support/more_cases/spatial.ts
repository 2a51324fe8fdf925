/** Spatial operators: dtypes, corners of windows and grids. */
import type { MoreCase } from './index.js';

export const spatialCases: readonly MoreCase[] = [];
