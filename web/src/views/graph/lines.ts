import { labelSize } from './boxes';
import type { Edge } from './data';
import { Areas, type Area } from './detail';
import type { Point } from './state';

/** A curve, and the point that it bends towards. */
export interface Curve {
  readonly from: Point;
  readonly over: Point;
  readonly to: Point;
}

/** How an edge runs: a curve whose ends lie on the borders of what it ties, and where its label stands, if there is room for it. */
export interface Line extends Curve {
  readonly edge: Edge;
  readonly bend: number;
  readonly label: Point;
  readonly room: boolean;
}

const apart = 30; // pixels between edges that tie the same two

/** How far each edge bends, so that those between the same two can be told apart; in pixels. */
export function bends(edges: readonly Edge[]): Map<string, number> {
  const groups = new Map<string, Edge[]>();
  for (const e of edges) {
    const key = e.source < e.target ? `${e.source} ${e.target}` : `${e.target} ${e.source}`;
    const group = groups.get(key);
    if (group) group.push(e);
    else groups.set(key, [e]);
  }
  const bent = new Map<string, number>();
  for (const group of groups.values())
    for (const [i, e] of group.entries()) {
      const bend = (i - (group.length - 1) / 2) * apart;
      bent.set(e.id, e.source < e.target ? bend : -bend);
    }
  return bent;
}

/** A curve between two areas that bends so far. */
export function curve(a: Area, b: Area, bend: number): Curve {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const over = { x: (a.x + b.x) / 2 - (dy / length) * bend, y: (a.y + b.y) / 2 + (dx / length) * bend };
  return { from: border(a, over), over, to: border(b, over) };
}

/** Where the line from the middle of an area to a point leaves the area. */
function border(area: Area, towards: Point): Point {
  const [dx, dy] = [towards.x - area.x, towards.y - area.y];
  const part = Math.min(1, area.width / 2 / (Math.abs(dx) || 1e-6), area.height / 2 / (Math.abs(dy) || 1e-6));
  return { x: area.x + dx * part, y: area.y + dy * part };
}

/** A point of a curve, from 0, its begin, to 1, its end. */
export function pointAt({ from, over, to }: Curve, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: a * from.x + b * over.x + c * to.x, y: a * from.y + b * over.y + c * to.y };
}

const detours = [0, 45, -45, 90, -90, 150, -150]; // pixels by which an edge goes around what lies in its way
const busy = 80; // edges; more of them go straight, for detours would only tangle them
const samples = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const alongLine = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78]; // where a label may stand

/**
 * Draws edges, the first ones first, so that they go around nodes and their labels cover neither nodes nor each other: a label for
 * which there is no room is left out. Areas are those of the nodes as they are drawn at the scale.
 */
export function route(edges: readonly Edge[], bent: ReadonlyMap<string, number>, areas: ReadonlyMap<string, Area>, scale: number, mayLabel: (e: Edge) => boolean): Line[] {
  const nodes = new Areas(120 / scale);
  for (const area of areas.values()) nodes.add(area);
  const taken = new Areas(60 / scale);
  const ways = edges.length > busy ? [0] : detours;
  const drawn = edges.flatMap((edge) => {
    const [a, b] = [areas.get(edge.source), areas.get(edge.target)];
    return a && b ? [{ edge, ...clearest(a, b, (bent.get(edge.id) ?? 0) / scale, nodes, scale, ways) }] : [];
  });
  return drawn.map((line): Line => {
    const size = labelSize(line.edge.label);
    for (const t of mayLabel(line.edge) ? alongLine : []) {
      const area = { ...pointAt(line, t), width: size.width / scale, height: size.height / scale };
      if (nodes.overlaps(area) || taken.overlaps(area)) continue;
      taken.add(area);
      return { ...line, label: { x: area.x, y: area.y }, room: true };
    }
    return { ...line, label: pointAt(line, 0.5), room: false };
  });
}

/** The curve that meets the fewest nodes, and of those the straightest. */
function clearest(a: Area, b: Area, bend: number, nodes: Areas, scale: number, ways: readonly number[]): Curve & { bend: number } {
  let best = { ...curve(a, b, bend), bend };
  let least = Infinity;
  for (const detour of ways) {
    const line = curve(a, b, bend + detour / scale);
    const met = samples.filter((t) => nodes.overlaps({ ...pointAt(line, t), width: 8 / scale, height: 8 / scale }, a, b)).length;
    if (met < least) [best, least] = [{ ...line, bend: bend + detour / scale }, met];
    if (met === 0) break;
  }
  return best;
}
