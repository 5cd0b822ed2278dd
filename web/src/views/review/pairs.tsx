import { useSignal } from '@preact/signals';
import { graphql, type ResultOf } from '../../app/graphql';
import { usePages } from '../../app/pages';
import { token } from '../../app/token';
import { Refused, useDeed } from '../../ui/act';
import { datesInWords } from '../../ui/date';
import { evidenceFragment, Quote } from '../../ui/evidence';
import { Listing } from '../../ui/list';
import { nameOf, NodeLink } from '../../ui/node';
import { count, percent } from '../../ui/words';
import { distinguishMutation, mergeMutation } from './deeds';
import { Why } from './why';

const sideFragment = graphql(
  `
    fragment CandidateSide on Entity @_unmask {
      __typename
      id
      name
      aliases
      sources
      evidence(first: 3) {
        ...Evidence
      }
    }
  `,
  [evidenceFragment],
);

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
            ...CandidateSide
          }
          b {
            ...CandidateSide
          }
        }
      }
    }
  `,
  [sideFragment],
);

type Candidate = ResultOf<typeof candidatesQuery>['candidates']['nodes'][number];

/** The pairs that may be one, side by side with their sentences, for users to decide. */
export function Candidates() {
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
    <article class="card pair" aria-label={`${nameOf(c.a)} and ${nameOf(c.b)}`}>
      <p class="row">
        <strong>{percent(c.score)} likely the same</strong>
        <span class="hint">{c.reasons.map(datesInWords).join(' · ')}</span>
      </p>
      <div class="columns">
        {[c.a, c.b].map((e) => (
          <section key={e.id}>
            <h3>
              <NodeLink node={e} />
            </h3>
            <p class="hint">
              {count(e.sources, 'article')}
              {e.aliases.length > 0 && (
                <>
                  {' '}
                  · also <bdi>{e.aliases.slice(0, 12).join(', ')}</bdi>
                  {e.aliases.length > 12 && ' …'}
                </>
              )}
            </p>
            {e.evidence.map((q, i) => (
              <Quote key={i} sentence={q} />
            ))}
          </section>
        ))}
      </div>
      {token.value && (
        <div class="row decide">
          <Why value={why} />
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
