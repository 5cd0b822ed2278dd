import { signal } from '@preact/signals';
import { events, type ServerEvent } from './events';
import { authorization, endpoint } from './graphql';
import { token } from './token';

/** A change in the graph that has just been heard of. */
export interface News {
  readonly at: string;
  readonly type: string;
  readonly summary: string;
  readonly node: { readonly id: string } | null;
}

/** Grows when the graph has changed: what is shown is asked anew. */
export const revision = signal(0);

/** The latest changes since the page was opened, the newest first. */
export const news = signal<readonly News[]>([]);

/** Whether changes are heard of. */
export const connection = signal<'connecting' | 'live' | 'offline'>('connecting');

const query = 'subscription { changes { at type summary node { id } } }';
const quiet = 600; // milliseconds without news until what is shown is asked anew
const kept = 50;
const longestWait = 30_000;

/** Hears of changes until the signal says stop. A cut connection is taken up where it was cut. */
export async function follow(signal: AbortSignal): Promise<void> {
  let last = '';
  for (let wait = 1000; !signal.aborted; wait = Math.min(wait * 2, longestWait)) {
    try {
      await hear(signal, last, (id) => {
        last = id;
        wait = 1000;
      });
    } catch {
      // The server went away, or refused: it is tried again.
    }
    if (signal.aborted) return;
    connection.value = 'offline';
    await pause(wait, signal);
  }
}

async function hear(signal: AbortSignal, last: string, heard: (id: string) => void): Promise<void> {
  const url = new URL(endpoint);
  url.searchParams.set('query', query);
  if (last) url.searchParams.set('lastEventId', last);
  const response = await fetch(url, { headers: { Accept: 'text/event-stream', ...authorization() }, signal });
  if (!response.ok || !response.body) throw new Error(response.statusText);
  if (connection.value === 'offline') soon(); // what happened meanwhile
  connection.value = 'live';
  for await (const event of events(response.body)) take(event, heard);
}

/** Takes in one event. */
function take({ id, event, data }: ServerEvent, heard: (id: string) => void): void {
  if (id) heard(id);
  if (event !== 'next' || !data) return;
  const change = (JSON.parse(data) as { data?: { changes?: News } }).data?.changes;
  if (!change) return;
  news.value = [change, ...news.value].slice(0, kept);
  soon();
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Has what is shown asked anew, once no more news comes. */
function soon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => revision.value++, quiet);
}

/** Waits so long, or until there is another token to try it with. */
const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const before = token.peek();
    const done = () => {
      clearTimeout(timeout);
      forget();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timeout = setTimeout(done, ms);
    const forget = token.subscribe((now) => {
      if (now !== before) done();
    });
    signal.addEventListener('abort', done);
  });
