/** @jsxImportSource react */
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { EXAMPLES_PLUGIN } from './examples-plugin';
import { examples } from './examples';
import { fetcher } from './fetcher';

const plugins = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];

/** A query that the page's address brings along, as the explorer's "show the query" does. */
const asked = new URLSearchParams(location.search);
const brought = asked.has('query') ? { initialQuery: asked.get('query') ?? '', initialVariables: asked.get('variables') ?? '' } : {};

const wide = 800; // pixels: narrower, the questions would leave no room for the editor
const opened = innerWidth >= wide ? { visiblePlugin: EXAMPLES_PLUGIN } : {};

/** The whole page: what Parley is in two sentences, and GraphiQL with the example questions open beside it. */
export function Page() {
  return (
    <>
      <header className="parley-header">
        <h1>
          <a href=".">Parley</a>
        </h1>
        <p>
          Who met whom, where, when, on whose behalf, and which sentence says so: a graph made from news articles. Pick
          one of the questions, change it, and run it with <kbd>Ctrl</kbd> <kbd>Enter</kbd>. Programs ask the same at{' '}
          <a href="graphql">/graphql</a>.
        </p>
      </header>
      <main className="parley-main">
        <GraphiQL
          fetcher={fetcher}
          plugins={plugins}
          {...opened}
          defaultQuery={examples[0]?.query ?? ''}
          {...brought}
        >
          <GraphiQL.Logo>{null}</GraphiQL.Logo>
        </GraphiQL>
      </main>
    </>
  );
}
