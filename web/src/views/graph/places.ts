import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { lookOf } from './boxes';
import type { Network, Vertex } from './data';
import type { Task } from './layout';
import type { Point, Size } from './state';

interface Answer {
  readonly id: number;
  readonly places: Map<string, Point>;
}

let worker: Worker | undefined;
let asked = 0; // layouts

/** The worker that lays out; whoever will need it soon calls this early, so that it is ready when there is something to lay out. */
export const layouter = (): Worker => (worker ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' }));

/**
 * Where the nodes of a graph, the most important first, are drawn. What is pinned is where it was put, what was there before stays, and what is
 * new finds a place. Undefined until the first layout is done; renew finds another place for all that is not pinned.
 */
export function usePlaces(network: Network, ranked: readonly Vertex[], pins: ReadonlyMap<string, Point>, frame: () => Size): { places: ReadonlyMap<string, Point> | undefined; renew: () => void } {
  const found = useRef(new Map<string, Point>());
  const done = useSignal(0); // how many layouts
  const tries = useSignal(0);
  const latest = useRef({ id: 0, anew: true, pinned: new Set<string>() });

  useEffect(() => {
    const heard = ({ data }: MessageEvent<Answer>) => {
      if (data.id !== latest.current.id) return; // an older graph's
      if (latest.current.anew) found.current.clear();
      for (const [id, at] of data.places) if (!latest.current.pinned.has(id)) found.current.set(id, at); // so that unpinned it goes back
      latest.current.anew = false;
      done.value++;
    };
    layouter().addEventListener('message', heard);
    return () => layouter().removeEventListener('message', heard);
  }, []);

  const lost = ranked.filter((v) => !pins.has(v.id) && !found.current.has(v.id)).map((v) => v.id);
  useEffect(() => {
    const { anew } = latest.current;
    if (ranked.length === 0 || (lost.length === 0 && !anew)) return;
    const task: Task = {
      boxes: ranked.map((v) => ({ id: v.id, ...lookOf(v), at: pins.get(v.id) ?? (anew ? null : (found.current.get(v.id) ?? null)) })),
      links: network.edges.map((e) => [e.source, e.target] as const),
      frame: frame(),
      anew,
    };
    latest.current.id = ++asked;
    latest.current.pinned = new Set(pins.keys());
    layouter().postMessage({ id: asked, task });
  }, [lost.join(' '), tries.value]);

  const places = useMemo(() => {
    if (done.value === 0) return undefined;
    return new Map(ranked.flatMap(({ id }) => {
      const at = pins.get(id) ?? found.current.get(id);
      return at ? [[id, at] as const] : [];
    }));
  }, [ranked, pins, done.value]);
  return {
    places,
    renew: () => {
      latest.current.anew = true;
      tries.value++;
    },
  };
}
