/** The one error class of the library: every message names the operator, the node, the argument, what was expected and given, and a next step. */

/** Facts that an error carries besides its sentence. */
export interface ErrorFacts {
  /** Operator, e.g. `FullyConnected`. */
  op?: string;
  /** Node of a graph, e.g. `fc1`. */
  node?: string;
  /** Argument or parameter, e.g. `weight`. */
  argument?: string;
  /** What would have been right. */
  expected?: string;
  /** What came. */
  given?: string;
  /** What to do about it. */
  hint?: string;
  cause?: unknown;
}

const factKeys = ['op', 'node', 'argument', 'expected', 'given', 'hint'] as const;

/**
 * What goes wrong in MXNet's own terms: shapes, types, parameters, files, unbound arguments.
 * The message reads `FullyConnected fc1: weight: shapes do not match. Expected (128, 784), given (784, 128). Hint.`
 */
export class MXNetError extends Error {
  // Declared only: what is not known is not there, so that Node's listing of an uncaught error stays short.
  declare readonly op: string | undefined;
  declare readonly node: string | undefined;
  declare readonly argument: string | undefined;
  declare readonly expected: string | undefined;
  declare readonly given: string | undefined;
  declare readonly hint: string | undefined;
  /** The sentence alone, without operator, argument and values. */
  declare readonly problem: string;

  constructor(problem: string, facts: ErrorFacts = {}) {
    super(compose(problem, facts), facts.cause === undefined ? undefined : { cause: facts.cause });
    Object.defineProperty(this, 'problem', { value: problem });
    for (const key of factKeys) if (facts[key] !== undefined) this.set(key, facts[key]);
  }

  private set(key: (typeof factKeys)[number], value: string): void {
    (this as Record<(typeof factKeys)[number], string | undefined>)[key] = value;
  }

  override get name(): string {
    return 'MXNetError';
  }

  /** The same error with facts that were not known where it arose; known ones are kept. */
  with(facts: ErrorFacts): MXNetError {
    const known: ErrorFacts = {};
    for (const key of factKeys) {
      const value = this[key] ?? facts[key];
      if (value !== undefined) known[key] = value;
    }
    const error = new MXNetError(this.problem, { ...known, cause: this.cause ?? facts.cause });
    error.stack = `${error.name}: ${error.message}\n${(this.stack ?? '')
      .split('\n    at ')
      .slice(1)
      .map((line) => `    at ${line}`)
      .join('\n')}`;
    return error;
  }
}

function compose(problem: string, facts: ErrorFacts): string {
  const where = [facts.op, facts.node === facts.op ? undefined : facts.node].filter(Boolean).join(' ');
  const parts = [where, facts.argument, problem].filter(Boolean).join(': ');
  let text = /[.!?]$/.test(parts) ? parts : `${parts}.`;
  if (facts.expected !== undefined && facts.given !== undefined)
    text += ` Expected ${facts.expected}, given ${facts.given}.`;
  else if (facts.expected !== undefined) text += ` Expected ${facts.expected}.`;
  else if (facts.given !== undefined) text += ` Given ${facts.given}.`;
  if (facts.hint) text += ` ${facts.hint}${/[.!?)]$/.test(facts.hint) ? '' : '.'}`;
  return text;
}

/** Throws MXNetError for an option that is not known, with the nearest known one: misspelt options must not be ignored. */
export function checkOptions(options: object, known: readonly string[], op: string): void {
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue;
    const close = nearest(key, known);
    throw new MXNetError(`unknown option ${key}`, {
      op,
      hint: `${close ? `Did you mean ${close}? ` : ''}It takes ${known.join(', ')}`,
    });
  }
}

/** The known name nearest to a misspelt one (edit distance at most a third of its length, or one begins with the other), for "did you mean". */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  // A name changed in every letter is another name.
  let bestDistance = Math.min(Math.max(2, Math.floor(name.length / 3)) + 1, Math.max(name.length, 1));
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  const other = bestDistance > 1 ? otherWord(name, known) : undefined;
  return other ?? best ?? cutShort(name.toLowerCase(), known);
}

/** Words of other libraries for the same thing. */
const sameThings: readonly (readonly string[])[] = [
  ['axis', 'dim', 'axes', 'dims'],
  ['shape', 'size'],
  ['pad', 'padding', 'pad_width'],
  ['dilate', 'dilation'],
  ['num_filter', 'filters', 'channels', 'out_channels'],
  ['num_hidden', 'units', 'out_features'],
  ['num_group', 'groups'],
  ['act_type', 'activation'],
  ['eps', 'epsilon'],
  ['lr', 'learning_rate'],
  ['wd', 'weight_decay'],
  ['p', 'rate', 'prob'],
  ['avg', 'mean', 'average'],
];

/** The known word for what another library calls `name`. */
function otherWord(name: string, known: Iterable<string>): string | undefined {
  const words = sameThings.find((list) => list.includes(name));
  return words && [...known].find((candidate) => words.includes(candidate));
}

/** The shortest known name that goes on where this one stops (`retain` for `retain_graph`), or stops earlier (`kernel_size`). */
function cutShort(name: string, known: Iterable<string>): string | undefined {
  const isPart = (part: string, whole: string): boolean => part.length >= 4 && whole.startsWith(part);
  return [...known]
    .filter((candidate) => isPart(name, candidate.toLowerCase()) || isPart(candidate.toLowerCase(), name))
    .sort((a, b) => a.length - b.length)[0];
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(change, row[j]! + 1, next[j - 1]! + 1);
    }
    row = next;
  }
  return row[b.length]!;
}
