import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomBehavior } from 'd3-zoom';
import { iconPath } from '../../ui/icon';
import { inWords, span } from '../../ui/date';
import { lower } from '../../ui/words';
import type { Edge, Network, Vertex } from './data';
import { boxHeight, shorten, widthOf } from './places';
import type { Point } from './state';

/** What is chosen: nodes, or an edge. */
export interface Choice {
  readonly nodes: ReadonlySet<string>;
  readonly edge: string | null;
}

export const nothing: Choice = { nodes: new Set(), edge: null };

interface Props {
  network: Network;
  places: ReadonlyMap<string, Point>;
  choice: Signal<Choice>;
  found: ReadonlySet<string>; // what the search within the picture finds
  pinned: ReadonlySet<string>;
  onMove: (places: ReadonlyMap<string, Point>) => void;
  onKey: (event: KeyboardEvent) => void;
  svg: { current: SVGSVGElement | null };
}

const labelledEdges = 60; // with more of them, only those of what is chosen have labels

/** The drawing: nodes that can be focused, edges that tell their type, zoom, and moving by mouse or keys. */
export function Picture({ network, places, choice, found, pinned, onMove, onKey, svg }: Props) {
  const stage = useRef<SVGGElement>(null);
  const behavior = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null);
  const dragged = useSignal<ReadonlyMap<string, Point> | null>(null);
  const lasso = useSignal<{ from: Point; to: Point } | null>(null);
  const current = useSignal<string | null>(null); // that Tab comes to
  const at = (id: string): Point => dragged.value?.get(id) ?? places.get(id) ?? { x: 0, y: 0 };

  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    const extent = (): [[number, number], [number, number]] => [
      [0, 0],
      [element.clientWidth || 800, element.clientHeight || 600],
    ];
    behavior.current = zoom<SVGSVGElement, unknown>()
      .extent(extent)
      .scaleExtent([0.1, 4])
      .filter((event: MouseEvent) => !event.shiftKey && !(event.target as Element).closest('.vertex') && event.button === 0)
      .on('zoom', (event: { transform: { toString(): string } }) => stage.current?.setAttribute('transform', event.transform.toString()));
    select(element).call(behavior.current).on('dblclick.zoom', null);
  }, []);

  // The first picture, and one that has grown out of its frame, is fitted into it.
  const fitted = useRef(false);
  useEffect(() => {
    if (places.size === 0 || (fitted.current && inFrame(svg.current))) return;
    fitted.current = true;
    fit(svg.current, behavior.current, network, places);
  }, [places]);

  const edges = useMemo(() => bends(network.edges), [network]);
  const vertices = useMemo(() => [...network.nodes.values()].filter((v) => places.has(v.id)), [network, places]);
  const tabbed = current.value && network.nodes.has(current.value) ? current.value : vertices[0]?.id;

  const point = (event: PointerEvent | MouseEvent): Point => {
    const matrix = stage.current?.getScreenCTM()?.inverse();
    const p = matrix ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix) : { x: 0, y: 0 };
    return { x: p.x, y: p.y };
  };

  const grab = (event: PointerEvent, id: string) => {
    if (event.button !== 0) return;
    const group = choice.value.nodes.has(id) ? [...choice.value.nodes] : [id];
    const start = point(event);
    const before = new Map(group.map((n) => [n, at(n)]));
    let moved = false;
    const target = event.currentTarget as Element;
    target.setPointerCapture(event.pointerId);
    const move = (e: Event) => {
      const p = point(e as PointerEvent);
      if (!moved && Math.hypot(p.x - start.x, p.y - start.y) < 4) return;
      moved = true;
      dragged.value = new Map([...before].map(([n, { x, y }]) => [n, { x: x + p.x - start.x, y: y + p.y - start.y }]));
    };
    const drop = () => {
      target.removeEventListener('pointermove', move);
      target.removeEventListener('pointerup', drop);
      if (moved && dragged.value) onMove(dragged.value);
      else pick(event, id);
      dragged.value = null;
    };
    target.addEventListener('pointermove', move);
    target.addEventListener('pointerup', drop);
  };

  const pick = (event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }, id: string) => {
    current.value = id;
    const many = event.shiftKey || event.ctrlKey || event.metaKey;
    const nodes = new Set(many ? choice.value.nodes : []);
    if (many && nodes.has(id)) nodes.delete(id);
    else nodes.add(id);
    choice.value = { nodes, edge: null };
  };

  /** Shift and dragging over the ground chooses what lies in the rectangle. */
  const sweep = (event: PointerEvent) => {
    if ((event.target as Element).closest('.vertex, .edge')) return;
    if (!event.shiftKey) {
      choice.value = nothing;
      return;
    }
    const from = point(event);
    const element = event.currentTarget as Element;
    const move = (e: Event) => (lasso.value = { from, to: point(e as PointerEvent) });
    const drop = () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', drop);
      const area = lasso.value;
      lasso.value = null;
      if (!area) return;
      const [x1, x2] = [area.from.x, area.to.x].sort((a, b) => a - b) as [number, number];
      const [y1, y2] = [area.from.y, area.to.y].sort((a, b) => a - b) as [number, number];
      choice.value = { nodes: new Set(vertices.filter((v) => at(v.id).x >= x1 && at(v.id).x <= x2 && at(v.id).y >= y1 && at(v.id).y <= y2).map((v) => v.id)), edge: null };
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', drop);
  };

  const pressed = (event: KeyboardEvent) => {
    const direction = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    const id = (event.target as Element).closest('.vertex')?.getAttribute('data-id');
    if (id && direction && event.altKey) {
      event.preventDefault();
      const { x, y } = at(id);
      onMove(new Map([[id, { x: x + 20 * (direction[0] ?? 0), y: y + 20 * (direction[1] ?? 0) }]]));
    } else if (id && direction) {
      event.preventDefault();
      const next = nearest(id, direction as [number, number], vertices, at);
      if (next) {
        current.value = next;
        requestAnimationFrame(() => svg.current?.querySelector<SVGGElement>(`[data-id="${CSS.escape(next)}"]`)?.focus());
      }
    } else if (id && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      pick(event, id);
    } else if (/^[+\-=0]$/.test(event.key) && !event.ctrlKey && !event.metaKey && svg.current && behavior.current) {
      event.preventDefault();
      if (event.key === '0') fit(svg.current, behavior.current, network, places);
      else behavior.current.scaleBy(select(svg.current), event.key === '-' ? 0.8 : 1.25);
    } else onKey(event);
  };

  const chosen = choice.value;
  const anyChosen = chosen.nodes.size > 0 || chosen.edge !== null;
  const near = (e: Edge) => chosen.edge === e.id || chosen.nodes.has(e.source) || chosen.nodes.has(e.target);
  return (
    <svg ref={svg} class="graph" role="application" aria-label="Graph: arrow keys go from node to node, Enter chooses, E expands, H hides, P pins" onPointerDown={sweep} onKeyDown={pressed}>
      <defs>
        <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0 8 4 0 8Z" class="arrow" />
        </marker>
      </defs>
      <g ref={stage}>
        <g>
          {edges.map(({ edge: e, bend }) => {
            const line = curve(at(e.source), at(e.target), bend, widthOfId(network, e.target));
            const labelled = near(e) || (!anyChosen && edges.length <= labelledEdges);
            return (
              <g
                key={e.id}
                class={`edge ${e.type.toLowerCase()}${near(e) ? ' near' : anyChosen ? ' far' : ''}${chosen.edge === e.id ? ' chosen' : ''}`}
                onClick={() => (choice.value = { nodes: new Set(), edge: e.id })}
              >
                <title>{`${e.label}${e.since || e.until ? `, ${inWords(span(e.since, e.until))}` : ''}`}</title>
                <path class="reach" d={line.path} />
                <path class="line" d={line.path} stroke-width={Math.min(5, 1 + Math.log2(1 + e.sources) / 2)} marker-end={e.type === 'MET' ? undefined : 'url(#arrow)'} />
                {labelled && (
                  <text x={line.middle.x} y={line.middle.y - 4} text-anchor="middle">
                    {shorten(e.label)}
                  </text>
                )}
              </g>
            );
          })}
        </g>
        {vertices.map((v) => {
          const { x, y } = at(v.id);
          const width = widthOf(v);
          const state = `${chosen.nodes.has(v.id) ? ' chosen' : ''}${found.has(v.id) ? ' found' : ''}${pinned.has(v.id) ? ' pinned' : ''}`;
          return (
            <g
              key={v.id}
              class={`vertex ${v.kind.toLowerCase()} ${v.status?.toLowerCase() ?? ''}${state}`}
              data-id={v.id}
              role="button"
              aria-pressed={chosen.nodes.has(v.id)}
              aria-label={`${v.label}, ${lower(v.kind)}${v.status ? `, ${lower(v.status)}` : ''}`}
              tabindex={v.id === tabbed ? 0 : -1}
              transform={`translate(${x} ${y})`}
              onPointerDown={(event) => grab(event, v.id)}
              onFocus={() => (current.value = v.id)}
            >
              <title>{v.label}</title>
              <rect x={-width / 2} y={-boxHeight / 2} width={width} height={boxHeight} rx={v.kind === 'MEETING' ? 4 : boxHeight / 2} />
              <path class="picture" d={iconPath(v.kind)} transform={`translate(${-width / 2 + 8} -8)`} />
              <text x={-width / 2 + 28} y="4.5">
                {shorten(v.label)}
              </text>
              {pinned.has(v.id) && <circle class="pin" cx={width / 2 - 4} cy={-boxHeight / 2 + 4} r="3" />}
            </g>
          );
        })}
        {lasso.value && (
          <rect
            class="lasso"
            x={Math.min(lasso.value.from.x, lasso.value.to.x)}
            y={Math.min(lasso.value.from.y, lasso.value.to.y)}
            width={Math.abs(lasso.value.to.x - lasso.value.from.x)}
            height={Math.abs(lasso.value.to.y - lasso.value.from.y)}
          />
        )}
      </g>
    </svg>
  );
}

