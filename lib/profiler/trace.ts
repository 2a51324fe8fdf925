/** Events as Chrome's trace format, which chrome://tracing and Perfetto read. */
import type { MarkReach, ProfileEvent, Thread } from './events.js';

const threadIds: Readonly<Record<Thread, number>> = { JavaScript: 0, engine: 1 };
const reachLetters: Readonly<Record<MarkReach, string>> = {
  global: 'g',
  process: 'p',
  thread: 't',
  task: 't',
  marker: 't',
};

/** One member of `traceEvents`. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  cat?: string;
  ts?: number;
  dur?: number;
  s?: string;
  args?: object;
}

/** The whole file. `lost` records are told in its metadata. */
export function traceText(events: readonly ProfileEvent[], lost: number): string {
  const named = (name: string, tid: number, value: string): TraceEvent => ({
    name,
    ph: 'M',
    pid: 0,
    tid,
    args: { name: value },
  });
  const traceEvents = [
    named('process_name', 0, 'cpu/0'),
    ...(Object.keys(threadIds) as Thread[]).map((thread) => named('thread_name', threadIds[thread], thread)),
    ...events.map(traceEvent),
  ];
  const metadata = lost > 0 ? { otherData: { lost_records: lost } } : {};
  const lines = traceEvents.map((event) => JSON.stringify(event)).join(',\n');
  return `{"displayTimeUnit": "ms",${JSON.stringify(metadata).slice(1, -1)}${lost > 0 ? ',' : ''}\n"traceEvents": [\n${lines}\n]}\n`;
}

function traceEvent(event: ProfileEvent): TraceEvent {
  const common = { name: event.name, cat: event.category, pid: 0 };
  if (event.kind === 'span') {
    return {
      ...common,
      ph: 'X',
      ts: micro(event.begin),
      dur: micro(event.end - event.begin),
      tid: threadIds[event.thread],
      ...(event.detail ? { args: event.detail } : {}),
    };
  }
  if (event.kind === 'counter') {
    return { ...common, ph: 'C', ts: micro(event.at), tid: 0, args: { [event.name]: event.value } };
  }
  return { ...common, ph: 'i', ts: micro(event.at), tid: 0, s: reachLetters[event.reach] };
}

/** Microseconds with nanoseconds behind the point. */
const micro = (time: number): number => Math.round(time * 1000) / 1000;
