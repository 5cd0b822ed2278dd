import { shorten } from '../../ui/words';
import type { Vertex } from './data';
import type { Size } from './state';

/** How a node is drawn where there is room for its label: a box with its picture and one or two lines. */
export interface Look extends Size {
  readonly lines: readonly string[];
}

const lineHeight = 16;
const padding = 14; // above and below the lines together
const iconWidth = 28; // with the space around it
const maxLine = 34;
const fitsOneLine = 24;

let pen: CanvasRenderingContext2D | null = null;

function widthOf(text: string, font: string): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return 7 * text.length;
  pen.font = font;
  return pen.measureText(text).width;
}

/** A label in one line, or two of about the same length: what matters may stand at its end, such as the date of a meeting. */
function linesOf(label: string): string[] {
  if (label.length <= fitsOneLine) return [label];
  let best = -1;
  let least = Infinity;
  for (let i = label.indexOf(' '); i > 0; i = label.indexOf(' ', i + 1)) {
    const cost = Math.max(i, label.length - i - 1) - (label[i - 1] === ',' ? 8 : 0);
    if (cost < least) [best, least] = [i, cost];
  }
  return best < 0 ? [shorten(label, maxLine)] : [label.slice(0, best), label.slice(best + 1)].map((line) => shorten(line, maxLine));
}

const looks = new Map<string, Look>();
const remembered = 5000;

/** How a node is drawn. */
export function lookOf({ label }: Vertex): Look {
  let look = looks.get(label);
  if (!look) {
    const lines = linesOf(label);
    const width = Math.ceil(Math.max(...lines.map((line) => widthOf(line, '13px system-ui, sans-serif')))) + iconWidth + 12;
    look = { lines, width, height: lines.length * lineHeight + padding };
    if (looks.size >= remembered) looks.clear();
    looks.set(label, look);
  }
  return look;
}

/** How large the label of an edge is. */
export const labelSize = (label: string): Size => ({ width: Math.ceil(widthOf(shorten(label), '11px system-ui, sans-serif')) + 4, height: 14 });
