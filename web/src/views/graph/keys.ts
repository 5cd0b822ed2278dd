import type { ReadonlySignal, Signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import type { Camera } from './camera';
import { elementOf, idOf } from './dom';
import { pick, type Ground } from './gestures';
import type { Point } from './state';

const directions: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const step = 20; // pixels by which a key moves a node

/** What keys do in the drawing; whether this was one of them. */
export function press(event: KeyboardEvent, ground: Ground, camera: Camera, fit: () => void, current: Signal<string | null>): boolean {
  const svg = event.currentTarget as SVGSVGElement;
  const direction = directions[event.key];
  const id = idOf(event.target);
  const at = id === undefined ? undefined : ground.places.get(id);
  const command = event.ctrlKey || event.metaKey;
  if (id && at && direction) {
    const by = step / camera.scale();
    if (event.altKey) ground.onMove(new Map([[id, { x: at.x + by * direction[0], y: at.y + by * direction[1] }]]));
    else focusOn(svg, nearest(id, at, direction, ground.places), ground, camera, current);
  } else if (id && (event.key === 'Enter' || event.key === ' ')) pick(event, id, ground);
  else if (event.key === '0' && !command) fit();
  else if (/^[+\-=]$/.test(event.key) && !command) camera.by(event.key === '-' ? 0.8 : 1.25);
  else return false;
  return true;
}

/** Has the focus on a node, and the node in the frame. */
function focusOn(svg: SVGSVGElement, id: string | undefined, { places }: Ground, camera: Camera, current: Signal<string | null>): void {
  const at = id === undefined ? undefined : places.get(id);
  if (id === undefined || !at) return;
  current.value = id;
  camera.reveal(at);
  elementOf(svg, id)?.focus({ preventScroll: true });
}

/** Whoever goes by keyboard goes on at another node when the one that had the focus is gone. */
export function useLastingFocus(svg: { readonly current: SVGSVGElement | null }, current: ReadonlySignal<string | null>, places: ReadonlyMap<string, Point>): void {
  useLayoutEffect(() => {
    const gone = current.value !== null && !places.has(current.value);
    if (gone && document.activeElement === document.body) svg.current?.querySelector<SVGGElement>('.vertex[tabindex="0"]')?.focus({ preventScroll: true });
  }, [places]);
}

/** The nearest node in a direction. */
function nearest(id: string, from: Point, [dx, dy]: readonly [number, number], places: ReadonlyMap<string, Point>): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const [other, to] of places) {
    const ahead = (to.x - from.x) * dx + (to.y - from.y) * dy;
    const aside = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
    const cost = ahead + 2 * aside;
    if (other !== id && ahead > 1 && cost < least) [best, least] = [other, cost];
  }
  return best;
}
