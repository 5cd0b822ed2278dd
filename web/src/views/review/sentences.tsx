import { useSignal } from '@preact/signals';
import { graphql, readFragment } from '../../app/graphql';
import { token } from '../../app/token';
import { Refused, useDeed } from '../../ui/act';
import { byArticle, evidenceFragment, Quote, type Sentence } from '../../ui/evidence';
import { More } from '../../ui/list';
import { nameOf, NodeLink, type NodeRef } from '../../ui/node';
import { Reject } from '../../ui/reject';
import { count } from '../../ui/words';
import { Why } from './why';

const splitMutation = graphql(`
  mutation Split($id: ID!, $articles: [ID!]!, $why: String) {
    split(id: $id, articles: $articles, why: $why) {
      id
      entities {
        __typename
        id
        name
      }
    }
  }
`);

interface Props {
  node: NodeRef;
  list: readonly Sentence[];
  more: (() => void) | null;
}

/**
 * What articles say of an entity, by article: those that speak of another one of that name are ticked and split off, a sentence that says no such
 * thing is rejected.
 */
export function Sentences({ node, list, more }: Props) {
  const ticked = useSignal<ReadonlySet<string>>(new Set());
  const why = useSignal('');
  const apart = useSignal<NodeRef | null>(null);
  const split = useDeed(splitMutation);
  const articles = byArticle(list).map((sentences) => ({ ...readFragment(evidenceFragment, sentences[0]).article, sentences }));
  const chosen = articles.filter((a) => ticked.value.has(a.id)).map((a) => a.id);
  const all = more === null && chosen.length === articles.length;
  const tick = (id: string, on: boolean) => (ticked.value = new Set(on ? [...ticked.value, id] : [...ticked.value].filter((other) => other !== id)));
  const splitOff = async () => {
    const answer = await split.run({ id: node.id, articles: chosen, why: why.value || null });
    if (!answer) return;
    apart.value = answer.split.entities.find((e) => e.id !== node.id) ?? null;
    ticked.value = new Set();
    why.value = '';
  };
  return (
    <section class="card">
      <h2>What articles say of it</h2>
      {token.value && articles.length > 0 && (
        <div class="decide sticky">
          <p class="hint">Tick the articles that speak of another one of that name, and split them off; or reject a sentence that does not speak of it at all.</p>
          <div class="row">
            <Why value={why} />
            <button type="button" class="main" disabled={split.busy || chosen.length === 0 || all} onClick={() => void splitOff()}>
              Split off {count(chosen.length, 'article')}
            </button>
            {all && chosen.length > 0 && <span class="hint">At least one has to stay.</span>}
          </div>
          <Refused deed={split} />
        </div>
      )}
      <p role="status" class="verdict">
        {apart.value && (
          <>
            These articles now speak of <NodeLink node={apart.value} />; undo it below.
          </>
        )}
      </p>
      {articles.length === 0 && <p class="hint">No article speaks of {nameOf(node)} by now.</p>}
      <ol class="plain">
        {articles.map((a) => (
          <li key={a.id} class={ticked.value.has(a.id) ? 'told-apart ticked' : 'told-apart'}>
            {token.value && (
              <input type="checkbox" aria-label={`Of another one: ${a.title ?? a.id}`} checked={ticked.value.has(a.id)} onChange={(e) => tick(a.id, e.currentTarget.checked)} />
            )}
            <div>
              {a.sentences.map((s) => {
                const { id, quote } = readFragment(evidenceFragment, s);
                return (
                  <div key={id}>
                    <Quote sentence={s} />
                    <Reject evidence={id} quote={quote} why={why.value}>
                      This does not speak of it
                    </Reject>
                  </div>
                );
              })}
            </div>
          </li>
        ))}
      </ol>
      {more && <More shown={list.length} onClick={more} />}
    </section>
  );
}
