import { signal, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
import { ask, refusalOf, textOf, type Refusal } from './graphql';
import { revision } from './live';
import { token } from './token';

/** A question that feeds what is shown, as "show the query" shows it. */
interface Asked {
  readonly query: string;
  readonly variables: unknown;
}

/** The questions that feed the view, by what asks them. */
export const asked = signal<ReadonlyMap<object, Asked>>(new Map());

/** What has become of a question. While it is asked anew, data is the earlier answer to the same question. */
export interface Answer<T> {
  readonly data: T | undefined;
  readonly error: Refusal | undefined;
  readonly loading: boolean;
  readonly again: () => void;
}

/** What is asked for: `key` tells one question from another, null asks nothing; `load` asks it. */
interface Asking<T> {
  readonly key: string | null;
  readonly document: TadaDocumentNode<any, any>; // and its variables, for "show the query"
  readonly variables: unknown;
  readonly load: (signal: AbortSignal) => Promise<T>;
  readonly also?: unknown; // when it changes the question is asked anew
  readonly keepsOld?: boolean; // the answer to another question is shown until the new one is there
}

/** Asks for as long as the component shows, anew when the question changes, the graph does, or the token. */
export function useAnswer<T>({ key, document, variables, load, also, keepsOld = false }: Asking<T>): Answer<T> {
  const state = useSignal<{ key: string | null; data?: T; error?: Refusal; loading: boolean }>({ key: null, loading: key !== null });
  const tries = useSignal(0);
  const self = useMemo(() => ({}), []);

  useEffect(() => {
    if (key === null) {
      state.value = { key, loading: false };
      return;
    }
    const controller = new AbortController();
    const before = state.value;
    const kept = before.data !== undefined && (before.key === key || keepsOld) ? { data: before.data } : {};
    state.value = { key, loading: true, ...kept };
    note(self, { query: textOf(document), variables });
    load(controller.signal).then(
      (data) => {
        if (!controller.signal.aborted) state.value = { key, data, loading: false };
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        state.value = { key, loading: false, ...kept, error: refusalOf(error) };
      },
    );
    return () => controller.abort();
  }, [document, key, also, revision.value, token.value, tries.value]);
  useEffect(() => () => note(self, null), []);

  const shown = state.value.key === key || keepsOld ? state.value : { data: undefined, error: undefined, loading: key !== null };
  return { data: shown.data, error: shown.error, loading: shown.loading, again: () => tries.value++ };
}

/** Asks one question; null variables ask nothing. */
export function useQuery<D extends TadaDocumentNode<any, any>>(document: D, variables: VariablesOf<D> | null): Answer<ResultOf<D>> {
  const key = variables === null ? null : JSON.stringify(variables);
  return useAnswer({ key, document, variables, load: (signal) => ask(document, variables as VariablesOf<D>, signal) });
}

/** Notes what somebody asks; null ends that. */
function note(self: object, question: Asked | null): void {
  const all = new Map(asked.peek());
  if (question) all.set(self, question);
  else all.delete(self);
  asked.value = all;
}
