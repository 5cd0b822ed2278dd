import type { Signal } from '@preact/signals';
import { graphql } from '../../app/graphql';
import { useQuery } from '../../app/query';
import { href } from '../../app/route';
import { Show } from '../../ui/answer';
import { span } from '../../ui/date';
import { Evidence, evidenceFragment } from '../../ui/evidence';
import { NodeLink, Status, When } from '../../ui/node';
import { capital, count, lower, percent } from '../../ui/words';
import { refOf, type Edge, type Network, type Vertex } from './data';
import { nothing, type Choice } from './gestures';
import { Legend } from './legend';
import { actions, state, type Point } from './state';

interface Props {
  network: Network;
  choice: Signal<Choice>;
  places: ReadonlyMap<string, Point>;
}

/** What is chosen in the picture, and what can be done with it. */
export function Panel({ network, choice, places }: Props) {
  const { nodes, edge } = choice.value;
  const chosen = [...nodes].flatMap((id) => network.nodes.get(id) ?? []);
  const chosenEdge = network.edges.find((e) => e.id === edge);
  if (chosenEdge) return <EdgePanel edge={chosenEdge} network={network} />;
  const [first, second] = chosen;
  if (!first) return <Legend network={network} />;
  if (!second) return <NodePanel vertex={first} network={network} choice={choice} places={places} />;
  const ids = chosen.map((v) => v.id);
  return (
    <>
      <h2>{count(chosen.length, 'node')}</h2>
      <div class="row">
        {chosen.length === 2 && (
          <>
            <button type="button" onClick={() => actions.path(first.id, second.id)}>
              Path between them
            </button>
            <a class="button" href={href('between', { a: first.id, b: second.id })}>
              What ties them
            </a>
          </>
        )}
        <button type="button" onClick={() => actions.expand(ids)}>
          Expand
        </button>
        <button type="button" onClick={() => actions.hide(ids)}>
          Hide
        </button>
        <button type="button" onClick={() => actions.hide([...network.nodes.keys()].filter((id) => !nodes.has(id)))}>
          Hide the others
        </button>
        <button type="button" onClick={() => actions.pinAt(ids, places)}>
          Pin
        </button>
        <button type="button" onClick={() => (choice.value = nothing)}>
          Choose none
        </button>
      </div>
      <ul class="plain">
        {chosen.map((v) => (
          <li key={v.id}>
            <NodeLink node={refOf(v)} />
          </li>
        ))}
      </ul>
    </>
  );
}

const countsQuery = graphql(`
  query CountsByType($id: ID!) {
    node(id: $id) {
      ... on Entity {
        HOLDS_POSITION: relations(types: [HOLDS_POSITION], first: 1) {
          totalCount
        }
        PARTICIPATED_IN: relations(types: [PARTICIPATED_IN], first: 1) {
          totalCount
        }
        HELD_IN: relations(types: [HELD_IN], first: 1) {
          totalCount
        }
        FOLLOWS: relations(types: [FOLLOWS], first: 1) {
          totalCount
        }
        SAID: relations(types: [SAID], first: 1) {
          totalCount
        }
        ABOUT: relations(types: [ABOUT], first: 1) {
          totalCount
        }
        MEMBER_OF: relations(types: [MEMBER_OF], first: 1) {
          totalCount
        }
        REPRESENTS: relations(types: [REPRESENTS], first: 1) {
          totalCount
        }
        PART_OF: relations(types: [PART_OF], first: 1) {
          totalCount
        }
        BASED_IN: relations(types: [BASED_IN], first: 1) {
          totalCount
        }
        GOVERNS: relations(types: [GOVERNS], first: 1) {
          totalCount
        }
        WITHIN: relations(types: [WITHIN], first: 1) {
          totalCount
        }
        MENTIONS: relations(types: [MENTIONS], first: 1) {
          totalCount
        }
      }
    }
  }
`);

function NodePanel({ vertex: v, network, choice, places }: Props & { vertex: Vertex }) {
  const counts = useQuery(countsQuery, { id: v.id });
  const shown = new Map<string, number>();
  for (const e of network.edges) if (e.source === v.id || e.target === v.id) shown.set(e.type, (shown.get(e.type) ?? 0) + 1);
  const pinned = state.value.pins.has(v.id);
  return (
    <>
      <h2>
        <NodeLink node={refOf(v)} />
      </h2>
      <p class="row hint">
        {v.status && <Status status={v.status} />}
        {v.kind === 'MEETING' && <When date={v.date} />}
        {count(v.sources, 'article')}
      </p>
      <div class="row">
        <button type="button" onClick={() => actions.expand([v.id])}>
          Expand
        </button>
        <button type="button" onClick={() => actions.collapse(v.id)}>
          Collapse
        </button>
        <button
          type="button"
          onClick={() => {
            actions.hide([v.id]);
            choice.value = nothing;
          }}
        >
          Hide
        </button>
        {pinned ? (
          <button type="button" onClick={() => actions.unpin([v.id])}>
            Unpin
          </button>
        ) : (
          <button type="button" onClick={() => actions.pinAt([v.id], places)}>
            Pin
          </button>
        )}
      </div>
      <Show of={counts}>
        {({ node }) => {
          const all = Object.entries((node ?? {}) as Record<string, { totalCount: number }>).filter(([, c]) => c?.totalCount > 0);
          if (all.length === 0) return <p class="hint">Nothing more is known of its relations.</p>;
          return (
            <table>
              <caption class="sr">Relations of {v.label} by type</caption>
              <thead>
                <tr>
                  <th>Relation</th>
                  <th>Shown</th>
                  <th>
                    <span class="sr">Expand</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {all.map(([type, { totalCount }]) => (
                  <tr key={type}>
                    <td>{lower(type)}</td>
                    <td>
                      {shown.get(type) ?? 0} of {totalCount}
                    </td>
                    <td>
                      {(shown.get(type) ?? 0) < totalCount && (
                        <button type="button" onClick={() => actions.expand([v.id], type)}>
                          Add<span class="sr"> {lower(type)}</span>
                        </button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          );
        }}
      </Show>
    </>
  );
}

const edgeQuery = graphql(
  `
    query EdgeEvidence($from: ID!, $to: ID!, $types: [RelationType!]) {
      path(from: $from, to: $to, maxLength: 1, types: $types, first: 20) {
        edges {
          id
          evidence {
            ...Evidence
          }
        }
      }
    }
  `,
  [evidenceFragment],
);

function EdgePanel({ edge: e, network }: { edge: Edge; network: Network }) {
  const [from, to] = [network.nodes.get(e.source), network.nodes.get(e.target)];
  const answer = useQuery(edgeQuery, e.type === 'MET' ? null : { from: e.source, to: e.target, types: [e.type as 'HELD_IN'] });
  if (!from || !to) return null;
  return (
    <>
      <h2>{capital(e.label)}</h2>
      <p>
        <NodeLink node={refOf(from)} /> – <NodeLink node={refOf(to)} />
      </p>
      {(e.since || e.until) && (
        <p>
          <When date={span(e.since, e.until)} />
        </p>
      )}
      {e.meetings ? (
        <p>
          <a href={href('between', { a: e.source, b: e.target })}>{count(e.meetings.length, 'meeting')}</a>
        </p>
      ) : (
        <>
          <p class="hint">
            {count(e.sources, 'independent article')}, confidence {percent(e.confidence)}
          </p>
          <Show of={answer}>{({ path }) => <Evidence list={path.flatMap((p) => p.edges).find((other) => other.id === e.id)?.evidence ?? []} of={`${from.label} ${e.label} ${to.label}`} />}</Show>
        </>
      )}
    </>
  );
}
