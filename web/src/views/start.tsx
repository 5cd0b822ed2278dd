import { graphql, type ResultOf } from '../app/graphql';
import { useQuery } from '../app/query';
import { go, href } from '../app/route';
import { Empty, Show } from '../ui/answer';
import { moment } from '../ui/date';
import { Finder } from '../ui/finder';
import { Event } from '../ui/list';
import { NodeLink, pageOf } from '../ui/node';
import { Title } from '../ui/title';
import { count } from '../ui/words';

const startQuery = graphql(`
  query Start {
    stats {
      people
      institutions
      locations
      meetings
      statements
      articles
      lastLoad
      store
    }
    meetings(first: 8, orderBy: { field: DATE, direction: DESC }) {
      nodes {
        __typename
        id
        name
        date
        status
      }
    }
    meetingCounts(by: PARTICIPANT, first: 12) {
      count
      entity {
        __typename
        id
        name
      }
    }
  }
`);

/** What is in the graph, and the ways into it. */
export default function Start() {
  const answer = useQuery(startQuery, {});
  const names = answer.data?.meetingCounts.flatMap(({ entity }) => entity?.name ?? []).slice(0, 3) ?? [];
  return (
    <>
      <Title>Who met whom</Title>
      <p class="lead">A graph of actors and meetings, made from news articles. Every fact names the sentence that says so.</p>
      <div class="entrance">
        <Finder
          label="Find a person, an institution, a place or a meeting"
          example={names.length > 0 ? `${names.join(', ')} …` : undefined}
          hint="The beginning of a name is enough; aliases, other scripts and misspellings are found. From anywhere, press / for the same."
          onPick={(found) => go(pageOf(found.id))}
        />
      </div>
      <Show of={answer}>{(found) => (found.stats.articles === 0 ? <Nothing /> : <Contents found={found} />)}</Show>
    </>
  );
}

const Nothing = () => (
  <Empty>
    The graph is empty. <a href={href('load')}>Load articles</a> here, or on the command line: <code>parley load samples</code>.
  </Empty>
);

function Contents({ found: { stats, meetings, meetingCounts } }: { found: ResultOf<typeof startQuery> }) {
  const figures = [
    ['People', stats.people],
    ['Institutions', stats.institutions],
    ['Places', stats.locations],
    ['Meetings', stats.meetings],
    ['Statements', stats.statements],
    ['Articles', stats.articles],
  ] as const;
  return (
    <>
      <section class="card figures" aria-label="What is in the graph">
        <dl>
          {figures.map(([name, n]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{n.toLocaleString('en')}</dd>
            </div>
          ))}
        </dl>
        <p class="hint">
          Kept in {stats.store}
          {stats.lastLoad && <>, last loaded {moment(stats.lastLoad)}</>}
        </p>
      </section>
      <div class="cards main-and-side">
        <section class="card">
          <h2>Latest meetings</h2>
          <ol class="plain events">
            {meetings.nodes.map((m) => (
              <Event key={m.id} date={m.date} status={m.status}>
                <NodeLink node={m} dateless />
              </Event>
            ))}
          </ol>
          <p>
            <a href={href('timeline')}>All meetings through time</a> · <a href={href('map')}>on the map</a>
          </p>
        </section>
        <section class="card">
          <h2>Who meets most</h2>
          <ol class="plain counts">
            {meetingCounts.map(
              ({ entity, count: n }) =>
                entity && (
                  <li key={entity.id}>
                    <NodeLink node={entity} /> <span class="hint">{count(n, 'meeting')}</span>
                  </li>
                ),
            )}
          </ol>
        </section>
      </div>
    </>
  );
}
