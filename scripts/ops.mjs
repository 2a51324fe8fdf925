/** What of MXNet's registry the operator table has: `node scripts/ops.mjs --coverage [--list]`, after `npm run build:js`. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'test', 'oracle');

/** Not operators of the classic interface: left out of the count. */
const outside = [
  [
    /^_(backward|broadcast_backward|contrib_backward|split_v2_backward)/,
    'gradients inside MXNet; ours are formulas',
  ],
  [/^_np[ix]?_|^_npi|^_np_/, 'mx.np and mx.npx'],
  [/^_sg_mkldnn|^_FusedOp|^_TensorRT/, 'made by graph passes of MKL-DNN and CUDA'],
  [
    /^_CachedOp|^_CustomFunction|^_NDArray$|^_Native$|^_NoGradient$|^_CrossDeviceCopy$/,
    'inner parts of the C++ runtime',
  ],
  [/^_sparse_/, 'aliases for sparse storage'],
];

/** Gaps that stay, with the reason. */
const reasons = [
  [/^_contrib_dgl_|^_contrib_edge_id$/, 'graphs in CSR arrays, which DGL brings itself'],
  [/^_contrib_tvm_|^tvm_/, 'needs a build with TVM'],
  [/^_cv|^_imdecode$/, 'reading image files belongs to mx.image'],
];

/** Families in the order of the reference; the first that matches counts. */
const families = [
  ['linear algebra', /^_linalg_|^dot$|^batch_dot$|^khatri_rao$/],
  ['quantization', /quantiz|^_contrib_calibrate|intgemm/],
  ['detection', /MultiBox|Proposal|ROI|box_|bipartite|Deformable/],
  ['contrib', /^_contrib_/],
  ['image', /^_image_|^_cv|^_imdecode/],
  ['random numbers', /^_random_|^_sample_|^_shuffle$/],
  ['optimizer updates', /_update$|^multi_lars$|_update_phase|^reset_arrays$|^preloaded_|^multi_(mp_)?sgd/],
  ['scalar', /_scalar$|Scalar$/],
  ['broadcasting', /^broadcast_/],
  ['sequence', /^Sequence|^RNN$|^_rnn_|^CTCLoss$/],
  ['control flow and host', /^_foreach$|^_while_loop$|^_cond$|^Custom$/],
  ['layers', /^[A-Z]/],
  ['others', /^/],
];

const { allNames } = await import(join(root, 'dist/lib/core/index.js'));
await import(join(root, 'dist/lib/ops/index.js'));
const ours = new Map(allNames());
const registry = JSON.parse(readFileSync(join(folder, 'registry.json'), 'utf8'));
const recorded = new Set(
  readdirSync(join(folder, 'fixtures'))
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => JSON.parse(readFileSync(join(folder, 'fixtures', file), 'utf8')).map(({ op }) => op)),
);

const operators = new Map();
for (const [name, operator] of Object.entries(registry)) {
  if (outside.some(([rule]) => rule.test(name))) continue;
  operators.set(operator, [...(operators.get(operator) ?? []), name]);
}

const rows = new Map(
  families.map(([family]) => [
    family,
    { known: 0, present: 0, gradient: 0, none: 0, fixtures: 0, documented: 0, names: 0 },
  ]),
);
const gaps = [];
for (const [operator, names] of [...operators].sort()) {
  const row = rows.get(families.find(([, rule]) => rule.test(operator))[0]);
  row.known++;
  const op = names.map((name) => ours.get(name)).find(Boolean);
  const missing = names.filter((name) => !ours.has(name));
  if (missing.length > 0) {
    const reason = reasons.find(([rule]) => rule.test(operator))?.[1];
    gaps.push({ operator, missing, part: op !== undefined, reason });
  }
  if (!op) continue;
  row.present++;
  row.names += missing.length;
  if (typeof op.gradient === 'function') row.gradient++;
  else row.none++;
  if (recorded.has(op.name)) row.fixtures++;
  if (op.summary && op.examples.length > 0) row.documented++;
}

const heads = [
  'family',
  'in MXNet',
  'present',
  'gradient',
  'none, with reason',
  'fixtures',
  'documented',
  'aliases missing',
];
const cells = [...rows].map(([family, row]) => [
  family,
  row.known,
  row.present,
  row.gradient,
  row.none,
  row.fixtures,
  row.documented,
  row.names,
]);
const total = heads.map((_, column) =>
  column === 0 ? 'all' : cells.reduce((sum, row) => sum + row[column], 0),
);
for (const row of [heads, ...cells, total])
  console.log(
    row
      .map((cell, column) =>
        column === 0 ? String(cell).padEnd(24) : String(cell).padStart(heads[column].length + 2),
      )
      .join(''),
  );

const open = gaps.filter(({ reason }) => !reason);
console.log(`\n${gaps.length - open.length} gaps with a reason, ${open.length} without.`);
if (process.argv.includes('--list'))
  for (const { operator, missing, reason } of gaps)
    console.log(
      `  ${operator}${missing.length > 1 || missing[0] !== operator ? ` (${missing.join(', ')})` : ''}${reason ? `: ${reason}` : ''}`,
    );
if (process.argv.includes('--coverage') && open.length > 0) process.exitCode = 1;
