// Walks connections with Apollo Client, against the endpoint whose address is the argument. After each page of each list it
// writes "page" and waits for a line on standard input; at the end it writes, as JSON, the ids of each list as the cache holds it.
import { createInterface } from 'node:readline';
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

const page = 'edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const lists = {
  people: `people(first: 14, after: $after) { ${page} }`,
  meetings: `meetings(first: 7, after: $after) { ${page} }`,
  articles: `articles(first: 7, after: $after) { ${page} }`,
  entities: `entities(first: 25, after: $after, orderBy: { field: SOURCES, direction: DESC }) { ${page} }`,
  geneva: `geneva: location(id: "Geneva") { id meetings(first: 2, after: $after) { ${page} } }`,
};

const client = new ApolloClient({
  link: new HttpLink({ uri: process.argv[2] }),
  cache: new InMemoryCache({
    typePolicies: {
      Query: { fields: { people: relayStylePagination(), meetings: relayStylePagination(), articles: relayStylePagination(), entities: relayStylePagination(['orderBy']) } },
      Location: { fields: { meetings: relayStylePagination() } },
    },
  }),
});

async function begin([name, list]) {
  const query = gql`query Page($after: String) { ${list} }`;
  await client.query({ query });
  const watched = client.watchQuery({ query });
  watched.subscribe({ error: (error) => { throw error; } });
  const connection = () => { const got = client.readQuery({ query })[name]; return got.meetings ?? got; };
  const more = () => watched.fetchMore({ variables: { after: connection().pageInfo.endCursor } });
  return { name, connection, more };
}

const walks = await Promise.all(Object.entries(lists).map(begin));
const told = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
for (;;) {
  console.log('page');
  if ((await told.next()).done) process.exit(1);
  const unfinished = walks.filter(({ connection }) => connection().pageInfo.hasNextPage);
  if (unfinished.length === 0) break;
  for (const { more } of unfinished) await more();
}
console.log(JSON.stringify(Object.fromEntries(walks.map(({ name, connection }) => [name, connection().edges.map(({ node }) => node.id)]))));
process.exit(0);
