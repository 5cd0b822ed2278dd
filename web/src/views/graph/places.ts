import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Network, Vertex } from './data';
import type { Task } from './layout';
import type { Point } from './state';

/** How a node is drawn: a box with its picture and label. */
export const boxHeight = 30;
const maxLabel = 40;
const iconWidth = 24;

/** A label short enough for a box. */
export const shorten = (label: string): string => (label.length > maxLabel ? `${label.slice(0, maxLabel - 1)}…` : label);

let pen: CanvasRenderingContext2D | null = null;

/** How wide the box of a node is. */
export function widthOf(v: Vertex): number {
  if (!pen) {
    pen = document.createElement('canvas').getContext('2d');
    if (pen) pen.font = '13px system-ui, sans-serif';
  }
  return Math.ceil(pen?.measureText(shorten(v.label)).width ?? 7 * shorten(v.label).length) + iconWidth + 16;
}

/**
 * Where the nodes of a graph are drawn. What is pinned is where it was put, what was there before stays, and what is new finds a place.
 * The signal is undefined until the first layout is done.
 */
export function usePlaces(network: Network, pins: ReadonlyMap<string, Point>): { places: ReadonlySignal<ReadonlyMap<string, Point> | undefined>; renew: () => void } {
  const places = useSignal<ReadonlyMap<string, Point> | undefined>(undefined);
  const tries = useSignal(0);
  const known = useRef(new Map<string, Point>());
  const worker = useRef<Worker | null>(null);
  const latest = useRef(0);

  useEffect(() => {
    worker.current = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    worker.current.addEventListener('message', ({ data }: MessageEvent<{ id: number; places: Map<string, Point> }>) => {
      if (data.id !== latest.current) return; // an older graph's
      for (const [id, at] of data.places) known.current.set(id, at);
      places.value = data.places;
    });
    return () => worker.current?.terminate();
  }, []);

  const key = [...network.nodes.keys()].sort().join(' ') + network.edges.length;
  useEffect(() => {
    const task: Task = {
      boxes: [...network.nodes.values()].map((v) => ({ id: v.id, width: widthOf(v), height: boxHeight, at: pins.get(v.id) ?? known.current.get(v.id) ?? null })),
      links: network.edges.map((e) => [e.source, e.target] as const),
    };
    worker.current?.postMessage({ id: ++latest.current, task });
  }, [key, pins, tries.value]);

  return {
    places,
    renew: () => {
      known.current.clear();
      tries.value++;
    },
  };
}
