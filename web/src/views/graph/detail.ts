import type { Point, Size } from './state';

/** A rectangle by its middle. */
export type Area = Point & Size;

/** How large a node without its label is on the screen, in pixels. */
export const markSize = 10;

/** How many nodes a graph may have for all its labels to be seen at full size. */
export const few = 60;

/** How many nodes a narrow frame shows in a column. */
export const fewest = 8;

/** The scale at which all labels of a larger one have room. */
export const fullScale = 2;

/** The scale at which all labels of so many nodes are seen. */
export const scaleOfAll = (nodes: number): number => (nodes > few ? fullScale : 1);

/** Rectangles, found by where they are. */
export class Areas {
  private readonly cells = new Map<string, Area[]>();

  constructor(private readonly cell: number) {}

  add(area: Area): void {
    for (const key of this.keys(area)) {
      const list = this.cells.get(key);
      if (list) list.push(area);
      else this.cells.set(key, [area]);
    }
  }

  /** Whether any overlaps an area, some excepted. */
  overlaps(area: Area, ...except: readonly (Area | undefined)[]): boolean {
    for (const key of this.keys(area))
      for (const other of this.cells.get(key) ?? [])
        if (!except.includes(other) && Math.abs(other.x - area.x) < (other.width + area.width) / 2 && Math.abs(other.y - area.y) < (other.height + area.height) / 2) return true;
    return false;
  }

  private *keys({ x, y, width, height }: Area): Generator<string> {
    for (let i = Math.floor((x - width / 2) / this.cell); i <= Math.floor((x + width / 2) / this.cell); i++)
      for (let j = Math.floor((y - height / 2) / this.cell); j <= Math.floor((y + height / 2) / this.cell); j++) yield `${i} ${j}`;
  }
}

const sure = 6; // nodes that have their labels though they cover others

/** A node where it lies in the drawing, with the size of its label on the screen. */
export type Placed = Area & { readonly id: string };

/**
 * Which nodes have their labels at a scale: the first ones first, each whose label covers no other label and, the very first excepted, no other node. At full size
 * all have, even where somebody laid one over another.
 */
export function labelled(nodes: readonly Placed[], scale: number): ReadonlySet<string> {
  if (scale >= scaleOfAll(nodes.length)) return new Set(nodes.map((n) => n.id));
  const labels = new Areas(100 / scale);
  const marks = new Areas(40 / scale);
  const size = markSize / scale;
  const own = new Map(nodes.map((n) => [n.id, { x: n.x, y: n.y, width: size, height: size }]));
  for (const mark of own.values()) marks.add(mark);
  const chosen = new Set<string>();
  for (const [i, n] of nodes.entries()) {
    const label = { x: n.x, y: n.y, width: n.width / scale, height: n.height / scale };
    if (labels.overlaps(label) || (i >= sure && marks.overlaps(label, own.get(n.id)))) continue;
    labels.add(label);
    chosen.add(n.id);
  }
  return chosen;
}
