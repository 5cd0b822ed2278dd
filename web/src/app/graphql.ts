import { initGraphQLTada, type ResultOf, type TadaDocumentNode, type VariablesOf } from 'gql.tada';
import { print } from '@0no-co/graphql.web';
import type { introspection } from './schema';
import { token } from './token';

/** Writes a query whose answer and variables are typed by the schema. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { EDTF: string; DateTime: string };
}>();

export { readFragment, type FragmentOf, type ResultOf, type VariablesOf } from 'gql.tada';

/** An entity that an ambiguous name may mean. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
}

/** Why a question has no answer. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    message: string,
    /** The endpoint's code, such as NOT_FOUND; OFFLINE where the server cannot be reached. */
    readonly code: string,
    readonly candidates: readonly Candidate[] = [],
  ) {
    super(message);
  }
}

/** What was thrown, as a Refusal. */
export const refusalOf = (error: unknown): Refusal => (error instanceof Refusal ? error : new Refusal(String(error), 'ERROR'));

/** Where the endpoint is: beside this page, under whatever path a proxy serves it. */
export const endpoint = new URL('graphql', document.baseURI);

interface Reply<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string; readonly candidates?: readonly Candidate[] } }[];
}

/** The text of a query. */
export const textOf = (document: TadaDocumentNode<any, any>): string => print(document as never);

/** Asks the endpoint. It throws a Refusal where there is no whole answer, and an AbortError where the signal says so. */
export async function ask<D extends TadaDocumentNode<any, any>>(document: D, variables: VariablesOf<D>, signal?: AbortSignal): Promise<ResultOf<D>> {
  const reply = await send<ResultOf<D>>({ query: textOf(document), variables }, signal);
  const error = reply.errors?.[0];
  if (error) throw new Refusal(error.message, error.extensions?.code ?? 'ERROR', error.extensions?.candidates);
  if (!reply.data) throw new Refusal('The server gave no answer.', 'ERROR');
  return reply.data;
}

async function send<T>(body: unknown, signal?: AbortSignal): Promise<Reply<T>> {
  let response: Response;
  try {
    response = await fetch(endpoint, {
      method: 'POST',
      headers: { Accept: 'application/graphql-response+json, application/json;q=0.9', 'Content-Type': 'application/json', ...authorization() },
      body: JSON.stringify(body),
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Refusal('The server cannot be reached. Is it running?', 'OFFLINE');
  }
  const text = await response.text();
  try {
    return JSON.parse(text) as Reply<T>;
  } catch {
    throw new Refusal(`The server answered ${response.status} ${response.statusText}.`, response.status === 401 ? 'UNAUTHENTICATED' : 'ERROR');
  }
}

/** The header that lets a request read, or write. */
export const authorization = (): Record<string, string> => (token.value ? { Authorization: `Bearer ${token.value}` } : {});
