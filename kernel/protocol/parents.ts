/** Remembers request headers, so that late output finds the cell that started it. */
import type { Header } from './messages.js';
import type { Owner } from './link.js';

const kept = 10_000;

export class Parents {
  #headers = new Map<Owner, Header>();
  #latest: Owner | undefined;

  /** Remembers a request; `isCell` makes it the home of output that nobody owns. */
  add(header: Header, isCell: boolean): void {
    this.#headers.set(header.msg_id, header);
    if (isCell) this.#latest = header.msg_id;
    if (this.#headers.size > kept) this.#headers.delete(this.#headers.keys().next().value!);
  }

  /** The header of a request; output without a (known) owner goes to the latest cell. */
  of(owner: Owner | undefined): Partial<Header> {
    const latest = this.#latest === undefined ? undefined : this.#headers.get(this.#latest);
    return (owner === undefined ? undefined : this.#headers.get(owner)) ?? latest ?? {};
  }
}
