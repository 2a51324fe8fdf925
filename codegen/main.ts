/** `npm run gen`: writes the generated files that are not what the operator table says. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles, generatedFolder } from './outputs.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

const current = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

const files = generatedFiles();
for (const { path, text } of files) {
  const place = join(root, path);
  if (current(place) === text) continue;
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text);
  console.log(`wrote ${path}`);
}

// Headers of operators that are no more.
const paths = new Set(files.map(({ path }) => path));
for (const name of readdirSync(join(root, generatedFolder))) {
  if (paths.has(`${generatedFolder}/${name}`)) continue;
  rmSync(join(root, generatedFolder, name));
  console.log(`removed ${generatedFolder}/${name}`);
}
