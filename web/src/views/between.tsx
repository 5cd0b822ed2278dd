import { Fragment } from 'preact';
import { graphql } from '../app/graphql';
import { usePages } from '../app/pages';
import { useQuery } from '../app/query';
import { address, change, href } from '../app/route';
import { Empty, Show } from '../ui/answer';
import { Chosen } from '../ui/controls';
import { Evidence, evidenceFragment } from '../ui/evidence';
import { Finder } from '../ui/finder';
import { titleInWords, undated } from '../ui/date';
import { Event, Listing } from '../ui/list';
import { NodeLink, NodeLinks, pageOf } from '../ui/node';
import { Title } from '../ui/title';
import { Lanes, type Item } from './timeline/lanes';
import '../style/timeline.css';

const betweenQuery = graphql(
  `
    query Between($a: ID!, $b: ID!, $since: EDTF, $until: EDTF, $after: String) {
      between(a: $a, b: $b, since: $since, until: $until, first: 40, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          date
          summary
          via {
            __typename
            id
            name
          }
          meeting {
            __typename
            id
            name
            status
            earliest
            latest
            evidence(first: 6) {
              ...Evidence
            }
          }
          relation {
            id
            label
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
            evidence {
              ...Evidence
            }
          }
        }
      }
    }
  `,
  [evidenceFragment],
);

const pathsQuery = graphql(`
  query Paths($a: ID!, $b: ID!) {
    path(from: $a, to: $b, maxLength: 4, first: 3) {
      length
      nodes {
        __typename
        id
        label
      }
      edges {
        id
        label
      }
    }
  }
`);

/** What ties two actors, through time. */
export default function Between() {
  const query = address.value;
  const [a, b] = [query.get('a') ?? '', query.get('b') ?? ''];
  return (
    <>
      <Title>Between</Title>
      <p class="lead">What ties two people or institutions: their meetings, also through those who acted for them, and how they are related.</p>
      <div class="cards">
        {(['a', 'b'] as const).map((side) => (
          <div key={side} class="card">
            {query.get(side) ? (
              <>
                <span class="hint">{side === 'a' ? 'One' : 'The other'}</span> <Chosen name={side} ids={[query.get(side) ?? '']} />
              </>
            ) : (
              <Finder label={side === 'a' ? 'One' : 'The other'} hint="A person, a state or another institution." kinds={['PERSON', 'INSTITUTION']} onPick={(hit) => change({ [side]: hit.id }, { replace: false })} />
            )}
          </div>
        ))}
      </div>
      <div class="row dates">
        <label>
          From <input type="date" value={query.get('since') ?? ''} onChange={(e) => change({ since: e.currentTarget.value })} />
        </label>
        <label>
          Until <input type="date" value={query.get('until') ?? ''} onChange={(e) => change({ until: e.currentTarget.value })} />
        </label>
        {a && b && (
          <a class="button" href={href('graph', { around: [a, b], add: `path*${a}*${b}` })}>
            Show in the graph
          </a>
        )}
      </div>
      {a && b ? <Ties a={a} b={b} /> : <Empty>Choose two to see what ties them.</Empty>}
    </>
  );
}

function Ties({ a, b }: { a: string; b: string }) {
  const query = address.value;
  const answer = usePages(betweenQuery, { a, b, since: query.get('since') || null, until: query.get('until') || null }, ({ between }) => between);
  return (
    <>
      <Listing title="What ties them" of={answer} none="Nothing ties them directly.">
        {(nodes) => (
          <>
            <Lanes
              items={nodes.flatMap((t): Item[] =>
                t.meeting ? [{ id: t.meeting.id, label: undated(t.meeting.name), from: t.meeting.earliest, to: t.meeting.latest, kind: 'meeting', status: t.meeting.status, href: pageOf(t.meeting.id) }] : [],
              )}
            />
            <ol class="plain events">
              {nodes.map((t, i) => (
                <Event key={i} date={t.date} status={t.meeting?.status ?? ''}>
                  {t.meeting && <NodeLink node={t.meeting} dateless />}
                  {t.relation && (
                    <>
                      <NodeLink node={t.relation.from} /> {t.relation.label} <NodeLink node={t.relation.to} />
                    </>
                  )}
                  <div class="row hint">
                    {t.via.length > 0 && (
                      <span>
                        through <NodeLinks nodes={t.via} />
                      </span>
                    )}
                    <Evidence list={t.meeting?.evidence ?? t.relation?.evidence ?? []} of={t.meeting ? titleInWords(t.meeting.name) : t.summary} />
                  </div>
                </Event>
              ))}
            </ol>
          </>
        )}
      </Listing>
      {answer.data?.nodes.length === 0 && <Paths a={a} b={b} />}
    </>
  );
}

/** The shortest ways from one to the other, where nothing ties them directly. */
function Paths({ a, b }: { a: string; b: string }) {
  const answer = useQuery(pathsQuery, { a, b });
  return (
    <section class="card">
      <h2>The shortest ways from one to the other</h2>
      <Show of={answer}>
        {({ path }) =>
          path.length === 0 ? (
            <p class="hint">There is none of up to four steps.</p>
          ) : (
            <ol>
              {path.map((p, i) => (
                <li key={i}>
                  {p.nodes.map((n, k) => (
                    <Fragment key={n.id}>
                      {k > 0 && <span class="hint"> – {p.edges[k - 1]?.label} – </span>}
                      <NodeLink node={n} />
                    </Fragment>
                  ))}
                </li>
              ))}
            </ol>
          )
        }
      </Show>
    </section>
  );
}
