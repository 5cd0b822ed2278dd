import type { GraphiQLProps } from 'graphiql';

/** Where the endpoint is: beside this page, under whatever path a proxy serves it. */
const endpoint = new URL('graphql', document.baseURI);

/** Sends one operation to the endpoint. A reply that is no JSON (a proxy's error page, say) becomes an error with its status. */
export const fetcher: GraphiQLProps['fetcher'] = async (params, options) => {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      Accept: 'application/graphql-response+json, application/json;q=0.9',
      'Content-Type': 'application/json',
      ...options?.headers,
    },
    body: JSON.stringify(params),
  });
  const body = await response.text();
  try {
    return JSON.parse(body);
  } catch {
    return { errors: [{ message: `The server answered ${response.status} ${response.statusText}: ${body.slice(0, 500)}` }] };
  }
};
