/** `mxlab doctor`: what is installed, what it found on this machine, what is wrong and how to mend it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { packageRoot, type Command } from './main.js';
import { askPython, pythons } from './python.js';

/** One line of the report; `mend` makes it a problem. */
interface Finding {
  readonly what: string;
  readonly value: string;
  readonly mend?: string;
}

const setup = 'npm start -- --setup-only';

function version(): Finding {
  const { version: number } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { what: 'mxlab', value: number };
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isOld = major < 20 || (major === 20 && minor < 10);
  return {
    what: 'Node',
    value: `${process.version} (${process.execPath})`,
    ...(isOld ? { mend: 'install Node 20.10 or newer' } : {}),
  };
}

function machine(): Finding {
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  return {
    what: 'machine',
    value: `${platform()} ${release()} ${arch()}, ${cpus().length} processors, ${gigabytes} GiB`,
  };
}

async function engine(): Promise<Finding[]> {
  try {
    const { door } = await import('../lib/backend/index.js');
    const { compiler, cpu, blas, onednn, cuda, version: number } = door().information();
    return [
      { what: 'engine', value: `${number}, built with ${compiler}` },
      { what: 'CPU', value: `${cpu.name}; ${cpu.features.join(' ')}; ${cpu.threads} threads` },
      { what: 'BLAS', value: `${blas.library} ${blas.version}, kernels for ${blas.core}` },
      { what: 'oneDNN', value: `${onednn.version}, ${onednn.isa}` },
      { what: 'GPU', value: cuda.available ? 'usable' : `none: ${cuda.reason}` },
    ];
  } catch (error) {
    return [{ what: 'engine', value: (error as Error).message, mend: setup }];
  }
}

function typescript(): Finding {
  const file = join(packageRoot, 'node_modules', 'typescript', 'package.json');
  const found = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
    : 'missing';
  return {
    what: 'TypeScript',
    value: found,
    ...(found === '6.0.3' ? {} : { mend: 'npm ci (the cell compiler needs exactly 6.0.3)' }),
  };
}

function jupyter(): Finding[] {
  const ask = 'import jupyterlab, nbclient; print(jupyterlab.__version__, "nbclient", nbclient.__version__)';
  const python = pythons().find((candidate) => askPython(candidate, ask) !== undefined);
  if (!python) return [{ what: 'JupyterLab', value: 'not found', mend: setup }];
  const findings: Finding[] = [{ what: 'JupyterLab', value: `${askPython(python, ask)} (${python})` }];
  const listing = spawnSync(python, ['-m', 'jupyter', 'kernelspec', 'list', '--json'], { encoding: 'utf8' });
  type Specs = { kernelspecs: Record<string, { resource_dir: string; spec: { display_name: string } }> };
  const { kernelspecs } =
    listing.status === 0
      ? (JSON.parse(listing.stdout) as Specs)
      : { kernelspecs: {} as Specs['kernelspecs'] };
  for (const [name, { resource_dir, spec }] of Object.entries(kernelspecs)) {
    findings.push({ what: 'kernel', value: `${name}: ${spec.display_name} (${resource_dir})` });
  }
  const own = kernelspecs['mxlab'];
  if (!own)
    findings.push({
      what: 'kernel',
      value: 'mxlab is not installed for this Jupyter',
      mend: 'npx mxlab install --user',
    });
  else findings.push(...kernelProblems(own.resource_dir));
  findings.push(extensionState(python));
  return findings;
}

function kernelProblems(folder: string): Finding[] {
  const file = join(folder, 'location.json');
  if (!existsSync(file))
    return [{ what: 'kernel', value: `${file} is missing`, mend: 'npx mxlab install --user' }];
  const { main } = JSON.parse(readFileSync(file, 'utf8')) as { main: string };
  return existsSync(main)
    ? []
    : [{ what: 'kernel', value: `points to ${main}, which is not there`, mend: 'npx mxlab install --user' }];
}

function extensionState(python: string): Finding {
  const listing = spawnSync(python, ['-m', 'jupyter', 'labextension', 'list'], { encoding: 'utf8' });
  const line = `${listing.stdout}${listing.stderr}`
    .split('\n')
    .find((text) => text.includes('@mxlab/jupyterlab'));
  if (!line) return { what: 'extension', value: 'not installed', mend: setup };
  // eslint-disable-next-line no-control-regex -- Jupyter colours its listing
  const plain = line.replace(/\x1b\[[0-9;]*m/g, '').trim();
  return { what: 'extension', value: plain, ...(/enabled\s+OK/i.test(plain) ? {} : { mend: setup }) };
}

export const doctor: Command = {
  usage: 'mxlab doctor',
  summary: 'prints versions and what was found, what is wrong and how to mend it; exit code 1 if anything is',
  async run() {
    const findings = [version(), node(), machine(), typescript(), ...(await engine()), ...jupyter()];
    for (const { what, value, mend } of findings)
      console.log(`${mend ? '✗' : '✓'} ${what.padEnd(11)} ${value}`);
    const problems = findings.filter((finding) => finding.mend);
    if (problems.length === 0) {
      console.log('\nAll is well.');
      return 0;
    }
    console.log('\nTo mend:');
    for (const { what, mend } of problems) console.log(`  ${what}: ${mend}`);
    return 1;
  },
};
