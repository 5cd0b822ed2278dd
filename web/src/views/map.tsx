import '../style/timeline.css';
import '../style/map.css';
import atlas from 'world-atlas/countries-50m.json?url';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { geoNaturalEarth1, geoPath, geoGraticule10 } from 'd3-geo';
import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { graphql } from '../app/graphql';
import { useQuery } from '../app/query';
import { change, hrefAs } from '../app/route';
import { Title } from '../app/shell';
import { Show } from '../ui/answer';
import { MeetingControls, meetingFilter } from '../ui/controls';
import { Listing } from '../ui/list';
import { MeetingList, useMeetings } from '../ui/meetings';
import { NodeLink } from '../ui/node';
import { count } from '../ui/words';

const placesQuery = graphql(`
  query MeetingsByPlace($filter: MeetingFilter) {
    meetingCounts(filter: $filter, by: PLACE, first: 500) {
      count
      entity {
        __typename
        id
        name
        ... on Location {
          locationKind
          coordinates {
            latitude
            longitude
          }
        }
      }
    }
  }
`);

const width = 960;
const height = 480;
const projection = geoNaturalEarth1().fitSize([width, height], { type: 'Sphere' });
const path = geoPath(projection);

/** The countries of the world: outlines, fetched once. */
let countries: Promise<readonly string[]> | undefined;

function outlines(): Promise<readonly string[]> {
  countries ??= fetch(atlas)
    .then((response) => response.json() as Promise<Topology<{ countries: GeometryCollection }>>)
    .then((topology) => feature(topology, topology.objects.countries).features.map((f) => path(f) ?? ''));
  return countries;
}

interface Place {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly x: number;
  readonly y: number;
}

/** Where meetings were held. */
export default function Map() {
  // A place is chosen on the map, beside what narrows all of it.
  const { place, ...filter } = meetingFilter();
  const answer = useQuery(placesQuery, { filter });
  return (
    <>
      <Title>Map</Title>
      <p class="row">
        <a class="button" href={hrefAs('timeline')}>
          The same on the timeline
        </a>
      </p>
      <MeetingControls />
      <Show of={answer}>
        {({ meetingCounts }) => {
          const places = meetingCounts.flatMap((c): Place[] => {
            const at = c.entity && 'coordinates' in c.entity ? c.entity.coordinates : null;
            const [x, y] = (at && projection([at.longitude, at.latitude])) ?? [NaN, NaN];
            return c.entity && at && Number.isFinite(x) ? [{ id: c.entity.id, name: c.entity.name, count: c.count, x, y }] : [];
          });
          const elsewhere = meetingCounts.filter((c) => !c.entity || !places.some((p) => p.id === c.entity?.id));
          return (
            <>
              <World places={places} chosen={place} />
              <p class="hint">Borders are those of Natural Earth, de facto; they say nothing of anybody’s claims.</p>
              <div class="cards wide">
                <section class="card">
                  <h2>Places</h2>
                  <ol class="plain places">
                    {places.map((p) => (
                      <li key={p.id} class="row">
                        <NodeLink node={{ __typename: 'Location', id: p.id, name: p.name }} />
                        <button type="button" aria-pressed={p.id === place} onClick={() => change({ place: p.id })}>
                          {count(p.count, 'meeting')}
                        </button>
                      </li>
                    ))}
                    {elsewhere.map((c) => (
                      <li key={c.entity?.id ?? ''} class="row">
                        {c.entity ? <NodeLink node={c.entity} /> : <span class="hint">No place named</span>}
                        <span class="hint">{count(c.count, 'meeting')}, not on the map</span>
                      </li>
                    ))}
                  </ol>
                </section>
                {place && <Meetings />}
              </div>
            </>
          );
        }}
      </Show>
    </>
  );
}

/** The drawing: countries, and a circle for each place, as large as it has meetings. */
function World({ places, chosen }: { places: readonly Place[]; chosen: string | null }) {
  const land = useSignal<readonly string[]>([]);
  const fault = useSignal('');
  const svg = useRef<SVGSVGElement>(null);
  const stage = useRef<SVGGElement>(null);
  const scale = useSignal(1);
  useEffect(() => {
    outlines().then(
      (paths) => (land.value = paths),
      () => (fault.value = 'The outlines of the countries could not be loaded.'),
    );
    if (!svg.current) return;
    const behavior = zoom<SVGSVGElement, unknown>()
      .extent([
        [0, 0],
        [width, height],
      ])
      .translateExtent([
        [0, 0],
        [width, height],
      ])
      .scaleExtent([1, 20])
      .on('zoom', (event: { transform: { k: number; toString(): string } }) => {
        stage.current?.setAttribute('transform', event.transform.toString());
        scale.value = event.transform.k;
      });
    const element = select(svg.current).call(behavior);
    const target = places.find((p) => p.id === chosen);
    if (target) element.call(behavior.transform, zoomIdentity.translate(width / 2, height / 2).scale(4).translate(-target.x, -target.y));
  }, []);
  const radius = (n: number) => (4 + 3 * Math.sqrt(n)) / Math.sqrt(scale.value);
  return (
    <>
      {fault.value && <p role="alert">{fault.value}</p>}
      <svg ref={svg} class="world" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={`World map with ${count(places.length, 'place')}; the list below has the same`}>
        <g ref={stage}>
          <path class="sea" d={path({ type: 'Sphere' }) ?? ''} />
          <path class="grid" d={path(geoGraticule10()) ?? ''} />
          {land.value.map((d, i) => (
            <path key={i} class="land" d={d} />
          ))}
          {places.map((p) => (
            <g
              key={p.id}
              class={`place${p.id === chosen ? ' chosen' : ''}`}
              role="button"
              tabindex={0}
              aria-label={`${p.name}: ${count(p.count, 'meeting')}`}
              aria-pressed={p.id === chosen}
              onClick={() => change({ place: p.id })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                change({ place: p.id });
              }}
            >
              <title>{`${p.name}: ${count(p.count, 'meeting')}`}</title>
              <circle cx={p.x} cy={p.y} r={radius(p.count)} />
              {(scale.value >= 3 || p.id === chosen) && (
                <text x={p.x} y={p.y - radius(p.count) - 2 / scale.value} text-anchor="middle" font-size={13 / scale.value}>
                  {p.name}
                </text>
              )}
            </g>
          ))}
        </g>
      </svg>
    </>
  );
}

/** The meetings in the place that is chosen. */
function Meetings() {
  const answer = useMeetings(meetingFilter());
  return (
    <Listing title="Meetings there" of={answer} none="None fits.">
      {(nodes) => <MeetingList meetings={nodes} />}
    </Listing>
  );
}
