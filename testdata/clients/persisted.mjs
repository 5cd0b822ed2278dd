// Asks the same question by two of Apollo's clients, one after the other, each with a link for automatic persisted queries and
// an empty cache. Writes a line of JSON for each: the requests that it sent, and the answer.
import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';

const query = gql`query Hashed($first: Int) { people(first: $first) { totalCount nodes { id name } } }`;
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

for (const useGETForHashedQueries of [true, true, false]) {
  const requests = [];
  const watched = async (url, options) => {
    const sent = options.method === 'GET' ? new URL(url).searchParams.has('query') : 'query' in JSON.parse(options.body);
    const response = await fetch(url, options);
    requests.push(`${options.method} ${sent ? 'text' : 'hash'} ${response.status}`);
    return response;
  };
  const link = ApolloLink.from([new PersistedQueryLink({ sha256, useGETForHashedQueries }), new HttpLink({ uri: process.argv[2], fetch: watched })]);
  const { data } = await new ApolloClient({ link, cache: new InMemoryCache() }).query({ query, variables: { first: 2 } });
  console.log(JSON.stringify({ requests, people: data.people.nodes.map(({ name }) => name) }));
}
