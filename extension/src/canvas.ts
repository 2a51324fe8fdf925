// Draws a placed graph as live SVG: boxes, arrows, and a camera that can be dragged and zoomed.
import { boxLines } from '../../lib/viz/box.js';
import type { PlacedGraph } from '../../lib/viz/layout/placed.js';
import { LABEL_SIZE } from '../../lib/viz/layout/placed.js';
import { arrowHead, FONTS } from '../../lib/viz/svg.js';
import type { Box } from '../../lib/viz/visible_graph.js';
import { svg } from './dom.js';

const SMALLEST = 0.05;
const LARGEST = 4;
const TALLEST = 860;
const INKS = {
  title: '#1b2026',
  detail: '#2b333c',
  name: '#414b56',
  error: '#8e1b14',
  chip: '#0f4f46',
} as const;

/** The drawing surface. Box elements carry `data-box`, their position in the visible graph. */
export class Canvas {
  readonly element = svg('svg', { class: 'mxlab-canvas', tabindex: 0, role: 'group' }) as SVGSVGElement;
  readonly #camera = svg('g');
  #boxes: SVGElement[] = [];
  #arrows: SVGElement[] = [];
  #placed: PlacedGraph | null = null;
  #scale = 1;
  #x = 0;
  #y = 0;

  constructor() {
    this.element.append(this.#camera);
    this.element.addEventListener('wheel', (event) => this.#onWheel(event), { passive: false });
    this.element.addEventListener('pointerdown', (event) => this.#onDrag(event));
  }

  /** Replaces the picture. `describe` gives each box's text for screen readers. */
  draw(placed: PlacedGraph, describe: (box: Box) => string): void {
    this.#placed = placed;
    this.#arrows = placed.arrows.map((arrow, at) => {
      const children = [
        svg('path', { class: 'mxlab-line', d: arrow.d }),
        svg('path', { class: 'mxlab-head', d: arrowHead(arrow.tip, arrow.heading) }),
      ];
      if (arrow.label) {
        const { x, y, anchor } = arrow.label;
        children.push(
          svg('text', { x, y, 'font-size': LABEL_SIZE, 'text-anchor': anchor }, [
            placed.graph.arrows[at]!.label,
          ]),
        );
      }
      return svg('g', { class: 'mxlab-arrow' }, children);
    });
    this.#boxes = placed.graph.boxes.map((box, at) => drawBox(box, at, placed.boxes[at]!, describe(box)));
    this.#camera.replaceChildren(
      svg('g', { 'font-family': FONTS }, this.#arrows),
      svg('g', { 'font-family': FONTS, 'text-anchor': 'middle' }, this.#boxes),
    );
    this.fit();
  }

  /** Shows the whole picture, or, when that would be too small to read, its full width from the inputs on. */
  fit(): void {
    const placed = this.#placed;
    const width = this.element.clientWidth;
    if (!placed || width === 0) return;
    const byWidth = Math.min(1, width / placed.width);
    const byBoth = Math.min(byWidth, TALLEST / placed.height);
    this.#scale = byBoth >= 0.55 ? byBoth : Math.max(byWidth, 0.55);
    const height = Math.min(TALLEST, Math.ceil(placed.height * this.#scale) + 2);
    this.element.setAttribute('height', String(height));
    const spare = width - placed.width * this.#scale;
    this.#x = spare > 0 ? spare / 2 : 0;
    // Inputs stand at the bottom in most pictures: begin there when not everything is in view.
    this.#y = Math.min(0, height - placed.height * this.#scale - 2);
    this.#move();
  }

  /** Zooms by a factor around a point of the element, its middle by default. */
  zoom(factor: number, x = this.element.clientWidth / 2, y = this.element.clientHeight / 2): void {
    const scale = Math.min(LARGEST, Math.max(SMALLEST, this.#scale * factor));
    this.#x = x - ((x - this.#x) * scale) / this.#scale;
    this.#y = y - ((y - this.#y) * scale) / this.#scale;
    this.#scale = scale;
    this.#move();
  }

  /** Moves a box into view if it is outside. */
  reveal(at: number): void {
    const centre = this.#placed?.boxes[at];
    if (!centre) return;
    const [x, y] = [centre.x * this.#scale + this.#x, centre.y * this.#scale + this.#y];
    const { clientWidth: width, clientHeight: height } = this.element;
    if (x < 20 || x > width - 20) this.#x += width / 2 - x;
    if (y < 20 || y > height - 20) this.#y += height / 2 - y;
    this.#move();
  }

  /** Marks one box and what touches it; -1 takes the marks away. */
  highlight(at: number): void {
    this.element.classList.toggle('mxlab-mod-focused', at >= 0);
    const near = new Set([at]);
    this.#placed?.graph.arrows.forEach((arrow, index) => {
      const touches = at >= 0 && (arrow.from === at || arrow.to === at);
      this.#arrows[index]!.classList.toggle('mxlab-mod-near', touches);
      if (touches) near.add(arrow.from).add(arrow.to);
    });
    this.#boxes.forEach((box, index) => {
      box.classList.toggle('mxlab-mod-near', near.has(index));
      box.classList.toggle('mxlab-mod-selected', index === at);
    });
  }

  #move(): void {
    this.#camera.setAttribute('transform', `translate(${this.#x},${this.#y}) scale(${this.#scale})`);
  }

  // A plain wheel scrolls the notebook; with Ctrl or Cmd (and for a pinch, which arrives so) it zooms.
  #onWheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const frame = this.element.getBoundingClientRect();
    this.zoom(Math.exp(-event.deltaY / 300), event.clientX - frame.left, event.clientY - frame.top);
  }

  #onDrag(down: PointerEvent): void {
    if (down.button !== 0) return;
    const [x, y] = [this.#x - down.clientX, this.#y - down.clientY];
    const move = (event: PointerEvent): void => {
      this.#x = x + event.clientX;
      this.#y = y + event.clientY;
      this.#move();
    };
    const stop = (): void => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', stop);
      window.removeEventListener('pointercancel', stop);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', stop);
    window.addEventListener('pointercancel', stop);
  }
}

function drawBox(box: Box, at: number, { x, y }: { x: number; y: number }, description: string): SVGElement {
  const { width, height } = box;
  const radius = box.outline === 'ellipse' ? Math.min(height / 2, 18) : box.outline === 'scope' ? 3 : 7;
  const frame = svg('rect', {
    x: x - width / 2,
    y: y - height / 2,
    width,
    height,
    rx: radius,
    fill: box.fill,
    stroke: box.stroke,
    'stroke-width': box.hasError || box.isHead ? 2.2 : 1.2,
    ...(box.outline === 'scope' ? { 'stroke-dasharray': '5 3' } : {}),
  });
  const children: SVGElement[] = [frame];
  for (const line of boxLines(box.text)) {
    if (line.pill) {
      const pill = {
        x: x - line.pill / 2,
        y: y + line.y - line.size * 0.95,
        width: line.pill,
        height: line.size * 1.35,
      };
      children.push(
        svg('rect', {
          ...pill,
          rx: line.size * 0.67,
          fill: '#8dd3c7',
          stroke: '#4fa393',
          'stroke-width': 0.8,
        }),
      );
    }
    const weight: Record<string, number> = line.role === 'title' ? { 'font-weight': 600 } : {};
    children.push(
      svg('text', { x, y: y + line.y, 'font-size': line.size, fill: INKS[line.role], ...weight }, [
        line.text,
      ]),
    );
  }
  return svg('g', { class: 'mxlab-box', 'data-box': at, 'aria-label': description }, children);
}
