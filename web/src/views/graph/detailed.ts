import { useMemo } from 'preact/hooks';
import type { Camera } from './camera';
import type { Edge } from './data';
import type { Choice } from './gestures';
import type { Point } from './state';

const most = 120; // edges that are drawn one by one

/** Whether an edge is chosen, or leads to what is. */
export const isNear = (e: Edge, { nodes, edge }: Choice): boolean => edge === e.id || nodes.has(e.source) || nodes.has(e.target);

/**
 * Which edges are drawn one by one, with arrows and labels: those of what is chosen, then the others if all in the frame can be. The rest
 * is drawn in bundles.
 */
export function useDetailed(edges: readonly Edge[], places: ReadonlyMap<string, Point>, choice: Choice, camera: Camera, entire: boolean): { detailed: readonly Edge[]; rest: readonly Edge[] } {
  const view = edges.length > most && !entire ? camera.seen.value : null;
  return useMemo(() => {
    if (entire) return { detailed: edges, rest: [] };
    const near = edges.filter((e) => isNear(e, choice));
    const others = edges.filter((e) => !isNear(e, choice));
    const inFrame = view ? others.filter((e) => crosses(places.get(e.source), places.get(e.target), camera)) : others;
    const detailed = near.length + inFrame.length <= most ? [...near, ...inFrame] : near.slice(0, most);
    const drawn = new Set(detailed);
    return { detailed, rest: edges.filter((e) => !drawn.has(e)) };
  }, [edges, places, choice, view, entire]);
}

/** Whether a line may be seen. */
function crosses(a: Point | undefined, b: Point | undefined, camera: Camera): boolean {
  if (!a || !b) return false;
  const { width, height } = camera.frame();
  const [[ax, ay], [bx, by]] = [camera.seen.value.apply([a.x, a.y]), camera.seen.value.apply([b.x, b.y])];
  return Math.max(ax, bx) >= 0 && Math.min(ax, bx) <= width && Math.max(ay, by) >= 0 && Math.min(ay, by) <= height;
}
