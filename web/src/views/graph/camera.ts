import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type ZoomBehavior, type ZoomTransform } from 'd3-zoom';
import type { Area } from './detail';
import { idOf } from './dom';
import type { Point, Size } from './state';

/** Which part of the drawing is seen, and how large. */
export interface Camera {
  /** What is seen, as of some moments ago: a picture is drawn in detail for it. */
  readonly seen: ReadonlySignal<ZoomTransform>;
  readonly scale: () => number;
  readonly by: (factor: number) => void;
  /** Has all of these in the frame. */
  readonly fit: (areas: Iterable<Area>) => void;
  /** Moves the frame so far that a point is in it. */
  readonly reveal: (at: Point) => void;
  /** Whether a user has zoomed or moved the frame since all was in it. */
  readonly touched: () => boolean;
  readonly frame: () => Size;
  /** Whether a point is in the frame. */
  readonly shows: (at: Point) => boolean;
}

const delay = 150; // milliseconds between drawings in detail while zooming
const border = (length: number) => Math.min(28, length / 40); // pixels around what is fitted into the frame
const range: [number, number] = [0.03, 8];

type Zooming = ZoomBehavior<SVGSVGElement, unknown>;
type Held<T> = { readonly current: T | null };

/** Follows wheel, fingers and mouse. While they move, only the stage is moved, and what keeps its size is scaled back; seen follows after. */
export function useCamera(svg: Held<SVGSVGElement>, stage: Held<SVGGElement>, several: ReadonlySignal<boolean>): Camera {
  const seen = useSignal<ZoomTransform>(zoomIdentity);
  const touched = useRef(false);
  const behavior = useMemo(() => zoom<SVGSVGElement, unknown>().scaleExtent(range), []);
  const camera = useMemo(() => cameraOf(svg, behavior, seen, touched), []);
  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let drawn = 0; // the scale of what keeps its size
    behavior
      .extent((): [[number, number], [number, number]] => [
        [0, 0],
        [camera.frame().width, camera.frame().height],
      ])
      .filter((event: MouseEvent & TouchEvent) => event.type === 'wheel' || event.touches?.length > 1 || (!event.shiftKey && !several.value && !event.button && !idOf(event.target)))
      .on('zoom', ({ transform, sourceEvent }: { transform: ZoomTransform; sourceEvent: unknown }) => {
        if (sourceEvent) touched.current = true;
        stage.current?.setAttribute('transform', transform.toString());
        // While it is only moved the browser keeps what it has painted.
        stage.current?.classList.toggle('moving', transform.k === drawn && sourceEvent !== null);
        if (transform.k !== drawn) steady(stage.current, (drawn = transform.k));
        timer ??= setTimeout(() => {
          timer = undefined;
          seen.value = zoomTransform(element);
        }, sourceEvent ? delay : 0);
      })
      .on('end', () => stage.current?.classList.remove('moving'));
    select(element).call(behavior).on('dblclick.zoom', null);
    return () => clearTimeout(timer);
  }, []);
  return camera;
}

/** How large the drawing is seen, or about so before it is there. */
export const frameOf = (svg: SVGSVGElement | null): Size => ({ width: svg?.clientWidth || 800, height: svg?.clientHeight || 600 });

function cameraOf(svg: Held<SVGSVGElement>, behavior: Zooming, seen: ReadonlySignal<ZoomTransform>, touched: { current: boolean }): Camera {
  const frame = () => frameOf(svg.current);
  const now = () => (svg.current ? zoomTransform(svg.current) : zoomIdentity);
  return {
    seen,
    frame,
    scale: () => now().k,
    touched: () => touched.current,
    shows: ({ x, y }) => {
      const { width, height } = frame();
      const [sx, sy] = now().apply([x, y]);
      return sx >= 0 && sx <= width && sy >= 0 && sy <= height;
    },
    by: (factor) => {
      touched.current = true;
      if (svg.current) behavior.scaleBy(select(svg.current), factor);
    },
    fit: (areas) => {
      touched.current = false;
      if (svg.current) behavior.transform(select(svg.current), fitted([...areas], frame()));
    },
    reveal: ({ x, y }) => {
      const { width, height } = frame();
      const [sx, sy] = now().apply([x, y]);
      const way = (at: number, length: number) => (at < border(length) ? border(length) - at : at > length - border(length) ? length - border(length) - at : 0);
      const [dx, dy] = [way(sx, width), way(sy, height)];
      if (svg.current && (dx !== 0 || dy !== 0)) behavior.translateBy(select(svg.current), dx / now().k, dy / now().k);
    },
  };
}

/** Has what keeps its size on the screen have it at a scale. */
export function steady(stage: Element | null, scale: number): void {
  const text = `scale(${1 / scale})`;
  for (const element of stage?.getElementsByClassName('steady') ?? []) element.setAttribute('transform', text);
}

/**
 * The largest scale at which areas, which keep their size on the screen while their places move apart, are all in the frame; a few are not
 * blown up for that.
 */
function fitted(areas: readonly Area[], { width, height }: Size): ZoomTransform {
  if (areas.length === 0) return zoomIdentity.translate(width / 2, height / 2);
  let scale = 1.2;
  for (let i = 0; i < 12; i++) scale = Math.min(1.2, scaleFor(areas, 'x', 'width', width, scale), scaleFor(areas, 'y', 'height', height, scale));
  const middle = (axis: 'x' | 'y', size: 'width' | 'height') => (Math.min(...areas.map((a) => a[axis] - a[size] / 2 / scale)) + Math.max(...areas.map((a) => a[axis] + a[size] / 2 / scale))) / 2;
  return zoomIdentity.translate(width / 2 - scale * middle('x', 'width'), height / 2 - scale * middle('y', 'height')).scale(scale);
}

function scaleFor(areas: readonly Area[], axis: 'x' | 'y', size: 'width' | 'height', length: number, scale: number): number {
  const low = Math.min(...areas.map((a) => a[axis] - a[size] / 2 / scale));
  const high = Math.max(...areas.map((a) => a[axis] + a[size] / 2 / scale));
  return Math.max(range[0], (scale * (length - 2 * border(length))) / Math.max(1, scale * (high - low)));
}
