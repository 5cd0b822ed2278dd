import { useSignal } from '@preact/signals';
import { graphql, type ResultOf } from '../app/graphql';
import { usePages } from '../app/pages';
import { useQuery } from '../app/query';
import { address, change } from '../app/route';
import { Title } from '../app/shell';
import { token } from '../app/token';
import { Refused, useDeed, Writing } from '../ui/act';
import { Show } from '../ui/answer';
import { Chosen } from '../ui/controls';
import { moment } from '../ui/date';
import { evidenceFragment, Quote } from '../ui/evidence';
import { Finder } from '../ui/finder';
import { Listing } from '../ui/list';
import { NodeLink, NodeLinks } from '../ui/node';
import { count, percent } from '../ui/words';
import { readFragment } from '../app/graphql';

const candidatesQuery = graphql(
  `
    query Candidates($after: String) {
      candidates(first: 5, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          score
          reasons
          a {
            __typename
            id
            name
            aliases
            sources
            evidence(first: 3) {
              ...Evidence
            }
          }
          b {
            __typename
            id
            name
            aliases
            sources
            evidence(first: 3) {
              ...Evidence
            }
          }
        }
      }
    }
  `,
  [evidenceFragment],
);

const mergeMutation = graphql(`
  mutation Merge($ids: [ID!]!, $why: String) {
    merge(ids: $ids, why: $why) {
      id
    }
  }
`);

const distinguishMutation = graphql(`
  mutation Distinguish($a: ID!, $b: ID!, $why: String) {
    distinguish(a: $a, b: $b, why: $why) {
      id
    }
  }
`);

const undoMutation = graphql(`
  mutation Undo($judgement: ID!) {
    undo(judgement: $judgement) {
      id
    }
  }
`);

const rejectMutation = graphql(`
  mutation Reject($evidence: ID!, $why: String) {
    reject(evidence: $evidence, why: $why) {
      id
    }
  }
`);

/** Decides who is who: pairs in doubt side by side, and the history of what was decided. */
export default function Review() {
  const of = address.value.get('of');
  return (
    <>
      <Title>Review</Title>
      <p>Who is one and who is not: what the rules leave open, with the sentences. What you decide wins over every rule, is kept with its reason, and can be taken back.</p>
      {!token.value && <Writing>{null}</Writing>}
      {of ? <Chosen name="of" ids={[of]} onDrop={() => change({ of: null })} /> : <Finder label="About whom? Leave it empty for all pairs in doubt" onPick={(hit) => change({ of: hit.id }, { replace: false })} />}
      {of ? <Entity id={of} /> : <Candidates />}
      <Judgements of={of} />
    </>
  );
}

type Candidate = ResultOf<typeof candidatesQuery>['candidates']['nodes'][number];

function Candidates() {
  const later = useSignal<ReadonlySet<string>>(new Set());
  const answer = usePages(candidatesQuery, {}, ({ candidates }) => candidates);
  return (
    <Listing title="Pairs in doubt" of={answer} none="No pair is in doubt.">
      {(nodes) =>
        nodes
          .filter((c) => !later.value.has(keyOf(c)))
          .map((c) => <Pair key={keyOf(c)} candidate={c} onLater={() => (later.value = new Set([...later.value, keyOf(c)]))} />)
      }
    </Listing>
  );
}

const keyOf = (c: Candidate) => `${c.a.id} ${c.b.id}`;

function Pair({ candidate: c, onLater }: { candidate: Candidate; onLater: () => void }) {
  const why = useSignal('');
  const merge = useDeed(mergeMutation);
  const distinguish = useDeed(distinguishMutation);
  const busy = merge.busy || distinguish.busy;
  return (
    <article class="card pair" aria-label={`${c.a.name} and ${c.b.name}`}>
      <p class="row">
        <strong>{percent(c.score)} likely one</strong>
        <span class="hint">{c.reasons.join(' · ')}</span>
      </p>
      <div class="columns">
        {[c.a, c.b].map((e) => (
          <section key={e.id}>
            <h3>
              <NodeLink node={e} />
            </h3>
            <p class="hint">
              {count(e.sources, 'article')}
              {e.aliases.length > 0 && <> · also {e.aliases.join(', ')}</>}
            </p>
            {e.evidence.map((q, i) => (
              <Quote key={i} sentence={q} />
            ))}
          </section>
        ))}
      </div>
      {token.value && (
        <div class="row">
          <label>
            Why <input value={why} maxLength={2000} onInput={(e) => (why.value = e.currentTarget.value)} />
          </label>
          <button type="button" class="main" disabled={busy} onClick={() => void merge.run({ ids: [c.a.id, c.b.id], why: why.value || null })}>
            Same
          </button>
          <button type="button" disabled={busy} onClick={() => void distinguish.run({ a: c.a.id, b: c.b.id, why: why.value || null })}>
            Different
          </button>
          <button type="button" disabled={busy} onClick={onLater}>
            Later
          </button>
        </div>
      )}
      <Refused deed={merge} />
      <Refused deed={distinguish} />
    </article>
  );
}

