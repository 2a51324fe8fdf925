/** Breaks running code that no signal reaches, such as a loop in a callback of a file or in a module that is being loaded. */
import type { Debugger } from 'node:inspector';
import { Inspector } from './inspector.js';

/** How long the main thread may take to stop, and to end. */
const patienceMs = 400;

/** Code of ours and of Node. */
const own = /^$|^node:|\/dist\/(lib|kernel|cli)\//;

/** Whether something comes of it in time. */
function inTime(promise: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), patienceMs);
    const settle = (isDone: boolean) => {
      clearTimeout(timer);
      resolve(isDone);
    };
    promise.then(
      () => settle(true),
      () => settle(false),
    );
  });
}

/**
 * Stops the main thread and, where it is the user's code that runs there, ends all that is on its stack; otherwise lets it go
 * on. To be called from a worker. True when something was ended.
 */
export async function breakOut(): Promise<boolean> {
  const inspector = await Inspector.connect();
  try {
    let frames: Debugger.CallFrame[] = [];
    const paused = new Promise<void>((resolve) =>
      inspector.on('Debugger.paused', ({ callFrames }) => {
        frames = callFrames;
        resolve();
      }),
    );
    const isPaused = await inTime(
      inspector
        .send('Debugger.enable')
        .then(() => inspector.send('Debugger.pause'))
        .then(() => paused),
    );
    if (!isPaused) return false;
    const isOfUser = frames.some(({ url, location }) => !own.test(url || inspector.urlOf(location.scriptId)));
    // As for an error that nobody catches: Node puts its stack of asynchronous contexts in order, and aborts otherwise.
    if (isOfUser)
      await inspector.send('Debugger.evaluateOnCallFrame', {
        callFrameId: frames[0]!.callFrameId,
        expression: `globalThis[Symbol.for('mxlab.broken')]?.()`,
        silent: true,
      });
    // Answered when the code has ended, which it does when it goes on.
    const ended = isOfUser ? inTime(inspector.send('Runtime.terminateExecution')) : undefined;
    void inspector.send('Debugger.resume').catch(() => {});
    return (await ended) === true;
  } finally {
    inspector.close();
  }
}
