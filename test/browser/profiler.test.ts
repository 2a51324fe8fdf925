/** A profile in a real JupyterLab: timeline and tables can be read in both themes. MXLAB_SCREENSHOTS=DIR keeps pictures. */
import assert from 'node:assert/strict';
import { keepPicture, openNotebook, useLab } from './lab.js';
import { kernelIdle, runCell } from './notebook.js';

const source = `const x = sym.Variable('data')
let net = sym.FullyConnected({ data: x, num_hidden: 256, name: 'fc1' })
net = sym.Activation({ data: net, act_type: 'relu', name: 'relu1' })
net = sym.FullyConnected({ data: net, num_hidden: 10, name: 'fc2' })
net = sym.SoftmaxOutput({ data: net, name: 'softmax' })
const executor = net.simple_bind(mx.cpu(), { data: [256, 784] })
executor.forward({ is_train: true })
mx.waitall()
mx.profiler.profile(() => {
  for (let step = 0; step < 4; step++) {
    mx.profiler.scope('step ' + step, () => {
      executor.forward({ is_train: true })
      executor.backward()
      mx.waitall()
    })
  }
})`;

const notebook = {
  type: 'notebook',
  format: 'json',
  content: {
    cells: [
      { cell_type: 'code', id: 'a', metadata: {}, source, outputs: [], execution_count: null },
      { cell_type: 'code', id: 'b', metadata: {}, source: 'mx.config', outputs: [], execution_count: null },
    ],
    metadata: {
      kernelspec: { name: 'mxlab', display_name: 'TypeScript (mxlab)', language: 'typescript' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  },
};

for (const theme of ['light', 'dark'] as const) {
  describe(`a profile in JupyterLab, ${theme} theme`, function () {
    const stage = useLab(this, theme, 'profile');

    it('shows its timeline and its table, and settings show themselves', async () => {
      const answer = await fetch(`${stage.lab.url}/api/contents/profile.ipynb`, {
        method: 'PUT',
        body: JSON.stringify(notebook),
      });
      assert.ok(answer.ok, await answer.text());
      const { page, trouble, outside } = await openNotebook(stage.browser, stage.lab, 'profile.ipynb');
      await kernelIdle(page);
      const output = await runCell(page, 0);
      const picture = output.locator('img[src^="data:image/svg+xml"]').first();
      await picture.waitFor();
      const box = await picture.boundingBox();
      assert.ok(box && box.width > 300 && box.height > 80, JSON.stringify(box));
      const text = await output.innerText();
      for (const word of ['Profile:', 'operators', 'FullyConnected', 'Share'])
        assert.ok(text.includes(word), word);
      await picture.scrollIntoViewIfNeeded();
      await keepPicture(page, `profile_${theme}`);
      const settings = await runCell(page, 1);
      assert.match(await settings.innerText(), /memoryBudget[^]*GiB/);
      await settings.scrollIntoViewIfNeeded();
      await keepPicture(page, `config_${theme}`);
      assert.deepEqual(outside, []);
      assert.deepEqual(trouble, []);
      await page.close();
    });
  });
}
