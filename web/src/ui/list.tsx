import type { ComponentChildren } from 'preact';
import type { Answer } from '../app/query';
import type { Pages } from '../app/pages';
import { Show } from './answer';

/** A section with a list that comes page by page. Where there is nothing it says `none`, or is left out. */
export function Listing<T>({
  title,
  of,
  children,
  none,
}: {
  title: string;
  of: Answer<Pages<T>>;
  children: (nodes: readonly T[]) => ComponentChildren;
  none?: string;
}) {
  if (of.data && of.data.nodes.length === 0 && none === undefined) return null;
  return (
    <section class="card">
      <h2>
        {title} {of.data?.total !== undefined && <span class="hint">{of.data.total.toLocaleString('en')}</span>}
      </h2>
      <Show of={of}>
        {({ nodes, more, next }) =>
          nodes.length === 0 ? (
            <p class="hint">{none}</p>
          ) : (
            <>
              {children(nodes)}
              {more && (
                <button type="button" disabled={of.loading} onClick={next}>
                  Show more
                </button>
              )}
            </>
          )
        }
      </Show>
    </section>
  );
}
