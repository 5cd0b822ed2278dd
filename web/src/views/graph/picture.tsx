import { useSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Above } from './above';
import { lookOf } from './boxes';
import { steady, useCamera, type Camera } from './camera';
import type { Network, Vertex } from './data';
import { labelled as withLabels, markSize, scaleOfAll, type Area } from './detail';
import { isNear, useDetailed } from './detailed';
import { edgeOf, idOf } from './dom';
import { Bundles, Edges } from './edges';
import { areasOf, useFitting } from './frame';
import { grab, isEmpty, sweep, type Choice } from './gestures';
import { useGround } from './ground';
import { press, useLastingFocus } from './keys';
import { bends, route } from './lines';
import type { Point } from './state';
import { Node } from './vertex';

interface Props {
  network: Network;
  ranked: readonly Vertex[]; // the most important first
  places: ReadonlyMap<string, Point>;
  choice: Signal<Choice>;
  several: ReadonlySignal<boolean>;
  found: ReadonlySet<string>; // what the search within the picture finds
  pinned: ReadonlySet<string>;
  onMove: (places: ReadonlyMap<string, Point>) => void;
  onKey: (event: KeyboardEvent) => void;
  onTurn: () => void; // the frame was wider than high, or the other way round, and no longer is
  entire: boolean; // every label and edge is drawn, for a picture that is saved
  svg: { current: SVGSVGElement | null };
}

/** The drawing: nodes that can be focused, edges that tell their type, zoom, and moving by mouse or keys. */
export function Picture({ network, ranked, places: all, choice, several, found, pinned, onMove, onKey, onTurn, entire, svg }: Props) {
  const stage = useRef<SVGGElement>(null);
  const camera = useCamera(svg, stage, several);
  const current = useSignal<string | null>(null); // that Tab comes to
  const pointed = useSignal<string | null>(null); // the node or edge under the pointer, or that has the focus
  const vertices = useMemo(() => ranked.filter((v) => network.nodes.has(v.id) && all.has(v.id)), [ranked, network, all]);
  const places = useMemo(() => new Map(vertices.map((v) => [v.id, all.get(v.id) as Point])), [vertices, all]);
  const { labelled, lines, rest, areaOf, scale } = useDetails({ network, vertices, places, choice: choice.value, found, camera, entire });
  const ground = useGround({ svg, stage, camera, choice, several, places, lines, areaOf, onMove });
  useFitting(svg, vertices, places, camera, onTurn);
  useLastingFocus(svg, current, places);
  useLayoutEffect(() => steady(stage.current, entire ? scale : camera.scale()), [vertices, lines, entire]);

  const fit = () => camera.fit(areasOf(vertices, places, camera.frame()));
  const tabbed = current.value && places.has(current.value) ? current.value : vertices[0]?.id;
  return (
    <div class="picture">
      <svg
        ref={svg}
        class={`graph${several.value ? ' several' : ''}`}
        role="application"
        aria-label="Graph: arrow keys go from node to node, Enter chooses, E expands, C collapses, H hides, P pins"
        onKeyDown={(event) => (press(event, ground, camera, fit, current) ? event.preventDefault() : onKey(event))}
        onPointerDown={(event) => {
          const id = idOf(event.target);
          if (id) grab(event, id, ground);
          else if (!edgeOf(event.target)) sweep(event, ground);
        }}
        onClick={(event) => {
          const edge = edgeOf(event.target);
          if (edge) choice.value = { nodes: new Set(), edge };
        }}
        onPointerOver={(event) => (pointed.value = idOf(event.target) ?? edgeOf(event.target) ?? null)}
        onPointerLeave={() => (pointed.value = null)}
        onFocusIn={(event) => (current.value = pointed.value = idOf(event.target) ?? null)}
        onFocusOut={() => (pointed.value = null)}
      >
        <g ref={stage}>
          <Bundles edges={rest} at={places} scale={scale} faded={!isEmpty(choice.value)} />
          <Edges lines={lines} scale={scale} choice={choice.value} />
          {vertices.toReversed().map((v) => ( // the most important above the others
            <Node
              key={v.id}
              vertex={v}
              at={places.get(v.id) as Point}
              labelled={labelled.has(v.id)}
              chosen={choice.value.nodes.has(v.id)}
              found={found.has(v.id)}
              pinned={pinned.has(v.id)}
              tab={v.id === tabbed}
            />
          ))}
          <Above pointed={pointed} lasso={ground.lasso} network={network} places={places} labelled={labelled} lines={lines} scale={scale} />
        </g>
      </svg>
      <Zoom camera={camera} fit={fit} />
    </div>
  );
}

interface Drawn {
  readonly network: Network;
  readonly vertices: readonly Vertex[];
  readonly places: ReadonlyMap<string, Point>;
  readonly choice: Choice;
  readonly found: ReadonlySet<string>;
  readonly camera: Camera;
  readonly entire: boolean;
}

const clear = 6; // pixels between a node and the edges that lead to it

/** How much is drawn of each node and edge at the scale at which it is seen. */
function useDetails({ network, vertices, places, choice, found, camera, entire }: Drawn) {
  const scale = entire ? scaleOfAll(vertices.length) : camera.seen.value.k;
  const labelled = useMemo(() => {
    const first = vertices.filter((v) => choice.nodes.has(v.id) || found.has(v.id));
    const beside = new Set(choice.nodes.size === 0 ? [] : network.edges.filter((e) => isNear(e, choice)).flatMap((e) => [e.source, e.target]));
    const placed = [...new Set([...first, ...vertices.filter((v) => beside.has(v.id)), ...vertices])].map((v) => ({ ...lookOf(v), ...(places.get(v.id) as Point), id: v.id }));
    return withLabels(placed, scale);
  }, [vertices, places, network, choice, found, scale]);
  const areaOf = (id: string, at: Point): Area | undefined => {
    const v = network.nodes.get(id);
    const { width, height } = v && labelled.has(id) ? lookOf(v) : { width: markSize, height: markSize };
    return v && { ...at, width: (width + clear) / scale, height: (height + clear) / scale };
  };
  const bent = useMemo(() => bends(network.edges), [network.edges]);
  const { detailed, rest } = useDetailed(network.edges, places, choice, camera, entire);
  const lines = useMemo(() => {
    const areas = new Map([...places].flatMap(([id, at]) => {
      const area = areaOf(id, at);
      return area ? [[id, area] as const] : [];
    }));
    return route(detailed, bent, areas, scale, (e) => entire || isEmpty(choice) || isNear(e, choice));
  }, [detailed, bent, places, labelled, scale, choice, entire]);
  return { labelled, lines, rest, areaOf, scale };
}

const Zoom = ({ camera, fit }: { camera: Camera; fit: () => void }) => (
  <div class="zoom" role="group" aria-label="Zoom">
    <button type="button" aria-label="Zoom in" onClick={() => camera.by(1.4)}>
      +
    </button>
    <button type="button" aria-label="Zoom out" onClick={() => camera.by(1 / 1.4)}>
      −
    </button>
    <button type="button" aria-label="Show all" title="Show all" onClick={fit}>
      ⤢
    </button>
  </div>
);
