/** What tests do with an open notebook: wait for its kernel, type, run, read. */
import type { Locator, Page } from 'playwright-core';

/** Waits until the notebook's kernel is connected and idle; the toolbar's indicator says so too early. */
export async function kernelIdle(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const session = (globalThis as any).jupyterapp?.shell.currentWidget?.sessionContext;
    const kernel = session?.session?.kernel;
    return session?.isReady && kernel?.connectionStatus === 'connected' && kernel.status === 'idle';
  });
}

/** Runs cell n (from 0) and waits for its end. Returns its output area. */
export async function runCell(page: Page, index: number): Promise<Locator> {
  await page.evaluate((cell) => {
    const { shell, commands } = (globalThis as any).jupyterapp;
    const notebook = shell.currentWidget.content;
    notebook.activeCellIndex = cell;
    notebook.deselectAll();
    return commands.execute('notebook:run-cell');
  }, index);
  await page.waitForFunction(
    (cell) =>
      (globalThis as any).jupyterapp.shell.currentWidget.content.widgets[cell].model.executionState ===
      'idle',
    index,
  );
  return page.locator(
    `.jp-NotebookPanel:not(.lm-mod-hidden) .jp-Cell[data-windowed-list-index="${index}"] .jp-OutputArea`,
  );
}

/** Kind of each cell of the open notebook. */
export async function cellTypes(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    (globalThis as any).jupyterapp.shell.currentWidget.content.widgets.map(
      (cell: any) => cell.model.type as string,
    ),
  );
}

/** Runs one of JupyterLab's commands and waits for it. */
export async function command(page: Page, id: string): Promise<void> {
  await page.evaluate(async (name) => {
    await (globalThis as any).jupyterapp.commands.execute(name);
  }, id);
}

/** The first code cell is the one that tests type into. */
export const activeCell = (page: Page): Locator => page.locator('.jp-Notebook .jp-CodeCell.jp-mod-active');

/** Empties the first code cell and types into it as a user does. */
export async function type(page: Page, text: string): Promise<void> {
  await page.evaluate(() => {
    const notebook = (globalThis as any).jupyterapp.shell.currentWidget.content;
    notebook.activeCellIndex = notebook.widgets.findIndex((one: any) => one.model.type === 'code');
    notebook.activeCell.model.sharedModel.setSource('');
    notebook.activeCell.model.outputs?.clear();
  });
  await activeCell(page).locator('.cm-content').click();
  // A click on a busy page is heard later than it is done, and what is typed before would go elsewhere.
  await page.waitForFunction(() => {
    const { document, jupyterapp } = globalThis as any;
    const cell = jupyterapp.shell.currentWidget.content.activeCell;
    return cell.editorWidget?.node.contains(document.activeElement) && cell.editor?.hasFocus();
  });
  await page.keyboard.type(text);
  await page.waitForFunction(
    (wanted) =>
      (globalThis as any).jupyterapp.shell.currentWidget.content.activeCell.model.sharedModel.source ===
      wanted,
    text,
  );
}

/** Presses Tab or Shift+Tab once JupyterLab would ask the kernel about it; before, Tab indents. */
export async function pressToAsk(page: Page, key: string): Promise<void> {
  await activeCell(page).locator('.jp-mod-completer-enabled').first().waitFor({ state: 'attached' });
  await page.keyboard.press(key);
}

/** Runs the active cell without waiting for its end. */
export async function start(page: Page): Promise<void> {
  await page.evaluate(() => void (globalThis as any).jupyterapp.commands.execute('notebook:run-cell'));
}

/** The first output of the active cell. */
export const output = (page: Page): Locator => activeCell(page).locator('.jp-OutputArea-output').first();

/** Types and runs a cell and waits until its first output holds a text. */
export async function shows(page: Page, source: string, text: string): Promise<void> {
  await type(page, source);
  await start(page);
  await output(page).filter({ hasText: text }).waitFor();
}
