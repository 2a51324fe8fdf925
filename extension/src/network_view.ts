// One drawn network: toolbar, canvas, tooltip, keyboard. Knows nothing of JupyterLab but the shared inspection.
import type { GraphDocument, GraphView } from '../../lib/viz/graph_document.js';
import { layeredLayout } from '../../lib/viz/layout/layered.js';
import type { PlacedGraph } from '../../lib/viz/layout/placed.js';
import { writeSvg } from '../../lib/viz/svg.js';
import { countOf, groupDigits } from '../../lib/viz/text.js';
import { visibleGraph } from '../../lib/viz/visible_graph.js';
import type { Box } from '../../lib/viz/visible_graph.js';
import { Canvas } from './canvas.js';
import { button, html } from './dom.js';
import type { Inspection } from './inspection.js';
import { nodeTip } from './node_details.js';

const MOST_BOXES = 6000;

/** What the view asks of its surroundings. */
export interface ViewHost {
  inspection: Inspection;
  openPanel(): void;
}

/** Builds its elements into `root`; dispose() takes its listeners away. */
export class NetworkView {
  readonly #canvas = new Canvas();
  readonly #tip = html('div', 'mxlab-tip');
  readonly #resize = new ResizeObserver(() => this.#onResize());
  /** Bring the buttons' pressed state up to date. */
  readonly #toggles: (() => void)[] = [];
  #view: GraphView;
  #placed!: PlacedGraph;
  #lastWidth = 0;

