import { useSignal } from '@preact/signals';
import { graphql, ask, refusalOf, type Refusal, type ResultOf } from '../app/graphql';
import { revision } from '../app/live';
import { Refused, useDeed, Writing } from '../ui/act';
import { NodeLink } from '../ui/node';
import { inWords } from '../ui/date';
import { Title } from '../ui/title';
import { capital, count, lower, type Kind } from '../ui/words';
import { Marked } from './article/marked';
import { layers, type Mark } from './article/marks';
import { fromText, readArticles, type Input } from './load/read';

const loadMutation = graphql(`
  mutation Load($articles: [ArticleInput!]!, $dryRun: Boolean!) {
    loadArticles(articles: $articles, dryRun: $dryRun) {
      read
      loaded
      unchanged
      replaced
      rejected {
        index
        id
        reason
      }
      articles {
        __typename
        id
        title
      }
      preview
    }
  }
`);

type Report = ResultOf<typeof loadMutation>['loadArticles'];

const atOnce = 20; // articles of one request

/** Brings articles into the graph: pasted or dropped, looked at, then loaded. */
export default function Load() {
  return (
    <>
      <Title>Load</Title>
      <p class="lead">
        Paste an article, or drop files: text, Markdown, HTML, JSON Lines. Look first at what would be claimed. Many files load faster on the command line: <code>parley load FOLDER</code>.
      </p>
      <Writing>
        <Form />
      </Writing>
    </>
  );
}

