/** The connection file a client hands to the kernel. */
import { readFileSync } from 'node:fs';

export interface ConnectionFile {
  transport: string;
  ip: string;
  shell_port: number;
  iopub_port: number;
  stdin_port: number;
  control_port: number;
  hb_port: number;
  key: string;
  signature_scheme: string;
  kernel_name?: string;
  /** CurveZMQ keys (jupyter_client 8.9 and later). */
  curve_publickey?: string;
  curve_secretkey?: string;
}

const ports = ['shell_port', 'iopub_port', 'stdin_port', 'control_port', 'hb_port'] as const;

/** Reads and checks a connection file. Raises an Error that names the file and what is wrong in it. */
export function readConnectionFile(path: string): ConnectionFile {
  const file = JSON.parse(readFileSync(path, 'utf8')) as Partial<ConnectionFile>;
  for (const port of ports)
    if (!Number.isInteger(file[port])) throw new Error(`connection file ${path}: ${port} is missing`);
  return {
    transport: 'tcp',
    ip: '127.0.0.1',
    key: '',
    signature_scheme: 'hmac-sha256',
    ...file,
  } as ConnectionFile;
}

/** The address of one socket, e.g. `tcp://127.0.0.1:5000` or `ipc:///path-5000`. */
export function addressOf(file: ConnectionFile, port: (typeof ports)[number]): string {
  const separator = file.transport === 'ipc' ? '-' : ':';
  return `${file.transport}://${file.ip}${separator}${file[port]}`;
}
