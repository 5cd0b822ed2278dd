import type { ComponentChildren, ComponentProps } from 'preact';
import { Evidence } from './evidence';

/** A statement in a list: its words, what stands beside them, and the sentences that quote it. */
export function Said({ text, evidence, children }: { text: string; evidence: ComponentProps<typeof Evidence>['list']; children: ComponentChildren }) {
  return (
    <li>
      <q class="said" dir="auto">
        {text}
      </q>
      <div class="row hint">
        {children}
        <Evidence list={evidence} of={text} />
      </div>
    </li>
  );
}
