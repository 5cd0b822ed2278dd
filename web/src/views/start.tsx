import { Title } from '../app/shell';
import { graphql } from '../app/graphql';
import { useQuery } from '../app/query';
import { href } from '../app/route';
import { Empty, Show } from '../ui/answer';
import { moment } from '../ui/date';
import { Finder } from '../ui/finder';
import { go } from '../app/route';
import { NodeLink, pageOf, Status, When } from '../ui/node';
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
  return (
    <>
      <Title>Who met whom</Title>
      <p>A graph of actors and meetings, made from news articles. Every fact names the sentence that says so.</p>
      <div class="card">
        <Finder label="Find a person, an institution, a place or a meeting" onPick={(found) => go(pageOf(found.id))} />
      </div>
      <Show of={answer}>
        {({ stats, meetings, meetingCounts }) =>
          stats.articles === 0 ? (
            <Empty>
              The graph is empty. <a href={href('load')}>Load articles</a> here, or on the command line: <code>parley load samples</code>.
            </Empty>
          ) : (
            <>
              <dl class="figures">
                {(
                  [
                    ['People', stats.people],
                    ['Institutions', stats.institutions],
                    ['Places', stats.locations],
                    ['Meetings', stats.meetings],
                    ['Statements', stats.statements],
                    ['Articles', stats.articles],
                  ] as const
                ).map(([name, n]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{n.toLocaleString('en')}</dd>
                  </div>
                ))}
              </dl>
              <div class="cards">
                <section class="card">
                  <h2>Latest meetings</h2>
                  <ol class="plain">
                    {meetings.nodes.map((m) => (
                      <li key={m.id}>
                        <NodeLink node={m} /> <span class="row">
                          <When date={m.date} /> <Status status={m.status} />
                        </span>
                      </li>
                    ))}
                  </ol>
                  <a href={href('timeline')}>All meetings through time</a>
                </section>
                <section class="card">
                  <h2>Who meets most</h2>
                  <ol class="plain">
                    {meetingCounts.map(({ entity, count: n }) => entity && (
                      <li key={entity.id}>
                        <NodeLink node={entity} /> <span class="hint">{count(n, 'meeting')}</span>
                      </li>
                    ))}
                  </ol>
                </section>
              </div>
              <p class="hint">
                Store: {stats.store}
                {stats.lastLoad && <>, last load {moment(stats.lastLoad)}</>}
              </p>
            </>
          )
        }
      </Show>
    </>
  );
}
