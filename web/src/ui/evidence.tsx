import { useSignal } from '@preact/signals';
import { graphql, readFragment, type FragmentOf } from '../app/graphql';
import { useQuery } from '../app/query';
import { href } from '../app/route';
import { Dialog } from './dialog';
import { Show } from './answer';
import { Icon } from './icon';
import { Few } from './list';
import { NodeLink, Status, When, type NodeRef } from './node';
import { Reject } from './reject';
import { count, percent } from './words';

/** What is shown of a sentence that says so. */
export const evidenceFragment = graphql(`
  fragment Evidence on Evidence {
    id
    quote
    start
    end
    confidence
    retractedAt
    attributedTo {
      __typename
      id
      name
    }
    article {
      id
      title
      source
      published
    }
  }
`);

/** A sentence that says so, as it was asked for. */
export type Sentence = FragmentOf<typeof evidenceFragment>;

/**
 * A button that opens the evidence for a fact: the articles that say it, side by side, each with the sentence marked where it stands.
 * `of` says in words what the fact is.
 */
export function Evidence({ list, of, more }: { list: readonly Sentence[]; of: string; more?: number }) {
  const open = useSignal(false);
  if (list.length === 0) return <span class="hint">from a gazetteer</span>;
  const articles = byArticle(list);
  return (
    <>
      <button type="button" class="evidence" aria-haspopup="dialog" onClick={() => (open.value = true)}>
        <Icon kind="ARTICLE" /> {count(Math.max(articles.length, more ?? 0), 'source')}
        <span class="sr">, evidence: {of}</span>
      </button>
      {open.value && (
        <Dialog title={of} wide onClose={() => (open.value = false)}>
          <Few of={articles} step={6}>
            {(shown) => (
              <div class="columns">
                {shown.map((sentences) => (
                  <Excerpts key={readFragment(evidenceFragment, sentences[0])?.article.id} sentences={sentences} />
                ))}
              </div>
            )}
          </Few>
        </Dialog>
      )}
    </>
  );
}

/** The address of a stretch of an article. */
export const stretch = (article: string, start: number, end: number): string => href('article', { id: article, start, end });

/** The sentence itself, with whose word it is and where it stands. */
export function Quote({ sentence }: { sentence: Sentence }) {
  const e = readFragment(evidenceFragment, sentence);
  return (
    <figure class="quote">
      <blockquote dir="auto">{e.quote}</blockquote>
      <figcaption>
        <a href={stretch(e.article.id, e.start, e.end)}>
          <bdi>{e.article.title ?? e.article.id}</bdi>
        </a>
        {e.article.source && <>, {e.article.source}</>}, <When date={e.article.published} /> · <Word of={e} />
      </figcaption>
    </figure>
  );
}

/** The sentences of each article, each sentence once: it may support a fact in several ways. */
export function byArticle(list: readonly Sentence[]): readonly (readonly [Sentence, ...Sentence[]])[] {
  const articles = new Map<string, [Sentence, ...Sentence[]]>();
  const seen = new Set<string>();
  for (const sentence of list) {
    const { article, start, end } = readFragment(evidenceFragment, sentence);
    const stretch = `${article.id} ${start} ${end}`;
    if (seen.has(stretch)) continue;
    seen.add(stretch);
    const others = articles.get(article.id);
    if (others) others.push(sentence);
    else articles.set(article.id, [sentence]);
  }
  return [...articles.values()];
}

const textQuery = graphql(`
  query ArticleText($id: ID!) {
    article(id: $id) {
      text
    }
  }
`);

const around = 280; // characters before and after the sentence

/** The sentences of one article, each in the middle of its text. */
function Excerpts({ sentences }: { sentences: readonly [Sentence, ...Sentence[]] }) {
  const { article: a, start, end } = readFragment(evidenceFragment, sentences[0]);
  const answer = useQuery(textQuery, { id: a.id });
  return (
    <article class="excerpt">
      <h3>
        <a href={stretch(a.id, start, end)}>
          <bdi>{a.title ?? a.id}</bdi>
        </a>
      </h3>
      <p class="hint">
        {a.source && <>{a.source}, </>}
        <When date={a.published} />
      </p>
      <Show of={answer}>
        {({ article }) => (
          <Few of={sentences} step={4}>
            {(shown) => shown.map((s) => <Excerpt key={readFragment(evidenceFragment, s).id} sentence={s} text={Array.from(article?.text ?? '')} />)}
          </Few>
        )}
      </Show>
    </article>
  );
}

/** A sentence in the middle of its text, given by code points; whose word it is, and how sure that is. */
function Excerpt({ sentence, text }: { sentence: Sentence; text: readonly string[] }) {
  const e = readFragment(evidenceFragment, sentence);
  const stands = text.slice(e.start, e.end).join('') === e.quote; // or another version of the article says it
  return (
    <>
      {stands ? (
        <p class="text" dir="auto">
          {e.start > around && '… '}
          {text.slice(Math.max(0, e.start - around), e.start).join('')}
          <mark>{e.quote}</mark>
          {text.slice(e.end, e.end + around).join('')}
          {e.end + around < text.length && ' …'}
        </p>
      ) : (
        <blockquote dir="auto">{e.quote}</blockquote>
      )}
      <p class="hint">
        <Word of={e} />
      </p>
      <Reject evidence={e.id} quote={e.quote}>
        This does not say so
      </Reject>
    </>
  );
}

/** Whose word a sentence is, how sure it is that it says so, and whether it still stands. */
const Word = ({ of: { confidence, attributedTo, retractedAt } }: { of: { confidence: number; attributedTo: NodeRef | null; retractedAt: string | null } }) => (
  <>
    Confidence {percent(confidence)}
    {attributedTo && (
      <>
        {' '}
        · on the word of <NodeLink node={attributedTo} />
      </>
    )}
    {retractedAt && <Status status="RETRACTED" />}
  </>
);
