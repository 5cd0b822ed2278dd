import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { graphql } from '../../app/graphql';
import { useQuery } from '../../app/query';
import { change } from '../../app/route';
import { token } from '../../app/token';
import { Refused, useDeed } from '../../ui/act';
import { Show, Unknown } from '../../ui/answer';
import { evidenceFragment } from '../../ui/evidence';
import { Finder, type Found } from '../../ui/finder';
import { nameOf, NodeLink, type NodeRef } from '../../ui/node';
import { distinguishMutation, mergeMutation } from './deeds';
import { Sentences } from './sentences';
import { Why } from './why';

const entityQuery = graphql(
  `
    query ReviewEntity($id: ID!, $first: Int!) {
      node(id: $id) {
        __typename
        id
        ... on Entity {
          name
          aliases
          evidence(first: $first) {
            ...Evidence
          }
        }
      }
    }
  `,
  [evidenceFragment],
);

const step = 40; // sentences
const most = 500; // as the endpoint has it

/** One entity: whether it is one with another, and which sentences and articles speak of it, or of somebody else. */
export function Entity({ id }: { id: string }) {
  const first = useSignal(step);
  const answer = useQuery(entityQuery, { id, first: first.value });
  const own = answer.data?.node?.id;
  useEffect(() => {
    if (own && own !== id) change({ of: own }); // a name stops being unambiguous once somebody is split off, and an id is merged into another
  }, [own]);
  return (
    <Show of={answer}>
      {({ node }) =>
        node && 'name' in node ? (
          <>
            {token.value && <Others node={node} />}
            <Sentences
              node={node}
              list={node.evidence}
              more={node.evidence.length >= first.value && first.value < most ? () => (first.value = Math.min(most, first.value + step)) : null}
            />
          </>
        ) : (
          <Unknown id={id} />
        )
      }
    </Show>
  );
}

/** Says that an entity is one with another, or that it is not. */
function Others({ node }: { node: NodeRef }) {
  const other = useSignal<Found | null>(null);
  const why = useSignal('');
  const merge = useDeed(mergeMutation);
  const distinguish = useDeed(distinguishMutation);
  const busy = merge.busy || distinguish.busy;
  const done = (answer: unknown) => {
    if (!answer) return;
    other.value = null;
    why.value = '';
  };
  const chosen = other.value;
  return (
    <section class="card">
      <h2>The same as another, or not</h2>
      {chosen ? (
        <>
          <p class="row">
            <NodeLink node={node} /> and <NodeLink node={chosen} />
            <button type="button" class="plain" onClick={() => (other.value = null)}>
              Choose another
            </button>
          </p>
          <div class="row decide">
            <Why value={why} />
            <button type="button" class="main" disabled={busy} onClick={() => void merge.run({ ids: [node.id, chosen.id], why: why.value || null }).then(done)}>
              They are one
            </button>
            <button type="button" disabled={busy} onClick={() => void distinguish.run({ a: node.id, b: chosen.id, why: why.value || null }).then(done)}>
              They are not
            </button>
          </div>
        </>
      ) : (
        <Finder label="With whom" hint={`Who, or what, may be the same as ${nameOf(node)}, or is taken to be and is not.`} onPick={(hit) => (other.value = hit)} />
      )}
      <Refused deed={merge} />
      <Refused deed={distinguish} />
    </section>
  );
}
