/** `mx.config`: the one place for settings. May use core, backend and ndarray. */
import { MXNetError, nearest, scoped } from '../core/index.js';
import { environmentVariables, type EnvironmentVariable } from './environment.js';
import { settings, type Settings } from './settings.js';
import { SettingsTable } from './table.js';

export type { EnvironmentVariable } from './environment.js';
export type { Setting, Settings } from './settings.js';
export type { SettingsTable } from './table.js';

/** Settings as properties, `mx.config.bulkSize = 8`, and what is known of them. */
export interface Config extends Settings {
  /** All settings with their values, what they do and their environment variables; shows itself as a table. */
  describe(): SettingsTable;
  /** MXNet's environment variables, with what becomes of each here. */
  environment(): readonly EnvironmentVariable[];
  /** Other values within a callback, whose value is returned (a promise is awaited); or until the block ends. */
  within(values: Partial<Settings>): Disposable;
  within<T>(values: Partial<Settings>, callback: () => T): T;
}

type Name = keyof Settings;

function setAll(values: Partial<Settings>): void {
  for (const [name, value] of Object.entries(values)) {
    if (!(name in settings)) throw unknownSetting(name);
    (settings[name as Name] as { set(value: unknown): void }).set(value);
  }
}

function unknownSetting(name: string): MXNetError {
  const close = nearest(name, Object.keys(settings));
  return new MXNetError(`no setting ${name}`, {
    op: 'config',
    hint: `${close ? `Did you mean ${close}? ` : ''}Settings are ${Object.keys(settings).join(', ')}`,
  });
}

function within<T>(values: Partial<Settings>, callback?: () => T): T | Disposable {
  for (const name of Object.keys(values)) if (!(name in settings)) throw unknownSetting(name);
  const before = Object.fromEntries(Object.keys(values).map((name) => [name, settings[name as Name].get()]));
  const restore = (): void => setAll(before as Partial<Settings>);
  try {
    setAll(values);
  } catch (error) {
    restore();
    throw error;
  }
  return callback === undefined ? { [Symbol.dispose]: restore } : scoped(restore, callback);
}

function build(): Config {
  const target: Record<string, unknown> = {
    describe: () => new SettingsTable(),
    environment: () => environmentVariables,
    within,
    toString: () => new SettingsTable().toString(),
    [Symbol.for('nodejs.util.inspect.custom')]: () => new SettingsTable().toString(),
    [Symbol.for('Jupyter.display')]: () =>
      (new SettingsTable() as unknown as Record<symbol, () => unknown>)[Symbol.for('Jupyter.display')]!(),
  };
  for (const [name, setting] of Object.entries(settings)) {
    Object.defineProperty(target, name, {
      enumerable: true,
      get: () => setting.get(),
      set: (value: unknown) => (setting as { set(value: unknown): void }).set(value),
    });
  }
  return new Proxy(target, {
    set(object, name, value) {
      if (typeof name === 'string' && !(name in settings)) throw unknownSetting(name);
      return Reflect.set(object, name, value);
    },
  }) as unknown as Config;
}

/** Settings: `mx.config.threads`, `mx.config.engineType = 'NaiveEngine'`, `mx.config.describe()`. */
export const config: Config = build();
