import { useSignal } from '@preact/signals';
import type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
import { ask, textOf } from './graphql';
import { useAnswer, type Answer } from './query';
import { address } from './route';

/** A page of a list, as connections have it. */
interface PageOf<T> {
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

/** How many pages of a list were shown at an address: whoever comes back finds as many. */
const shownBefore = new Map<string, number>();

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
  const place = `${address.peek()} ${textOf(document)} ${key}`;
  const wanted = useSignal({ key, pages: shownBefore.get(place) ?? 1 });
  const pages = wanted.value.key === key ? wanted.value.pages : (shownBefore.get(place) ?? 1);
  const next = () => {
    wanted.value = { key, pages: pages + 1 };
    shownBefore.set(place, pages + 1);
  };
  const load = async (signal: AbortSignal): Promise<Pages<T>> => {
    const nodes: T[] = [];
    let page: PageOf<T> | null | undefined;
    for (let n = 0; n < pages && (n === 0 || page?.pageInfo.hasNextPage); n++) {
      page = of(await ask(document, { ...variables, after: page?.pageInfo.endCursor ?? null } as VariablesOf<D>, signal));
      nodes.push(...(page?.nodes ?? []));
    }
    return { nodes, total: page?.totalCount, more: page?.pageInfo.hasNextPage ?? false, next };
  };
  return useAnswer({ key, document, variables, load, also: pages });
}
