import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { TadaDocumentNode } from 'gql.tada';
import { ask, refusalOf, type Refusal, type ResultOf, type VariablesOf } from '../app/graphql';
import { revision } from '../app/live';
import { TokenForm } from './answer';
import { token } from '../app/token';

/** Something that a user does to the graph: whether it is under way, and why it was refused. */
interface Deed<D extends TadaDocumentNode<any, any>> {
  readonly busy: boolean;
  readonly error: Refusal | undefined;
  /** Does it, and returns the answer, or nothing where it was refused. */
  readonly run: (variables: VariablesOf<D>) => Promise<ResultOf<D> | undefined>;
}

/** A mutation: what is shown is asked anew when it is done. */
export function useDeed<D extends TadaDocumentNode<any, any>>(document: D): Deed<D> {
  const state = useSignal<{ busy: boolean; error?: Refusal }>({ busy: false });
  const run = async (variables: VariablesOf<D>) => {
    state.value = { busy: true };
    try {
      const data = await ask(document, variables);
      state.value = { busy: false };
      revision.value++;
      return data;
    } catch (error) {
      state.value = { busy: false, error: refusalOf(error) };
      return undefined;
    }
  };
  return { busy: state.value.busy, error: state.value.error, run };
}

/** Why something was refused. */
export function Refused({ deed: { error } }: { deed: { error: Refusal | undefined } }) {
  if (!error) return null;
  if (error.code === 'UNAUTHENTICATED' || error.code === 'FORBIDDEN') return <TokenForm message={error.message} />;
  return (
    <p class="fault" role="alert">
      {error.message}
    </p>
  );
}

/** What needs a token for writing: asks for it first. */
export const Writing = ({ children }: { children: ComponentChildren }) => (
  <>
    {token.value ? children : <TokenForm refused={false} message="To change the graph, give the server's token for writing." />}
    {token.value && (
      <p class="hint">
        <button type="button" class="plain" onClick={() => (token.value = '')}>
          Forget the token
        </button>
      </p>
    )}
  </>
);
