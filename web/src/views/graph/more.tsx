import { count } from '../../ui/words';
import { maxEdges, type Network } from './data';
import { state } from './state';

/** Says what is not drawn, as exactly as it is known, and how to have all of it. */
export function More({ whole }: { whole: Network }) {
  if (whole.more === 0 && !whole.truncated) return null;
  return (
    <p class="hint more">
      {inWords(whole)} All of it, for Gephi:{' '}
      <code>
        parley export --format gexf --depth {state.value.depth} {whole.around.map((id) => `--around ${id}`).join(' ')}
      </code>
    </p>
  );
}

function inWords({ nodes, edges, more, truncated, total }: Network): string {
  const found = nodes.size + more;
  if (!truncated) return `+${more} more: ${nodes.size} of ${count(found, 'node')} are drawn, those with the best supported relations.`;
  const some = total === null ? `Of more than ${count(maxEdges, 'relation')} the best supported are drawn` : `${edges.length.toLocaleString('en')} of ${count(total, 'relation')} are drawn, the best supported`;
  return more === 0 ? `${some}.` : `${some}; +${more} more nodes to which those lead are left out.`;
}
