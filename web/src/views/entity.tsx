import { useEffect } from 'preact/hooks';
import { graphql, type ResultOf } from '../app/graphql';
import { usePages } from '../app/pages';
import { useQuery } from '../app/query';
import { address, go, href } from '../app/route';
import { Title } from '../app/shell';
import { Empty, Show } from '../ui/answer';
import { Evidence, evidenceFragment, Quote } from '../ui/evidence';
import { Listing } from '../ui/list';
import { MeetingList, meetingFragment } from '../ui/meetings';
import { NodeLink, pageOf, Status, When } from '../ui/node';
import { capital, count, countryName, lower, percent } from '../ui/words';

const headQuery = graphql(
  `
    query Entity($id: ID!) {
      node(id: $id) {
        __typename
        id
        ... on Entity {
          name
          aliases
          kind
          sources
          evidence(first: 3) {
            ...Evidence
          }
        }
        ... on Person {
          country {
            __typename
            id
            name
          }
          positions {
            id
            title
            status
            since
            until
            institution {
              __typename
              id
              name
            }
            evidence {
              ...Evidence
            }
          }
        }
        ... on Institution {
          institutionKind
          code
          country {
            __typename
            id
            name
          }
          parent {
            __typename
            id
            name
          }
          children {
            __typename
            id
            name
          }
          basedIn {
            __typename
            id
            name
          }
          people {
            id
            title
            status
            since
            until
            person {
              __typename
              id
              name
            }
            evidence {
              ...Evidence
            }
          }
        }
        ... on Location {
          locationKind
          code
          geonamesId
          coordinates {
            latitude
            longitude
          }
          within {
            __typename
            id
            name
          }
          country {
            __typename
            id
            name
          }
          institutions {
            __typename
            id
            name
          }
        }
      }
    }
  `,
  [evidenceFragment],
);

type Head = NonNullable<ResultOf<typeof headQuery>['node']>;

/** Who or what an entity is, what it did, and which sentences say so. */
export default function Entity() {
  const id = address.value.get('id') ?? '';
  const answer = useQuery(headQuery, { id });
  const node = answer.data?.node;
  useEffect(() => {
    // An id that was merged, or a name, leads to the page's own address; a meeting or article to its own view.
    if (node && (node.id !== id || node.__typename === 'Meeting' || node.__typename === 'Article')) go(pageOf(node.id), { replace: true });
  }, [node?.id]);
  return (
    <Show of={answer}>
      {({ node }) =>
        node && 'name' in node ? (
          <Page node={node} />
        ) : (
          <>
            <Title>Not found</Title>
            <Empty>
              Nothing in the graph is called <q>{id}</q>. It may have been corrected away; search for it by name.
            </Empty>
          </>
        )
      }
    </Show>
  );
}

function Page({ node }: { node: Head & { name: string } }) {
  const isActor = node.__typename === 'Person' || node.__typename === 'Institution';
  return (
    <>
      <Title>{node.name}</Title>
      <Portrait node={node} />
      <div class="cards wide">
        <div class="stack">
          {node.__typename === 'Person' && <Posts node={node} />}
          {node.__typename === 'Institution' && <People node={node} />}
          <Meetings id={node.id} kind={node.__typename} />
          {isActor && <Statements id={node.id} />}
        </div>
        <div class="stack">
          {isActor && <Counterparts id={node.id} />}
          <Relations id={node.id} />
          {'evidence' in node && node.evidence.length > 0 && (
            <section class="card">
              <h2>In the articles’ words</h2>
              {node.evidence.map((e, i) => (
                <Quote key={i} sentence={e} />
              ))}
            </section>
          )}
          <Articles id={node.id} />
        </div>
      </div>
    </>
  );
}

