import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
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
export function MeetingControls({ children }: { children?: ComponentChildren }) {
  const query = address.value;
  const toggle = (name: 'kind' | 'status', value: string) => {
    const all = query.getAll(name);
    change({ [name]: all.includes(value) ? all.filter((v) => v !== value) : [...all, value] }, { replace: false });
  };
  const narrowed = ['text', 'since', 'until', 'of', 'place', 'kind', 'status'].filter((name) => query.has(name));
  return (
    <section class="card controls" aria-label="What is shown">
      <div class="row">
        <Words />
        {(
          [
            ['since', 'From'],
            ['until', 'Until'],
          ] as const
        ).map(([name, label]) => (
          <label key={name}>
            {label} <input type="date" value={query.get(name) ?? ''} onChange={(e) => change({ [name]: e.currentTarget.value })} />
          </label>
        ))}
        {narrowed.length > 0 && (
          <button type="button" onClick={() => change(Object.fromEntries(narrowed.map((name) => [name, null])), { replace: false })}>
            Show all
          </button>
        )}
        {children}
      </div>
      <Chosen name="of" ids={query.getAll('of')} />
      <Chosen name="place" ids={query.getAll('place')} />
      <details open={query.has('kind') || query.has('status')}>
        <summary>Who, where, kinds and statuses</summary>
        <div class="cards wide">
          <Finder label="With whom" kinds={['PERSON', 'INSTITUTION']} onPick={(hit) => change({ of: [...new Set([...query.getAll('of'), hit.id])] }, { replace: false })} />
          <Finder label="Where" kinds={['LOCATION']} onPick={(hit) => change({ place: hit.id }, { replace: false })} />
        </div>
        {(
          [
            ['kind', 'Kinds', meetingKinds],
            ['status', 'Statuses', statuses],
          ] as const
        ).map(([name, legend, values]) => (
          <fieldset key={name} class="row bare">
            <legend>{legend}</legend>
            {values.map((value) => (
              <label key={value}>
                <input type="checkbox" checked={query.getAll(name).includes(value)} onChange={() => toggle(name, value)} /> {lower(value)}
              </label>
            ))}
          </fieldset>
        ))}
      </details>
    </section>
  );
}

/** The field for words: what is typed comes into the address after a pause, and what comes into the address otherwise, by Back, into the field. */
function Words() {
  const inAddress = address.value.get('text') ?? '';
  const text = useSignal(inAddress);
  useEffect(() => {
    text.value = inAddress;
  }, [inAddress]);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (text.value !== (address.peek().get('text') ?? '')) change({ text: text.value });
    }, pauseOfTyping);
    return () => clearTimeout(timer);
  }, [text.value]);
  return (
    <label>
      Words <input type="search" value={text} onInput={(e) => (text.value = e.currentTarget.value)} />
    </label>
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
export function Chosen({ name, ids, onDrop = (id) => change({ [name]: ids.filter((other) => other !== id) }, { replace: false }) }: { name: string; ids: readonly string[]; onDrop?: (id: string) => void }) {
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
