import type { SimulationNodeDatum } from 'd3-force';

/** A box while its place is looked for. */
export interface Box extends SimulationNodeDatum {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

const passes = 600;
const steps = 12;

/**
 * Moves overlapping boxes apart, those that are fixed excepted. Each pair goes apart along the axis on which less of its boxes
 * overlaps, so that a crowd grows in the shape of the frame and not into a column of wide boxes; or downwards alone, where that is wanted.
 */
export function separate(nodes: readonly Box[], most = passes, upright = false): void {
  const anyFixed = nodes.some((n) => n.fx != null);
  for (let pass = 1; pass <= most && once(nodes, upright); pass++) {
    if (pass % 40 === 0 && !anyFixed) for (const n of nodes) [n.x, n.y] = [n.x * 1.02, n.y * 1.02]; // there is too little room
  }
}

/** Has boxes grow to their size by and by, so that the small make room for the large without being thrown about. */
export function inflate(nodes: readonly Box[], upright: boolean): void {
  const full = nodes.map(({ width, height }) => ({ width, height }));
  for (let step = 1; step <= steps; step++) {
    for (const [i, n] of nodes.entries()) [n.width, n.height] = [((full[i]?.width ?? 0) * step) / steps, ((full[i]?.height ?? 0) * step) / steps];
    separate(nodes, step < steps ? 6 : passes, upright);
  }
}

/** Moves each pair that overlaps apart; reports whether there was any. */
function once(nodes: readonly Box[], upright: boolean): boolean {
  const sorted = [...nodes].sort((a, b) => a.x - a.width / 2 - (b.x - b.width / 2));
  let any = false;
  for (const [i, a] of sorted.entries()) {
    const right = a.x + a.width / 2;
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j] as Box;
      if (b.x - b.width / 2 > right) break; // and so do all after it
      if (push(a, b, upright)) any = true;
    }
  }
  return any;
}

/** Pushes two boxes apart; reports whether they overlapped and could be moved. */
function push(a: Box, b: Box, upright: boolean): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const [width, height] = [(a.width + b.width) / 2, (a.height + b.height) / 2];
  const [x, y] = [width - Math.abs(dx), height - Math.abs(dy)];
  const [aStays, bStays] = [a.fx != null, b.fx != null];
  if (x <= 0.01 || y <= 0.01 || (aStays && bStays)) return false;
  const [aWeight, bWeight] = [a.width * a.height, b.width * b.height];
  const part = aStays ? 0 : bStays ? 1 : bWeight / (aWeight + bWeight); // of the way that a goes: the smaller one gives way
  const [byX, byY] = !upright && x / width < y / height ? [(x + 0.5) * (dx < 0 ? -1 : 1), 0] : [0, (y + 0.5) * (dy < 0 ? -1 : 1)];
  [a.x, a.y] = [a.x - byX * part, a.y - byY * part];
  [b.x, b.y] = [b.x + byX * (1 - part), b.y + byY * (1 - part)];
  return true;
}
