import { useSignal } from '@preact/signals';
import { Dialog } from '../ui/dialog';
import { asked } from './query';

/** "Show the query": the GraphQL that feeds what is shown. */
export function Questions() {
  const open = useSignal(false);
  const questions = [...asked.value.values()].sort((a, b) => b.query.length - a.query.length); // the main one first
  return (
    <>
      <button type="button" class="plain query" aria-haspopup="dialog" disabled={questions.length === 0} onClick={() => (open.value = true)}>
        Show the query
      </button>
      {open.value && (
        <Dialog title="What this view asks" wide onClose={() => (open.value = false)}>
          <p>
            Send it by POST to <code>{new URL('graphql', document.baseURI).href}</code>, or open it in GraphiQL.
          </p>
          {questions.map(({ query, variables }, i) => (
            <section key={i}>
              <pre tabIndex={0}>{query}</pre>
              <pre tabIndex={0}>{JSON.stringify(variables, null, 2)}</pre>
              <a href={`graphiql.html?${new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) })}`}>Open in GraphiQL</a>
            </section>
          ))}
        </Dialog>
      )}
    </>
  );
}
