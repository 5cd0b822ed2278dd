// Asks a query with graphql-sse, which must be complete then, and subscribes. It prints "open" whenever it is connected, and
// the id and the summary of each change, a line each, goes on after the last one when it was cut off, and ends with
// its standard input.
import { createClient } from 'graphql-sse';

const [url, query] = process.argv.slice(2);
let last = '', ended = false;
const client = createClient({
  url: () => (last ? `${url}?${new URLSearchParams({ lastEventId: last })}` : url),
  retryAttempts: 100,
  retry: () => new Promise((resolve) => setTimeout(resolve, 100)),
});
const answers = [];
for await (const answer of client.iterate({ query: '{ stats { store } }' })) answers.push(answer);
if (answers.length !== 1 || !answers[0].data.stats.store) throw new Error(JSON.stringify(answers));

client.subscribe({ query }, {
  next({ data, extensions }) {
    last = extensions.lastEventId;
    console.log(`${last} ${data.changes.summary}`);
  },
  error(error) { throw error; },
  complete() { if (!ended) throw new Error('the server completes it'); },
}, { connected: () => console.log('open') });
process.stdin.on('end', () => { ended = true; client.dispose(); }).resume();
