import { titleInWords } from '../../ui/date';
import { Evidence } from '../../ui/evidence';
import { Event, Few } from '../../ui/list';
import { NodeLink, Status, When } from '../../ui/node';
import { lower } from '../../ui/words';
import type { Meeting } from './head';

/** The rounds of the same talks before and after. */
export function Rounds({ meeting: m }: { meeting: Meeting }) {
  const rounds = [
    ['Before', m.follows],
    ['After', m.followedBy],
  ] as const;
  if (rounds.every(([, list]) => list.length === 0)) return null;
  return (
    <section class="card">
      <h2>Rounds</h2>
      {rounds.map(
        ([title, list]) =>
          list.length > 0 && (
            <Few key={title} of={list}>
              {(shown) => (
                <>
                  <h3>{title}</h3>
                  <ul class="plain events">
                    {shown.map((r) => (
                      <Event key={r.id} date={r.date} status={r.status}>
                        <NodeLink node={r} dateless />
                      </Event>
                    ))}
                  </ul>
                </>
              )}
            </Few>
          ),
      )}
    </section>
  );
}

/** How the articles' word of it changed: planned, then held. */
export function History({ meeting: m }: { meeting: Meeting }) {
  if (m.history.length < 2) return null;
  return (
    <section class="card">
      <h2>How it came about</h2>
      <Few of={m.history}>
        {(shown) => (
          <ol class="plain">
            {shown.map((h, i) => (
              <li key={i} class="row">
                <Status status={h.status} />
                {h.date && (
                  <span>
                    for <When date={h.date} />
                  </span>
                )}
                <span class="hint">
                  reported <When date={h.reported} />
                </span>
                <Evidence list={h.evidence} of={`${titleInWords(m.name)}: ${lower(h.status)}`} />
              </li>
            ))}
          </ol>
        )}
      </Few>
    </section>
  );
}
