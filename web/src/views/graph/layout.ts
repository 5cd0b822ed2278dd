import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum } from 'd3-force';
import { few, fewest, fullScale, markSize } from './detail';
import { inflate, separate, type Box } from './separate';
import type { Point, Size } from './state';

/** What is laid out: boxes by their size, the most important first, and what ties them. */
export interface Task {
  readonly boxes: readonly (Size & { readonly id: string; readonly at: Point | null })[]; // at: where it stays
  readonly links: readonly (readonly [string, string])[];
  readonly frame: Size; // in which the picture is seen
  readonly anew: boolean; // nothing has a place but what was put somewhere by hand
}

type Tie = SimulationLinkDatum<Box> & { source: Box; target: Box };

const [narrow, wide] = [16, 40]; // pixels between boxes: the fewer there are, the more
const mark = markSize + 2; // pixels that a node without a label takes
const room = 60_000; // square pixels for each node, where the frame has them
const aside = 15; // by which nodes of a column leave its middle
const density = 0.5; // of boxes in the picture; the denser, the longer it takes to keep them apart
const share = 0.2; // of the frame for labels, when all of a large graph is seen

/**
 * Finds places for boxes, so that what is tied lies close, no boxes overlap, and the frame is filled. Fixed ones stay where they
 * are; a new one begins beside a neighbour that has a place. The same task gives the same places.
 */
export function layOut({ boxes, links, frame, anew }: Task): Map<string, Point> {
  const margin = boxes.length > few ? narrow / 2 : Math.min(wide, Math.max(narrow, 560 / boxes.length));
  const nodes = boxes.map(({ id, width, height, at }, i): Box => ({ id, width: width + margin, height: height + margin, ...(at ?? spiral(i)), ...(at && !anew && { fx: at.x, fy: at.y }) }));
  const byId = new Map(nodes.map((n) => [n.id, n]));
  const ties = links.flatMap(([a, b]): Tie[] => {
    const [source, target] = [byId.get(a), byId.get(b)];
    return source && target && source !== target ? [{ source, target }] : [];
  });
  if (anew) {
    settle(nodes, ties);
    const column = isColumn(nodes, frame);
    spread(nodes, frame);
    if (column) for (const n of nodes) n.x = Math.sign(n.x) * aside;
    for (const [i, { at }] of boxes.entries()) if (at) Object.assign(nodes[i] as Box, { x: at.x, y: at.y, fx: at.x, fy: at.y });
    inflate(nodes, column);
  } else {
    add(nodes, ties, new Set(boxes.filter((b) => !b.at).map((b) => b.id)));
  }
  return new Map(nodes.map((n) => [n.id, { x: n.x, y: n.y }]));
}

/** Where a node begins of which nothing is known: the most important in the middle. */
function spiral(i: number): Point {
  const [radius, angle] = [20 * Math.sqrt(i + 0.5), i * 2.399963];
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** Finds places by who is tied to whom alone, as if nodes were points. */
function settle(nodes: Box[], ties: Tie[]): void {
  const ticks = nodes.length > 250 ? 150 : 300;
  forceSimulation(nodes)
    .stop()
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .force('charge', forceManyBody<Box>().strength(-120).theta(1))
    .force('link', forceLink<Box, Tie>(ties).distance(50).strength((l) => 0.7 / Math.sqrt(1 + Math.min(l.source.index ?? 0, l.target.index ?? 0))))
    .force('x', forceX<Box>(0).strength(0.06))
    .force('y', forceY<Box>(0).strength(0.06))
    .tick(ticks);
}

/** Whether boxes stand below each other: a few in a frame that has no room for two side by side. */
const isColumn = (nodes: readonly Box[], { width }: Size): boolean => nodes.length <= fewest && width < 2 * Math.max(...nodes.map((n) => n.width));

/** Stretches what has settled over the frame, and gives each box its room there: labels of the most important nodes are to be read even where all is seen. */
function spread(nodes: readonly Box[], frame: Size): void {
  const [wide, high] = [extent(nodes, 'x'), extent(nodes, 'y')];
  if (wide < high !== frame.width < frame.height) for (const n of nodes) [n.x, n.y] = [n.y, -n.x];
  let scale = 1;
  for (let i = 0; i < 6; i++) {
    const area = nodes.map((n) => roomOf(n, scale)).reduce((sum, { width, height }) => sum + width * height, 0) + labelArea(frame, scale);
    scale = Math.min(1, Math.sqrt((frame.width * frame.height * density) / area));
  }
  let labels = share * frame.width * frame.height;
  for (const n of nodes) {
    labels -= n.width * n.height;
    Object.assign(n, labels > 0 ? { width: n.width / scale, height: n.height / scale } : roomOf(n, scale));
  }
  const most = Math.min(1, Math.sqrt((room * nodes.length) / (frame.width * frame.height)));
  place(nodes, 'x', (most * frame.width) / scale, 'width');
  place(nodes, 'y', (most * frame.height) / scale, 'height');
}

/** What a node takes whose label need not be seen at once: in a crowd, which is zoomed into to be read, less width and more height. */
const roomOf = (n: Size, scale: number): Size =>
  scale < 1 ? { width: Math.max(n.width / fullScale, mark / scale), height: Math.max(n.height * 1.5, mark / scale) } : n;
const labelArea = (frame: Size, scale: number) => (scale < 1 ? (share * frame.width * frame.height) / scale ** 2 : 0);
const extent = (nodes: readonly Box[], axis: 'x' | 'y') => Math.max(...nodes.map((n) => n[axis])) - Math.min(...nodes.map((n) => n[axis]));

/** Has places fill a length: half as they are, half evenly in their order, for crowds are in the middle. */
function place(nodes: readonly Box[], axis: 'x' | 'y', length: number, size: 'width' | 'height'): void {
  const sorted = [...nodes].sort((a, b) => a[axis] - b[axis]);
  const [first, span] = [sorted[0]?.[axis] ?? 0, extent(nodes, axis) || 1];
  const evenness = nodes.length > 40 ? 0.75 : 0.3;
  const inner = Math.max(0, length - Math.max(...nodes.map((n) => n[size])));
  const last = Math.max(1, nodes.length - 1);
  for (const [i, n] of sorted.entries()) n[axis] = inner * ((1 - evenness) * ((n[axis] - first) / span) + evenness * (i / last) - 0.5);
}

/** Finds places for new nodes among others that stay. */
function add(nodes: Box[], ties: Tie[], fresh: ReadonlySet<string>): void {
  for (const [i, n] of nodes.entries()) {
    if (!fresh.has(n.id)) continue;
    const tie = ties.find(({ source, target }) => (source === n && !fresh.has(target.id)) || (target === n && !fresh.has(source.id)));
    const other = tie && (tie.source === n ? tie.target : tie.source);
    if (other) Object.assign(n, { x: other.x + 160 * Math.cos(i * 2.4), y: other.y + 100 * Math.sin(i * 2.4) }); // each at another angle
  }
  forceSimulation(nodes)
    .stop()
    .alphaDecay(0.05)
    .force('charge', forceManyBody<Box>().strength(-900).distanceMax(900))
    .force('link', forceLink<Box, Tie>(ties).distance((l) => 120 + (l.source.width + l.target.width) / 3).strength(0.25))
    .force('apart', () => separate(nodes, 1))
    .tick(120);
  separate(nodes);
}
