import '../style/graph.css';
import '../style/drawing.css';
import { useComputed, useSignal, type Signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { change } from '../app/route';
import { Empty, Show } from '../ui/answer';
import { Finder } from '../ui/finder';
import { Title } from '../ui/title';
import { count } from '../ui/words';
import { frameOf } from './graph/camera';
import { fold, narrow, ranked as rank, useNetwork, type Network } from './graph/data';
import { TimeSlider } from './graph/filters';
import { nothing, type Choice } from './graph/gestures';
import { More } from './graph/more';
import { Panel } from './graph/panel';
import { Picture } from './graph/picture';
import { layouter, usePlaces } from './graph/places';
import { act, actions, forget, redo, state, undo, type Point } from './graph/state';
import { Tables } from './graph/table';
import { Toolbar } from './graph/toolbar';

/** The surroundings of one or several entities, drawn. */
export default function Graph() {
  const s = state.value;
  const answer = useNetwork(s);
  useEffect(() => {
    layouter();
    document.documentElement.classList.add('graph-page');
    addEventListener('keydown', takenBack);
    return () => {
      forget();
      removeEventListener('keydown', takenBack);
      document.documentElement.classList.remove('graph-page', 'full');
    };
  }, []);
  useEffect(() => {
    document.documentElement.classList.toggle('full', s.full);
  }, [s.full]);
  const around = answer.data?.around;
  useEffect(() => {
    // Names in the address become ids, by which all that is done goes; an id that was merged becomes the one that it has now.
    if (around && around.length === s.around.length && around.some((id, i) => id !== s.around[i])) change({ around: [...new Set(around)] });
  }, [around]);
  return (
    <div class="graph-view">
      <div class="row head">
        <Title>Graph</Title>
        <Finder label={s.around.length === 0 ? 'Whose surroundings?' : 'Add'} onPick={(hit) => act({ around: [...new Set([...s.around, hit.id])] })} />
      </div>
      {s.around.length === 0 ? (
        <Empty>Find somebody to begin with; then go on from node to node.</Empty>
      ) : (
        <Show of={answer}>{(network) => <Drawn network={network} busy={answer.loading} />}</Show>
      )}
    </div>
  );
}

function Drawn({ network: whole, busy }: { network: Network; busy: boolean }) {
  const s = state.value;
  const window = useSignal<readonly [string, string] | null>(null);
  const choice = useSignal<Choice>(nothing);
  const several = useSignal(false);
  const entire = useSignal(false);
  const search = useSignal('');
  const svg = useRef<SVGSVGElement>(null);
  const laidOut = useMemo(() => (s.fold ? fold(whole) : whole), [whole, s.fold]);
  const ranked = useMemo(() => rank(laidOut), [laidOut]);
  const network = useMemo(
    () => narrow(laidOut, { hidden: s.hidden, kinds: s.kinds, sources: s.sources, confidence: s.confidence, window: window.value }),
    [laidOut, s.hidden, s.kinds, s.sources, s.confidence, window.value],
  );
  const { places, renew } = usePlaces(laidOut, ranked, s.pins, () => frameOf(svg.current));
  const days = useMemo(() => daysOf(laidOut), [laidOut]);
  const found = useComputed(() => {
    const text = search.value.trim().toLowerCase();
    return new Set(text === '' ? [] : [...network.nodes.values()].filter((v) => v.label.toLowerCase().includes(text)).map((v) => v.id));
  });
  const pinned = useMemo(() => new Set(s.pins.keys()), [s.pins]);
  return (
    <>
      <Toolbar network={network} search={search} several={several} entire={entire} renew={renew} svg={svg} />
      <More whole={whole} />
      {s.table ? (
        <Tables network={network} />
      ) : (
        <div class="drawing">
          <Picture
            network={network}
            ranked={ranked}
            places={places ?? nowhere}
            choice={choice}
            several={several}
            found={found.value}
            pinned={pinned}
            entire={entire.value}
            onTurn={renew}
            onMove={actions.pin}
            onKey={(event) => pressed(event, choice, places ?? nowhere)}
            svg={svg}
          />
          <aside class="card" aria-label="What is chosen" aria-live="polite">
            <Panel network={network} choice={choice} places={places ?? nowhere} />
          </aside>
          {!places && (
            <p class="loading" role="status">
              Laying out …
            </p>
          )}
        </div>
      )}
      <div class="row foot">
        <TimeSlider days={days} window={window} />
        <span role="status" class="hint">
          {search.value && `${count(found.value.size, 'match', 'matches')}. `}
          {busy ? 'Loading …' : `${count(network.nodes.size, 'node')}, ${count(network.edges.length, 'relation')}`}
        </span>
      </div>
    </>
  );
}

const nowhere: ReadonlyMap<string, Point> = new Map();

/** All days on which something of the graph begins or ends, in order. */
const daysOf = ({ nodes, edges }: Network): string[] =>
  [...[...nodes.values()].flatMap((v) => [v.from, v.to]), ...edges.filter((e) => e.type === 'MET').flatMap((e) => [e.since, e.until])].filter((d): d is string => d !== null && /^\d{4}-/.test(d)).sort();

/** Ctrl-Z and Ctrl-Y, wherever the focus is, unless something is being written. */
function takenBack(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || (event.target as Element).closest('input:not([type="checkbox"]), textarea, dialog')) return;
  if (event.key === 'z') undo();
  else if (event.key === 'y' || event.key === 'Z') redo();
  else return;
  event.preventDefault();
}

/** What keys do to what is chosen. */
function pressed(event: KeyboardEvent, choice: Signal<Choice>, places: ReadonlyMap<string, Point>): void {
  const ids = [...choice.value.nodes];
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  else if (event.key === 'Escape') choice.value = nothing;
  else if (ids.length === 0) return;
  else if (event.key === 'e') actions.expand(ids);
  else if (event.key === 'c') ids.forEach(actions.collapse);
  else if (event.key === 'h' || event.key === 'Delete') actions.hide(ids);
  else if (event.key === 'p') actions.pinAt(ids, places);
  else return;
  event.preventDefault();
}
