import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { zoomTransform } from 'd3-zoom';
import { count } from '../../ui/words';
import type { Network } from './data';
import { scaleOfAll } from './detail';
import { Filters } from './filters';
import { asPNG, asSVG, exported, exportFormats, save } from './save';
import { act, actions, canRedo, canUndo, redo, state, undo } from './state';

interface Props {
  network: Network;
  search: Signal<string>;
  several: Signal<boolean>;
  entire: Signal<boolean>;
  renew: () => void;
  svg: { current: SVGSVGElement | null };
}

/** What can be done to the graph as a whole. */
export function Toolbar({ network, search, several, entire, renew, svg }: Props) {
  const s = state.value;
  return (
    <div class="row toolbar" role="toolbar" aria-label="Graph">
      <button type="button" disabled={!canUndo.value} onClick={undo}>
        Undo
      </button>
      <button type="button" disabled={!canRedo.value} onClick={redo}>
        Redo
      </button>
      <Filters />
      <label>
        <input type="checkbox" checked={s.fold} onChange={(e) => act({ fold: e.currentTarget.checked })} /> Fold meetings
      </label>
      <label>
        <input type="checkbox" checked={s.table} onChange={(e) => act({ table: e.currentTarget.checked })} /> As tables
      </label>
      {!s.table && (
        <>
          <button type="button" aria-pressed={several.value} title="Each choice adds to those before; dragging over the ground chooses all in a rectangle" onClick={() => (several.value = !several.value)}>
            Choose several
          </button>
          <button type="button" onClick={renew}>
            Lay out anew
          </button>
          <input type="search" size={12} aria-label="Find" placeholder="Find …" value={search} onInput={(e) => (search.value = e.currentTarget.value)} />
        </>
      )}
      {s.hidden.size > 0 && (
        <button type="button" onClick={actions.showAll}>
          Show {count(s.hidden.size, 'hidden node')}
        </button>
      )}
      <Save network={network} svg={svg} fold={s.fold} entire={entire} />
      <button type="button" aria-pressed={s.full} onClick={() => act({ full: !s.full })}>
        Full window
      </button>
    </div>
  );
}

const nextPicture = () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** Saves the picture, or has the server export what is seen. */
function Save({ network, svg, fold: folded, entire }: { network: Network; svg: { current: SVGSVGElement | null }; fold: boolean; entire: Signal<boolean> }) {
  const fault = useSignal('');
  const picture = async (kind: string, all: boolean) => {
    if (!svg.current) throw new Error('The tables are no picture: show the graph, then save it.');
    entire.value = all;
    try {
      if (all) await nextPicture();
      const scale = all ? scaleOfAll(network.nodes.size) : zoomTransform(svg.current).k;
      save(`parley.${kind}`, kind === 'png' ? await asPNG(svg.current, scale) : new Blob([asSVG(svg.current, scale).text], { type: 'image/svg+xml' }));
    } finally {
      entire.value = false;
    }
  };
  const run = async (what: string) => {
    fault.value = '';
    try {
      const [kind = '', all] = what.split(' ');
      if (kind === 'svg' || kind === 'png') await picture(kind, all !== undefined);
      else save(`parley.${what === 'csv' ? 'zip' : what}`, await exported(what, [...network.nodes.keys()], folded && what !== 'jsonl' && what !== 'ftm'));
    } catch (error) {
      fault.value = error instanceof Error ? error.message : String(error);
    }
  };
  return (
    <span class="save">
      <select
        aria-label="Save"
        value=""
        onChange={(e) => {
          void run(e.currentTarget.value);
          e.currentTarget.value = '';
        }}
      >
        <option value="" disabled hidden>
          Save as …
        </option>
        {!state.value.table && (
          <>
            <option value="png">PNG picture</option>
            <option value="svg">SVG picture</option>
            <option value="png all">PNG, every label</option>
            <option value="svg all">SVG, every label</option>
          </>
        )}
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
    </span>
  );
}
