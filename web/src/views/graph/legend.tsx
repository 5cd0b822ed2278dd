import { lower, type Kind } from '../../ui/words';
import type { Network } from './data';
import { Mark } from './vertex';

/** What the forms of the drawing mean, and how to choose. */
export function Legend({ network }: { network: Network }) {
  const kinds = new Map<Kind, number>();
  for (const { kind } of network.nodes.values()) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return (
    <>
      <h2>What is drawn</h2>
      <ul class="legend">
        {[...kinds].map(([kind, n]) => (
          <li key={kind}>
            <svg class={`icon ${kind.toLowerCase()}`} viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
              <Mark kind={kind} />
            </svg>{' '}
            {lower(kind)} <span class="hint">{n}</span>
          </li>
        ))}
      </ul>
      <p class="hint">Where there is no room for all labels, the most connected nodes have theirs; zoom in to see more.</p>
      <p class="hint">Choose a node or an edge to see what it is. Shift and a click choose several; Shift and dragging choose all in a rectangle.</p>
    </>
  );
}
