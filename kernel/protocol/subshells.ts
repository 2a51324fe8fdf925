/** Subshells (JEP 91): further queues of cells, served while a cell of another one awaits. */
import { randomUUID } from 'node:crypto';
import type { Execution } from './execution.js';

export class Subshells {
  #shells = new Map<string, Execution>();
  /** Deleted ones whose last cell still runs. */
  #ending = new Set<Execution>();

  constructor(private readonly createShell: () => Execution) {}

  get(id: string): Execution | undefined {
    return this.#shells.get(id);
  }

  /** All that may have a running cell. */
  all(): Execution[] {
    for (const shell of this.#ending) if (!shell.current) this.#ending.delete(shell);
    return [...this.#shells.values(), ...this.#ending];
  }

  /** Content of create_subshell_reply. */
  create(): object {
    const id = randomUUID();
    this.#shells.set(id, this.createShell());
    return { status: 'ok', subshell_id: id };
  }

  /** Content of delete_subshell_reply; what runs there ends by itself. Raises an Error for an unknown one. */
  delete(id: unknown): object {
    const shell = this.#shells.get(String(id));
    if (!shell) throw new Error(`there is no subshell ${String(id)}`);
    this.#shells.delete(String(id));
    this.#ending.add(shell);
    return { status: 'ok' };
  }

  /** Content of list_subshell_reply. */
  list(): object {
    return { status: 'ok', subshell_id: [...this.#shells.keys()] };
  }
}
