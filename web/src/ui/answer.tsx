import type { ComponentChildren } from 'preact';
import type { Answer } from '../app/query';
import { pageOf } from './node';
import { revision } from '../app/live';
import { token } from '../app/token';
import { useSignal } from '@preact/signals';

/** Shows an answer: a sign that it is being asked, what went wrong and what can be done, or what children make of it. */
export function Show<T>({ of, children }: { of: Answer<T>; children: (data: T) => ComponentChildren }) {
  const { data, error, loading } = of;
  if (data !== undefined) {
    return (
      <>
        {error && <Fault of={of} />}
        {children(data)}
      </>
    );
  }
  if (error) return <Fault of={of} />;
  return loading ? <Loading /> : null;
}

/** A sign that something is being asked; it shows only where that takes a while. */
export const Loading = () => (
  <p class="loading" role="status">
    <span class="spinner" aria-hidden="true" /> Loading …
  </p>
);

/** What went wrong, and what to do about it. */
function Fault<T>({ of: { error, again } }: { of: Answer<T> }) {
  if (!error) return null;
  if (error.code === 'UNAUTHENTICATED') return <TokenForm message={error.message} />;
  return (
    <div class="fault" role="alert">
      <p>{error.message}</p>
      {error.candidates.length > 0 && (
        <ul>
          {error.candidates.map((c) => (
            <li key={c.id}>
              <a href={pageOf(c.id)}>{c.name}</a> <code>{c.id}</code>
            </li>
          ))}
        </ul>
      )}
      <button type="button" onClick={() => (error.code === 'OFFLINE' ? revision.value++ : again())}>
        Try again
      </button>
    </div>
  );
}

/** Asks for a token, where reading or writing needs one: because something was refused, or before it is. It is kept until the tab is closed. */
export function TokenForm({ message, refused = true }: { message: string; refused?: boolean }) {
  const text = useSignal('');
  return (
    <form
      class={refused ? 'fault' : 'card'}
      onSubmit={(event) => {
        event.preventDefault();
        token.value = text.value.trim();
      }}
    >
      <p>{message}</p>
      <label>
        Token <input type="password" autocomplete="off" required value={text} onInput={(e) => (text.value = e.currentTarget.value)} />
      </label>{' '}
      <button>Use it</button>
      <p class="hint">It is the server's PARLEY_READ_TOKEN or PARLEY_WRITE_TOKEN, and is kept in this tab only.</p>
    </form>
  );
}

/** Says that there is nothing, and what can be done. */
export const Empty = ({ children }: { children: ComponentChildren }) => <p class="empty">{children}</p>;

/** Says that nothing is called so. */
export const Unknown = ({ id }: { id: string }) => (
  <Empty>
    Nothing in the graph is called <q>{id}</q>. It may have been corrected away; search for it by name.
  </Empty>
);
