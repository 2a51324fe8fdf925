/** What `!` lines and `%` commands call (kernel/compiler/commands.ts writes the calls). */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { inspect } from 'node:util';
import { cellCommands, lineCommands } from '../compiler/command_names.js';
import type { Display } from '../display/index.js';
import { currentPayloads } from './kernel_api.js';
import { currentScope } from './ownership.js';
import { runShell } from './shell.js';
import { startClock, timeIt } from './timing.js';

export interface CommandContext {
  display: Display;
  /** What the user has declared. */
  variables(): [string, unknown][];
  /** Forgets it. */
  reset(): void;
}

const isDisplayed = ['html', 'javascript', 'markdown', 'latex', 'svg'] as const;

/** An argument without quotes, `~` resolved. */
const pathOf = (text: string): string =>
  resolve(
    text
      .trim()
      .replace(/^(['"])(.*)\1$/, '$2')
      .replace(/^~(?=\/|$)/, homedir()),
  );

function typeOf(value: unknown): string {
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value;
  return (value.constructor as { name?: string } | undefined)?.name ?? 'object';
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Creates the object that cells know as `__mxlab_commands`. */
export function createCommands(context: CommandContext) {
  const clocks: (() => void)[] = [];
  let formerFolder = process.cwd();

  const lines: Record<string, (rest: string) => void> = {
    time: () => {
      throw new SyntaxError('%time takes an expression or a statement');
    },
    timeit: () => {
      throw new SyntaxError('%timeit takes an expression or a statement');
    },
    run: () => {
      throw new SyntaxError('%run takes a file');
    },
    who: () => {
      const names = context.variables().map(([name]) => name);
      console.log(names.length ? names.join('  ') : 'no names are declared yet');
    },
    whos: () => {
      const rows = context
        .variables()
        .map(([name, value]) => [
          name,
          typeOf(value),
          inspect(value, { depth: 0, breakLength: Infinity }).split('\n', 1)[0]!.slice(0, 80),
        ]);
      console.log(rows.length ? table([['Name', 'Type', 'Value'], ...rows]) : 'no names are declared yet');
    },
    reset: () => context.reset(),
    cd: (rest) => {
      const here = process.cwd();
      process.chdir(rest.trim() === '-' ? formerFolder : rest.trim() ? pathOf(rest) : homedir());
      formerFolder = here;
      console.log(process.cwd());
    },
    pwd: () => console.log(process.cwd()),
    env: (rest) => {
      const [, name, value] = /^(\w+)(?:\s*=\s*|\s+)(.*)$/.exec(rest) ?? [];
      if (name !== undefined) {
        process.env[name] = value;
        console.log(`${name}=${value}`);
      } else if (rest) {
        console.log(variable(rest));
      } else for (const key of Object.keys(process.env).sort()) console.log(`${key}=${process.env[key]}`);
    },
    load: (rest) => {
      const text = `// %load ${rest}\n${readFileSync(pathOf(rest), 'utf8')}`;
      currentPayloads().push({ source: 'set_next_input', text, replace: true });
    },
    lsmagic: () => {
      const all = [...Object.values(lineCommands), ...Object.values(cellCommands)];
      console.log(['!COMMAND: runs a command of the shell.', ...all].join('\n'));
    },
  };

  const unknown = (name: string, known: Readonly<Record<string, string>>) =>
    new SyntaxError(`there is no command ${name}; known are ${Object.keys(known).join(', ')}`);

  return {
    /** `!command`. Like IPython, it does not fail when the command does. */
    async shell(command: string): Promise<void> {
      await runShell(command);
    },
    /** `const lines = !command`: its lines; what it writes to standard error is shown. */
    async capture(command: string): Promise<string[]> {
      let text = '';
      const exitCode = await runShell(command, 'bash', (more) => (text += more));
      const lines = text.replace(/\n$/, '').split('\n');
      return Object.defineProperties(text ? lines : [], {
        s: { value: lines.join(' ') },
        n: { value: text },
        exitCode: { value: exitCode },
      });
    },
    /** `const name = %command`. */
    async value(name: string, rest: string): Promise<string> {
      if (name === 'pwd') return process.cwd();
      if (name === 'env' && rest && !/[=\s]/.test(rest)) return variable(rest);
      throw new SyntaxError(`%${name} has no value; %pwd, %env NAME and %time EXPRESSION have one`);
    },
    line(name: string, rest: string): void {
      if (!Object.hasOwn(lines, name)) throw unknown(`%${name}`, lineCommands);
      lines[name]!(rest);
    },
    async cell(name: string, rest: string, body: string): Promise<void> {
      const kind = isDisplayed.find((one) => one === (name === 'js' ? 'javascript' : name));
      if (kind) context.display[kind](body);
      else if (name === 'bash' || name === 'sh') {
        const code = await runShell(body, name);
        if (code !== 0) throw new Error(`%%${name} ended with exit code ${code}`);
      } else if (name === 'writefile') writeCell(rest, body);
      else throw unknown(`%%${name}`, cellCommands);
    },
    async time(run: () => unknown): Promise<unknown> {
      const stop = startClock();
      try {
        return await run();
      } finally {
        stop();
      }
    },
    /** The two ends of a timed statement. */
    begin: () => void clocks.push(startClock()),
    end: () => clocks.pop()?.(),
    /** Tells the time when the cell ends. */
    timeCell(): void {
      const scope = currentScope();
      if (!scope) return;
      const [stop, next] = [startClock(), scope.ended];
      scope.ended = () => {
        stop();
        next?.();
      };
    },
    timeit: timeIt,
    /** What `%run FILE ARGS` gives its file as process.argv, until the cell ends. */
    arguments(file: string, args: readonly string[]): void {
      const former = process.argv;
      process.argv = [former[0]!, file, ...args];
      const scope = currentScope();
      const next = scope?.ended;
      if (scope)
        scope.ended = () => {
          process.argv = former;
          next?.();
        };
    },
  };
}

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`there is no environment variable ${name}`);
  return value;
}

function writeCell(rest: string, body: string): void {
  const [, append, name = ''] = /^(-a\s+)?(.*)$/.exec(rest)!;
  if (!name.trim()) throw new SyntaxError('%%writefile takes a file');
  const file = pathOf(name);
  const text = body.endsWith('\n') ? body : `${body}\n`;
  console.log(`${append ? 'Appending to' : existsSync(file) ? 'Overwriting' : 'Writing'} ${name.trim()}`);
  if (append) appendFileSync(file, text);
  else writeFileSync(file, text);
}
