import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { capital, lower } from '../../ui/words';
import { dayLength, dayOf, dayTime, inWords } from '../../ui/date';
import { act, relationTypes, state, usualTypes } from './state';

const usual: ReadonlySet<string> = new Set(usualTypes);
const kinds = ['PERSON', 'INSTITUTION', 'LOCATION', 'MEETING', 'STATEMENT', 'ARTICLE'] as const;

/** What narrows the graph: all of it is in the address. */
export function Filters() {
  const s = state.value;
  const types = new Set(s.types.length > 0 ? s.types : usual);
  const toggled = (type: string) => {
    const next = new Set(types);
    if (!next.delete(type)) next.add(type);
    const list = relationTypes.filter((t) => next.has(t));
    act({ type: list.length === usual.size && list.every((t) => usual.has(t)) ? [] : list });
  };
  return (
    <details class="popover">
      <summary>Filters</summary>
      <div class="filters card">
        <fieldset>
          <legend>Relations</legend>
          {relationTypes.map((type) => (
            <label key={type}>
              <input type="checkbox" checked={types.has(type)} onChange={() => toggled(type)} /> {lower(type)}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>Nodes</legend>
          {kinds.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={!s.kinds.includes(kind)}
                onChange={() => act({ without: s.kinds.includes(kind) ? s.kinds.filter((k) => k !== kind) : [...s.kinds, kind] })}
              />{' '}
              {lower(kind)}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>How well it is known</legend>
          <label>
            At least{' '}
            <input type="number" min="0" max="1000" value={s.sources} onChange={(e) => act({ sources: Number(e.currentTarget.value) || null })} /> articles
          </label>
          <label>
            Confidence at least{' '}
            <input type="number" min="0" max="100" step="5" value={s.confidence} onChange={(e) => act({ confidence: Number(e.currentTarget.value) || null })} /> %
          </label>
          <label>
            Steps{' '}
            <select value={String(s.depth)} onChange={(e) => act({ depth: e.currentTarget.value })}>
              <option>1</option>
              <option>2</option>
              <option>3</option>
            </select>
          </label>
        </fieldset>
        <fieldset>
          <legend>Dates</legend>
          <label>
            From <input type="date" value={s.since} onChange={(e) => act({ since: e.currentTarget.value })} />
          </label>
          <label>
            Until <input type="date" value={s.until} onChange={(e) => act({ until: e.currentTarget.value })} />
          </label>
        </fieldset>
      </div>
    </details>
  );
}

const beat = 700; // milliseconds between two steps of what plays

/** A slider that shows the graph of some weeks; it plays. Null is all of time. */
export function TimeSlider({ days, window: shown }: { days: readonly string[]; window: Signal<readonly [string, string] | null> }) {
  const playing = useSignal(false);
  const [first, last] = [days[0], days.at(-1)];
  const begin = first ? dayTime(first) : 0;
  const end = last ? dayTime(last) : 0;
  const steps = Math.min(60, Math.max(1, Math.round((end - begin) / dayLength / 7)));
  const width = Math.max(dayLength, (end - begin) / steps);
  const position = shown.value ? Math.round((dayTime(shown.value[0]) - begin) / width) : -1;
  const show = (step: number) => (shown.value = step < 0 ? null : [dayOf(begin + step * width), dayOf(begin + (step + 1) * width)]);

  useEffect(() => {
    if (!playing.value) return;
    const timer = setTimeout(() => {
      if (position >= steps) {
        playing.value = false;
        show(-1);
      } else show(position + 1);
    }, beat);
    return () => clearTimeout(timer);
  }, [playing.value, position]);
  if (days.length < 2 || begin === end) return null;
  const words = shown.value ? `${inWords(shown.value[0])} to ${inWords(shown.value[1])}` : 'all dates';
  return (
    <div class="row slider">
      <button type="button" aria-pressed={playing.value} onClick={() => (playing.value = !playing.value)}>
        {playing.value ? 'Pause' : 'Play'}
      </button>
      <label>
        <span class="sr">Time</span>
        <input type="range" min="-1" max={steps} value={position} aria-valuetext={words} onInput={(e) => show(Number(e.currentTarget.value))} />
      </label>
      <span class="hint">{capital(words)}</span>
    </div>
  );
}
