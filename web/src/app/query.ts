import { signal, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
import { ask, Refusal, textOf } from './graphql';
import { revision } from './live';
import { token } from './token';

/** A question that feeds what is shown, as "show the query" shows it. */
export interface Asked {
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

/**
 * Asks a question for as long as the component shows, anew when its variables change, or the graph does. Null variables ask nothing.
 * An answer to other variables is not shown.
 */
export function useQuery<D extends TadaDocumentNode<any, any>>(document: D, variables: VariablesOf<D> | null): Answer<ResultOf<D>> {
  const key = variables === null ? null : JSON.stringify(variables);
  const state = useSignal<{ key: string | null; data?: ResultOf<D>; error?: Refusal; loading: boolean }>({ key: null, loading: key !== null });
  const tries = useSignal(0);
  const self = useMemo(() => ({}), []);

  useEffect(() => {
    if (variables === null) {
      state.value = { key: null, loading: false };
      return;
    }
    const controller = new AbortController();
    const kept = state.value.key === key && state.value.data !== undefined ? { data: state.value.data } : {};
    state.value = { key, loading: true, ...kept };
    noteQuestion(self, document, variables);
    ask(document, variables, controller.signal).then(
      (data) => {
        if (!controller.signal.aborted) state.value = { key, data, loading: false };
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        state.value = { key, loading: false, ...kept, error: error instanceof Refusal ? error : new Refusal(String(error), 'ERROR') };
      },
    );
    return () => controller.abort();
  }, [document, key, revision.value, token.value, tries.value]);
  useEffect(() => () => noteQuestion(self, null, null), []);

  const { data, error, loading } = state.value.key === key ? state.value : { data: undefined, error: undefined, loading: key !== null };
  return { data, error, loading, again: () => tries.value++ };
}

/** Notes for "show the query" what somebody asks; null ends that. */
export function noteQuestion(self: object, document: TadaDocumentNode<any, any> | null, variables: unknown): void {
  const all = new Map(asked.peek());
  if (document) all.set(self, { query: textOf(document), variables });
  else all.delete(self);
  asked.value = all;
}
