import '../style/graph.css';
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { change } from '../app/route';
import { Title } from '../app/shell';
import { Empty, Show } from '../ui/answer';
import { Finder } from '../ui/finder';
import { count } from '../ui/words';
import { fold, narrow, useNetwork, type Network } from './graph/data';
import { Filters, TimeSlider } from './graph/filters';
import { Panel } from './graph/panel';
import { nothing, Picture, type Choice } from './graph/picture';
import { usePlaces } from './graph/places';
import { asPNG, asSVG, exported, exportFormats, save } from './graph/save';
import { act, actions, canRedo, canUndo, forget, redo, state, undo } from './graph/state';
import { Tables } from './graph/table';

/** The surroundings of one or several entities, drawn. */
export default function Graph() {
  const s = state.value;
  const answer = useNetwork(s);
  useEffect(() => forget, []);
  const around = answer.data?.around;
  useEffect(() => {
    // Names in the address become ids, by which all that is done goes; an id that was merged becomes the one that it has now.
    if (around && around.length === s.around.length && around.some((id, i) => id !== s.around[i])) change({ around: [...new Set(around)] });
  }, [around]);
  return (
    <>
      <Title>Graph</Title>
      <div class="row">
        <div class="grow">
          <Finder label={s.around.length === 0 ? 'Whose surroundings?' : 'Add'} onPick={(hit) => act({ around: [...new Set([...s.around, hit.id])] })} />
        </div>
      </div>
      {s.around.length === 0 ? (
        <Empty>Find somebody to begin with; then go on from node to node.</Empty>
      ) : (
        <Show of={answer}>{(network) => <Drawn network={network} busy={answer.loading} />}</Show>
      )}
    </>
  );
}

function Drawn({ network: whole, busy }: { network: Network; busy: boolean }) {
  const s = state.value;
  const window = useSignal<readonly [string, string] | null>(null);
  const choice = useSignal<Choice>(nothing);
  const search = useSignal('');
  const svg = useRef<SVGSVGElement>(null);
  const laidOut = useMemo(() => (s.fold ? fold(whole) : whole), [whole, s.fold]);
  // Around what it is drawn stays, whatever is left out.
  const keep = useMemo(() => new Set(whole.around), [whole.around]);
  const network = useMemo(
    () => narrow(laidOut, { hidden: s.hidden, kinds: s.kinds, sources: s.sources, confidence: s.confidence, window: window.value, keep }),
    [laidOut, s.hidden, s.kinds, s.sources, s.confidence, window.value, keep],
  );
  const { places, renew } = usePlaces(laidOut, s.pins);
  const days = useMemo(
    () => [...[...laidOut.nodes.values()].flatMap((v) => [v.from, v.to]), ...laidOut.edges.filter((e) => e.type === 'MET').flatMap((e) => [e.since, e.until])].filter((d): d is string => d !== null && /^\d{4}-/.test(d)).sort(),
    [laidOut],
  );
  const found = useComputed(() => {
    const text = search.value.trim().toLowerCase();
    return new Set(text === '' ? [] : [...network.nodes.values()].filter((v) => v.label.toLowerCase().includes(text)).map((v) => v.id));
  });
  const pinned = useMemo(() => new Set(s.pins.keys()), [s.pins]);

  const pressed = (event: KeyboardEvent) => {
    const ids = [...choice.value.nodes];
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key === 'z') undo();
    else if (command && (event.key === 'y' || event.key === 'Z')) redo();
    else if (command || event.altKey) return;
    else if (event.key === 'Escape') choice.value = nothing;
    else if (ids.length === 0) return;
    else if (event.key === 'e') actions.expand(ids);
    else if (event.key === 'c') ids.forEach(actions.collapse);
    else if (event.key === 'h' || event.key === 'Delete') actions.hide(ids);
    else if (event.key === 'p') actions.pin(new Map(ids.map((id) => [id, places.value?.get(id) ?? { x: 0, y: 0 }])));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div class="row toolbar" role="toolbar" aria-label="Graph">
        <button type="button" disabled={!canUndo.value} onClick={undo}>
          Undo
        </button>
        <button type="button" disabled={!canRedo.value} onClick={redo}>
          Redo
        </button>
        <label>
          <input type="checkbox" checked={s.fold} onChange={(e) => act({ fold: e.currentTarget.checked })} /> Fold meetings
        </label>
        <label>
          <input type="checkbox" checked={s.table} onChange={(e) => act({ table: e.currentTarget.checked })} /> As tables
        </label>
        <button type="button" onClick={renew}>
          Lay out anew
        </button>
        {s.hidden.size > 0 && (
          <button type="button" onClick={actions.showAll}>
            Show {count(s.hidden.size, 'hidden node')}
          </button>
        )}
        <label>
          Find <input type="search" size={12} value={search} onInput={(e) => (search.value = e.currentTarget.value)} />
        </label>
        <span role="status" class="hint">
          {search.value && `${count(found.value.size, 'match', 'matches')}. `}
          {busy ? 'Loading …' : `${count(network.nodes.size, 'node')}, ${count(network.edges.length, 'relation')}`}
        </span>
        <Save network={network} svg={svg} fold={s.fold} />
      </div>
      {(whole.more > 0 || whole.truncated) && (
        <p class="hint">
          +{whole.more > 0 && ` ${whole.truncated ? 'at least ' : ''}${whole.more}`} more: what is drawn are the best supported relations. Narrow it, expand single nodes, or have all of it for Gephi:{' '}
          <code>
            parley export --format gexf --depth {s.depth} {whole.around.map((id) => `--around ${id}`).join(' ')}
          </code>
          .
        </p>
      )}
      <Filters />
      <TimeSlider days={days} window={window} />
      {s.table ? (
        <Tables network={network} />
      ) : (
        <div class="drawing">
          {places.value ? (
            <Picture network={network} places={places.value} choice={choice} found={found.value} pinned={pinned} onMove={(moved) => actions.pin(moved)} onKey={pressed} svg={svg} />
          ) : (
            <p class="loading" role="status">
              Laying out …
            </p>
          )}
          <aside class="card" aria-label="What is chosen" aria-live="polite">
            <Panel network={network} choice={choice} places={places.value ?? new Map()} />
          </aside>
        </div>
      )}
    </>
  );
}

/** Saves the picture, or has the server export what is seen. */
function Save({ network, svg, fold: folded }: { network: Network; svg: { current: SVGSVGElement | null }; fold: boolean }) {
  const fault = useSignal('');
  const run = async (what: string) => {
    fault.value = '';
    try {
      if (what === 'svg' && svg.current) save('parley.svg', new Blob([asSVG(svg.current).text], { type: 'image/svg+xml' }));
      else if (what === 'png' && svg.current) save('parley.png', await asPNG(svg.current));
      else if (what !== 'svg' && what !== 'png') save(`parley.${what === 'csv' ? 'zip' : what}`, await exported(what, [...network.nodes.keys()], folded && what !== 'jsonl' && what !== 'ftm'));
    } catch (error) {
      fault.value = error instanceof Error ? error.message : String(error);
    }
  };
  return (
    <label>
      Save{' '}
      <select
        value=""
        onChange={(e) => {
          void run(e.currentTarget.value);
          e.currentTarget.value = '';
        }}
      >
        <option value="" disabled hidden>
          as …
        </option>
        <option value="png">PNG picture</option>
        <option value="svg">SVG picture</option>
        {exportFormats.map(([name, what]) => (
          <option key={name} value={name}>
            {what}
          </option>
        ))}
      </select>
      {fault.value && (
        <span role="alert" class="hint">
          {fault.value}
        </span>
      )}
    </label>
  );
}
