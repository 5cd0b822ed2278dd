import atlas from 'world-atlas/countries-50m.json?url';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { geoGraticule10, geoNaturalEarth1, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type ZoomBehavior } from 'd3-zoom';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { change } from '../../app/route';
import { count } from '../../ui/words';
import { clusters, radiusOf, type Cluster, type Place } from './clusters';

const width = 960;
const height = 480;
const closest = 40; // as far as one can zoom in
const named = 3; // from this scale on places bear their names
const projection = geoNaturalEarth1().fitSize([width, height], { type: 'Sphere' });
const path = geoPath(projection);

/** Where a point of the earth is on the drawing; null where it is none. */
export function place(at: { latitude: number; longitude: number } | null): { x: number; y: number } | null {
  const [x, y] = (at && projection([at.longitude, at.latitude])) ?? [NaN, NaN];
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null;
}

/** The countries of the world: outlines, fetched once. */
let countries: Promise<readonly string[]> | undefined;

function outlines(): Promise<readonly string[]> {
  countries ??= fetch(atlas)
    .then((response) => response.json() as Promise<Topology<{ countries: GeometryCollection }>>)
    .then((topology) => feature(topology, topology.objects.countries).features.map((f) => path(f) ?? ''));
  countries.catch(() => (countries = undefined)); // it is tried again when the map is opened again
  return countries;
}

/** Moves and enlarges the drawing, by mouse, fingers and buttons. */
function useZoom() {
  const svg = useRef<SVGSVGElement>(null);
  const stage = useRef<SVGGElement>(null);
  const scale = useSignal(1);
  const behavior = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null);
  useEffect(() => {
    if (!svg.current) return;
    const extent: [[number, number], [number, number]] = [
      [0, 0],
      [width, height],
    ];
    behavior.current = zoom<SVGSVGElement, unknown>()
      .extent(extent)
      .translateExtent(extent)
      .scaleExtent([1, closest])
      .filter((event: MouseEvent) => !event.button && (event.type !== 'wheel' || event.ctrlKey || event.metaKey)) // else whoever scrolls past gets stuck
      .on('zoom', (event: { transform: { k: number; toString(): string } }) => {
        stage.current?.setAttribute('transform', event.transform.toString());
        scale.value = event.transform.k;
      });
    select(svg.current).call(behavior.current);
  }, []);
  const run = (act: (behavior: ZoomBehavior<SVGSVGElement, unknown>, element: SVGSVGElement) => void) => {
    if (behavior.current && svg.current) act(behavior.current, svg.current);
  };
  return {
    svg,
    stage,
    scale: scale.value,
    by: (factor: number, around?: [number, number]) => run((b, e) => select(e).call(b.scaleBy, factor, around && zoomTransform(e).apply(around))),
    whole: () => run((b, e) => select(e).call(b.transform, zoomIdentity)),
    /** Brings a point into sight that is not. */
    reveal: ({ x, y }: { x: number; y: number }) =>
      run((b, e) => {
        const [left, top] = zoomTransform(e).apply([x, y]);
        if (left < 0 || left > width || top < 0 || top > height) select(e).call(b.translateTo, x, y);
      }),
    to: (x: number, y: number, k: number) => run((b, e) => select(e).call(b.transform, zoomIdentity.translate(width / 2, height / 2).scale(Math.min(closest, k)).translate(-x, -y))),
  };
}

/** The drawing: countries, and a circle for each place or for several that lie together, as large as they have meetings. */
export function World({ places, chosen }: { places: readonly Place[]; chosen: string | null }) {
  const land = useSignal<readonly string[]>([]);
  const fault = useSignal('');
  const view = useZoom();
  useEffect(() => {
    outlines().then(
      (paths) => (land.value = paths),
      () => (fault.value = 'The outlines of the countries could not be loaded.'),
    );
    const target = places.find((p) => p.id === chosen);
    if (target) view.to(target.x, target.y, 6);
  }, []);

  const open = ({ places: members }: Cluster) => {
    const [xs, ys] = [members.map((p) => p.x), members.map((p) => p.y)];
    const [dx, dy] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
    if (members.length > 1 && view.scale < closest && Math.hypot(dx, dy) > 0.01) {
      view.to((Math.max(...xs) + Math.min(...xs)) / 2, (Math.max(...ys) + Math.min(...ys)) / 2, Math.max(view.scale * 2, 0.6 * Math.min(width / dx, height / dy)));
      return;
    }
    const at = members.findIndex((p) => p.id === chosen); // of those that lie in one spot, the next; of the only one, none
    change({ place: members[at + 1]?.id ?? null }, { replace: false });
  };
  const middle = places.find((p) => p.id === chosen) ?? places[0]; // the buttons go closer to what there is, not to the middle of the ocean
  const around: [number, number] | undefined = middle && [middle.x, middle.y];
  return (
    <>
      {fault.value && <p role="alert">{fault.value}</p>}
      <div class="map">
        <div class="zoom" role="group" aria-label="Zoom">
          <button type="button" aria-label="Closer" onClick={() => view.by(2, around)}>
            +
          </button>
          <button type="button" aria-label="Farther" disabled={view.scale <= 1} onClick={() => view.by(0.5, around)}>
            −
          </button>
          <button type="button" aria-label="The whole world" disabled={view.scale <= 1} onClick={view.whole}>
            ○
          </button>
        </div>
        <svg ref={view.svg} class="world" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={`World map with ${count(places.length, 'place')}; the list below has the same`}>
          <g ref={view.stage}>
            <path class="sea" d={path({ type: 'Sphere' }) ?? ''} />
            <path class="grid" d={path(geoGraticule10()) ?? ''} />
            {land.value.map((d, i) => (
              <path key={i} class="land" d={d} />
            ))}
            {clusters(places, view.scale).map((c) => (
              <Spot key={c.places[0].id} cluster={c} scale={view.scale} chosen={c.places.some((p) => p.id === chosen)} onOpen={() => open(c)} onFocus={() => view.reveal(c.places[0])} />
            ))}
          </g>
        </svg>
      </div>
    </>
  );
}

/** One circle of the map, with how many meetings it stands for. */
function Spot({ cluster: { places, count: n }, scale, chosen, onOpen, onFocus }: { cluster: Cluster; scale: number; chosen: boolean; onOpen: () => void; onFocus: () => void }) {
  const [first, ...others] = places;
  const name = others.length === 0 ? first.name : `${first.name} and ${count(others.length, 'place')} beside it`;
  const label = `${name}: ${count(n, 'meeting')}`;
  const radius = radiusOf(n) / scale;
  const circle = (
    <g
      class={`place${chosen ? ' chosen' : ''}${others.length > 0 ? ' several' : ''}`}
      role="button"
      tabindex={0}
      aria-label={label}
      aria-pressed={others.length === 0 ? chosen : undefined}
      onClick={onOpen}
      onFocus={onFocus}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen();
      }}
    >
      <title>{label}</title>
      <circle cx={first.x} cy={first.y} r={radius} />
      {n > 1 && (
        <text class="number" aria-hidden="true" x={first.x} y={first.y} dy="0.35em" text-anchor="middle" font-size={(n > 999 ? 9 : 11) / scale}>
          {n}
        </text>
      )}
    </g>
  );
  return (
    <>
      {circle}
      {(scale >= named || chosen) && (
        <text class="name" aria-hidden="true" x={first.x} y={first.y - radius - 3 / scale} text-anchor="middle" font-size={13 / scale}>
          {others.length === 0 ? first.name : `${first.name} +${others.length}`}
        </text>
      )}
    </>
  );
}
