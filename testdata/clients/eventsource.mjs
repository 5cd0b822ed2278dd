// Subscribes with an EventSource, as browsers have one, and prints "open" whenever it is connected, and the id and
// the summary of each change, a line each. It ends with its standard input.
import { EventSource } from 'eventsource';

const [url, query] = process.argv.slice(2);
const source = new EventSource(`${url}?${new URLSearchParams({ query })}`);
source.addEventListener('open', () => console.log('open'));
source.addEventListener('next', ({ data, lastEventId }) => {
  console.log(`${lastEventId} ${JSON.parse(data).data.changes.summary}`);
});
source.addEventListener('error', ({ code }) => { if (code) throw new Error(`the server answers ${code}`); });
process.stdin.on('end', () => source.close()).resume();