/** The lines below the name: what it is, what else it is called, and what can be done with it. */
function Portrait({ node }: { node: Head & { name: string } }) {
  const kind =
    node.__typename === 'Institution' ? node.institutionKind : node.__typename === 'Location' ? node.locationKind : 'kind' in node ? node.kind : '';
  const country = 'country' in node ? node.country : null;
  return (
    <div class="portrait">
      <p class="row">
        <span>{capital(kind)}</span>
        {country && country.id !== node.id && <NodeLink node={country} />}
        {'code' in node && node.code && <span class="hint">{countryName(node.code)} ({node.code})</span>}
        {node.__typename === 'Location' && node.within && (
          <span>
            in <NodeLink node={node.within} />
          </span>
        )}
        {node.__typename === 'Location' && node.coordinates && (
          <a href={href('map', { place: node.id })}>
            {node.coordinates.latitude.toFixed(2)}°, {node.coordinates.longitude.toFixed(2)}°
          </a>
        )}
        {'sources' in node && <span class="hint">{count(node.sources, 'independent article')}</span>}
      </p>
      {'aliases' in node && node.aliases.length > 0 && (
        <p class="hint">
          Also called{' '}
          {node.aliases.map((alias, i) => (
            <>
              {i > 0 && ', '}
              <bdi>{alias}</bdi>
            </>
          ))}
        </p>
      )}
      <p class="row">
        <a class="button" href={href('graph', { around: node.id })}>
          Show in the graph
        </a>
        {node.__typename !== 'Location' && (
          <>
            <a class="button" href={href('between', { a: node.id })}>
              What ties it to …
            </a>
            <a class="button" href={href('timeline', { of: node.id })}>
              Timeline
            </a>
          </>
        )}
        <a class="button" href={href('review', { of: node.id })}>
          Identity
        </a>
      </p>
    </div>
  );
}

