import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { graphql } from '../app/graphql';
import { useQuery } from '../app/query';
import { address, change } from '../app/route';
import { Finder } from './finder';
import { kindOfId, lower } from './words';
import { Icon } from './icon';
import { nameOf } from './node';

const meetingKinds = ['TALKS', 'NEGOTIATION', 'SUMMIT', 'VISIT', 'CALL', 'CONFERENCE', 'CEREMONY'] as const;
const statuses = ['HELD', 'ONGOING', 'PLANNED', 'PROPOSED', 'CANCELLED', 'REFUSED'] as const;

/** What narrows meetings, as the address has it: the same on the timeline and on the map. */
export function meetingFilter() {
  const query = address.value;
  const kinds = query.getAll('kind').filter((k): k is (typeof meetingKinds)[number] => meetingKinds.some((kind) => kind === k));
  const status = query.getAll('status').filter((s): s is (typeof statuses)[number] => statuses.some((other) => other === s));
  const of = query.getAll('of');
  return {
    text: query.get('text') || null,
    kinds: kinds.length > 0 ? kinds : null,
    status: status.length > 0 ? status : null,
    participants: of.length > 0 ? { all: of, actingFor: true } : null,
    place: query.get('place') || null,
    since: query.get('since') || null,
    until: query.get('until') || null,
  };
}

const pauseOfTyping = 300; // milliseconds

/** The controls that narrow meetings; each is in the address. */
export function MeetingControls() {
  const query = address.value;
  const text = useSignal(query.get('text') ?? '');
  useEffect(() => {
    const timer = setTimeout(() => {
      if (text.value !== (address.peek().get('text') ?? '')) change({ text: text.value });
    }, pauseOfTyping);
    return () => clearTimeout(timer);
  }, [text.value]);
  const toggle = (name: 'kind' | 'status', value: string) => {
    const all = query.getAll(name);
    change({ [name]: all.includes(value) ? all.filter((v) => v !== value) : [...all, value] });
  };
  return (
    <section class="card controls" aria-label="What is shown">
      <div class="row">
        <label>
          Words <input type="search" value={text} onInput={(e) => (text.value = e.currentTarget.value)} />
        </label>
        <label>
          From <input type="date" value={query.get('since') ?? ''} onChange={(e) => change({ since: e.currentTarget.value })} />
        </label>
        <label>
          Until <input type="date" value={query.get('until') ?? ''} onChange={(e) => change({ until: e.currentTarget.value })} />
        </label>
      </div>
      <Chosen name="of" ids={query.getAll('of')} />
      <Chosen name="place" ids={query.getAll('place')} />
      <details>
        <summary>Who, kinds and statuses</summary>
        <Finder label="With whom" kinds={['PERSON', 'INSTITUTION']} onPick={(hit) => change({ of: [...new Set([...query.getAll('of'), hit.id])] })} />
        <Finder label="Where" kinds={['LOCATION']} onPick={(hit) => change({ place: hit.id })} />
        <fieldset class="row bare">
          <legend>Kinds</legend>
          {meetingKinds.map((kind) => (
            <label key={kind}>
              <input type="checkbox" checked={query.getAll('kind').includes(kind)} onChange={() => toggle('kind', kind)} /> {lower(kind)}
            </label>
          ))}
        </fieldset>
        <fieldset class="row bare">
          <legend>Statuses</legend>
          {statuses.map((status) => (
            <label key={status}>
              <input type="checkbox" checked={query.getAll('status').includes(status)} onChange={() => toggle('status', status)} /> {lower(status)}
            </label>
          ))}
        </fieldset>
      </details>
    </section>
  );
}

const namesQuery = graphql(`
  query Names($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
      label
    }
  }
`);

/** Entities that narrow what is shown, each with a button that takes it away. */
export function Chosen({ name, ids, onDrop = (id) => change({ [name]: ids.filter((other) => other !== id) }) }: { name: string; ids: readonly string[]; onDrop?: (id: string) => void }) {
  const { data } = useQuery(namesQuery, ids.length > 0 ? { ids: [...ids] } : null);
  if (ids.length === 0) return null;
  return (
    <ul class="chosen">
      {ids.map((id, i) => {
        const node = data?.nodes[i];
        const label = node ? nameOf(node) : id;
        return (
          <li key={id}>
            <Icon kind={kindOfId(node?.id ?? id)} /> <bdi>{label}</bdi>{' '}
            <button type="button" class="plain" onClick={() => onDrop(id)}>
              ✕<span class="sr"> without {label}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
