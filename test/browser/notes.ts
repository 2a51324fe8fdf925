/** What helps to know why a browser test failed: kept with the failure, told at the end of the run. */
import type { Page } from 'playwright-core';

const consoles = new WeakMap<Page, string[]>();

/** Remembers the last warnings and errors of a page. */
export function listen(page: Page): void {
  const lines: string[] = [];
  consoles.set(page, lines);
  const keep = (line: string): void => {
    lines.push(line.replace(/\s+/g, ' ').slice(0, 240));
    if (lines.length > 6) lines.shift();
  };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      keep(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => keep(`thrown: ${error.stack ?? error.message}`));
  page.on('crash', () => keep('the page crashed'));
}

/** Adds lines to what is told of a test, if it failed. */
export function note(test: object, lines: readonly string[]): void {
  const holder = test as { notes?: string[] };
  (holder.notes ??= []).push(...lines);
}

/** An error that brings lines with it. */
export function withNotes(error: Error, lines: readonly string[]): Error {
  note(error, lines);
  return error;
}

/** Kernel, dialogs, pop-ups, focus, active cell and last console lines of a page, each in one line. */
export async function pageNotes(page: Page): Promise<string[]> {
  if (page.isClosed()) return ['The page is closed.'];
  const look = page.evaluate(() => {
    const { document, jupyterapp } = globalThis as any;
    const textOf = (selector: string): string =>
      [...document.querySelectorAll(selector)]
        .map((one: any) => one.innerText ?? one.textContent)
        .join(' | ');
    const widget = jupyterapp?.shell.currentWidget;
    const context = widget?.sessionContext;
    const kernel = context?.session?.kernel;
    const cell = widget?.content?.activeCell;
    const focused = document.activeElement;
    return {
      document: widget?.title?.label,
      kernel: kernel
        ? `${kernel.name} ${kernel.status}, ${kernel.connectionStatus}, context ready: ${context.isReady}`
        : `none; context: ${context?.kernelDisplayStatus}`,
      dialogs: textOf('.jp-Dialog'),
      notifications: textOf('.Toastify__toast'),
      completer: textOf('.jp-Completer:not(.lm-mod-hidden)'),
      focus: `${focused?.tagName} ${focused?.className}`,
      mode: widget?.content?.mode,
      cell: cell?.model.sharedModel.source,
      state: `${cell?.model.executionState}, count ${cell?.model.executionCount}`,
      outputs: textOf('.jp-Notebook .jp-mod-active .jp-OutputArea-output'),
      debugger: textOf('.jp-DebuggerCallstack, .jp-DebuggerBreakpoints'),
    };
  });
  let late: NodeJS.Timeout | undefined;
  const silence = new Promise<undefined>((done) => {
    late = setTimeout(() => done(undefined), 20_000);
  });
  const seen = await Promise.race([look.catch((error: Error) => error.message.split('\n')[0]!), silence]);
  clearTimeout(late);
  const short = (text: unknown): string => String(text).replace(/\s+/g, ' ').slice(0, 240);
  const lines =
    typeof seen === 'object'
      ? Object.entries(seen).flatMap(([key, value]) => (value ? [`${key}: ${short(value)}`] : []))
      : [seen ?? 'The page does not answer.'];
  return [...lines, ...(consoles.get(page) ?? []).map((line) => `console ${line}`)];
}
