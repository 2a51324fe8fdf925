/** A profile as one value that shows itself: a table, and in a notebook a picture of the time as well. */
import { presenter } from '../core/index.js';
import { aggregate, tableText, type CategoryStatistics, type Grouping } from './aggregate.js';
import type { ProfileEvent } from './events.js';
import { traceText } from './trace.js';

/** What was profiled. As the last value of a cell it shows its timeline and its table. */
export class ProfileReport {
  constructor(
    readonly events: readonly ProfileEvent[],
    /** Records that found no place. */
    readonly lost = 0,
  ) {}

  /** Figures by category, the longest first; rows of operators by operator, node or scope. */
  statistics(by: Grouping = 'operator'): CategoryStatistics[] {
    return aggregate(this.events, 'total', false, by);
  }

  /** The trace that Perfetto reads. */
  trace(): string {
    return traceText(this.events, this.lost);
  }

  /** MXNet's table. */
  toString(): string {
    return tableText(this.statistics());
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  [Symbol.for('Jupyter.display')](): Record<string, unknown> {
    const shown = presenter.profile?.({
      events: this.events,
      statistics: this.statistics(),
      nodes: this.statistics('node'),
      lost: this.lost,
    });
    return { 'text/plain': this.toString(), ...shown };
  }
}