const entityQuery = graphql(
  `
    query ReviewEntity($id: ID!) {
      node(id: $id) {
        __typename
        id
        ... on Entity {
          name
          aliases
          evidence(first: 40) {
            ...Evidence
          }
        }
      }
    }
  `,
  [evidenceFragment],
);

/** One entity: merge it with another, and reject sentences that do not speak of it. */
function Entity({ id }: { id: string }) {
  const answer = useQuery(entityQuery, { id });
  const other = useSignal<{ id: string; name: string } | null>(null);
  const why = useSignal('');
  const merge = useDeed(mergeMutation);
  const distinguish = useDeed(distinguishMutation);
  const reject = useDeed(rejectMutation);
  return (
    <Show of={answer}>
      {({ node }) =>
        node && 'name' in node ? (
          <>
            {token.value && (
              <section class="card">
                <h2>One with another, or not</h2>
                {other.value ? (
                  <>
                    <p>
                      <NodeLink node={node} /> and <bdi>{other.value.name}</bdi>{' '}
                      <button type="button" class="plain" onClick={() => (other.value = null)}>
                        another
                      </button>
                    </p>
                    <div class="row">
                      <label>
                        Why <input value={why} maxLength={2000} onInput={(e) => (why.value = e.currentTarget.value)} />
                      </label>
                      <button
                        type="button"
                        class="main"
                        disabled={merge.busy}
                        onClick={() => void merge.run({ ids: [node.id, other.value?.id ?? ''], why: why.value || null }).then((done) => done && (other.value = null))}
                      >
                        They are one
                      </button>
                      <button
                        type="button"
                        disabled={distinguish.busy}
                        onClick={() => void distinguish.run({ a: node.id, b: other.value?.id ?? '', why: why.value || null }).then((done) => done && (other.value = null))}
                      >
                        They are not
                      </button>
                    </div>
                  </>
                ) : (
                  <Finder label="With whom" onPick={(hit) => (other.value = hit)} />
                )}
                <Refused deed={merge} />
                <Refused deed={distinguish} />
              </section>
            )}
            <section class="card">
              <h2>What articles say of it</h2>
              <Refused deed={reject} />
              <ol class="plain">
                {node.evidence.map((e) => {
                  const { id: sentence, quote } = readFragment(evidenceFragment, e);
                  return (
                    <li key={sentence}>
                      <Quote sentence={e} />
                      {token.value && (
                        <button type="button" disabled={reject.busy} onClick={() => void reject.run({ evidence: sentence, why: null })}>
                          This does not speak of it<span class="sr">: {quote}</span>
                        </button>
                      )}
                    </li>
                  );
                })}
              </ol>
            </section>
          </>
        ) : null
      }
    </Show>
  );
}

const judgementsQuery = graphql(`
  query Judgements($of: ID) {
    judgements(of: $of) {
      id
      verdict
      why
      by
      at
      undone
      entities {
        __typename
        id
        name
      }
      evidence {
        quote
      }
    }
  }
`);

const verdicts = { SAME: 'are one', DIFFERENT: 'are not one', WRONG: 'is not said by' } as const;

/** What was decided, the latest first. */
function Judgements({ of }: { of: string | null }) {
  const answer = useQuery(judgementsQuery, { of });
  const undo = useDeed(undoMutation);
  return (
    <section class="card">
      <h2>Decided</h2>
      <Refused deed={undo} />
      <Show of={answer}>
        {({ judgements }) =>
          judgements.length === 0 ? (
            <p class="hint">Nothing yet.</p>
          ) : (
            <ol class="plain">
              {judgements.map((j) => (
                <li key={j.id} class={j.undone ? 'undone' : undefined}>
                  <NodeLinks nodes={j.entities} />{' '}
                  {verdicts[j.verdict]} {j.evidence && <q dir="auto">{j.evidence.quote}</q>}
                  <div class="row hint">
                    {j.by}, {moment(j.at)}
                    {j.why && <q dir="auto">{j.why}</q>}
                    {j.undone ? (
                      <>taken back {moment(j.undone)}</>
                    ) : (
                      token.value && (
                        <button type="button" disabled={undo.busy} onClick={() => void undo.run({ judgement: j.id })}>
                          Undo
                        </button>
                      )
                    )}
                  </div>
                </li>
              ))}
            </ol>
          )
        }
      </Show>
    </section>
  );
}
