import { graphql, type ResultOf } from '../../app/graphql';
import { useQuery } from '../../app/query';
import { token } from '../../app/token';
import { Refused, useDeed } from '../../ui/act';
import { Show } from '../../ui/answer';
import { moment } from '../../ui/date';
import { Few } from '../../ui/list';
import { NodeLink, NodeLinks } from '../../ui/node';

const undoMutation = graphql(`
  mutation Undo($judgement: ID!) {
    undo(judgement: $judgement) {
      id
    }
  }
`);

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
      articles {
        __typename
        id
        title
      }
      evidence {
        quote
      }
    }
  }
`);

type Judgement = ResultOf<typeof judgementsQuery>['judgements'][number];

/** What was decided, the latest first; each decision can be taken back. */
export function Judgements({ of }: { of: string | null }) {
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
            <Few of={judgements} step={20}>
              {(shown) => (
                <ol class="plain">
                  {shown.map((j) => (
                    <li key={j.id} class={j.undone ? 'undone' : undefined}>
                      <div class="what">
                        <Decision judgement={j} />
                      </div>
                      <div class="row hint">
                        <span>
                          {j.by}, {moment(j.at)}
                        </span>
                        {j.why && <q dir="auto">{j.why}</q>}
                        {j.undone ? (
                          <strong>taken back {moment(j.undone)}</strong>
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
              )}
            </Few>
          )
        }
      </Show>
    </section>
  );
}

/** A decision in words. */
function Decision({ judgement: { verdict, entities, articles, evidence } }: { judgement: Judgement }) {
  const [first, second] = entities;
  if (articles.length > 0) {
    const sources = <NodeLinks nodes={articles.map(({ title, ...a }) => ({ ...a, name: title }))} />;
    return (
      <>
        {sources} {articles.length === 1 ? 'speaks' : 'speak'} of {second ? <NodeLink node={second} /> : 'another one'}, not of {first && <NodeLink node={first} />}
      </>
    );
  }
  if (verdict === 'WRONG') {
    return (
      <>
        {evidence ? <q dir="auto">{evidence.quote}</q> : 'A sentence that is there no more'} was taken wrongly to speak of <NodeLinks nodes={entities} />
      </>
    );
  }
  const one = verdict === 'SAME';
  if (entities.length === 1) return <>{first && <NodeLink node={first} />} {one ? 'is one, under all its names' : 'is not another'}</>;
  return (
    <>
      <NodeLinks nodes={entities} /> {one ? 'are one' : 'are not one'}
    </>
  );
}
