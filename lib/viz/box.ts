// The text inside a box, where each line of it stands, and how large the box must be so that nothing is cut off.
import { textWidth } from './text.js';

/** Everything a box says. */
export interface BoxText {
  title: string;
  details: string[];
  /** The node's name, when the title is something else. */
  name: string;
  error: string[];
  /** Names of inputs that are not drawn as arrows. */
  chips: string[];
}

/** One line of text, relative to the box's centre. */
export interface BoxLine {
  text: string;
  role: 'title' | 'detail' | 'name' | 'error' | 'chip';
  size: number;
  /** Baseline below the centre. */
  y: number;
  /** Width of a chip's pill; 0 for plain lines. */
  pill: number;
}

const SIZES = { title: 12.5, detail: 11, name: 10, error: 10.5, chip: 10 } as const;
const LEADING = 1.28;
const PAD_X = 12;
const PAD_Y = 8;
const CHIP_GAP = 4;

/** The lines of a box from top to bottom, vertically centred on 0. */
export function boxLines(text: BoxText): BoxLine[] {
  const lines: BoxLine[] = [];
  let y = 0;
  const add = (role: BoxLine['role'], line: string): void => {
    const size = SIZES[role];
    const step = size * LEADING + (role === 'chip' ? CHIP_GAP : 0);
    const pill = role === 'chip' ? textWidth(line, size) + 14 : 0;
    lines.push({ text: line, role, size, y: y + step - size * 0.36, pill });
    y += step;
  };
  add('title', text.title);
  for (const line of text.details) add('detail', line);
  if (text.name) add('name', text.name);
  for (const line of text.error) add('error', line);
  for (const line of text.chips) add('chip', line);
  for (const line of lines) line.y -= y / 2;
  return lines;
}

/** Width and height in whole pixels of a box that holds the text. */
export function boxSize(
  text: BoxText,
  outline: 'round' | 'ellipse' | 'scope',
): { width: number; height: number } {
  const lines = boxLines(text);
  let width = 0;
  let height = 0;
  for (const line of lines) {
    width = Math.max(width, line.pill || textWidth(line.text, line.size, line.role === 'title'));
    height += line.size * LEADING + (line.role === 'chip' ? CHIP_GAP : 0);
  }
  // An ellipse is drawn as a pill: its ends need room of their own.
  const ends = outline === 'ellipse' ? Math.min(height, 24) * 0.5 : 0;
  return {
    width: Math.max(56, Math.ceil((width + 2 * PAD_X + ends) / 2) * 2),
    height: Math.ceil((height + 2 * PAD_Y) / 2) * 2,
  };
}
