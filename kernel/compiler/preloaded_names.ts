/** Exports of `mxlab` that cells see without an import, when the library has them; `mx` is its default export. Types and values follow this list. */
export const preloadedNames = ['nd', 'sym', 'autograd', 'gluon', 'NDArray'] as const;
