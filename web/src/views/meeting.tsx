import { useEffect } from 'preact/hooks';
import { useQuery } from '../app/query';
import { address, go, href } from '../app/route';
import { Empty, Show } from '../ui/answer';
import { datesInWords, titleInWords, undated } from '../ui/date';
import { Evidence, Quote } from '../ui/evidence';
import { Few } from '../ui/list';
import { NodeLink, pageOf, Status, When } from '../ui/node';
import { Title } from '../ui/title';
import { Conflicts } from './meeting/conflicts';
import { meetingQuery, type Meeting } from './meeting/head';
import { History, Rounds } from './meeting/history';
import { Participants } from './meeting/participants';
import { Statements } from './meeting/statements';

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
      <Title full={titleInWords(m.name)}>{undated(m.name)}</Title>
      <p class="row">
        <Status status={m.status} />
        <strong>
          <When date={m.date} rule={m.dateRule} />
        </strong>
        {m.place ? (
          <span>
            <NodeLink node={m.place} />
            {m.place.country && m.place.country.id !== m.place.id && (
              <>
                , <NodeLink node={m.place.country} />
              </>
            )}
          </span>
        ) : (
          <span class="hint">place not named</span>
        )}
        <Evidence list={m.evidence} of={titleInWords(m.name)} more={m.sources} />
      </p>
      {m.dateRule && <p class="hint">The date is worked out from the article: {datesInWords(m.dateRule)}.</p>}
      {m.topics.length > 0 && (
        <p>
          About <em>{m.topics.join(', ')}</em>
        </p>
      )}
      <p class="row actions">
        <a class="button" href={href('graph', { around: m.id })}>
          Show in the graph
        </a>
        <a class="button" href={href('timeline', { of: m.participants.map((p) => p.actor.id).slice(0, 2), what: 'meetings' })}>
          Their other meetings
        </a>
        <a class="button" href={href('review', { of: m.id })}>
          Review identity
        </a>
      </p>
      <Conflicts meeting={m} />
      <div class="cards main-and-side">
        <div class="stack">
          <Participants meeting={m} />
          <Statements id={m.id} />
        </div>
        <div class="stack">
          <Rounds meeting={m} />
          <History meeting={m} />
          <section class="card">
            <h2>In the articles’ words</h2>
            <Few of={m.evidence} step={6}>
              {(shown) => shown.map((e, i) => <Quote key={i} sentence={e} />)}
            </Few>
          </section>
        </div>
      </div>
    </>
  );
}
