/** The kernel in a real JupyterLab: type, complete, help, run, interrupt, a lost network, restart, rename. MXLAB_SCREENSHOTS=DIR keeps pictures. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { keepPicture, kernelIdle, openNotebook, useLab } from './lab.js';

for (const theme of ['light', 'dark'] as const) {
  describe(`kernel in JupyterLab, ${theme} theme`, function () {
    this.timeout(120000);
    let page: Page;
    useLab(theme, async ({ browser, lab }) => {
      ({ page } = await openNotebook(browser, lab, '01_symbol.ipynb'));
      page.setDefaultTimeout(20000);
      await kernelIdle(page);
    });

    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await picture('failed');
    });

    const picture = (name: string): Promise<void> => keepPicture(page, `kernel_${theme}_${name}`);
    const command = (id: string): Promise<unknown> =>
      page.evaluate((name) => (globalThis as any).jupyterapp.commands.execute(name), id);
    const cell = () => page.locator('.jp-Notebook .jp-CodeCell.jp-mod-active');
    const output = () => cell().locator('.jp-OutputArea-output').first();

    /** Empties the first code cell and types into it as a user does. */
    async function type(text: string): Promise<void> {
      await page.evaluate(() => {
        const notebook = (globalThis as any).jupyterapp.shell.currentWidget.content;
        notebook.activeCellIndex = notebook.widgets.findIndex((one: any) => one.model.type === 'code');
        notebook.activeCell.model.sharedModel.setSource('');
        notebook.activeCell.model.outputs?.clear();
      });
      await cell().locator('.cm-content').click();
      await page.keyboard.type(text);
    }
    /** Runs the active cell without waiting for its end. */
    const run = (): Promise<void> =>
      page.evaluate(() => void (globalThis as any).jupyterapp.commands.execute('notebook:run-cell'));
    const outputIs = (text: string): Promise<unknown> => output().filter({ hasText: text }).waitFor();

    it('completes what is typed, and Shift-Tab tells its type', async () => {
      await type('nd.arang');
      await page.keyboard.press('Tab');
      await page.waitForFunction(() => {
        const { document } = globalThis as any;
        return (
          /arange/.test(
            document.querySelector('.jp-Notebook .jp-mod-active .cm-content')?.textContent ?? '',
          ) || document.querySelector('.jp-Completer:not(.lm-mod-hidden) .jp-Completer-item')
        );
      });
      await picture('complete');
      await type('nd.arange');
      await page.keyboard.press('Shift+Tab');
      const tooltip = page.locator('.jp-Tooltip');
      await tooltip.waitFor();
      assert.match(await tooltip.innerText(), /arange/);
      await picture('help');
      await page.keyboard.press('Escape');
    });

    it('runs a cell, and an interrupt ends an endless one, state kept', async () => {
      await type('const kept = nd.ones([2]).sum().asscalar() + 40; kept');
      await run();
      await outputIs('42');
      await type('while (true) {}');
      await run();
      await page.waitForFunction(
        () =>
          (globalThis as any).jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === 'busy',
      );
      await command('notebook:interrupt-kernel');
      await outputIs('KeyboardInterrupt');
      await picture('interrupted');
      await type('kept + 1');
      await run();
      await outputIs('43');
    });

    it('lists the variables with their types, without a breakpoint', async () => {
      await type("const scores = nd.array([[1, 2], [3, 4]]); const title = 'weights'; kept");
      await run();
      await outputIs('42');
      // The bug button of the notebook's toolbar, then its side bar.
      await page.locator('.jp-NotebookPanel .jp-DebuggerBugButton').first().click();
      await command('debugger:show-panel');
      const list = page.locator('.jp-DebuggerVariables');
      await list.waitFor();
      for (const text of ['scores', 'title', 'kept']) await list.getByText(text).first().waitFor();
      await picture('variables');
      await page.locator('.jp-NotebookPanel .jp-DebuggerBugButton').first().click();
    });

    it('pages the help that name? asks for', async () => {
      await type('nd.arange?');
      await run();
      await page
        .locator('.jp-Inspector-content, .jp-OutputArea-output', { hasText: 'How often' })
        .first()
        .waitFor();
      await picture('page');
    });

    it('after a lost network the notebook is connected to the same kernel again', async () => {
      await page.context().setOffline(true);
      // Chromium leaves open sockets alone when it goes offline: the connection is cut as a network would.
      await page.evaluate(() => {
        const { kernel } = (globalThis as any).jupyterapp.shell.currentWidget.sessionContext.session;
        kernel._ws.close();
        kernel._ws.onclose?.({ code: 1006, reason: '', wasClean: false });
      });
      await page.waitForFunction(
        () =>
          (globalThis as any).jupyterapp.shell.currentWidget.sessionContext.session.kernel
            .connectionStatus !== 'connected',
      );
      await picture('offline');
      await page.context().setOffline(false);
      await page.waitForFunction(
        () =>
          (globalThis as any).jupyterapp.shell.currentWidget.sessionContext.session.kernel
            .connectionStatus === 'connected',
        null,
        { timeout: 60000 },
      );
      await type('kept + 2');
      await run();
      await outputIs('44');
    });

    it('a renamed notebook keeps its kernel; a restart forgets what was declared', async () => {
      await page.evaluate(() => {
        const { shell } = (globalThis as any).jupyterapp;
        return shell.currentWidget.context.rename('renamed.ipynb');
      });
      await page.locator('.lm-TabBar-tabLabel', { hasText: 'renamed.ipynb' }).first().waitFor();
      await type('kept + 3');
      await run();
      await outputIs('45');
      await page.evaluate(() =>
        (globalThis as any).jupyterapp.shell.currentWidget.sessionContext.restartKernel(),
      );
      await kernelIdle(page);
      await type('kept + 4');
      await run();
      await outputIs('TS2304');
      // Black on the dark theme's dark red cannot be read.
      assert.equal(await output().locator('[class*="ansi-black"]').count(), 0);
      await picture('restarted');
    });

    it('a crash tells the cell what happened, then Jupyter starts the kernel again', async () => {
      await type("console.log('last words'); process.abort()");
      await run();
      await page.locator('.jp-OutputArea-output', { hasText: 'KernelCrash' }).first().waitFor();
      await page.locator('.jp-OutputArea-output', { hasText: 'last words' }).first().waitFor();
      // A dialog says that the kernel died and starts again.
      await page.locator('.jp-Dialog').first().waitFor({ timeout: 30000 });
      await picture('crashed');
      await page.keyboard.press('Enter');
      // JupyterLab shows the state as unknown (with ipykernel: starting) until something is run.
      await type('1 + 1');
      await run();
      await outputIs('2');
    });
  });
}
