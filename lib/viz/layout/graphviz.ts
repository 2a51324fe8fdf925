// Runs Graphviz in a warm worker thread under a time budget; past the budget the thread is ended and undefined returned.
import { Worker } from 'node:worker_threads';
import type { GraphView } from '../graph_document.js';
import { writeSizesDot } from '../dot.js';
import type { VisibleGraph } from '../visible_graph.js';
import type { PlacedArrow, PlacedGraph, Point } from './placed.js';
import { MARGIN, round } from './placed.js';

/** Milliseconds one layout may take once the worker is up, and the worker may take to come up. */
export const LAYOUT_BUDGET = 1500;
const START_BUDGET = 5000;

interface Job {
  finish(text: string | undefined): void;
}

/** One worker and the jobs it has been given. */
class GraphvizThread {
  readonly worker = new Worker(new URL('./graphviz_worker.js', import.meta.url));
  readonly jobs = new Map<number, Job>();
  readonly ready: Promise<void>;
  ended = false;
  /** Runs that still need the thread; it keeps the process alive only for them. */
  pending = 0;

  constructor() {
    this.ready = new Promise((resolve, reject) => {
      this.worker.on('message', (message: { ready?: true; id?: number; text?: string; error?: string }) => {
        if (message.ready) return resolve();
        this.jobs.get(message.id!)?.finish(message.text);
      });
      this.worker.on('error', (error) => {
        this.end();
        reject(error);
      });
      this.worker.on('exit', () => this.end());
    });
    this.ready.catch(() => undefined);
    this.worker.unref();
  }

  end(): void {
    this.ended = true;
    if (thread === this) thread = undefined;
    for (const job of [...this.jobs.values()]) job.finish(undefined);
    void this.worker.terminate();
  }
}

let thread: GraphvizThread | undefined;
let lastId = 0;

/** Ends the worker; the next layout starts another. */
export function endGraphviz(): void {
  thread?.end();
}

/**
 * Runs Graphviz's `dot` over the text and returns its output, or undefined when the budget (milliseconds) ran out, the worker
 * failed, or the text was refused. Keeps the process alive only while it works.
 */
export async function runGraphviz(
  dot: string,
  format: 'json' | 'dot',
  budget = LAYOUT_BUDGET,
): Promise<string | undefined> {
  const own = (thread ??= new GraphvizThread());
  own.pending += 1;
  own.worker.ref();
  try {
    const isUp = await within(
      START_BUDGET,
      own.ready.then(() => true),
    );
    if (!isUp || own.ended) {
      own.end();
      return undefined;
    }
    const id = ++lastId;
    const text = await within(
      budget,
      new Promise<string | undefined>((finish) => {
        own.jobs.set(id, { finish });
        own.worker.postMessage({ id, dot, format });
      }),
      () => own.end(),
    );
    own.jobs.delete(id);
    return text;
  } finally {
    if (--own.pending === 0) own.worker.unref();
  }
}

/** The promise's value, or undefined after so many milliseconds or when it fails. */
async function within<T>(budget: number, promise: Promise<T>, late?: () => void): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      late?.();
      resolve(undefined);
    }, budget);
  });
  try {
    return await Promise.race([promise.catch(() => undefined), limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Places a graph with Graphviz; undefined when it would not do so within the budget. */
export async function graphvizLayout(
  graph: VisibleGraph,
  view: GraphView,
  budget = LAYOUT_BUDGET,
): Promise<PlacedGraph | undefined> {
  const text = await runGraphviz(writeSizesDot(graph, view), 'json', budget);
  return text === undefined ? undefined : readGraphviz(text, graph);
}

interface GraphvizJson {
  bb: string;
  objects?: { name: string; pos: string }[];
  edges?: { id: string; pos: string; lp?: string }[];
}

/** Reads Graphviz's JSON output, whose y axis points up. */
function readGraphviz(text: string, graph: VisibleGraph): PlacedGraph {
  const json = JSON.parse(text) as GraphvizJson;
  const [left = 0, bottom = 0, right = 0, top = 0] = json.bb.split(',').map(Number);
  const point = (pair: string): Point => {
    const [x = 0, y = 0] = pair.split(',').map(Number);
    return { x: x - left + MARGIN, y: top - y + MARGIN };
  };
  const boxes = new Array<Point>(graph.boxes.length);
  for (const { name, pos } of json.objects ?? []) boxes[Number(name.slice(1))] = point(pos);
  const arrows = new Array<PlacedArrow>(graph.arrows.length);
  for (const { id, pos, lp } of json.edges ?? [])
    arrows[Number(id.slice(1))] = readSpline(pos.split(' ').map(point), lp && point(lp));
  return {
    graph,
    width: Math.ceil(right - left + 2 * MARGIN),
    height: Math.ceil(top - bottom + 2 * MARGIN),
    boxes,
    arrows,
  };
}

/** A spline of cubic pieces: first point, then three points a piece. */
function readSpline(points: Point[], label: Point | '' | undefined): PlacedArrow {
  const tip = points[points.length - 1]!;
  let from = points.length - 2;
  while (from > 0 && Math.hypot(tip.x - points[from]!.x, tip.y - points[from]!.y) < 0.5) --from;
  const before = points[from]!;
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const text = (p: Point) => `${round(p.x)},${round(p.y)}`;
  return {
    d: `M${text(points[0]!)}C${points.slice(1).map(text).join(' ')}`,
    tip: { x: round(tip.x), y: round(tip.y) },
    heading: { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length },
    label: label ? { x: round(label.x), y: round(label.y + 3.5), anchor: 'middle' } : null,
  };
}
