import { useEffect, useRef } from 'preact/hooks';
import { lookOf } from './boxes';
import type { Camera } from './camera';
import { few, fewest, markSize, type Area } from './detail';
import type { Vertex } from './data';
import type { Point, Size } from './state';

const phone = 480; // pixels; in a narrower frame labels of many nodes may reach beyond it
const labelsToFit = 12; // of a large graph; the less important nodes need not have theirs in the frame

/** What has to be in the frame when all is shown. */
export const areasOf = (vertices: readonly Vertex[], places: ReadonlyMap<string, Point>, frame: Size): Area[] => {
  const labels = vertices.length <= (frame.width < phone ? fewest : few) ? vertices.length : frame.width < phone ? 0 : labelsToFit;
  return vertices.flatMap((v, i) => {
    const at = places.get(v.id);
    const { width, height } = i < labels ? lookOf(v) : { width: markSize, height: markSize };
    return at ? [{ ...at, width, height }] : [];
  });
};

/**
 * Has all in the frame at first, after a layout anew, when the frame changes, and when what was added would not be seen; unless a user
 * looks elsewhere. In a frame that was turned, such as a telephone's, onTurn finds other places.
 */
export function useFitting(svg: { readonly current: SVGSVGElement | null }, vertices: readonly Vertex[], places: ReadonlyMap<string, Point>, camera: Camera, onTurn: () => void): void {
  const before = useRef<ReadonlyMap<string, Point>>(new Map());
  const fit = useRef(() => {});
  const turn = useRef(onTurn);
  turn.current = onTurn;
  fit.current = () => camera.fit(areasOf(vertices, places, camera.frame()));

  useEffect(() => {
    if (places.size === 0) return;
    const stayed = [...before.current].filter(([id, { x, y }]) => places.get(id)?.x === x && places.get(id)?.y === y).length;
    const added = [...places].filter(([id]) => !before.current.has(id));
    const seen = added.filter(([, at]) => camera.shows(at)).length;
    if (stayed * 2 < before.current.size || before.current.size === 0 || !camera.touched() || seen * 2 < added.length) fit.current();
    before.current = places;
  }, [places]);

  useEffect(() => {
    if (!svg.current) return;
    const high = () => camera.frame().height > camera.frame().width;
    let wasHigh = high();
    const observer = new ResizeObserver(() => {
      if (camera.touched()) return;
      if (high() !== wasHigh) turn.current();
      wasHigh = high();
      fit.current();
    });
    observer.observe(svg.current);
    return () => observer.disconnect();
  }, []);
}
