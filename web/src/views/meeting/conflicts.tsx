import { inWords } from '../../ui/date';
import { byArticle, Evidence, Quote } from '../../ui/evidence';
import { Few } from '../../ui/list';
import { Status } from '../../ui/node';
import { capital, count, lower } from '../../ui/words';
import type { Meeting } from './head';

/** Where articles disagree: for each thing what is said side by side, and who says it. */
export function Conflicts({ meeting: m }: { meeting: Meeting }) {
  if (m.conflicts.length === 0) return null;
  return (
    <section class="card conflict">
      <h2>The articles disagree about its {m.conflicts.map((c) => lower(c.property)).join(' and ')}</h2>
      {m.conflicts.map((c) => (
        <section key={c.property} aria-label={capital(c.property)}>
          <Few of={c.values} step={4}>
            {(shown) => (
              <div class="columns">
                {shown.map((v) => (
                  <Reading key={v.value} property={c.property} value={v} />
                ))}
              </div>
            )}
          </Few>
        </section>
      ))}
    </section>
  );
}

type Value = Meeting['conflicts'][number]['values'][number];

/** One of the things that articles say, how many say it, and the first of them in its words. */
function Reading({ property, value: { value, evidence } }: { property: string; value: Value }) {
  const [first] = evidence;
  const words = property === 'date' ? inWords(value) : property === 'place' ? value : capital(value);
  return (
    <div class="excerpt">
      <h3 class="row">
        {property === 'status' ? <Status status={value} /> : <bdi>{words}</bdi>}
        <span class="hint">{count(byArticle(evidence).length, 'article')}</span>
      </h3>
      {first && <Quote sentence={first} />}
      <Evidence list={evidence} of={`${capital(property)}: ${words}`} />
    </div>
  );
}
