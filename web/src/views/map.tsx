import '../style/timeline.css';
import '../style/map.css';
import { graphql } from '../app/graphql';
import { useQuery } from '../app/query';
import { change, hrefAs } from '../app/route';
import { Show } from '../ui/answer';
import { MeetingControls, meetingFilter } from '../ui/controls';
import { Few, Listing } from '../ui/list';
import { MeetingList, useMeetings } from '../ui/meetings';
import { NodeLink } from '../ui/node';
import { Title } from '../ui/title';
import { count } from '../ui/words';
import type { Place } from './map/clusters';
import { place as placed, World } from './map/world';

const placesQuery = graphql(`
  query MeetingsByPlace($filter: MeetingFilter) {
    meetingCounts(filter: $filter, by: PLACE, first: 500) {
      count
      entity {
        __typename
        id
        name
        ... on Location {
          coordinates {
            latitude
            longitude
          }
        }
      }
    }
  }
`);

/** Where meetings were held. */
export default function Map() {
  // A place is chosen on the map, beside what narrows all of it.
  const { place, ...filter } = meetingFilter();
  const answer = useQuery(placesQuery, { filter });
  return (
    <>
      <Title>Map</Title>
      <MeetingControls>
        <a class="button" href={hrefAs('timeline')}>
          The same on the timeline
        </a>
      </MeetingControls>
      <Show of={answer}>
        {({ meetingCounts }) => {
          const places = meetingCounts.flatMap(({ entity, count }): Place[] => {
            const at = entity && 'coordinates' in entity ? placed(entity.coordinates) : null;
            return entity && at ? [{ id: entity.id, name: entity.name, count, ...at }] : [];
          });
          const known = new Set(places.map((p) => p.id));
          const elsewhere = meetingCounts.filter((c) => !c.entity || !known.has(c.entity.id));
          return (
            <>
              <World places={places} chosen={place} />
              <p class="hint">
                A circle with a number stands for that many meetings, in one place or in several that lie together: choosing it goes closer. Ctrl and the wheel zoom, dragging moves. Borders are
                those of Natural Earth, de facto; they say nothing of anybody’s claims.
              </p>
              <div class="cards wide">
                <section class="card">
                  <h2>
                    Places <span class="hint">{places.length}</span>
                  </h2>
                  <Few of={places} step={20}>
                    {(shown) => (
                      <ol class="plain counts">
                        {shown.map((p) => (
                          <li key={p.id}>
                            <NodeLink node={{ __typename: 'Location', id: p.id, name: p.name }} />
                            <button type="button" class="small" aria-pressed={p.id === place} onClick={() => change({ place: p.id === place ? null : p.id }, { replace: false })}>
                              {count(p.count, 'meeting')}
                              <span class="sr"> in {p.name}</span>
                            </button>
                          </li>
                        ))}
                      </ol>
                    )}
                  </Few>
                  {elsewhere.length > 0 && <h3>Not on the map</h3>}
                  <Few of={elsewhere}>
                    {(shown) => (
                      <ul class="plain counts">
                        {shown.map((c) => (
                          <li key={c.entity?.id ?? ''}>
                            {c.entity ? <NodeLink node={c.entity} /> : <span class="hint">No place named</span>}
                            <span class="hint">{count(c.count, 'meeting')}</span>
                          </li>
                        ))}
                      </ul>
                    )}
                  </Few>
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

/** The meetings in the place that is chosen. */
function Meetings() {
  const answer = useMeetings(meetingFilter());
  return (
    <Listing title="Meetings there" of={answer} none="None fits.">
      {(nodes) => <MeetingList meetings={nodes} />}
    </Listing>
  );
}
