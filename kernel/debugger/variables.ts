/** Scopes and variables: numbers that a front end expands, and the values behind them. */
import type { Debugger } from 'node:inspector';
import type { Inspector } from './inspector.js';

/** A variable as the main thread describes it (kernel/session/debug_view.ts). */
export interface VariableView {
  name: string;
  value: string;
  type: string;
  isExpandable: boolean;
}

export interface Variable {
  name: string;
  value: string;
  type?: string;
  variablesReference: number;
  evaluateName?: string;
}

/** Finds the object behind a number. */
type Find = () => Promise<string | undefined>;

const scopeNames: Partial<Record<Debugger.Scope['type'], string>> = {
  local: 'Locals',
  block: 'Block',
  closure: 'Closure',
  catch: 'Catch',
  with: 'With',
  module: 'Module',
};

/** Parameters of the function that a cell becomes. */
const hidden = [
  ...['$$', '$op', '$import', '$meta', 'arguments'],
  ...['require', 'module', 'exports', '__filename', '__dirname'],
];

export class Variables {
  #objects = new Map<number, Find>();
  /** Counts on over all stops: a number of an earlier one never names something else. */
  #last = 0;

  constructor(private readonly inspector: Inspector) {}

  /** Numbers of scopes: of a frame, or those of the cells' names. */
  #scopes = new Map<number, { frame: Debugger.CallFrame | undefined }>();

  /** Numbers hold only while the code stands still. */
  forget(): void {
    this.#objects.clear();
    this.#scopes.clear();
  }

  /** What the cells have declared. */
  globals(): Promise<Variable[]> {
    return this.#children(async () => (await this.inspector.object(undefined, 'globals')).objectId);
  }

  /** The scopes of a frame, innermost first; the cells' own names last. */
  async scopes(frame: Debugger.CallFrame): Promise<object[]> {
    const scopes: object[] = [];
    for (const { type, object } of frame.scopeChain) {
      const name = scopeNames[type];
      if (!name || !object.objectId) continue;
      const names = await this.inspector.ask<VariableView[]>(object.objectId, 'children', hidden);
      if (!names.length) continue;
      const variablesReference = this.#number(() => Promise.resolve(object.objectId));
      this.#scopes.set(variablesReference, { frame });
      scopes.push({ name, variablesReference, expensive: false });
    }
    const variablesReference = this.#number(
      async () => (await this.inspector.object(undefined, 'globals')).objectId,
    );
    this.#scopes.set(variablesReference, { frame: undefined });
    return [...scopes, { name: 'Globals', variablesReference, expensive: false }];
  }

  /** The scope that a number stands for; undefined for the members of a value. */
  scopeOf(reference: number): { frame: Debugger.CallFrame | undefined } | undefined {
    return this.#scopes.get(reference);
  }

  /** The value whose members a number stands for. */
  async objectOf(reference: number): Promise<string | undefined> {
    return this.#objects.get(reference)?.();
  }

  /** Names that a frame sees before those of the cells. */
  async namesOf(frame: Debugger.CallFrame): Promise<string[]> {
    const names = new Set<string>();
    for (const { type, object } of frame.scopeChain) {
      if (!scopeNames[type] || !object.objectId) continue;
      for (const { name } of await this.inspector.ask<VariableView[]>(object.objectId, 'children', hidden))
        names.add(name);
    }
    return [...names].filter(
      (name) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) && name !== 'this',
    );
  }

  /** The members behind a number; none when the code has gone on since, as front ends ask about it a moment too late. */
  async list(reference: number): Promise<Variable[]> {
    const find = this.#objects.get(reference);
    return find ? this.#children(find) : [];
  }

  /** The one member of an object, as a variable. */
  async only(objectId: string): Promise<Variable> {
    return (await this.#children(() => Promise.resolve(objectId)))[0]!;
  }

  async #children(find: Find): Promise<Variable[]> {
    const objectId = await find();
    if (objectId === undefined) return [];
    const views = await this.inspector.ask<VariableView[]>(objectId, 'children', hidden);
    return views.map(({ name, value, type, isExpandable }) => ({
      name,
      value,
      // A tree of variables shows the type, where there is one, in place of the value.
      ...(isExpandable || type === 'function' ? { type } : {}),
      evaluateName: name,
      variablesReference: isExpandable
        ? this.#number(async () => (await this.inspector.object(objectId, 'child', name)).objectId)
        : 0,
    }));
  }

  #number(find: Find): number {
    this.#objects.set(++this.#last, find);
    return this.#last;
  }
}
