import { useSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Camera } from './camera';
import type { Area } from './detail';
import { elementOf } from './dom';
import { redraw } from './edges';
import type { Choice, Ground, Lasso } from './gestures';
import type { Line } from './lines';
import type { Point } from './state';

interface Parts {
  readonly svg: { readonly current: SVGSVGElement | null };
  readonly stage: { readonly current: SVGGElement | null };
  readonly camera: Camera;
  readonly choice: Signal<Choice>;
  readonly several: ReadonlySignal<boolean>;
  readonly places: ReadonlyMap<string, Point>;
  readonly lines: readonly Line[];
  readonly areaOf: (id: string, at: Point) => Area | undefined;
  readonly onMove: (places: ReadonlyMap<string, Point>) => void;
}

/** What gestures work on: one object, that always knows what is drawn now. */
export function useGround({ svg, stage, camera, choice, several, places, lines, areaOf, onMove }: Parts): Ground {
  const lasso = useSignal<Lasso>(null);
  const ground = useRef<Partial<Ground>>({});
  return Object.assign(ground.current, {
    choice,
    several,
    lasso,
    places,
    scale: camera.scale,
    onMove,
    pointOf: (event: PointerEvent): Point => {
      const matrix = stage.current?.getScreenCTM()?.inverse();
      return matrix ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix) : { x: 0, y: 0 };
    },
    // Only what moves, and the edges to it, are drawn again, for each frame counts.
    onDrag: (moved: ReadonlyMap<string, Point>): void => {
      const area = (id: string) => {
        const at = moved.get(id) ?? places.get(id);
        return at && areaOf(id, at);
      };
      for (const [id, { x, y }] of moved) elementOf(svg.current, id)?.setAttribute('transform', `translate(${x} ${y})`);
      const byId = new Map(lines.map((line) => [line.edge.id, line]));
      for (const element of svg.current?.querySelector('.edges')?.children ?? []) {
        const line = byId.get(element.getAttribute('data-edge') ?? '');
        if (!line || !(moved.has(line.edge.source) || moved.has(line.edge.target))) continue;
        const [a, b] = [area(line.edge.source), area(line.edge.target)];
        if (a && b) redraw(element, line, a, b);
      }
    },
  });
}
