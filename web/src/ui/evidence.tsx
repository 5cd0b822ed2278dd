import { useSignal } from '@preact/signals';
import { graphql, readFragment, type FragmentOf } from '../app/graphql';
import { useQuery } from '../app/query';
import { href } from '../app/route';
import { Dialog } from './dialog';
import { Show } from './answer';
import { NodeLink, When } from './node';
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

type Sentence = FragmentOf<typeof evidenceFragment>;

/**
 * A button that opens the evidence for a fact: the articles that say it, side by side, each with the sentence marked where it stands.
 * `of` says in words what the fact is.
 */
export function Evidence({ list, of, more }: { list: readonly Sentence[]; of: string; more?: number }) {
  const open = useSignal(false);
  if (list.length === 0) return <span class="hint">from a gazetteer</span>;
  const articles = new Set(list.map((e) => readFragment(evidenceFragment, e).article.id)).size;
  return (
    <>
      <button type="button" class="evidence" aria-haspopup="dialog" onClick={() => (open.value = true)}>
        {count(Math.max(articles, more ?? 0), 'source')}
        <span class="sr">, evidence: {of}</span>
      </button>
      {open.value && (
        <Dialog title={of} wide onClose={() => (open.value = false)}>
          <div class="columns">
            {list.map((e) => (
              <Excerpt key={readFragment(evidenceFragment, e).id} sentence={e} />
            ))}
          </div>
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
        <a href={stretch(e.article.id, e.start, e.end)}>{e.article.title ?? e.article.id}</a>
        {e.article.source && <> – {e.article.source}</>}, <When date={e.article.published} />
        <span class="hint"> · confidence {percent(e.confidence)}</span>
        {e.attributedTo && (
          <span class="hint">
            {' '}
            · on the word of <NodeLink node={e.attributedTo} />
          </span>
        )}
        {e.retractedAt && <span class="status cancelled">retracted</span>}
      </figcaption>
    </figure>
  );
}

const textQuery = graphql(`
  query ArticleText($id: ID!) {
    article(id: $id) {
      text
    }
  }
`);

const around = 280; // characters before and after the sentence

/** A sentence in the middle of its article. */
function Excerpt({ sentence }: { sentence: Sentence }) {
  const e = readFragment(evidenceFragment, sentence);
  const answer = useQuery(textQuery, { id: e.article.id });
  return (
    <article class="excerpt">
      <h3>
        <a href={stretch(e.article.id, e.start, e.end)}>{e.article.title ?? e.article.id}</a>
      </h3>
      <p class="hint">
        {e.article.source && <>{e.article.source}, </>}
        <When date={e.article.published} /> · confidence {percent(e.confidence)}
        {e.attributedTo && (
          <>
            {' '}
            · on the word of <NodeLink node={e.attributedTo} />
          </>
        )}
      </p>
      <Show of={answer}>
        {({ article }) => {
          const text = Array.from(article?.text ?? '');
          const stands = text.slice(e.start, e.end).join('') === e.quote;
          if (!stands) return <blockquote dir="auto">{e.quote}</blockquote>; // another version of the article says it
          return (
            <p class="text" dir="auto">
              {e.start > around && '… '}
              {text.slice(Math.max(0, e.start - around), e.start).join('')}
              <mark>{e.quote}</mark>
              {text.slice(e.end, e.end + around).join('')}
              {e.end + around < text.length && ' …'}
            </p>
          );
        }}
      </Show>
    </article>
  );
}
