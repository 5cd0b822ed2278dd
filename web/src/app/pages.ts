import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
import { ask, Refusal } from './graphql';
import { revision } from './live';
import { noteQuestion, type Answer } from './query';
import { token } from './token';

/** A page of a list, as connections have it. */
export interface PageOf<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount?: number;
}

/** A list of which some pages are loaded. */
export interface Pages<T> {
  readonly nodes: readonly T[];
  readonly total: number | undefined;
  readonly more: boolean;
  readonly next: () => void;
}

/**
 * Asks for a list page by page: `of` picks the connection out of an answer, and the query takes the variable `after`. When the graph
 * changes, as many pages as are shown are asked anew.
 */
export function usePages<D extends TadaDocumentNode<any, any>, T>(
  document: D,
  variables: Omit<VariablesOf<D>, 'after'> | null,
  of: (data: ResultOf<D>) => PageOf<T> | null | undefined,
): Answer<Pages<T>> {
  const key = variables === null ? null : JSON.stringify(variables);
  const wanted = useSignal({ key, pages: 1 });
  const state = useSignal<{ key: string | null; data?: Pages<T>; error?: Refusal; loading: boolean }>({ key: null, loading: key !== null });
  const tries = useSignal(0);
  const self = useMemo(() => ({}), []);
  const pages = wanted.value.key === key ? wanted.value.pages : 1;

  useEffect(() => {
    if (variables === null) {
      state.value = { key: null, loading: false };
      return;
    }
    const controller = new AbortController();
    const kept = state.value.key === key && state.value.data !== undefined ? { data: state.value.data } : {};
    state.value = { key, loading: true, ...kept };
    noteQuestion(self, document, variables);
    const load = async () => {
      const nodes: T[] = [];
      let page: PageOf<T> | null | undefined;
      for (let n = 0; n < pages && (n === 0 || page?.pageInfo.hasNextPage); n++) {
        page = of(await ask(document, { ...variables, after: page?.pageInfo.endCursor ?? null } as VariablesOf<D>, controller.signal));
        nodes.push(...(page?.nodes ?? []));
      }
      const data = { nodes, total: page?.totalCount, more: page?.pageInfo.hasNextPage ?? false, next: () => (wanted.value = { key, pages: pages + 1 }) };
      if (!controller.signal.aborted) state.value = { key, data, loading: false };
    };
    load().catch((error: unknown) => {
      if (!controller.signal.aborted) {
        state.value = { key, loading: false, ...kept, error: error instanceof Refusal ? error : new Refusal(String(error), 'ERROR') };
      }
    });
    return () => controller.abort();
  }, [document, key, pages, revision.value, token.value, tries.value]);
  useEffect(() => () => noteQuestion(self, null, null), []);

  const { data, error, loading } = state.value.key === key ? state.value : { data: undefined, error: undefined, loading: key !== null };
  return { data, error, loading, again: () => tries.value++ };
}
