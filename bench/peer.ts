/** One measured process and the conversation with it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Answer, Request } from './protocol.js';
import { root } from './root.js';

/** How a peer is started. */
export interface PeerSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const python = (name: string, script: string, env: Record<string, string> = {}): PeerSpec => ({
  name,
  command: join(root, 'build', 'peers', name, 'bin', 'python'),
  args: [join(root, 'bench', 'peers', script)],
  env,
});

/** All peers, ours first. A peer that is not set up is left out. */
export function peers(threads: number): PeerSpec[] {
  const ours: PeerSpec = {
    name: 'mxlab',
    command: process.execPath,
    args: [join(root, 'dist', 'bench', 'ours.js')],
    env: { MXLAB_NUM_THREADS: String(threads) },
  };
  const others = [
    // The wheel's OpenBLAS takes its oldest kernels on processors it does not know.
    python('mxnet', 'mxnet_peer.py', { OPENBLAS_CORETYPE: 'SkylakeX' }),
    python('numpy', 'numpy_peer.py'),
    python('torch', 'torch_peer.py'),
    { name: 'onednn', command: join(root, 'build', 'peers', 'onednn', 'peer'), args: [] },
  ];
  return [ours, ...others.filter((peer) => existsSync(peer.command))];
}

/** A running peer. */
export class Peer {
  private readonly child: ChildProcess;
  private readonly answers: AsyncIterator<string>;
  private readonly reader: Interface;

  constructor(
    readonly spec: PeerSpec,
    threads: number,
  ) {
    const own = { OMP_NUM_THREADS: String(threads), OPENBLAS_NUM_THREADS: String(threads), ...spec.env };
    this.child = spawn(spec.command, spec.args, {
      env: { ...process.env, ...own },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.reader = createInterface({ input: this.child.stdout! });
    this.answers = this.reader[Symbol.asyncIterator]();
  }

  async measure(request: Request): Promise<Answer> {
    this.child.stdin!.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await this.answers.next();
    if (done) throw new Error(`${this.spec.name} ended while measuring ${request.line}`);
    return JSON.parse(value) as Answer;
  }

  stop(): void {
    this.child.stdin!.end();
    this.reader.close();
  }
}
