/** Notices when the program that started us has ended: npm puts a shell between, which does not pass signals on. */

/** Calls back once when our parent is gone. Returns a function that stops watching. */
export function whenOrphaned(callback) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, 300);
  timer.unref();
  return () => clearInterval(timer);
}
