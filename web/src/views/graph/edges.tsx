import { inWords, span } from '../../ui/date';
import { shorten } from '../../ui/words';
import type { Edge } from './data';
import type { Area } from './detail';
import { isNear } from './detailed';
import { isEmpty, type Choice } from './gestures';
import { curve, pointAt, type Curve, type Line } from './lines';
import type { Point } from './state';

interface Props {
  lines: readonly Line[];
  scale: number;
  choice: Choice;
}

/** Edges one by one: with an arrow, a label where there is room, and a broad stretch that the pointer can meet. */
export function Edges({ lines, scale, choice }: Props) {
  const noneChosen = isEmpty(choice);
  return (
    <g class="edges">
      {lines.map((line) => {
        const e = line.edge;
        const is = isNear(e, choice) ? 'near' : noneChosen ? '' : 'far';
        const d = pathOf(line);
        return (
          <g key={e.id} class={`edge ${e.type.toLowerCase()} ${is} ${choice.edge === e.id ? 'chosen' : ''} ${line.room ? '' : 'crowded'}`} data-edge={e.id}>
            <title>{`${e.label}${e.since || e.until ? `, ${inWords(span(e.since, e.until))}` : ''}`}</title>
            <path class="reach" d={d} stroke-width={14 / scale} />
            <path class="line" d={d} stroke-width={Math.min(5, 1 + Math.log2(1 + e.sources) / 2) / scale} />
            {e.type !== 'MET' && (
              <g class="head" transform={headAt(line)}>
                <path class="steady arrow" d="M0 0-9-4.5-9 4.5Z" transform={`scale(${1 / scale})`} />
              </g>
            )}
            <g class="label" transform={`translate(${line.label.x} ${line.label.y})`}>
              <text class="steady" y="4" text-anchor="middle" transform={`scale(${1 / scale})`}>
                {shorten(e.label)}
              </text>
            </g>
          </g>
        );
      })}
    </g>
  );
}

/** Many edges at once, as they are seen from afar: one path for each type. */
export function Bundles({ edges, at, scale, faded }: { edges: readonly Edge[]; at: ReadonlyMap<string, Point>; scale: number; faded: boolean }) {
  const paths = new Map<string, string[]>();
  for (const e of edges) {
    const [a, b] = [at.get(e.source), at.get(e.target)];
    if (!a || !b) continue;
    const list = paths.get(e.type);
    const path = `M${Math.round(a.x)} ${Math.round(a.y)}L${Math.round(b.x)} ${Math.round(b.y)}`;
    if (list) list.push(path);
    else paths.set(e.type, [path]);
  }
  return (
    <g class={`bundles${faded ? ' faded' : ''}`} stroke-width={1 / scale}>
      {[...paths].map(([type, list]) => (
        <path key={type} class={`line ${type.toLowerCase()}`} d={list.join('')} />
      ))}
    </g>
  );
}

const pathOf = ({ from, over, to }: Curve): string => `M${from.x} ${from.y}Q${over.x} ${over.y} ${to.x} ${to.y}`;
const headAt = ({ over, to }: Curve): string => `translate(${to.x} ${to.y})rotate(${(Math.atan2(to.y - over.y, to.x - over.x) * 180) / Math.PI})`;

/** Draws an edge anew while what it ties is being moved. */
export function redraw(element: Element, line: Line, a: Area, b: Area): void {
  const moved = curve(a, b, line.bend);
  for (const path of element.querySelectorAll(':scope > path')) path.setAttribute('d', pathOf(moved));
  element.querySelector('.head')?.setAttribute('transform', headAt(moved));
  const { x, y } = pointAt(moved, 0.5);
  element.querySelector('.label')?.setAttribute('transform', `translate(${x} ${y})`);
}