  constructor(
    readonly root: HTMLElement,
    readonly graph: GraphDocument,
    readonly host: ViewHost,
  ) {
    this.#view = { ...graph.view };
    this.#tip.hidden = true;
    root.classList.add('mxlab-network');
    root.replaceChildren(this.#toolbar(), this.#canvas.element, this.#tip);
    this.#canvas.element.setAttribute(
      'aria-label',
      `Network ${graph.title}. Arrow keys walk along its arrows, Enter opens the panel.`,
    );
    this.#listen();
    this.#redraw();
    host.inspection.changed.connect(this.#onInspection, this);
    this.#resize.observe(root);
  }

  dispose(): void {
    this.host.inspection.changed.disconnect(this.#onInspection, this);
    this.#resize.disconnect();
  }

  #toolbar(): HTMLElement {
    const { totals, title, scopes } = this.graph;
    const facts = [countOf(totals.operators, 'operator')];
    if (totals.parameterCount) facts.push(countOf(totals.parameterCount, 'parameter'));
    if (totals.errors) facts.push(`${totals.errors} with an error`);
    const toggle = (label: string, hint: string, isOn: () => boolean, flip: () => void): HTMLElement => {
      const element = button(label, hint, () => {
        flip();
        this.#redraw();
      });
      this.#toggles.push(() => element.setAttribute('aria-pressed', String(isOn())));
      return element;
    };
    const view = this.#view;
    const isSideways = () => view.rankdir === 'LR' || view.rankdir === 'RL';
    const upright = isSideways() ? 'BT' : view.rankdir;
    const tools = [
      toggle(
        'Sideways',
        'Draw from left to right',
        isSideways,
        () => (view.rankdir = isSideways() ? upright : 'LR'),
      ),
      toggle(
        'Weights',
        'Show parameters and auxiliary states',
        () => !view.hideWeights,
        () => (view.hideWeights = !view.hideWeights),
      ),
    ];
    if (scopes.length) {
      const isFolded = () => this.#placed.graph.folded.length > 0;
      tools.push(
        toggle(
          'Groups',
          'Fold groups of operators; click a group to open it',
          isFolded,
          () => (view.collapse = isFolded() ? false : 0),
        ),
      );
    }
    return html('div', 'mxlab-toolbar', [
      html('span', 'mxlab-title', [title]),
      html('span', 'mxlab-totals', [facts.join(' · ')]),
      ...tools,
      button('−', 'Zoom out', () => this.#canvas.zoom(1 / 1.25)),
      button('Fit', 'Fit the picture', () => this.#canvas.fit()),
      button('+', 'Zoom in (or Ctrl and the wheel)', () => this.#canvas.zoom(1.25)),
      button('SVG', 'Save the picture as an SVG file', () => this.#save()),
      button('Details', 'Open the mxlab panel', () => this.host.openPanel()),
    ]);
  }

  #redraw(): void {
    let visible = visibleGraph(this.graph, this.#view);
    // A browser page with tens of thousands of boxes stands still: fold what can be folded, then give up with a word.
    if (visible.boxes.length > MOST_BOXES) visible = visibleGraph(this.graph, { ...this.#view, collapse: 0 });
    if (visible.boxes.length > MOST_BOXES) {
      const text = `${groupDigits(visible.boxes.length)} boxes are too many to draw here. The panel lists them.`;
      this.root.append(html('div', 'mxlab-message', [text]));
      visible = { boxes: [], arrows: [], folded: [] };
    }
    this.#placed = layeredLayout(visible, this.#view.rankdir);
    this.#canvas.draw(this.#placed, (box) =>
      [box.text.title, ...box.text.details, box.text.name, ...box.text.error].join(' '),
    );
    for (const update of this.#toggles) update();
    this.#onInspection();
  }

  #onResize(): void {
    const width = this.root.clientWidth;
    if (width === this.#lastWidth || width === 0) return;
    this.#lastWidth = width;
    this.#canvas.fit();
  }

  #onInspection(): void {
    const { inspection } = this.host;
    const isMine = inspection.graph === this.graph && inspection.selected >= 0;
    const at = isMine ? this.#placed.graph.boxes.findIndex((box) => box.node === inspection.selected) : -1;
    this.#canvas.highlight(at);
    if (at >= 0) this.#canvas.reveal(at);
  }

  #listen(): void {
    const { element } = this.#canvas;
    let downAt = { x: 0, y: 0 };
    element.addEventListener('pointerdown', (event) => (downAt = { x: event.clientX, y: event.clientY }));
    element.addEventListener('click', (event) => {
      if (Math.hypot(event.clientX - downAt.x, event.clientY - downAt.y) > 4) return;
      this.#onPick(this.#boxUnder(event));
    });
    element.addEventListener('pointermove', (event) => this.#showTip(event));
    element.addEventListener('pointerleave', () => (this.#tip.hidden = true));
    element.addEventListener('keydown', (event) => this.#onKey(event));
  }

  #boxUnder(event: Event): Box | undefined {
    const element = (event.target as Element).closest('[data-box]');
    return element ? this.#placed.graph.boxes[Number(element.getAttribute('data-box'))] : undefined;
  }

  #onPick(box: Box | undefined): void {
    if (box && box.scope >= 0) return this.#openScope(box.scope);
    this.host.inspection.show(this.graph, box ? box.node : -1);
  }

  /** Unfolds one scope, leaving the others as they are. */
  #openScope(scope: number): void {
    const open = this.graph.scopes[scope]!.name;
    const inner = this.graph.scopes.filter((other) => other.parent === scope).map((other) => other.name);
    this.#view.collapse = [...this.#placed.graph.folded.filter((name) => name !== open), ...inner];
    this.#tip.hidden = true;
    this.#redraw();
    const isInside = (box: Box) =>
      (box.node >= 0 ? this.graph.nodes[box.node]!.scope : this.graph.scopes[box.scope]!.parent) === scope;
    this.#canvas.reveal(this.#placed.graph.boxes.findIndex(isInside));
  }

  #showTip(event: PointerEvent): void {
    const box = event.buttons ? undefined : this.#boxUnder(event);
    this.#tip.hidden = !box || box.node < 0;
    if (!box || box.node < 0) return;
    if (this.#tip.dataset['box'] !== box.key)
      this.#tip.replaceChildren(...nodeTip(this.graph.nodes[box.node]!));
    this.#tip.dataset['box'] = box.key;
    const frame = this.root.getBoundingClientRect();
    const left = Math.min(event.clientX - frame.left + 14, frame.width - this.#tip.offsetWidth - 4);
    this.#tip.style.left = `${Math.max(0, left)}px`;
    this.#tip.style.top = `${event.clientY - frame.top + 16}px`;
  }

  #onKey(event: KeyboardEvent): void {
    const { boxes, arrows } = this.#placed.graph;
    const at = boxes.findIndex((box) => box.node === this.host.inspection.selected && box.node >= 0);
    const isForward =
      { BT: 'ArrowUp', TB: 'ArrowDown', LR: 'ArrowRight', RL: 'ArrowLeft' }[this.#view.rankdir] === event.key;
    if (event.key === 'Enter') this.host.openPanel();
    else if (event.key === 'Escape') this.host.inspection.show(this.graph, -1);
    else if (event.key.startsWith('Arrow')) {
      const ends = arrows.filter((arrow) => (isForward ? arrow.from : arrow.to) === at);
      const next =
        at < 0 ? boxes[0] : boxes[ends.map((arrow) => (isForward ? arrow.to : arrow.from))[0] ?? at];
      if (next && next.node >= 0) this.host.inspection.show(this.graph, next.node);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #save(): void {
    const text = writeSvg(this.#placed, { title: this.graph.title });
    const link = html('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
    link.download = `${this.graph.title || 'network'}.svg`;
    link.click();
    URL.revokeObjectURL(link.href);
  }
}
