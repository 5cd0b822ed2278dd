import { graphql, readFragment } from '../../app/graphql';
import { usePages } from '../../app/pages';
import { href } from '../../app/route';
import { Evidence, evidenceFragment } from '../../ui/evidence';
import { Listing } from '../../ui/list';
import { MeetingList, meetingPageFragment } from '../../ui/meetings';
import { NodeLink, When } from '../../ui/node';
import { Said } from '../../ui/said';
import { span } from '../../ui/date';
import { capital, count, lower, percent } from '../../ui/words';

const meetingsQuery = graphql(
  `
    query EntityMeetings($id: ID!, $after: String) {
      node(id: $id) {
        ... on Actor {
          meetings(first: 10, after: $after) {
            ...MeetingPage
          }
        }
        ... on Location {
          meetings(first: 10, after: $after) {
            ...MeetingPage
          }
        }
      }
    }
  `,
  [meetingPageFragment],
);

/** The meetings of an actor, or those held at a place. */
export function Meetings({ id, kind }: { id: string; kind: string }) {
  const answer = usePages(meetingsQuery, { id }, ({ node }) => (node && 'meetings' in node ? readFragment(meetingPageFragment, node.meetings) : null));
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

/** Whom an actor met, how often, and when. */
export function Counterparts({ id }: { id: string }) {
  const answer = usePages(counterpartsQuery, { id }, ({ node }) => (node && 'counterparts' in node ? node.counterparts : null));
  return (
    <Listing title="Met" of={answer} none="No meeting with a counterpart is known to have been held.">
      {(nodes) => (
        <ol class="plain counts">
          {nodes.map(({ actor, count: n, first, last }) => (
            <li key={actor.id}>
              <NodeLink node={actor} />
              <span class="hint">
                <When date={span(first, last)} /> · <a href={href('between', { a: id, b: actor.id })}>{count(n, 'time')}</a>
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

/** What an actor said. */
export function Statements({ id }: { id: string }) {
  const answer = usePages(statementsQuery, { id }, ({ node }) => (node && 'statements' in node ? node.statements : null));
  return (
    <Listing title="Statements" of={answer}>
      {(nodes) => (
        <ol class="plain">
          {nodes.map((s) => (
            <Said key={s.id} text={s.text} evidence={s.evidence}>
              <When date={s.date} />
              {s.meeting && (
                <span>
                  on <NodeLink node={s.meeting} />
                </span>
              )}
            </Said>
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

/** Its relations beside posts and meetings. */
export function Relations({ id }: { id: string }) {
  const answer = usePages(relationsQuery, { id }, ({ node }) => (node && 'relations' in node ? node.relations : null));
  return (
    <Listing title="Other relations" of={answer}>
      {(nodes) => (
        <ul class="plain">
          {nodes.map((r) => (
            <li key={r.id} class="row">
              {r.from.id === id ? capital(r.type) : <NodeLink node={r.from} />} {r.from.id !== id && lower(r.type)} {r.to.id !== id && <NodeLink node={r.to} />}
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

/** The articles that speak of it. */
export function Articles({ id }: { id: string }) {
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
