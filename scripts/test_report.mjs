/** The end of `npm test`: every failure once more, short, so that it is seen where only the last part of an output is kept. */

/** Lines that one failure may take, and how many failures are told in full. */
const limits = { lines: 40, message: 16, frames: 6, full: 25 };

const indent = (lines) => lines.map((line) => `     ${line}`);

/** The first lines of a text and how many were left out. */
function head(lines, most) {
  return lines.length <= most ? lines : [...lines.slice(0, most), `… ${lines.length - most} more lines`];
}
/** The last lines of a text, where programs say what went wrong. */
function tail(lines, most) {
  return lines.length <= most
    ? lines
    : [`… ${lines.length - most} lines before`, ...lines.slice(lines.length - most)];
}
const linesOf = (text) => String(text).trimEnd().split('\n');

/** One failed test: message, frames, notes. */
function testLines({ message, frames, notes }) {
  const told = [
    ...head(linesOf(message), limits.message),
    ...head(frames, limits.frames).map((l) => l.trim()),
  ];
  const left = Math.max(limits.lines - told.length, 4);
  return [...told, ...head(notes.flatMap(linesOf), left)];
}

/**
 * Text that closes a run. `failures`: `{ room, title, message, frames, notes }` of tests, `{ title, output }` of checks;
 * `retried`: tests that passed or failed only at their second try.
 */
export function closingReport(failures, retried, counts) {
  const out = [];
  if (failures.length) out.push('', '=== what failed, once more');
  failures.slice(0, limits.full).forEach((failure, index) => {
    out.push('', `  ${index + 1}) ${failure.room ? `${failure.room}: ` : ''}${failure.title}`);
    const lines =
      failure.output === undefined ? testLines(failure) : tail(linesOf(failure.output), limits.lines);
    out.push(...indent(lines));
  });
  if (failures.length > limits.full) {
    out.push('', `  and ${failures.length - limits.full} more:`);
    for (const { room, title } of failures.slice(limits.full, 200))
      out.push(`  - ${room ? `${room}: ` : ''}${title}`);
  }
  if (retried.length) out.push('', 'Needed a second try:');
  for (const one of retried) out.push(`  - ${one.room}: ${one.title}`, ...indent(head(testLines(one), 12)));
  const places = [...new Set(failures.map(({ room, title }) => room ?? title))].map((place) => {
    const count = failures.filter(({ room }) => room === place).length;
    return count ? `${place}: ${count}` : place;
  });
  out.push('', places.length ? `Failed: ${places.join('; ')}` : 'All good.');
  const skipped = counts.skipped ? `, ${counts.skipped} skipped` : '';
  out.push(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
  return out.join('\n');
}
