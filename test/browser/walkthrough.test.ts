/** A real JupyterLab in a real browser: the walkthrough runs, its networks are drawn, the panel opens. MXLAB_SCREENSHOTS=DIR keeps pictures. */
import assert from 'node:assert/strict';
import { keepPicture, openNotebook, shots, useLab } from './lab.js';
import { cellTypes, kernelIdle, runCell } from './notebook.js';

for (const theme of ['light', 'dark'] as const) {
  describe(`walkthrough in JupyterLab, ${theme} theme`, function () {
    const stage = useLab(this, theme, 'walkthrough');

    it('runs every cell, draws the networks and sends nothing off the machine', async () => {
      const { page, trouble, outside } = await openNotebook(stage.browser, stage.lab, '01_symbol.ipynb');
      await kernelIdle(page);
      const types = await cellTypes(page);
      let drawn = 0;
      for (const [index, type] of types.entries()) {
        if (type !== 'code') continue;
        const output = await runCell(page, index);
        assert.equal(
          await output.locator('[data-mime-type="application/vnd.jupyter.error"]').count(),
          0,
          `cell ${index} failed: ${await output.innerText()}`,
        );
        const picture = output.locator('svg, img[src^="data:image/svg+xml"]').first();
        const source = await page.evaluate(
          (cell) =>
            (globalThis as any).jupyterapp.shell.currentWidget.content.widgets[cell].model.sharedModel
              .source as string,
          index,
        );
        if (!source.includes('plot_network')) continue;
        await picture.waitFor();
        const box = await picture.boundingBox();
        assert.ok(
          box && box.width > 100 && box.height > 100,
          `the network of cell ${index} is ${JSON.stringify(box)}`,
        );
        drawn += 1;
        if (shots) {
          await picture.scrollIntoViewIfNeeded();
          await keepPicture(page, `${theme}_${String(index).padStart(2, '0')}`);
        }
      }
      assert.equal(drawn, 4);
      assert.deepEqual(outside, []);
      assert.deepEqual(trouble, []);
      await page.close();
    });

    it('opens the panel and shows it', async () => {
      const { page } = await openNotebook(stage.browser, stage.lab, '01_symbol.ipynb');
      await kernelIdle(page);
      await page.locator('.jp-SideBar.jp-mod-right li', { hasText: 'mxlab' }).click();
      const panel = page.locator('#mxlab-panel');
      await panel.waitFor();
      assert.ok((await panel.innerText()).length > 20, 'the panel says something');
      await keepPicture(page, `${theme}_panel`);
      await page.close();
    });
  });
}
