import type { GraphiQLProps } from 'graphiql';
import { events } from '../app/events';

/** Where the endpoint is: beside this page, under whatever path a proxy serves it. */
const endpoint = new URL('graphql', document.baseURI);

type Fetcher = GraphiQLProps['fetcher'];
type Params = Parameters<Fetcher>[0];
type Options = Parameters<Fetcher>[1];

const accept = 'application/graphql-response+json, application/json;q=0.9';

/** Sends one operation to the endpoint. A subscription is answered for as long as GraphiQL takes its answers. */
export const fetcher: Fetcher = async (params, options) => {
  const subscribes = options?.documentAST?.definitions.some(
    (d) => d.kind === 'OperationDefinition' && d.operation === 'subscription' && (!params.operationName || d.name?.value === params.operationName),
  );
  return subscribes ? (subscribe(params, options) as AsyncIterableIterator<{ data: unknown }>) : answer(await post(params, options, accept));
};

const post = (params: Params, options: Options, accept: string, signal: AbortSignal | null = null) =>
  fetch(endpoint, {
    method: 'POST',
    headers: { Accept: accept, 'Content-Type': 'application/json', ...options?.headers },
    body: JSON.stringify(params),
    signal,
  });

/** What a response says. One that is no JSON (a proxy's error page, say) becomes an error with its status. */
async function answer(response: Response) {
  const body = await response.text();
  try {
    return JSON.parse(body);
  } catch {
    return { errors: [{ message: `The server answered ${response.status} ${response.statusText}: ${body.slice(0, 500)}` }] };
  }
}

/** The answers of a subscription, as they come. Stopping in GraphiQL closes the connection at once, not only when the next event comes. */
function subscribe(params: Params, options: Options): AsyncIterableIterator<unknown> {
  const controller = new AbortController();
  const answers = follow(params, options, controller.signal);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => answers.next(),
    return: () => {
      controller.abort();
      return answers.return(undefined);
    },
  };
}

async function* follow(params: Params, options: Options, signal: AbortSignal): AsyncGenerator<unknown, undefined> {
  try {
    const response = await post(params, options, `text/event-stream, ${accept}`, signal);
    if (!response.ok || !response.body || !response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
      yield await answer(response); // refused before it began
      return;
    }
    for await (const { event, data } of events(response.body)) {
      if (event === 'complete') return;
      if (event === 'next' && data) yield JSON.parse(data);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