function Form() {
  const text = useSignal('');
  const about = useSignal<Partial<Record<'title' | 'url' | 'source' | 'published', string>>>({});
  const files = useSignal<readonly { name: string; articles: readonly Input[]; fault?: string }[]>([]);
  const over = useSignal(false);
  const dry = useDeed(loadMutation);
  const preview = useSignal<readonly Extraction[]>([]);
  const progress = useSignal<{ done: number; of: number; reports: readonly Report[]; error?: Refusal } | null>(null);

  const pasted = (): Input[] => {
    if (text.value.trim() === '') return [];
    const input = fromText(text.value);
    for (const [key, value] of Object.entries(about.value)) if (value) input[key as 'title'] = value;
    return [input];
  };
  const articles = () => [...pasted(), ...files.value.flatMap((f) => f.articles)];
  const add = async (list: FileList | null) => {
    for (const file of list ?? []) {
      try {
        files.value = [...files.value, { name: file.name, articles: readArticles(file.name, await file.text()) }];
      } catch (error) {
        files.value = [...files.value, { name: file.name, articles: [], fault: error instanceof Error ? error.message : String(error) }];
      }
    }
  };
  const look = async () => {
    const answer = await dry.run({ articles: articles().slice(0, atOnce), dryRun: true });
    preview.value = (answer?.loadArticles.preview ?? []) as unknown as Extraction[];
    progress.value = answer && answer.loadArticles.rejected.length > 0 ? { done: 0, of: 0, reports: [answer.loadArticles] } : null;
  };
  const load = async () => {
    const all = articles();
    preview.value = [];
    progress.value = { done: 0, of: all.length, reports: [] };
    for (let i = 0; i < all.length; i += atOnce) {
      const batch = all.slice(i, i + atOnce);
      try {
        const { loadArticles } = await ask(loadMutation, { articles: batch, dryRun: false });
        progress.value = { done: i + batch.length, of: all.length, reports: [...(progress.value?.reports ?? []), loadArticles] };
      } catch (error) {
        progress.value = { ...progress.value, error: refusalOf(error) };
        return; // what was loaded before stands; loading again changes nothing of it
      }
    }
    revision.value++;
    text.value = '';
    files.value = [];
  };
  const n = files.value.reduce((sum, f) => sum + f.articles.length, text.value.trim() === '' ? 0 : 1);
  const busy = dry.busy || (progress.value !== null && progress.value.done < progress.value.of && !progress.value.error);
  return (
    <>
      <div
        class={`card drop${over.value ? ' over' : ''}`}
        onDragOver={(e) => {
          e.preventDefault();
          over.value = true;
        }}
        onDragLeave={() => (over.value = false)}
        onDrop={(e) => {
          e.preventDefault();
          over.value = false;
          void add(e.dataTransfer?.files ?? null);
        }}
      >
        <label>
          Text of an article
          <textarea rows={8} value={text} onInput={(e) => (text.value = e.currentTarget.value)} />
        </label>
        <div class="row">
          {(
            [
              ['title', 'Title', 'text'],
              ['source', 'Source', 'text'],
              ['url', 'Address', 'url'],
              ['published', 'Published', 'date'],
            ] as const
          ).map(([name, label, type]) => (
            <label key={name}>
              {label} <input {...({ type } as { type: 'text' })} value={about.value[name] ?? ''} onInput={(e) => (about.value = { ...about.value, [name]: e.currentTarget.value })} />
            </label>
          ))}
        </div>
        <p class="row">
          <label>
            Or files, which can be dropped here <input type="file" multiple accept=".txt,.md,.html,.htm,.json,.jsonl,.ndjson" onChange={(e) => void add(e.currentTarget.files)} />
          </label>
        </p>
        {files.value.length > 0 && (
          <ul class="plain">
            {files.value.map((f, i) => (
              <li key={i}>
                {f.name}: {f.fault ? <span role="alert">{f.fault}</span> : count(f.articles.length, 'article')}{' '}
                <button type="button" class="plain" onClick={() => (files.value = files.value.filter((other) => other !== f))}>
                  ✕<span class="sr"> without {f.name}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <div class="row">
          <button type="button" disabled={n === 0 || busy} onClick={() => void look()}>
            Look first
          </button>
          <button type="button" class="main" disabled={n === 0 || busy} onClick={() => void load()}>
            Load {n > 0 && count(n, 'article')}
          </button>
        </div>
      </div>
      <Refused deed={dry} />
      {progress.value && <Progress {...progress.value} />}
      {preview.value.map((x, i) => (
        <Preview key={i} extraction={x} />
      ))}
    </>
  );
}

function Progress({ done, of, reports, error }: { done: number; of: number; reports: readonly Report[]; error?: Refusal }) {
  const sum = (pick: (r: Report) => number) => reports.reduce((total, r) => total + pick(r), 0);
  const rejected = reports.flatMap((r) => r.rejected);
  return (
    <section class="card" aria-live="polite">
      <h2>{of === 0 ? 'What would be rejected' : 'Loaded'}</h2>
      {of > 0 && (
        <p>
          <progress max={of} value={done} aria-label="Articles" /> {done} of {of}: {sum((r) => r.loaded)} new, {sum((r) => r.replaced)} replaced, {sum((r) => r.unchanged)} unchanged, {rejected.length} rejected
        </p>
      )}
      <Refused deed={{ error }} />
      <ul class="plain">
        {rejected.map((r, i) => (
          <li key={i}>
            {r.id ?? `Article ${r.index + 1}`}: {r.reason}
          </li>
        ))}
        {reports
          .flatMap((r) => r.articles)
          .slice(0, 50)
          .map((a) => (
            <li key={a.id}>
              <NodeLink node={a}>{a.title ?? a.id}</NodeLink>
            </li>
          ))}
      </ul>
    </section>
  );
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is read of an extraction, as `parley extract --json` prints it. */
interface Extraction {
  readonly article: { readonly title?: string; readonly text: string };
  readonly entities: readonly { readonly id: string; readonly kind: Kind; readonly name: string; readonly mentions: readonly Span[] }[];
  readonly meetings: readonly { readonly kind: string; readonly status: string; readonly date: string | null; readonly participants: readonly { readonly entity: string }[]; readonly evidence: readonly Span[] }[];
  readonly statements: readonly { readonly speaker: string; readonly text: string; readonly evidence: readonly Span[] }[];
  readonly positions: readonly { readonly person: string; readonly title: string; readonly status: string; readonly evidence: readonly Span[] }[];
}

/** What would be claimed, marked in the text. */
function Preview({ extraction: x }: { extraction: Extraction }) {
  const names = new Map(x.entities.map((e) => [e.id, e.name]));
  const marks: Mark[] = [
    ...x.meetings.flatMap((m) => m.evidence.map((e): Mark => ({ ...e, kind: 'meeting', title: `${lower(m.kind)}, ${lower(m.status)}` }))),
    ...x.statements.flatMap((s) => s.evidence.map((e): Mark => ({ ...e, kind: 'statement', title: `said by ${names.get(s.speaker)}` }))),
    ...x.entities.flatMap((e) => e.mentions.map((m): Mark => ({ ...m, kind: 'name', title: `${e.name}, ${lower(e.kind)}`, of: e.kind }))),
  ];
  return (
    <section class="card">
      <h2>{x.article.title ?? 'What would be claimed'}</h2>
      <div class="reading">
        <Marked pieces={layers(Array.from(x.article.text), marks)} />
        <div>
          <h3>{count(x.meetings.length, 'meeting')}</h3>
          <ul>
            {x.meetings.map((m, i) => (
              <li key={i}>
                {capital(m.kind)}, {lower(m.status)}, {inWords(m.date)}: {m.participants.map((p) => names.get(p.entity)).join(', ')}
              </li>
            ))}
          </ul>
          <h3>{count(x.positions.length, 'post')}</h3>
          <ul>
            {x.positions.map((p, i) => (
              <li key={i}>
                {names.get(p.person)}: {p.title}
              </li>
            ))}
          </ul>
          <h3>{count(x.statements.length, 'statement')}</h3>
          <ul>
            {x.statements.map((s, i) => (
              <li key={i}>
                {names.get(s.speaker)}: <q dir="auto">{s.text}</q>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
