import '../style/timeline.css';
import { graphql, readFragment, type ResultOf } from '../app/graphql';
import { usePages } from '../app/pages';
import { address, change, hrefAs } from '../app/route';
import { MeetingControls, meetingFilter } from '../ui/controls';
import { undated } from '../ui/date';
import { Event, Listing } from '../ui/list';
import { MeetingList, meetingFragment, useMeetings } from '../ui/meetings';
import { NodeLink, pageOf } from '../ui/node';
import { Title } from '../ui/title';
import { sentence } from '../ui/words';
import { Bars } from './timeline/bars';
import { Lanes, type Item } from './timeline/lanes';

const timelineQuery = graphql(`
  query Timeline($of: [ID!]!, $since: EDTF, $until: EDTF, $after: String) {
    timeline(of: $of, since: $since, until: $until, first: 60, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        date
        earliest
        latest
        summary
        relation {
          id
          label
          until
          from {
            __typename
            id
            label
          }
          to {
            __typename
            id
            label
          }
        }
        meeting {
          __typename
          id
          name
          status
        }
        statement {
          id
          speaker {
            __typename
            id
            name
          }
        }
      }
    }
  }
`);

/** Meetings through time, or all that is known of some actors, places and meetings. */
export default function Timeline() {
  const of = address.value.getAll('of');
  const life = of.length > 0 && address.value.get('what') !== 'meetings';
  return (
    <>
      <Title>Timeline</Title>
      <MeetingControls>
        {of.length > 0 && (
          <label>
            <input type="checkbox" checked={life} onChange={(e) => change({ what: e.currentTarget.checked ? null : 'meetings' })} /> Posts and statements, too
          </label>
        )}
        <a class="button" href={hrefAs('map')}>
          The same on the map
        </a>
      </MeetingControls>
      {life ? <Life of={of} /> : <Meetings />}
    </>
  );
}

function Meetings() {
  const answer = useMeetings(meetingFilter());
  return (
    <>
      <Bars />
      <Listing title="Meetings" of={answer} none="No meeting fits. Take something away from the controls above.">
        {(nodes) => (
          <>
            <Lanes
              items={readFragment(meetingFragment, nodes).map((m): Item => ({ id: m.id, label: undated(m.name), from: m.earliest, to: m.latest, kind: 'meeting', status: m.status, href: pageOf(m.id) }))}
            />
            <MeetingList meetings={nodes} />
          </>
        )}
      </Listing>
    </>
  );
}

function Life({ of }: { of: readonly string[] }) {
  const { since, until } = meetingFilter();
  const answer = usePages(timelineQuery, { of: [...of], since, until }, ({ timeline }) => timeline);
  return (
    <Listing title="What is known, through time" of={answer} none="Nothing dated is known.">
      {(nodes) => (
        <>
          <Lanes
            items={nodes.flatMap((n): Item[] => {
              const common = { label: n.summary, from: n.earliest, to: n.latest };
              if (n.meeting) return [{ ...common, label: undated(n.meeting.name), id: n.meeting.id, kind: 'meeting', status: n.meeting.status, href: pageOf(n.meeting.id) }];
              if (n.relation) return [{ ...common, id: n.relation.id, kind: 'person', status: '', href: pageOf(n.relation.from.id) }];
              if (n.statement) return [{ ...common, id: n.statement.id, kind: 'statement', status: '', href: pageOf(n.statement.speaker.id) }];
              return [];
            })}
          />
          <ol class="plain events">
            {nodes.map((n, i) => (
              <Event key={i} date={n.date} status={n.meeting?.status ?? ''}>
                {n.meeting ? (
                  <NodeLink node={n.meeting} dateless />
                ) : n.relation ? (
                  <Fact relation={n.relation} of={of} />
                ) : (
                  n.statement && (
                    <>
                      <NodeLink node={n.statement.speaker} /> <span class="said">{n.summary}</span>
                    </>
                  )
                )}
              </Event>
            ))}
          </ol>
        </>
      )}
    </Listing>
  );
}

type Relation = NonNullable<ResultOf<typeof timelineQuery>['timeline']['nodes'][number]['relation']>;

/** A relation in words: of the timeline of one alone, without saying each time whose it is. */
const Fact = ({ relation: { from, label, to }, of }: { relation: Relation; of: readonly string[] }) => {
  const own = of.length === 1 && of[0] === from.id;
  return (
    <>
      {own ? sentence(label) : <NodeLink node={from} />} {own ? '' : label} <NodeLink node={to} />
    </>
  );
};
