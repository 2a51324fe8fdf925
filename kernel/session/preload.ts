/** The single import of the library: loads it in the background and puts its names into the cells' state. */
import { preloadedNames } from '../compiler/preloaded_names.js';
import type { KernelApi } from './kernel_api.js';

type Namespace = Record<string, unknown>;

export interface Library {
  /** What `import ... from 'mxlab'` gives. */
  namespace: Namespace;
  /** Why the library is not there. */
  failure?: Error;
}

/** Loads the library. A library that does not load leaves a kernel for plain TypeScript, with `failure` set. */
export async function loadLibrary(kernel: KernelApi): Promise<Library> {
  let loaded: Namespace;
  try {
    // By its public name: the bundle, which loads several times faster than its files, and the instance that packages get.
    loaded = (await import('mxlab')) as unknown as Namespace;
  } catch (error) {
    return { namespace: { default: { kernel } }, failure: error as Error };
  }
  const mx = loaded['default'];
  if (mx && typeof mx === 'object' && Object.isExtensible(mx)) {
    Object.defineProperty(mx, 'kernel', { value: kernel, configurable: true });
    return { namespace: loaded };
  }
  const extended = Object.defineProperty({ ...(mx as object) }, 'kernel', { value: kernel });
  return { namespace: { ...loaded, default: extended } };
}

/** The names cells begin with. */
export function preloadedNamesOf({ namespace }: Library): Namespace {
  const names: Namespace = { mx: namespace['default'] };
  for (const name of preloadedNames) if (name in namespace) names[name] = namespace[name];
  return names;
}
