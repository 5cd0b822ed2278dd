import { Evidence } from '../../ui/evidence';
import { Few } from '../../ui/list';
import { NodeLink, Status } from '../../ui/node';
import { sentence } from '../../ui/words';
import type { Meeting } from './head';

/** Who took part: in what role, for whom, and with which post at the time. */
export function Participants({ meeting: m }: { meeting: Meeting }) {
  return (
    <section class="card">
      <h2>
        Participants <span class="hint">{m.participants.length}</span>
      </h2>
      {m.participants.length === 0 && <p class="hint">No article names one.</p>}
      <Few of={m.participants} step={20}>
        {(shown) => (
          <ul class="plain">
            {shown.map((p) => (
              <li key={p.actor.id}>
                <div class="row">
                  <NodeLink node={p.actor} />
                  {p.role !== 'MEMBER' && <Status status={p.role} />}
                  <Evidence list={p.evidence} of={`${p.actor.name} took part`} />
                </div>
                <Standing participation={p} />
              </li>
            ))}
          </ul>
        )}
      </Few>
    </section>
  );
}

/** The post that somebody held at the time, and for whom they took part. */
function Standing({ participation: { actor, position, onBehalfOf } }: { participation: Meeting['participants'][number] }) {
  if (!position && !onBehalfOf) return null;
  return (
    <div class="row hint">
      {position && (
        <span>
          {sentence(position.title)}
          {position.institution && position.institution.id !== onBehalfOf?.id && (
            <>
              , <NodeLink node={position.institution} />
            </>
          )}{' '}
          at the time
        </span>
      )}
      {onBehalfOf && (
        <span>
          for <NodeLink node={onBehalfOf} />
        </span>
      )}
      {position && <Evidence list={position.evidence} of={`${actor.name}: ${position.title}`} />}
    </div>
  );
}
