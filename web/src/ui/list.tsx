import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Answer } from '../app/query';
import type { Pages } from '../app/pages';
import { Show } from './answer';
import { Status, When } from './node';

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
        {({ nodes, total, more, next }) =>
          nodes.length === 0 ? (
            <p class="hint">{none}</p>
          ) : (
            <>
              {children(nodes)}
              {more && <More shown={nodes.length} total={total} disabled={of.loading} onClick={next} />}
            </>
          )
        }
      </Show>
    </section>
  );
}

/** The first of a list that is there as a whole, and a button that shows as many more: a hub has hundreds. */
export function Few<T>({ of, step = 12, children }: { of: readonly T[]; step?: number; children: (shown: readonly T[]) => ComponentChildren }) {
  const limit = useSignal(step);
  return (
    <>
      {children(of.slice(0, limit.value))}
      {of.length > limit.value && <More shown={limit.value} total={of.length} onClick={() => (limit.value += step)} />}
    </>
  );
}

/** The button below a list that shows more of it, and how much of it is shown. */
export const More = ({ shown, total, disabled = false, onClick }: { shown: number; total?: number | undefined; disabled?: boolean; onClick: () => void }) => (
  <p class="more">
    <button type="button" disabled={disabled} onClick={onClick}>
      Show more
    </button>
    {total !== undefined && (
      <span class="hint">
        {shown.toLocaleString('en')} of {total.toLocaleString('en')}
      </span>
    )}
  </p>
);

/** A line of a list of what took place, or held: when, what, and how far it has come. */
export const Event = ({
  date,
  rule,
  status = '',
  children,
}: {
  date: string | null | undefined;
  rule?: string | null | undefined;
  status?: string;
  children: ComponentChildren;
}) => (
  <li class={`event ${status.toLowerCase()}`}>
    <When date={date} rule={rule} />
    <div class="what">{children}</div>
    {status && <Status status={status} />}
  </li>
);
