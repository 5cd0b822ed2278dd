import { graphql } from '../app/graphql';
import { token } from '../app/token';
import { Refused, useDeed } from './act';

const rejectMutation = graphql(`
  mutation Reject($evidence: ID!, $why: String) {
    reject(evidence: $evidence, why: $why) {
      id
    }
  }
`);

/** For whom may write: says that a sentence does not say what it is quoted for. It can be taken back in the review. */
export function Reject({ evidence, quote, why, children }: { evidence: string; quote: string; why?: string; children: string }) {
  const reject = useDeed(rejectMutation);
  if (!token.value) return null;
  return (
    <>
      <button type="button" class="small" disabled={reject.busy} onClick={() => void reject.run({ evidence, why: why || null })}>
        {children}
        <span class="sr">: {quote}</span>
      </button>
      <Refused deed={reject} />
    </>
  );
}
