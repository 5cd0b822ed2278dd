import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Point } from './state';

/** What is chosen: nodes, or an edge. */
export interface Choice {
  readonly nodes: ReadonlySet<string>;
  readonly edge: string | null;
}

export const nothing: Choice = { nodes: new Set(), edge: null };

/** Whether nothing is chosen. */
export const isEmpty = ({ nodes, edge }: Choice): boolean => nodes.size === 0 && edge === null;

/** A rectangle that is being drawn, by two of its corners. */
export type Lasso = { readonly from: Point; readonly to: Point } | null;

/** What gestures work on, as it is now: while a gesture lasts the picture may be drawn anew. */
export interface Ground {
  choice: Signal<Choice>;
  several: ReadonlySignal<boolean>; // whether each choice adds to those before
  lasso: Signal<Lasso>;
  places: ReadonlyMap<string, Point>; // of all that is drawn
  pointOf: (event: PointerEvent) => Point; // in the drawing
  scale: () => number;
  onDrag: (places: ReadonlyMap<string, Point>) => void; // while it lasts
  onMove: (places: ReadonlyMap<string, Point>) => void;
}

const slip = 4; // pixels that a click may move

/** Follows a pointer until it is let go, or a second finger comes, or the browser takes it away: ended says whether it was let go. */
function follow(event: PointerEvent, moved: (e: PointerEvent) => void, ended: (dropped: boolean) => void): void {
  const target = event.currentTarget as Element;
  const names = ['pointermove', 'pointerup', 'pointercancel', 'pointerdown'] as const;
  const heard = (e: Event) => {
    const own = (e as PointerEvent).pointerId === event.pointerId;
    if (e === event || own !== (e.type !== 'pointerdown')) return;
    if (e.type === 'pointermove') return moved(e as PointerEvent);
    for (const name of names) target.removeEventListener(name, heard);
    ended(e.type === 'pointerup');
  };
  for (const name of names) target.addEventListener(name, heard);
  target.setPointerCapture(event.pointerId);
}

/** Dragging a node moves it, and with it what else is chosen; a click chooses it. */
export function grab(event: PointerEvent, id: string, ground: Ground): void {
  if (event.button !== 0) return;
  const { choice } = ground;
  const start = ground.pointOf(event);
  let moved: ReadonlyMap<string, Point> | null = null;
  follow(
    event,
    (e) => {
      const p = ground.pointOf(e);
      const [dx, dy] = [p.x - start.x, p.y - start.y];
      if (!moved && Math.hypot(dx, dy) * ground.scale() < slip) return;
      if (!choice.value.nodes.has(id)) choice.value = { nodes: new Set([id]), edge: null };
      moved = new Map([...choice.value.nodes].flatMap((n) => {
        const at = ground.places.get(n);
        return at ? [[n, { x: at.x + dx, y: at.y + dy }] as const] : [];
      }));
      ground.onDrag(moved);
    },
    (dropped) => {
      if (moved && dropped) ground.onMove(moved);
      else if (moved) ground.onDrag(ground.places); // back to where they were
      else if (dropped) pick(event, id, ground);
    },
  );
}

/** Chooses a node, or with Shift one more, or one less. */
export function pick(event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }, id: string, { choice, several }: Ground): void {
  const many = several.value || event.shiftKey || event.ctrlKey || event.metaKey;
  const nodes = new Set(many ? choice.value.nodes : []);
  if (many && nodes.has(id)) nodes.delete(id);
  else nodes.add(id);
  choice.value = { nodes, edge: null };
}

/** Shift and dragging over the ground chooses what lies in the rectangle; a click there chooses nothing. */
export function sweep(event: PointerEvent, ground: Ground): void {
  if (event.button !== 0) return;
  const { choice, lasso } = ground;
  const sweeps = event.shiftKey || ground.several.value;
  const from = ground.pointOf(event);
  let far = false;
  const move = (e: PointerEvent) => {
    if (Math.hypot(e.clientX - event.clientX, e.clientY - event.clientY) >= slip) far = true;
    if (far && sweeps) lasso.value = { from, to: ground.pointOf(e) };
  };
  follow(event, move, () => {
    const area = lasso.value;
    lasso.value = null;
    if (!far) choice.value = nothing;
    if (!area) return;
    const within = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b);
    const inside = [...ground.places].filter(([, { x, y }]) => within(x, area.from.x, area.to.x) && within(y, area.from.y, area.to.y));
    choice.value = { nodes: new Set([...choice.value.nodes, ...inside.map(([id]) => id)]), edge: null };
  });
}
