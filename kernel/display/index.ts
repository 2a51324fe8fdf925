/** The display room: values become MIME bundles. It may use lib/viz and nothing of the kernel. */
export { bundleOf, inspectText, type Bundle } from './bundle.js';
export { createDisplay, type Display, type DisplayOptions, type Publish } from './display.js';