function Posts({ node }: { node: Extract<Head, { __typename: 'Person' }> }) {
  return (
    <section class="card">
      <h2>Posts</h2>
      {node.positions.length === 0 ? (
        <p class="hint">No article names a post.</p>
      ) : (
        <ol class="plain">
          {node.positions.map((p) => (
            <li key={p.id}>
              <div class="row">
                <strong>{p.title}</strong> <Status status={p.status} />
                <Evidence list={p.evidence} of={`${node.name}: ${p.title}`} />
              </div>
              {p.institution && <NodeLink node={p.institution} />} <Span since={p.since} until={p.until} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** From when to when something holds, where that is known. */
function Span({ since, until }: { since: string | null; until: string | null }) {
  if (!since && !until) return null;
  return (
    <span class="hint">
      {since && (
        <>
          since <When date={since} />
        </>
      )}{' '}
      {until && (
        <>
          until <When date={until} />
        </>
      )}
    </span>
  );
}

function People({ node }: { node: Extract<Head, { __typename: 'Institution' }> }) {
  const parts = [
    ['Part of', node.parent ? [node.parent] : []],
    ['Has parts', node.children],
    ['Based in', node.basedIn],
  ] as const;
  return (
    <>
      {node.people.length > 0 && (
        <section class="card">
          <h2>People</h2>
          <ol class="plain">
            {node.people.map((p) => (
              <li key={p.id}>
                <div class="row">
                  <NodeLink node={p.person} /> <span>{p.title}</span> <Status status={p.status} />
                  <Evidence list={p.evidence} of={`${p.person.name}: ${p.title}`} />
                </div>
                <Span since={p.since} until={p.until} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {parts.some(([, list]) => list.length > 0) && (
        <section class="card">
          <h2>Where it belongs</h2>
          {parts.map(
            ([title, list]) =>
              list.length > 0 && (
                <p key={title}>
                  {title}{' '}
                  {list.map((n, i) => (
                    <>
                      {i > 0 && ', '}
                      <NodeLink node={n} />
                    </>
                  ))}
                </p>
              ),
          )}
        </section>
      )}
    </>
  );
}

const meetingsQuery = graphql(
  `
    query EntityMeetings($id: ID!, $after: String) {
      node(id: $id) {
        ... on Actor {
          meetings(first: 10, after: $after) {
            totalCount
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              ...MeetingLine
            }
          }
        }
        ... on Location {
          meetings(first: 10, after: $after) {
            totalCount
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              ...MeetingLine
            }
          }
        }
      }
    }
  `,
  [meetingFragment],
);

function Meetings({ id, kind }: { id: string; kind: string }) {
  const answer = usePages(meetingsQuery, { id }, ({ node }) => (node && 'meetings' in node ? node.meetings : null));
  const title = kind === 'Location' ? 'Meetings held here' : 'Meetings';
  return (
    <Listing title={title} of={answer} none="No article tells of one.">
      {(nodes) => <MeetingList meetings={nodes} />}
    </Listing>
  );
}

const counterpartsQuery = graphql(`
  query Counterparts($id: ID!, $after: String) {
    node(id: $id) {
      ... on Actor {
        counterparts(first: 12, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            count
            first
            last
            actor {
              __typename
              id
              name
            }
          }
        }
      }
    }
  }
`);

function Counterparts({ id }: { id: string }) {
  const answer = usePages(counterpartsQuery, { id }, ({ node }) => (node && 'counterparts' in node ? node.counterparts : null));
  return (
    <Listing title="Met" of={answer} none="No meeting with a counterpart is known to have been held.">
      {(nodes) => (
        <ol class="plain">
          {nodes.map(({ actor, count: n, first, last }) => (
            <li key={actor.id} class="row">
              <NodeLink node={actor} />
              <a href={href('between', { a: id, b: actor.id })}>{count(n, 'time')}</a>
              <span class="hint">
                {first === last ? <When date={last} /> : <When date={`${first}/${last}`} />}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Listing>
  );
}

const statementsQuery = graphql(
  `
    query EntityStatements($id: ID!, $after: String) {
      node(id: $id) {
        ... on Actor {
          statements(first: 6, after: $after) {
            totalCount
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              id
              text
              date
              meeting {
                __typename
                id
                name
              }
              evidence {
                ...Evidence
              }
            }
          }
        }
      }
    }
  `,
  [evidenceFragment],
);

function Statements({ id }: { id: string }) {
  const answer = usePages(statementsQuery, { id }, ({ node }) => (node && 'statements' in node ? node.statements : null));
  return (
    <Listing title="Statements" of={answer}>
      {(nodes) => (
        <ol class="plain">
          {nodes.map((s) => (
            <li key={s.id}>
              <q class="said" dir="auto">
                {s.text}
              </q>
              <div class="row hint">
                <When date={s.date} />
                {s.meeting && (
                  <span>
                    about <NodeLink node={s.meeting} />
                  </span>
                )}
                <Evidence list={s.evidence} of={s.text} />
              </div>
            </li>
          ))}
        </ol>
      )}
    </Listing>
  );
}

const relationsQuery = graphql(
  `
    query EntityRelations($id: ID!, $after: String) {
      node(id: $id) {
        ... on Entity {
          relations(types: [MEMBER_OF, REPRESENTS, PART_OF, BASED_IN, GOVERNS, WITHIN], first: 10, after: $after) {
            totalCount
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              id
              type
              basis
              confidence
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
    }
  `,
  [evidenceFragment],
);

function Relations({ id }: { id: string }) {
  const answer = usePages(relationsQuery, { id }, ({ node }) => (node && 'relations' in node ? node.relations : null));
  return (
    <Listing title="Other relations" of={answer}>
      {(nodes) => (
        <ul class="plain">
          {nodes.map((r) => (
            <li key={r.id} class="row">
              {r.from.id !== id && <NodeLink node={r.from} />} {lower(r.type)} {r.to.id !== id && <NodeLink node={r.to} />}
              {r.basis === 'STATED' ? (
                <Evidence list={r.evidence} of={`${r.from.label} ${lower(r.type)} ${r.to.label}`} />
              ) : (
                <span class="hint">
                  by {lower(r.basis)}, {percent(r.confidence)}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Listing>
  );
}

const articlesQuery = graphql(`
  query EntityArticles($id: ID!, $after: String) {
    node(id: $id) {
      ... on Entity {
        articles(first: 8, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            __typename
            id
            title
            source
            published
            copyOf {
              id
            }
          }
        }
      }
    }
  }
`);

function Articles({ id }: { id: string }) {
  const answer = usePages(articlesQuery, { id }, ({ node }) => (node && 'articles' in node ? node.articles : null));
  return (
    <Listing title="Articles" of={answer}>
      {(nodes) => (
        <ol class="plain">
          {nodes.map((a) => (
            <li key={a.id}>
              <NodeLink node={a}>{a.title ?? a.id}</NodeLink>{' '}
              <span class="hint">
                {a.source && <>{a.source}, </>}
                <When date={a.published} />
                {a.copyOf && <> · repeats another</>}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Listing>
  );
}
