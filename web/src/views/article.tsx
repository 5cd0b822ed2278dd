import { useEffect, useMemo } from 'preact/hooks';
import { graphql, type ResultOf } from '../app/graphql';
import { useQuery } from '../app/query';
import { address, change, href } from '../app/route';
import { Empty, Show } from '../ui/answer';
import { moment, titleInWords } from '../ui/date';
import { Event, Few } from '../ui/list';
import { NodeLink, pageOf, Status, When } from '../ui/node';
import { Title } from '../ui/title';
import { count, kindOf, lower } from '../ui/words';
import { Marked } from './article/marked';
import { layers, type Mark } from './article/marks';

const articleQuery = graphql(`
  query Article($id: ID!) {
    article(id: $id) {
      __typename
      id
      title
      url
      source
      published
      language
      text
      version
      recordedAt
      retractedAt
      copyOf {
        __typename
        id
        title
      }
      mentions {
        start
        end
        entity {
          __typename
          id
          name
        }
      }
      meetings {
        __typename
        id
        name
        date
        status
        evidence(first: 50) {
          start
          end
          article {
            id
          }
        }
      }
      statements {
        id
        text
        speaker {
          __typename
          id
          name
        }
        evidence {
          start
          end
          article {
            id
          }
        }
      }
    }
  }
`);

type Article = NonNullable<ResultOf<typeof articleQuery>['article']>;

/** An article's text with all that was found in it marked, each a link. */
export default function ArticleView() {
  const id = address.value.get('id') ?? '';
  const answer = useQuery(articleQuery, { id });
  return (
    <Show of={answer}>
      {({ article }) =>
        article ? (
          <Page article={article} />
        ) : (
          <>
            <Title>Not found</Title>
            <Empty>
              There is no article <q>{id}</q>.
            </Empty>
          </>
        )
      }
    </Show>
  );
}

function Page({ article: a }: { article: Article }) {
  const unmarked = address.value.getAll('unmarked');
  const shown: Shown = { entities: !unmarked.includes('entities'), meetings: !unmarked.includes('meetings'), statements: !unmarked.includes('statements') };
  return (
    <>
      <Title>{a.title ?? a.id}</Title>
      <p class="row">
        {a.source && <span>{a.source}</span>}
        <When date={a.published} />
        {a.url && /^https?:/.test(a.url) && (
          <a href={a.url} rel="noreferrer noopener" target="_blank">
            Original <span class="sr">(another site, in a new tab)</span>
          </a>
        )}
        <span class="hint">
          version {a.version}, loaded {moment(a.recordedAt)}
        </span>
        {a.retractedAt && <Status status="RETRACTED" />}
        {a.copyOf && (
          <span class="hint">
            repeats <NodeLink node={a.copyOf}>{a.copyOf.title ?? a.copyOf.id}</NodeLink>
          </span>
        )}
      </p>
      <fieldset class="row bare">
        <legend>Marked in the text</legend>
        {(
          [
            ['entities', count(new Set(a.mentions.map((m) => m.entity.id)).size, 'name')],
            ['meetings', count(a.meetings.length, 'meeting')],
            ['statements', count(a.statements.length, 'statement')],
          ] as const
        ).map(([name, label]) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={shown[name]}
              onChange={(event) => change({ unmarked: event.currentTarget.checked ? unmarked.filter((other) => other !== name) : [...unmarked, name] })}
            />{' '}
            {label}
          </label>
        ))}
        <a class="button" href={href('graph', { around: a.id })}>
          Show in the graph
        </a>
      </fieldset>
      <div class="reading">
        <Text article={a} shown={shown} />
        <aside class="stack">
          {a.meetings.length > 0 && (
            <section class="card">
              <h2>Meetings</h2>
              <Few of={a.meetings}>
                {(shown) => (
                  <ol class="plain events">
                    {shown.map((m) => (
                      <Event key={m.id} date={m.date} status={m.status}>
                        <NodeLink node={m} dateless />
                      </Event>
                    ))}
                  </ol>
                )}
              </Few>
            </section>
          )}
          {a.statements.length > 0 && (
            <section class="card">
              <h2>Statements</h2>
              <Few of={a.statements}>
                {(shown) => (
                  <ol class="plain">
                    {shown.map((s) => (
                      <li key={s.id}>
                        <NodeLink node={s.speaker} />:{' '}
                        <q class="said" dir="auto">
                          {s.text}
                        </q>
                      </li>
                    ))}
                  </ol>
                )}
              </Few>
            </section>
          )}
        </aside>
      </div>
    </>
  );
}

interface Shown {
  readonly entities: boolean;
  readonly meetings: boolean;
  readonly statements: boolean;
}

/** The text; the stretch that the address names is marked and scrolled to. */
function Text({ article: a, shown }: { article: Article; shown: Shown }) {
  const query = address.value;
  const start = Number(query.get('start') ?? NaN);
  const end = Number(query.get('end') ?? NaN);
  useEffect(() => {
    document.getElementById('stretch')?.scrollIntoView({ block: 'center' });
  }, [a.id, start]);

  const pieces = useMemo(() => {
    const marks: Mark[] = [];
    if (Number.isInteger(start) && end > start) marks.push({ start, end, kind: 'stretch', title: 'The sentence that says so' });
    if (shown.meetings)
      for (const m of a.meetings)
        for (const e of m.evidence) if (e.article.id === a.id) marks.push({ ...e, kind: 'meeting', title: `Meeting: ${titleInWords(m.name)}`, to: pageOf(m.id) });
    if (shown.statements)
      for (const s of a.statements)
        for (const e of s.evidence) if (e.article.id === a.id) marks.push({ ...e, kind: 'statement', title: `Said by ${s.speaker.name}`, to: pageOf(s.speaker.id) });
    if (shown.entities)
      for (const m of a.mentions)
        marks.push({ ...m, kind: 'name', title: `${m.entity.name}, ${lower(kindOf(m.entity.__typename))}`, to: pageOf(m.entity.id), of: kindOf(m.entity.__typename) });
    return layers(Array.from(a.text), marks);
  }, [a, shown.entities, shown.meetings, shown.statements, start, end]);

  return <Marked pieces={pieces} lang={a.language} />;
}