/** How far each edge bends, so that those between the same two can be told apart. */
function bends(edges: readonly Edge[]): { edge: Edge; bend: number }[] {
  const groups = new Map<string, Edge[]>();
  for (const e of edges) {
    const key = e.source < e.target ? `${e.source} ${e.target}` : `${e.target} ${e.source}`;
    groups.set(key, [...(groups.get(key) ?? []), e]);
  }
  return [...groups.values()].flatMap((group) =>
    group.map((edge, i) => {
      const bend = (i - (group.length - 1) / 2) * 34;
      return { edge, bend: edge.source < edge.target ? bend : -bend };
    }),
  );
}

const widthOfId = (network: Network, id: string) => {
  const v = network.nodes.get(id);
  return v ? widthOf(v) : 0;
};

/** A line from the middle of one box to the border of another. */
function curve(a: Point, b: Point, bend: number, width: number): { path: string; middle: Point } {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = Math.hypot(dx, dy) || 1;
  const c = { x: (a.x + b.x) / 2 - (dy / length) * bend, y: (a.y + b.y) / 2 + (dx / length) * bend };
  // Where the line from the bend meets the border of the target's box.
  const [ex, ey] = [b.x - c.x, b.y - c.y];
  const scale = Math.min(1, Math.max(0, 1 - Math.min(Math.abs((width / 2 + 3) / (ex || 1e-6)), Math.abs((boxHeight / 2 + 3) / (ey || 1e-6)))));
  const end = { x: c.x + ex * scale, y: c.y + ey * scale };
  return { path: `M${a.x} ${a.y}Q${c.x} ${c.y} ${end.x} ${end.y}`, middle: { x: a.x / 4 + c.x / 2 + end.x / 4, y: a.y / 4 + c.y / 2 + end.y / 4 } };
}

