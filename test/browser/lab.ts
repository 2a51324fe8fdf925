/** A JupyterLab for tests: one server on a free port with private folders, one Chromium, everything found by role or data, not by looks. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { root } from '../support/files.js';
import { freePort } from '../support/ports.js';
import { listen, note, pageNotes, withNotes } from './notes.js';

export const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** How long anything may take before it counts as hanging: machines that are slow and busy pass too. */
export const patience = 120_000;
/** A suite holds several such waits. */
export const suitePatience = 10 * patience;
/** MXLAB_SLOW_BROWSER=4 makes the browser's pages that many times slower. */
const slowness = Number(process.env['MXLAB_SLOW_BROWSER'] ?? 1);
const python = join(root, '.venv', 'bin', 'python');

/** Why the browser tests cannot run here, or undefined. */
export function missing(): string | undefined {
  if (!existsSync(chromiumPath)) return `no browser at ${chromiumPath}`;
  return existsSync(python) ? undefined : 'no .venv: run npm start -- --setup-only';
}

export interface Lab {
  readonly url: string;
  /** Jupyter's data folder of this server, for further kernels. */
  readonly data: string;
  /** The last lines that the server and its kernels wrote. */
  log(): string[];
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
  // Nothing happens that no test asked for.
  const documents = join(home, 'settings', '@jupyterlab', 'docmanager-extension');
  mkdirSync(documents, { recursive: true });
  writeFileSync(join(documents, 'plugin.jupyterlab-settings'), '{"autosave":false}');
  // JupyterLab drops completions that take longer than a second: a busy machine is no reason to.
  const completer = join(home, 'settings', '@jupyterlab', 'completer-extension');
  mkdirSync(completer, { recursive: true });
  writeFileSync(join(completer, 'manager.jupyterlab-settings'), `{"providerTimeout":${patience}}`);
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
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-20_000);
    if (process.env['MXLAB_LAB_LOG']) process.stderr.write(text);
  });
  const lastLines = (): string[] => log.trimEnd().split('\n').slice(-12);
  const url = `http://127.0.0.1:${port}`;
  const end = Date.now() + patience;
  while (
    !(await fetch(`${url}/api/status`).then(
      (response) => response.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null)
      throw withNotes(new Error(`JupyterLab ended with ${child.exitCode}`), lastLines());
    if (Date.now() > end)
      throw withNotes(new Error(`JupyterLab did not answer in ${patience / 1000} s`), lastLines());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), 30_000);
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    clearTimeout(killer);
    // A kernel that ends right now may still write into its folder.
    rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  };
  return { url, data: folder('data'), log: lastLines, stop };
}

export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    // Without the fourth a page that is not looked at would run its timers late; /dev/shm is small in containers.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-background-timer-throttling',
      '--disable-backgrounding-occluded-windows',
      '--disable-renderer-backgrounding',
      '--disable-dev-shm-usage',
    ],
    timeout: patience,
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
 * A test that fails is tried once more, which the runner tells, with a new server and browser; what its pages showed is kept.
 */
export function useLab(suite: Mocha.Suite, theme: 'light' | 'dark', name: string): Stage {
  suite.timeout(suitePatience);
  suite.retries(Number(process.env['MXLAB_BROWSER_RETRIES'] ?? 1));
  const stage: Partial<Stage> = {};
  const start = async (): Promise<void> => {
    stage.lab = await startLab(theme);
    stage.browser = await startBrowser();
  };
  const stop = async (): Promise<void> => {
    await stage.browser?.close();
    await stage.lab?.stop();
  };
  before(async function () {
    const reason = missing();
    if (reason) {
      console.log(`      skipped: ${reason}`);
      this.skip();
    }
    await start();
  });
  afterEach(async function () {
    const test = this.currentTest;
    if (!test || test.isPending() || test.state === 'passed') return;
    const pages = (stage.browser?.contexts() ?? []).flatMap((context) => context.pages());
    for (const page of pages) {
      note(test, await pageNotes(page));
      await keepPicture(page, `${name}_${theme}_failed`).catch(() => undefined);
    }
    note(test, ['JupyterLab wrote:', ...(stage.lab?.log() ?? [])]);
    await stop();
    await start();
  });
  after(stop);
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
  page.setDefaultTimeout(patience);
  listen(page);
  if (slowness > 1) {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  }
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
