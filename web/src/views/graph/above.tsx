import type { ReadonlySignal } from '@preact/signals';
import type { Network } from './data';
import type { Lasso } from './gestures';
import type { Line } from './lines';
import type { Point } from './state';
import { Box, classOf } from './vertex';

interface Props {
  pointed: ReadonlySignal<string | null>;
  lasso: ReadonlySignal<Lasso>;
  network: Network;
  places: ReadonlyMap<string, Point>;
  labelled: ReadonlySet<string>;
  lines: readonly Line[];
  scale: number;
}

/** What lies above the drawing: the label of the mark or the edge that is pointed to, and the rectangle that is being drawn. */
export function Above({ pointed, lasso, network, places, labelled, lines, scale }: Props) {
  const id = pointed.value;
  const vertex = id !== null && !labelled.has(id) ? network.nodes.get(id) : undefined;
  const at = vertex && places.get(vertex.id);
  const line = id === null ? undefined : lines.find(({ edge, room }) => edge.id === id && !room);
  const area = lasso.value;
  return (
    <g class="above" aria-hidden="true">
      {vertex && at && (
        <g class={classOf('echo', vertex)} transform={`translate(${at.x} ${at.y})`}>
          <g transform={`scale(${1 / scale})`}>
            <Box vertex={vertex} pinned={false} />
          </g>
        </g>
      )}
      {line && (
        <g class="edge near" transform={`translate(${line.label.x} ${line.label.y})`}>
          <text y="4" text-anchor="middle" transform={`scale(${1 / scale})`}>
            {line.edge.label}
          </text>
        </g>
      )}
      {area && (
        <rect class="lasso" x={Math.min(area.from.x, area.to.x)} y={Math.min(area.from.y, area.to.y)} width={Math.abs(area.to.x - area.from.x)} height={Math.abs(area.to.y - area.from.y)} />
      )}
    </g>
  );
}
