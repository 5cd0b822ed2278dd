import { graphql } from '../../app/graphql';
import { usePages } from '../../app/pages';
import { span } from '../../ui/date';
import { Evidence, evidenceFragment } from '../../ui/evidence';
import { Few, Listing } from '../../ui/list';
import { NodeLink, NodeLinks, Status, When, type NodeRef } from '../../ui/node';
import { sentence } from '../../ui/words';
import type { Head } from './head';

const postsQuery = graphql(
  `
    query Posts($filter: PositionFilter, $after: String) {
      positions(filter: $filter, first: 12, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
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
    }
  `,
  [evidenceFragment],
);

const usePosts = (filter: { person: string } | { institution: string }) => usePages(postsQuery, { filter }, ({ positions }) => positions);

/** The posts of a person, through time. */
export function Posts({ node }: { node: Extract<Head, { __typename: 'Person' }> }) {
  const answer = usePosts({ person: node.id });
  return (
    <Listing title="Posts" of={answer} none="No article names a post.">
      {(posts) => (
        <ol class="plain">
          {posts.map((p) => (
            <li key={p.id} class="post">
              <div>
                <strong>
                  <bdi>{sentence(p.title)}</bdi>
                </strong>
                {p.institution && (
                  <>
                    , <NodeLink node={p.institution} />
                  </>
                )}
              </div>
              <Standing post={p} of={`${node.name}: ${p.title}`} />
            </li>
          ))}
        </ol>
      )}
    </Listing>
  );
}

/** Who holds posts at an institution, and where it belongs. */
export function People({ node }: { node: Extract<Head, { __typename: 'Institution' }> }) {
  const answer = usePosts({ institution: node.id });
  return (
    <>
      <Listing title="People" of={answer}>
        {(posts) => (
          <ol class="plain">
            {posts.map((p) => (
              <li key={p.id} class="post">
                <div>
                  <NodeLink node={p.person} />, <bdi>{p.title}</bdi>
                </div>
                <Standing post={p} of={`${p.person.name}: ${p.title}`} />
              </li>
            ))}
          </ol>
        )}
      </Listing>
      <Nodes
        title="Where it belongs"
        lists={[
          ['Part of', node.parent ? [node.parent] : []],
          ['Has parts', node.children],
          ['Based in', node.basedIn],
        ]}
      />
    </>
  );
}

/** The institutions that are based in a place. */
export const Institutions = ({ node }: { node: Extract<Head, { __typename: 'Location' }> }) => <Nodes title="Based here" lists={[['', node.institutions]]} />;

type Post = Readonly<{ status: string; since: string | null; until: string | null; evidence: Parameters<typeof Evidence>[0]['list'] }>;

/** How somebody stands to a post, from when to when, and which sentences say so. */
const Standing = ({ post: { status, since, until, evidence }, of }: { post: Post; of: string }) => (
  <div class="row">
    <Status status={status} />
    {(since ?? until) && (
      <span class="hint">
        <When date={span(since, until)} />
      </span>
    )}
    <Evidence list={evidence} of={of} />
  </div>
);

/** Lists of nodes with what they are to this one; nothing where all are empty. */
function Nodes({ title, lists }: { title: string; lists: readonly (readonly [string, readonly NodeRef[]])[] }) {
  if (lists.every(([, list]) => list.length === 0)) return null;
  return (
    <section class="card">
      <h2>{title}</h2>
      {lists.map(
        ([name, list]) =>
          list.length > 0 && (
            <Few key={name} of={list}>
              {(shown) => (
                <p>
                  {name} <NodeLinks nodes={shown} />
                </p>
              )}
            </Few>
          ),
      )}
    </section>
  );
}
