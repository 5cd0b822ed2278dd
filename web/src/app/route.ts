import { signal } from '@preact/signals';

/** The views of the explorer. The view, and all that it shows, is in the query of the page's address, so that any can be shared. */
export type View =
  | 'start'
  | 'entity'
  | 'meeting'
  | 'article'
  | 'graph'
  | 'between'
  | 'timeline'
  | 'map'
  | 'review'
  | 'load';

/** The query of the page's address: `view`, and what the view reads. */
export const address = signal(new URLSearchParams(location.search));

/** Values of parameters; null, undefined and the empty text leave a parameter out, a list repeats it. */
export type Params = Readonly<Record<string, string | readonly string[] | number | boolean | null | undefined>>;

/** The view that the address names. */
export function viewOf(query: URLSearchParams): View {
  return (query.get('view') ?? 'start') as View;
}

/** The address of a view. */
export function href(view: View, params: Params = {}): string {
  return compose(new URLSearchParams(view === 'start' ? {} : { view }), params);
}

/** The address of another view of what this one shows: with the same parameters. */
export function hrefAs(view: View): string {
  const params = new URLSearchParams(address.value);
  params.delete('view');
  return compose(new URLSearchParams([['view', view], ...params]), {});
}

/** The address of what is shown now, with some parameters changed. */
function hrefWith(params: Params): string {
  return compose(new URLSearchParams(address.value), params);
}

function compose(query: URLSearchParams, params: Params): string {
  for (const [name, value] of Object.entries(params)) {
    query.delete(name);
    const values = Array.isArray(value) ? value : [value];
    for (const v of values) if (v !== null && v !== undefined && v !== '' && v !== false) query.append(name, String(v));
  }
  // Slashes and colons of ids are legal in a query, and easier to read as they are.
  const text = query.toString().replaceAll('%2F', '/').replaceAll('%3A', ':');
  return text === '' ? '.' : `?${text}`;
}

/** Goes to an address of the explorer: as a new step that the browser's Back undoes, or in place of this one. */
export function go(to: string, { replace = false } = {}): void {
  if (replace) history.replaceState(history.state, '', to);
  else {
    noteScroll();
    history.pushState(null, '', to);
  }
  const before = viewKey();
  address.value = new URLSearchParams(location.search);
  if (!replace && viewKey() !== before) {
    scrollTo(0, 0);
    // Whoever uses a screen reader, or the keyboard, goes on at the top of the new view.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus());
  }
}

/** Changes parameters of the view that is shown. */
export function change(params: Params, { replace = true } = {}): void {
  go(hrefWith(params), { replace });
  // What had the focus may be gone, such as the button of what was dropped: the keyboard goes on at the top of the view, not of the page.
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  });
}

const viewKey = () => `${address.value.get('view')} ${address.value.get('id')}`;

const restless = 150; // milliseconds without scrolling until it is noted how far
const patience = 3000; // milliseconds that a view may take until it is as long as it was

const noteScroll = () => history.replaceState({ y: scrollY }, '');

/** Scrolls to where a step of the history was left, as soon as the view is long enough again: its lists have yet to be asked for. */
function returnTo(y: number): void {
  const until = performance.now() + patience;
  const step = () => {
    if (document.documentElement.scrollHeight - innerHeight >= y || performance.now() > until) scrollTo(0, y);
    else requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

/** Follows the browser's Back and Forward, and clicks on links within the explorer. Returns what ends that. */
export function listen(): () => void {
  history.scrollRestoration = 'manual';
  const moved = () => {
    const before = viewKey();
    address.value = new URLSearchParams(location.search);
    if (viewKey() !== before) returnTo((history.state as { y?: number } | null)?.y ?? 0);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const scrolled = () => {
    clearTimeout(timer);
    const at = location.href;
    timer = setTimeout(() => at === location.href && noteScroll(), restless);
  };
  const clicked = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest('a');
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin || link.pathname !== location.pathname) return;
    if (link.hash && link.search === location.search) return; // within the page
    event.preventDefault();
    go(link.href);
  };
  addEventListener('popstate', moved);
  addEventListener('click', clicked);
  addEventListener('scroll', scrolled, { passive: true });
  return () => {
    removeEventListener('scroll', scrolled);
    removeEventListener('popstate', moved);
    removeEventListener('click', clicked);
  };
}