/** The nearest node in a direction. */
function nearest(id: string, [dx, dy]: [number, number], vertices: readonly Vertex[], at: (id: string) => Point): string | undefined {
  const from = at(id);
  let best: string | undefined;
  let least = Infinity;
  for (const v of vertices) {
    const to = at(v.id);
    const ahead = (to.x - from.x) * dx + (to.y - from.y) * dy;
    const aside = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
    const cost = ahead + 2 * aside;
    if (v.id !== id && ahead > 1 && cost < least) [best, least] = [v.id, cost];
  }
  return best;
}

/** Whether all nodes are in the frame. */
function inFrame(svg: SVGSVGElement | null): boolean {
  const frame = svg?.getBoundingClientRect();
  const stage = svg?.querySelector('g')?.getBoundingClientRect();
  return !frame || !stage || (stage.left >= frame.left && stage.right <= frame.right && stage.top >= frame.top && stage.bottom <= frame.bottom);
}

/** Has the whole graph in its frame. */
function fit(svg: SVGSVGElement | null, behavior: ZoomBehavior<SVGSVGElement, unknown> | null, network: Network, places: ReadonlyMap<string, Point>): void {
  if (!svg || !behavior) return;
  const boxes = [...network.nodes.values()].flatMap((v) => {
    const p = places.get(v.id);
    return p ? [{ ...p, w: widthOf(v) / 2 }] : [];
  });
  if (boxes.length === 0) return;
  const [x1, x2] = [Math.min(...boxes.map((b) => b.x - b.w)), Math.max(...boxes.map((b) => b.x + b.w))];
  const [y1, y2] = [Math.min(...boxes.map((b) => b.y)) - boxHeight, Math.max(...boxes.map((b) => b.y)) + boxHeight];
  const [width, height] = [svg.clientWidth || 800, svg.clientHeight || 600];
  const scale = Math.min(1.2, 0.94 * Math.min(width / (x2 - x1), height / (y2 - y1)));
  behavior.transform(select(svg), zoomIdentity.translate(width / 2 - (scale * (x1 + x2)) / 2, height / 2 - (scale * (y1 + y2)) / 2).scale(scale));
}
