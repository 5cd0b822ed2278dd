import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { graphql } from '../app/graphql';
import { useQuery } from '../app/query';
import { Icon } from './icon';
import { nameOf } from './node';
import { count, kindOf, lower } from './words';

const searchQuery = graphql(`
  query Search($text: String!, $kinds: [EntityKind!]) {
    search(text: $text, kinds: $kinds, first: 12) {
      matched
      entity {
        __typename
        id
        name
        sources
        ... on Institution {
          institutionKind
        }
        ... on Location {
          locationKind
        }
        ... on Meeting {
          date
        }
      }
    }
  }
`);

/** Something found. */
export interface Found {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
}

type EntityKind = 'PERSON' | 'INSTITUTION' | 'LOCATION' | 'MEETING';

interface Props {
  label: string;
  /** Below the field: what can be written into it. */
  hint?: string;
  /** In the empty field: what somebody may write. */
  example?: string | undefined;
  onPick: (found: Found) => void;
  kinds?: readonly EntityKind[];
  autofocus?: boolean;
}

const pauseOfTyping = 120; // milliseconds

/** A field that finds entities as one types, and a list to choose from: a combobox. */
export function Finder({ label, hint, example, onPick, kinds, autofocus = false }: Props) {
  const id = useId();
  const typed = useSignal('');
  const text = useSignal('');
  const chosen = useSignal(0);
  const focused = useSignal(false);
  const { data, error, loading } = useQuery(searchQuery, text.value === '' ? null : { text: text.value, kinds: kinds ? [...kinds] : null });
  const hits = data?.search ?? [];

  useEffect(() => {
    const timer = setTimeout(() => {
      text.value = typed.value.trim();
      chosen.value = 0;
    }, pauseOfTyping);
    return () => clearTimeout(timer);
  }, [typed.value]);

  const pick = (found: Found) => {
    typed.value = '';
    text.value = '';
    onPick(found);
  };
  const open = focused.value && text.value !== '' && hits.length > 0;
  const pressed = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const hit = hits[chosen.value];
    if (step && open) {
      event.preventDefault();
      chosen.value = (chosen.value + step + hits.length) % hits.length;
    } else if (event.key === 'Enter' && open && hit) {
      event.preventDefault();
      pick(hit.entity);
    } else if (event.key === 'Escape' && open && !(event.target as Element).closest('dialog')) {
      typed.value = '';
    }
  };
  return (
    <div class="finder">
      <label for={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        autofocus={autofocus}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open ? `${id}-${chosen.value}` : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        placeholder={example}
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => (typed.value = event.currentTarget.value)}
        onKeyDown={pressed}
        onFocus={() => (focused.value = true)}
        onBlur={() => (focused.value = false)}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!open}>
        {hits.map(({ entity, matched }, i) => (
          <li
            key={entity.id}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === chosen.value}
            onMouseEnter={() => (chosen.value = i)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(entity)}
          >
            <Icon kind={kindOf(entity.__typename)} />
            <span>
              <bdi>{nameOf(entity)}</bdi>
              {matched !== entity.name && (
                <span class="hint">
                  {' '}
                  as <bdi>{matched}</bdi>
                </span>
              )}
            </span>
            <span class="hint">
              {lower(('institutionKind' in entity && entity.institutionKind) || ('locationKind' in entity && entity.locationKind) || kindOf(entity.__typename))},{' '}
              {count(entity.sources, 'article')}
            </span>
          </li>
        ))}
      </ul>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p class="hint verdict" role="status">
        {error ? error.message : text.value !== '' && !loading && hits.length === 0 ? 'Nothing of that name.' : ''}
      </p>
    </div>
  );
}
