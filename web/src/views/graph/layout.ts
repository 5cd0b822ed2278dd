import { forceCenter, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force';
import type { Point } from './state';

/** What is laid out: boxes by their size, some of them fixed, and what ties them. */
export interface Task {
  readonly boxes: readonly { readonly id: string; readonly width: number; readonly height: number; readonly at: Point | null }[];
  readonly links: readonly (readonly [string, string])[];
}

interface Box extends SimulationNodeDatum {
  id: string;
  width: number;
  height: number;
}

const ticks = 300;
const margin = 8; // between boxes

/**
 * Finds places for boxes, so that what is tied lies close and no boxes overlap. Fixed ones stay where they are; a new one begins
 * beside a neighbour that has a place. The same task gives the same places.
 */
export function layOut({ boxes, links }: Task): Map<string, Point> {
  const nodes: Box[] = [...boxes].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, width, height, at }) => ({ id, width, height, ...(at && { x: at.x, y: at.y, fx: at.x, fy: at.y }) }));
  const byId = new Map(nodes.map((n) => [n.id, n]));
  const ties: SimulationLinkDatum<Box>[] = links.flatMap(([a, b]) => {
    const [source, target] = [byId.get(a), byId.get(b)];
    return source && target && source !== target ? [{ source, target }] : [];
  });
  startBesideNeighbours(nodes, ties);
  const anyFixed = nodes.some((n) => n.fx !== undefined);
  const crowd = Math.max(1, nodes.length / 30) ** 0.45; // the more there are, the closer they stand, so that all can be read at once
  const simulation = forceSimulation(nodes)
    .stop()
    .force('charge', forceManyBody<Box>().strength(-900 / crowd).distanceMax(1200))
    .force('link', forceLink<Box, SimulationLinkDatum<Box>>(ties).distance((l) => 110 / crowd + ((l.source as Box).width + (l.target as Box).width) / 4).strength(0.25))
    .force('x', forceX<Box>(0).strength(0.03))
    .force('y', forceY<Box>(0).strength(0.14))
    .force('apart', apart);
  if (!anyFixed) simulation.force('center', forceCenter<Box>(0, 0).strength(0.05));
  simulation.tick(ticks);
  for (let i = 0; i < 3000 && separate(nodes); i++); // whatever still overlaps
  return new Map(nodes.map((n) => [n.id, { x: n.x ?? 0, y: n.y ?? 0 }]));
}

/** Has new nodes begin beside a neighbour that has a place; each at another angle. */
function startBesideNeighbours(nodes: readonly Box[], ties: readonly SimulationLinkDatum<Box>[]): void {
  for (const [i, n] of nodes.entries()) {
    if (n.x !== undefined) continue;
    const tie = ties.find((t) => (t.source === n && (t.target as Box).fx !== undefined) || (t.target === n && (t.source as Box).fx !== undefined));
    const other = tie && ((tie.source === n ? tie.target : tie.source) as Box);
    if (!other) continue;
    const angle = i * 2.4; // radians; no two alike
    n.x = (other.x ?? 0) + 120 * Math.cos(angle);
    n.y = (other.y ?? 0) + 120 * Math.sin(angle);
  }
}

let list: Box[] = [];

/** The force that keeps boxes from overlapping. */
const apart = Object.assign(
  () => {
    separate(list);
  },
  { initialize: (nodes: Box[]) => (list = nodes) },
);

/** Moves overlapping boxes apart, along the shorter way; reports whether any overlapped. */
function separate(nodes: readonly Box[]): boolean {
  const sorted = [...nodes].sort((a, b) => (a.x ?? 0) - a.width / 2 - ((b.x ?? 0) - b.width / 2));
  let any = false;
  for (const [i, a] of sorted.entries()) {
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j] as Box;
      const dx = (b.x ?? 0) - (a.x ?? 0);
      const dy = (b.y ?? 0) - (a.y ?? 0);
      const overlapX = (a.width + b.width) / 2 + margin - Math.abs(dx);
      const overlapY = (a.height + b.height) / 2 + margin - Math.abs(dy);
      if ((b.x ?? 0) - b.width / 2 > (a.x ?? 0) + a.width / 2 + margin) break; // and so do all after it
      if (overlapX <= 0.01 || overlapY <= 0.01) continue;
      any = true;
      const [axis, overlap, sign] = overlapX < overlapY ? (['x', overlapX, dx < 0 ? -1 : 1] as const) : (['y', overlapY, dy < 0 ? -1 : 1] as const);
      const fixed = axis === 'x' ? 'fx' : 'fy';
      const [aFixed, bFixed] = [a[fixed] != null, b[fixed] != null];
      if (aFixed && bFixed) continue;
      const share = (aFixed || bFixed ? overlap : overlap / 2) + 0.5;
      if (!aFixed) a[axis] = (a[axis] ?? 0) - sign * share;
      if (!bFixed) b[axis] = (b[axis] ?? 0) + sign * share;
    }
  }
  return any;
}
