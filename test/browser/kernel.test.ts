/** The kernel in a real JupyterLab: type, complete, help, run, interrupt, a lost network, restart, rename. MXLAB_SCREENSHOTS=DIR keeps pictures. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { keepPicture, openNotebook, patience, useLab } from './lab.js';
import { activeCell, command, kernelIdle, output, pressToAsk, shows, start, type } from './notebook.js';

for (const theme of ['light', 'dark'] as const) {
  describe(`kernel in JupyterLab, ${theme} theme`, function () {
    const stage = useLab(this, theme, 'kernel');
    let page: Page;
    let tries = 0;

    /** A test on the one notebook of this suite; after a failure there is a new server, and the notebook is opened anew. */
    function promise(title: string, body: () => Promise<void>): void {
      it(title, async () => {
        tries += 1;
        if (!page || page.isClosed()) {
          ({ page } = await openNotebook(stage.browser, stage.lab, '01_symbol.ipynb'));
          await kernelIdle(page);
          await shows(page, 'const kept = nd.ones([2]).sum().asscalar() + 40; kept', '42');
        }
        await body();
      });
    }

    const picture = (name: string): Promise<void> => keepPicture(page, `kernel_${theme}_${name}`);
    const connected = (wanted: boolean, timeout = patience): Promise<unknown> =>
      page.waitForFunction(
        (isConnected) => {
          const { session } = (globalThis as any).jupyterapp.shell.currentWidget.sessionContext;
          return (session.kernel.connectionStatus === 'connected') === isConnected;
        },
        wanted,
        { timeout },
      );

    promise('completes what is typed, and Shift-Tab tells its type', async () => {
      await type(page, 'nd.arang');
      await pressToAsk(page, 'Tab');
      await page.waitForFunction(() => {
        const { document } = globalThis as any;
        return (
          /arange/.test(
            document.querySelector('.jp-Notebook .jp-mod-active .cm-content')?.textContent ?? '',
          ) || document.querySelector('.jp-Completer:not(.lm-mod-hidden) .jp-Completer-item')
        );
      });
      await picture('complete');
      await type(page, 'nd.arange');
      await pressToAsk(page, 'Shift+Tab');
      const tooltip = page.locator('.jp-Tooltip');
      await tooltip.waitFor();
      assert.match(await tooltip.innerText(), /arange/);
      await picture('help');
      await page.keyboard.press('Escape');
    });

    promise('runs a cell, and an interrupt ends an endless one, state kept', async () => {
      await type(page, 'while (true) {}');
      await start(page);
      await page.waitForFunction(
        () =>
          (globalThis as any).jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === 'busy',
      );
      await command(page, 'notebook:interrupt-kernel');
      await output(page).filter({ hasText: 'KeyboardInterrupt' }).waitFor();
      await picture('interrupted');
      await shows(page, 'kept + 1', '43');
    });

    promise('lists the variables with their types, without a breakpoint', async () => {
      await shows(page, "const scores = nd.array([[1, 2], [3, 4]]); const title = 'weights'; kept", '42');
      // The bug button of the notebook's toolbar, then its side bar.
      const button = page.locator('.jp-NotebookPanel .jp-DebuggerBugButton').first();
      const pressed = (state: boolean): Promise<void> =>
        page
          .locator(`.jp-NotebookPanel .jp-DebuggerBugButton[aria-pressed="${state}"]`)
          .first()
          .waitFor({ state: 'attached' });
      await button.click();
      await pressed(true);
      await command(page, 'debugger:show-panel');
      const list = page.locator('.jp-DebuggerVariables');
      await list.waitFor();
      for (const text of ['scores', 'title', 'kept']) await list.getByText(text).first().waitFor();
      await picture('variables');
      await button.click();
      await pressed(false);
    });

    promise('pages the help that name? asks for', async () => {
      await type(page, 'nd.arange?');
      await start(page);
      await page
        .locator('.jp-Inspector-content, .jp-OutputArea-output', { hasText: 'How often' })
        .first()
        .waitFor();
      await picture('page');
    });

    promise('after a lost network the notebook is connected to the same kernel again', async () => {
      // JupyterLab asks for the network in a dialog where one of its polls falls into this time.
      const offer = page.locator('.jp-Dialog', { hasText: 'Server Connection Error' });
      await page.addLocatorHandler(offer, () => offer.locator('button.jp-mod-accept').click());
      await page.context().setOffline(true);
      // Chromium leaves open sockets alone when it goes offline: the connection is cut as a network would.
      await page.evaluate(() => {
        const { kernel } = (globalThis as any).jupyterapp.shell.currentWidget.sessionContext.session;
        kernel._ws.close();
        kernel._ws.onclose?.({ code: 1006, reason: '', wasClean: false });
      });
      await connected(false);
      await picture('offline');
      await page.context().setOffline(false);
      // JupyterLab waits longer after each attempt, up to a minute.
      await connected(true, 3 * patience);
      await shows(page, 'kept + 2', '44');
      await page.removeLocatorHandler(offer);
    });

    promise('a renamed notebook keeps its kernel; a restart forgets what was declared', async () => {
      const name = `renamed_${tries}.ipynb`;
      await page.evaluate((path) => {
        const { shell } = (globalThis as any).jupyterapp;
        return shell.currentWidget.context.rename(path);
      }, name);
      await page.locator('.lm-TabBar-tabLabel', { hasText: name }).first().waitFor();
      await shows(page, 'kept + 3', '45');
      await page.evaluate(() =>
        (globalThis as any).jupyterapp.shell.currentWidget.sessionContext.restartKernel(),
      );
      await kernelIdle(page);
      await shows(page, 'kept + 4', 'TS2304');
      // Black on the dark theme's dark red cannot be read.
      assert.equal(await output(page).locator('[class*="ansi-black"]').count(), 0);
      await picture('restarted');
    });

    promise('a crash tells the cell what happened, then Jupyter starts the kernel again', async () => {
      await type(page, "console.log('last words'); process.abort()");
      await start(page);
      const outputs = activeCell(page).locator('.jp-OutputArea-output');
      await outputs.filter({ hasText: 'KernelCrash' }).first().waitFor();
      await outputs.filter({ hasText: 'last words' }).first().waitFor();
      // A dialog says that the kernel died and starts again.
      const dialog = page.locator('.jp-Dialog', { hasText: 'restart' });
      await dialog.waitFor();
      await picture('crashed');
      await dialog.locator('button.jp-mod-accept').click();
      await dialog.waitFor({ state: 'detached' });
      // JupyterLab shows the state as unknown (with ipykernel: starting) until something is run.
      await shows(page, '1 + 1', '2');
    });
  });
}
