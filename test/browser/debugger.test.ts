/** JupyterLab's debugger in a real browser: a breakpoint by clicking, variables, stepping, the rest of the cell. MXLAB_SCREENSHOTS=DIR keeps pictures. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { keepPicture, openNotebook, useLab } from './lab.js';
import { kernelIdle } from './notebook.js';

const code = `const weights = nd.ones([2, 3]);
function scaled(factor: number) {
  const result = weights * factor;
  return result.sum();
}
scaled(4)`;

for (const theme of ['light', 'dark'] as const) {
  describe(`debugger in JupyterLab, ${theme} theme`, function () {
    const stage = useLab(this, theme, 'debugger');
    let page: Page;

    const picture = (name: string): Promise<void> => keepPicture(page, `debugger_${theme}_${name}`);
    const stopped = (line: number): Promise<unknown> =>
      page.waitForFunction(
        (wanted) =>
          new RegExp(`:${wanted}$`).test(
            (globalThis as any).document
              .querySelector('.jp-DebuggerCallstackFrame-location')
              ?.textContent?.trim() ?? '',
          ),
        line,
      );

    it('stops at a clicked breakpoint, shows variables, steps and ends the cell', async () => {
      const opened = await openNotebook(stage.browser, stage.lab, '01_symbol.ipynb');
      ({ page } = opened);
      await kernelIdle(page);
      await page.evaluate((source) => {
        const notebook = (globalThis as any).jupyterapp.shell.currentWidget.content;
        const index = notebook.widgets.findIndex((cell: any) => cell.model.type === 'code');
        notebook.activeCellIndex = index;
        notebook.activeCell.model.sharedModel.setSource(source);
      }, code);
      await page.locator('.jp-DebuggerBugButton').click();
      await page.waitForFunction(() =>
        (globalThis as any).document.querySelector('.jp-DebuggerBugButton[aria-pressed="true"]'),
      );
      const cell = page.locator('.jp-Notebook .jp-CodeCell.jp-mod-active');
      const gutter = (await cell.locator('.cm-gutter.cm-breakpoint-gutter').boundingBox())!;
      const fourth = (await cell.locator('.cm-line').nth(3).boundingBox())!;
      await page.mouse.click(gutter.x + gutter.width / 2, fourth.y + fourth.height / 2);
      await page.locator('.cm-breakpoint-icon').first().waitFor({ state: 'attached' });
      // Listed once the kernel has answered; a cell that runs before has no breakpoint yet.
      await page.locator('.jp-DebuggerBreakpoint').first().waitFor();
      const run = page.evaluate(() => (globalThis as any).jupyterapp.commands.execute('notebook:run-cell'));
      await stopped(4);
      await page.locator('.jp-DebuggerVariables-body', { hasText: 'factor' }).waitFor();
      const variables = await page.locator('.jp-DebuggerVariables-body').first().innerText();
      assert.match(variables, /factor:?\s*4/);
      assert.match(variables, /result:?\s*NDArray 2x3 float32/);
      await picture('stopped');
      await page.evaluate(() => (globalThis as any).jupyterapp.commands.execute('debugger:next'));
      await stopped(6);
      await page.evaluate(() => (globalThis as any).jupyterapp.commands.execute('debugger:continue'));
      await run;
      const output = await cell.locator('.jp-OutputArea-output').innerText();
      assert.match(output, /24/);
      assert.deepEqual(opened.trouble, []);
      assert.deepEqual(opened.outside, []);
    });
  });
}
