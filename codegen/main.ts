/** `npm run gen`: writes the generated files that are not what the operator table says. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from './outputs.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

const current = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

for (const { path, text } of generatedFiles()) {
  const place = join(root, path);
  if (current(place) === text) continue;
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text);
  console.log(`wrote ${path}`);
}
