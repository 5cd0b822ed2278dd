import { Suspense } from 'preact/compat';
import { useSignal } from '@preact/signals';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import { Loading } from '../ui/answer';
import { follow } from './live';
import { address, href, listen, viewOf, type View } from './route';
import { News } from './news';
import { Questions } from './questions';
import { Search } from './search';
import { Theme } from './theme';
import { views } from './views';

/** The frame of every view: the menu, the search, the state of the connection, and the view. */
export function Shell() {
  const searching = useSignal(false);
  useEffect(listen, []);
  useEffect(() => {
    const controller = new AbortController();
    void follow(controller.signal);
    return () => controller.abort();
  }, []);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const writing = (event.target as Element).closest('input, textarea, select, [contenteditable]');
      if ((event.key === '/' && !writing) || (event.key === 'k' && (event.ctrlKey || event.metaKey))) {
        event.preventDefault();
        searching.value = true;
      }
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);

  const asked = viewOf(address.value);
  const name: View = asked in views ? asked : 'start';
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="top">
        <a class="brand" href={href('start')}>
          Parley
        </a>
        <nav aria-label="Views">
          <ul>
            {(Object.keys(views) as View[])
              .filter((v) => views[v].listed)
              .map((v) => (
                <li key={v}>
                  <a href={href(v)} aria-current={v === name ? 'page' : undefined}>
                    {views[v].title}
                  </a>
                </li>
              ))}
            <li>
              <a href="graphiql.html">GraphiQL</a>
            </li>
          </ul>
        </nav>
        <div class="tools">
          <button type="button" class="search" aria-haspopup="dialog" aria-keyshortcuts="/ Control+K" onClick={() => (searching.value = true)}>
            Search <kbd aria-hidden="true">/</kbd>
          </button>
          <News />
          <Questions />
          <Theme />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <Guarded key={`${name} ${address.value.get('id') ?? ''}`} name={name} />
      </main>
      {searching.value && <Search onClose={() => (searching.value = false)} />}
    </>
  );
}

/** A view, or, where a mistake of ours broke it, word of that. */
function Guarded({ name }: { name: View }) {
  const [error, again] = useErrorBoundary();
  const { component: Component } = views[name];
  if (error) {
    if (/module|preload/i.test(String((error as Error).message))) return <Unloaded />;
    return (
      <div class="fault" role="alert">
        <h1 tabIndex={-1}>This view broke</h1>
        <p>{String((error as Error).message ?? error)}</p>
        <button type="button" onClick={again}>
          Try again
        </button>
      </div>
    );
  }
  return (
    <Suspense fallback={<Loading />}>
      <Component />
    </Suspense>
  );
}

/** Word that the program of a view could not be fetched. The browser does not ask for it a second time. */
const Unloaded = () => (
  <div class="fault" role="alert">
    <h1 tabIndex={-1}>This view could not be loaded</h1>
    <p>The server cannot be reached, or has been replaced by a newer one meanwhile.</p>
    <button type="button" onClick={() => location.reload()}>
      Load the page anew
    </button>
  </div>
);
