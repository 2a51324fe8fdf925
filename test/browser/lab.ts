/** A JupyterLab for tests: one server on a free port with private folders, one Chromium, everything found by role or data, not by looks. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { root } from '../support/files.js';
import { freePort } from '../support/ports.js';

export const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const python = join(root, '.venv', 'bin', 'python');

/** Why the browser tests cannot run here, or undefined. */
export function missing(): string | undefined {
  if (!existsSync(chromiumPath)) return `no browser at ${chromiumPath}`;
  return existsSync(python) ? undefined : 'no .venv: run npm start -- --setup-only';
}

export interface Lab {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts JupyterLab on a copy of notebooks/. */
export async function startLab(theme: 'light' | 'dark'): Promise<Lab> {
  const home = mkdtempSync(join(tmpdir(), 'mxlab-browser-'));
  const port = await freePort();
  cpSync(join(root, 'notebooks'), join(home, 'root'), { recursive: true });
  const settings = join(home, 'settings', '@jupyterlab', 'apputils-extension');
  mkdirSync(settings, { recursive: true });
  // Without this a pop-up asks about news.
  writeFileSync(
    join(settings, 'notification.jupyterlab-settings'),
    '{"fetchNews":"false","checkForUpdates":false}',
  );
  const themeName = theme === 'dark' ? 'JupyterLab Dark' : 'JupyterLab Light';
  writeFileSync(join(settings, 'themes.jupyterlab-settings'), JSON.stringify({ theme: themeName }));
  const folder = (name: string): string => join(home, name);
  const child = spawn(
    join(root, '.venv', 'bin', 'jupyter-lab'),
    [
      '--no-browser',
      '--allow-root',
      `--ServerApp.root_dir=${folder('root')}`,
      '--ServerApp.ip=127.0.0.1',
      `--ServerApp.port=${port}`,
      '--ServerApp.port_retries=0',
      '--IdentityProvider.token=',
      '--ServerApp.password=',
      '--ServerApp.disable_check_xsrf=True',
      `--LabApp.workspaces_dir=${folder('workspaces')}`,
      `--LabApp.user_settings_dir=${folder('settings')}`,
      '--LabApp.expose_app_in_browser=True',
    ],
    {
      env: {
        ...process.env,
        JUPYTER_CONFIG_DIR: folder('config'),
        JUPYTER_DATA_DIR: folder('data'),
        JUPYTER_RUNTIME_DIR: folder('runtime'),
        IPYTHONDIR: folder('ipython'),
      },
      stdio: ['ignore', 'ignore', process.env['MXLAB_LAB_LOG'] ? 'inherit' : 'ignore'],
    },
  );
  const url = `http://127.0.0.1:${port}`;
  const end = Date.now() + 40000;
  while (
    !(await fetch(`${url}/api/status`).then(
      (response) => response.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`JupyterLab ended with ${child.exitCode}`);
    if (Date.now() > end) throw new Error('JupyterLab did not answer in 40 s');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), 8000);
    if (child.exitCode === null) await once(child, 'exit');
    clearTimeout(killer);
    rmSync(home, { recursive: true, force: true });
  };
  return { url, stop };
}

export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** Where pictures are kept; undefined: nowhere. */
export const shots = process.env['MXLAB_SCREENSHOTS'];
if (shots) mkdirSync(shots, { recursive: true });

/** What the tests of a suite share, from its first test on. */
export interface Stage {
  lab: Lab;
  browser: Browser;
}

/**
 * Hooks of a suite: one JupyterLab and one browser for all its tests, which are skipped, with the reason, where one is missing.
 * `prepare` runs once both are there.
 */
export function useLab(
  theme: 'light' | 'dark',
  prepare: (stage: Stage) => Promise<void> = () => Promise.resolve(),
): Stage {
  const stage: Partial<Stage> = {};
  before(async function () {
    const reason = missing();
    if (reason) {
      console.log(`      skipped: ${reason}`);
      this.skip();
    }
    stage.lab = await startLab(theme);
    stage.browser = await startBrowser();
    await prepare(stage as Stage);
  });
  after(async () => {
    await stage.browser?.close();
    await stage.lab?.stop();
  });
  return stage as Stage;
}

/** Keeps a picture of a page, where pictures are kept. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) });
}

/** A page on one notebook, recording what went wrong and what left the machine. */
export interface OpenNotebook {
  readonly page: Page;
  readonly trouble: string[];
  readonly outside: string[];
}

export async function openNotebook(browser: Browser, lab: Lab, path: string): Promise<OpenNotebook> {
  const page = await browser.newPage({ viewport: { width: 1360, height: 1000 } });
  const trouble: string[] = [];
  const outside: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text().slice(0, 300));
  });
  page.on('pageerror', (error) => trouble.push(`page error: ${error.message.slice(0, 300)}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(lab.url) && !/^(data|blob):/.test(request.url()))
      outside.push(request.url());
  });
  // A workspace of its own: no tabs left from another test.
  await page.goto(`${lab.url}/lab/workspaces/t${Date.now()}/tree/${path}?reset`);
  await page.locator('.jp-NotebookPanel').waitFor();
  return { page, trouble, outside };
}

/** Waits until the notebook's kernel is connected and idle; the toolbar's indicator says so too early. */
export async function kernelIdle(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const session = (globalThis as any).jupyterapp?.shell.currentWidget?.sessionContext;
      const kernel = session?.session?.kernel;
      return session?.isReady && kernel?.connectionStatus === 'connected' && kernel.status === 'idle';
    },
    null,
    { timeout: 40000 },
  );
}

/** Runs cell n (from 0) and waits for its end. Returns its output area. */
export async function runCell(page: Page, index: number): Promise<ReturnType<Page['locator']>> {
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
    { timeout: 40000 },
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
