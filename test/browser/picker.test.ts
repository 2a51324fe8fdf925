/** Kernels by name in a real JupyterLab: the launcher, the notebook's kernel, another one chosen and back. MXLAB_SCREENSHOTS=DIR keeps pictures. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../support/files.js';
import { keepPicture, openNotebook, useLab, type Lab } from './lab.js';
import { command, kernelIdle, shows } from './notebook.js';

const own = { name: 'mxlab', display_name: 'TypeScript (mxlab)' };
/** The same kernel under a name of its own, as a course or a second version is installed. */
const renamed = { name: 'mxlab-course', display_name: 'TypeScript for the course' };

const notebook = {
  type: 'notebook',
  format: 'json',
  content: {
    cells: [{ cell_type: 'code', id: 'a', metadata: {}, source: '', outputs: [], execution_count: null }],
    metadata: { kernelspec: { ...own, language: 'typescript' } },
    nbformat: 4,
    nbformat_minor: 5,
  },
};

function installRenamed(lab: Lab): void {
  const folder = join(lab.data, 'kernels', renamed.name);
  cpSync(join(root, '.venv', 'share', 'jupyter', 'kernels', own.name), folder, { recursive: true });
  const file = join(folder, 'kernel.json');
  const spec = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...spec, display_name: renamed.display_name }));
}

/** Chooses a kernel in the dialog behind the notebook's kernel name. */
async function choose(page: Page, kernel: typeof own): Promise<void> {
  await page.locator('.jp-NotebookPanel .jp-KernelName').click();
  const dialog = page.locator('.jp-Dialog', { hasText: 'Select Kernel' });
  await dialog.locator('select').selectOption({ label: kernel.display_name });
  await dialog.locator('button.jp-mod-accept').click();
  await dialog.waitFor({ state: 'detached' });
  await page.waitForFunction(
    (name) =>
      (globalThis as any).jupyterapp.shell.currentWidget.sessionContext.session?.kernel?.name === name,
    kernel.name,
  );
  await kernelIdle(page);
}

for (const theme of ['light', 'dark'] as const) {
  describe(`kernels by name in JupyterLab, ${theme} theme`, function () {
    const stage = useLab(this, theme, 'picker');

    it('the launcher and the notebook say TypeScript (mxlab); another kernel and back have new states and are saved', async () => {
      const { lab, browser } = stage;
      installRenamed(lab);
      const place = `${lab.url}/api/contents/picker.ipynb`;
      const put = await fetch(place, { method: 'PUT', body: JSON.stringify(notebook) });
      assert.ok(put.ok, await put.text());
      const { page, trouble } = await openNotebook(browser, lab, 'picker.ipynb');
      await kernelIdle(page);
      const shown = (kernel: typeof own): Promise<void> =>
        page.locator('.jp-NotebookPanel .jp-KernelName', { hasText: kernel.display_name }).waitFor();
      await shown(own);
      await shows(page, 'const kept = 40; kept + 2', '42');

      await choose(page, renamed);
      await shown(renamed);
      await keepPicture(page, `picker_${theme}_renamed`);
      await shows(page, 'kept + 3', 'TS2304');
      await shows(page, 'const kept = 50; kept + 1', '51');
      const saved = async (): Promise<typeof own> => {
        await command(page, 'docmanager:save');
        const { content } = (await (await fetch(place)).json()) as typeof notebook;
        const { name, display_name } = content.metadata.kernelspec;
        return { name, display_name };
      };
      assert.deepEqual(await saved(), renamed);

      await choose(page, own);
      await shown(own);
      await shows(page, 'kept + 4', 'TS2304');
      assert.deepEqual(await saved(), own);
      assert.deepEqual(trouble, []);

      await command(page, 'launcher:create');
      for (const { display_name } of [own, renamed])
        await page.locator(`.jp-LauncherCard[title^="${display_name}"]`).first().waitFor();
      await keepPicture(page, `picker_${theme}_launcher`);
      await page.close();
    });
  });
}
