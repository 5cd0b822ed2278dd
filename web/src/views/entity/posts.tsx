import { Evidence } from '../../ui/evidence';
import { NodeLink, NodeLinks, Status, When } from '../../ui/node';
import type { Head } from './head';

/** The posts of a person, through time. */
export function Posts({ node }: { node: Extract<Head, { __typename: 'Person' }> }) {
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

/** Who holds posts at an institution, and where it belongs. */
export function People({ node }: { node: Extract<Head, { __typename: 'Institution' }> }) {
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
                  <NodeLinks nodes={list} />
                </p>
              ),
          )}
        </section>
      )}
    </>
  );
}
