import '../style/timeline.css';
import { graphql, readFragment } from '../app/graphql';
import { usePages } from '../app/pages';
import { useQuery } from '../app/query';
import { address, change, hrefAs } from '../app/route';
import { Title } from '../app/shell';
import { Show } from '../ui/answer';
import { MeetingControls, meetingFilter } from '../ui/controls';
import { Listing } from '../ui/list';
import { MeetingList, meetingFragment, useMeetings } from '../ui/meetings';
import { NodeLink, pageOf, Status, When } from '../ui/node';
import { count } from '../ui/words';
import { inWords } from '../ui/date';
import { Lanes, type Item } from './timeline/lanes';

const monthsQuery = graphql(`
  query MeetingsByMonth($filter: MeetingFilter) {
    meetingCounts(filter: $filter, by: MONTH, first: 500) {
      key
      count
    }
  }
`);

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
      <p class="row">
        <a class="button" href={hrefAs('map')}>
          The same on the map
        </a>
        {of.length > 0 && (
          <label>
            <input type="checkbox" checked={life} onChange={(e) => change({ what: e.currentTarget.checked ? null : 'meetings' })} /> Posts and statements, too
          </label>
        )}
      </p>
      <MeetingControls />
      {life ? <Life of={of} /> : <Meetings />}
    </>
  );
}

function Meetings() {
  const answer = useMeetings(meetingFilter());
  return (
    <>
      <Months />
      <Listing title="Meetings" of={answer} none="No meeting fits. Take something away from the controls above.">
        {(nodes) => (
          <>
            <Lanes
              items={readFragment(meetingFragment, nodes).map((m): Item => ({ id: m.id, label: m.name, from: m.earliest, to: m.latest, kind: 'meeting', status: m.status, href: pageOf(m.id) }))}
            />
            <MeetingList meetings={nodes} />
          </>
        )}
      </Listing>
    </>
  );
}

/** How many meetings there were in each month; a bar narrows to its month. */
function Months() {
  const answer = useQuery(monthsQuery, { filter: meetingFilter() });
  return (
    <Show of={answer}>
      {({ meetingCounts }) => {
        const months = meetingCounts.filter((m) => /^\d{4}-\d{2}$/.test(m.key)).reverse();
        const most = Math.max(1, ...months.map((m) => m.count));
        if (months.length < 2) return null;
        return (
          <section class="card months" aria-label="Meetings by month">
            <ol>
              {months.map((m) => (
                <li key={m.key}>
                  <button type="button" onClick={() => change({ since: `${m.key}-01`, until: lastDay(m.key) })}>
                    <span class="bar" aria-hidden="true" style={{ height: `${0.25 + (3 * m.count) / most}rem` }} />
                    <span class="sr">
                      {inWords(m.key)}: {count(m.count, 'meeting')}
                    </span>
                    <span aria-hidden="true" class="hint">
                      {m.count}
                      <br />
                      {m.key}
                    </span>
                  </button>
                </li>
              ))}
            </ol>
          </section>
        );
      }}
    </Show>
  );
}

/** The last day of a month, YYYY-MM. */
function lastDay(month: string): string {
  const [year, m] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, m ?? 0, 0)).toISOString().slice(0, 10);
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
              if (n.meeting) return [{ ...common, label: n.meeting.name, id: n.meeting.id, kind: 'meeting', status: n.meeting.status, href: pageOf(n.meeting.id) }];
              if (n.relation) return [{ ...common, id: n.relation.id, kind: 'person', status: '', href: pageOf(n.relation.from.id) }];
              if (n.statement) return [{ ...common, id: n.statement.id, kind: 'statement', status: '', href: pageOf(n.statement.speaker.id) }];
              return [];
            })}
          />
          <ol class="plain">
            {nodes.map((n, i) => (
              <li key={i}>
                <div class="row">
                  <When date={n.date} /> {n.meeting && <Status status={n.meeting.status} />}
                </div>
                {n.meeting ? (
                  <NodeLink node={n.meeting} />
                ) : n.relation ? (
                  <>
                    <NodeLink node={n.relation.from} /> {n.relation.label} <NodeLink node={n.relation.to} />
                  </>
                ) : (
                  n.statement && (
                    <>
                      <NodeLink node={n.statement.speaker} /> <span class="said">{n.summary}</span>
                    </>
                  )
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </Listing>
  );
}
