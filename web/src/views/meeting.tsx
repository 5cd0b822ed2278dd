import { useEffect } from 'preact/hooks';
import { graphql, type ResultOf } from '../app/graphql';
import { useQuery } from '../app/query';
import { address, go, href } from '../app/route';
import { Title } from '../app/shell';
import { Empty, Show } from '../ui/answer';
import { Evidence, evidenceFragment, Quote } from '../ui/evidence';
import { NodeLink, pageOf, Status, When } from '../ui/node';
import { capital, count, lower } from '../ui/words';

const meetingQuery = graphql(
  `
    query Meeting($id: ID!) {
      meeting(id: $id) {
        __typename
        id
        name
        meetingKind
        status
        date
        dateRule
        sources
        topics
        place {
          __typename
          id
          name
          country {
            __typename
            id
            name
          }
        }
        participants {
          role
          actor {
            __typename
            id
            name
          }
          onBehalfOf {
            __typename
            id
            name
          }
          position {
            id
            title
            institution {
              __typename
              id
              name
            }
            evidence {
              ...Evidence
            }
          }
          evidence {
            ...Evidence
          }
        }
        follows {
          __typename
          id
          name
          date
          status
        }
        followedBy {
          __typename
          id
          name
          date
          status
        }
        statements {
          id
          text
          date
          speaker {
            __typename
            id
            name
          }
          evidence {
            ...Evidence
          }
        }
        conflicts {
          property
          values {
            value
            evidence {
              ...Evidence
            }
          }
        }
        history {
          status
          date
          reported
          evidence {
            ...Evidence
          }
        }
        evidence(first: 20) {
          ...Evidence
        }
      }
    }
  `,
  [evidenceFragment],
);

type Meeting = NonNullable<ResultOf<typeof meetingQuery>['meeting']>;

/** One meeting: who took part for whom, where, when, and did it happen. */
export default function MeetingView() {
  const id = address.value.get('id') ?? '';
  const answer = useQuery(meetingQuery, { id });
  const meeting = answer.data?.meeting;
  useEffect(() => {
    if (meeting && meeting.id !== id) go(pageOf(meeting.id), { replace: true });
  }, [meeting?.id]);
  return (
    <Show of={answer}>
      {({ meeting }) =>
        meeting ? (
          <Page meeting={meeting} />
        ) : (
          <>
            <Title>Not found</Title>
            <Empty>
              There is no meeting <q>{id}</q>. It may have been corrected away; search for it by who took part.
            </Empty>
          </>
        )
      }
    </Show>
  );
}

function Page({ meeting: m }: { meeting: Meeting }) {
  return (
    <>
      <Title>{m.name}</Title>
      <p class="row">
        <Status status={m.status} />
        <span>{capital(m.meetingKind)}</span>
        <When date={m.date} rule={m.dateRule} />
        {m.place ? (
          <span>
            in <NodeLink node={m.place} />
            {m.place.country && m.place.country.id !== m.place.id && (
              <>
                , <NodeLink node={m.place.country} />
              </>
            )}
          </span>
        ) : (
          <span class="hint">place not named</span>
        )}
        <Evidence list={m.evidence} of={m.name} more={m.sources} />
      </p>
      {m.dateRule && <p class="hint">The date comes of the words “{m.dateRule}”.</p>}
      {m.topics.length > 0 && (
        <p>
          About <em>{m.topics.join(', ')}</em>
        </p>
      )}
      <p class="row">
        <a class="button" href={href('graph', { around: m.id })}>
          Show in the graph
        </a>
        <a class="button" href={href('review', { of: m.id })}>
          Identity
        </a>
      </p>
      <Conflicts meeting={m} />
      <div class="cards wide">
        <div class="stack">
          <Participants meeting={m} />
          <Statements meeting={m} />
        </div>
        <div class="stack">
          <Rounds meeting={m} />
          <History meeting={m} />
          <section class="card">
            <h2>In the articles’ words</h2>
            {m.evidence.slice(0, 6).map((e, i) => (
              <Quote key={i} sentence={e} />
            ))}
          </section>
        </div>
      </div>
    </>
  );
}

function Participants({ meeting: m }: { meeting: Meeting }) {
  return (
    <section class="card">
      <h2>Participants</h2>
      {m.participants.length === 0 ? (
        <p class="hint">No article names one.</p>
      ) : (
        <ul class="plain">
          {m.participants.map((p) => (
            <li key={p.actor.id}>
              <div class="row">
                <NodeLink node={p.actor} />
                {p.role !== 'MEMBER' && <span class="status">{capital(p.role)}</span>}
                <Evidence list={p.evidence} of={`${p.actor.name} took part`} />
              </div>
              <div class="hint">
                {p.position && (
                  <>
                    {p.position.title}
                    {p.position.institution && (
                      <>
                        , <NodeLink node={p.position.institution} />
                      </>
                    )}{' '}
                    on that day <Evidence list={p.position.evidence} of={`${p.actor.name}: ${p.position.title}`} />{' '}
                  </>
                )}
                {p.onBehalfOf && (
                  <>
                    for <NodeLink node={p.onBehalfOf} />
                  </>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Statements({ meeting: m }: { meeting: Meeting }) {
  if (m.statements.length === 0) return null;
  return (
    <section class="card">
      <h2>What was said about it</h2>
      <ol class="plain">
        {m.statements.map((s) => (
          <li key={s.id}>
            <q class="said" dir="auto">
              {s.text}
            </q>
            <div class="row hint">
              <NodeLink node={s.speaker} /> <When date={s.date} />
              <Evidence list={s.evidence} of={s.text} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The rounds of the same talks before and after. */
function Rounds({ meeting: m }: { meeting: Meeting }) {
  const rounds = [
    ['Before', m.follows],
    ['After', m.followedBy],
  ] as const;
  if (rounds.every(([, list]) => list.length === 0)) return null;
  return (
    <section class="card">
      <h2>Rounds</h2>
      {rounds.map(
        ([title, list]) =>
          list.length > 0 && (
            <ul key={title} class="plain">
              {list.map((r) => (
                <li key={r.id} class="row">
                  <span class="hint">{title}</span> <NodeLink node={r} /> <When date={r.date} /> <Status status={r.status} />
                </li>
              ))}
            </ul>
          ),
      )}
    </section>
  );
}

/** How the articles' word of it changed: planned, then held. */
function History({ meeting: m }: { meeting: Meeting }) {
  if (m.history.length < 2) return null;
  return (
    <section class="card">
      <h2>History</h2>
      <ol class="plain">
        {m.history.map((h, i) => (
          <li key={i} class="row">
            <Status status={h.status} />
            {h.date && (
              <span>
                for <When date={h.date} />
              </span>
            )}
            <span class="hint">
              reported <When date={h.reported} />
            </span>
            <Evidence list={h.evidence} of={`${m.name}: ${lower(h.status)}`} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Where articles disagree. */
function Conflicts({ meeting: m }: { meeting: Meeting }) {
  if (m.conflicts.length === 0) return null;
  return (
    <section class="card conflict">
      <h2>The articles disagree</h2>
      <dl>
        {m.conflicts.map((c) => (
          <div key={c.property}>
            <dt>{capital(c.property)}</dt>
            {c.values.map((v) => (
              <dd key={v.value} class="row">
                {c.property === 'date' ? <When date={v.value} /> : <span>{v.value}</span>}
                <Evidence list={v.evidence} of={`${capital(c.property)}: ${v.value}`} />
                <span class="hint">{count(v.evidence.length, 'sentence')}</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
