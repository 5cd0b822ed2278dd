import { computed, signal } from '@preact/signals';
import { address, change, go, type Params } from '../../app/route';

/** A point of the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How large something is. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Something that was asked to be added: the surroundings of a node, by all types or one, or the paths between two nodes. */
type Addition = { readonly node: string; readonly type: string | undefined } | { readonly from: string; readonly to: string };

/** All that the address says of the graph. */
export interface State {
  readonly around: readonly string[];
  readonly depth: number;
  readonly additions: readonly Addition[];
  readonly hidden: ReadonlySet<string>;
  readonly pins: ReadonlyMap<string, Point>;
  readonly types: readonly string[]; // relations that are asked for; empty is all
  readonly kinds: readonly string[]; // of nodes that are left out
  readonly since: string;
  readonly until: string;
  readonly sources: number;
  readonly confidence: number; // percent
  readonly fold: boolean;
  readonly table: boolean;
  readonly full: boolean; // the graph has the window to itself
}

/** The types of relation, in the order in which they are listed. */
export const relationTypes = ['HOLDS_POSITION', 'PARTICIPATED_IN', 'HELD_IN', 'FOLLOWS', 'MEMBER_OF', 'REPRESENTS', 'PART_OF', 'BASED_IN', 'GOVERNS', 'WITHIN', 'SAID', 'ABOUT', 'MENTIONS'] as const;

/** Those that a graph is made of unless others are asked for. */
export const usualTypes = relationTypes.slice(0, 10);

const separator = '*'; // no id has it

const number = (query: URLSearchParams, name: string, otherwise: number, least: number, most: number) => {
  const n = Number(query.get(name) ?? otherwise);
  return Number.isFinite(n) ? Math.min(most, Math.max(least, n)) : otherwise;
};

/** What the address says of the graph. */
export const state = computed((): State => {
  const query = address.value;
  const pins = new Map<string, Point>();
  for (const text of query.getAll('pin')) {
    const at = text.lastIndexOf('@');
    const [x, y] = text.slice(at + 1).split(',').map(Number);
    if (at > 0 && Number.isFinite(x) && Number.isFinite(y)) pins.set(text.slice(0, at), { x: x as number, y: y as number });
  }
  return {
    around: query.getAll('around'),
    depth: number(query, 'depth', 1, 1, 3),
    additions: query.getAll('add').flatMap((text): Addition[] => {
      const [a = '', b, c] = text.split(separator);
      if (a === 'path' && b && c) return [{ from: b, to: c }];
      return a ? [{ node: a, type: b }] : [];
    }),
    hidden: new Set(query.getAll('hide')),
    pins,
    types: query.getAll('type'),
    kinds: query.getAll('without'),
    since: query.get('since') ?? '',
    until: query.get('until') ?? '',
    sources: number(query, 'sources', 0, 0, 1000),
    confidence: number(query, 'confidence', 0, 0, 100),
    fold: query.get('fold') === 'true',
    table: query.get('table') === 'true',
    full: query.get('full') === 'true',
  };
});

const done = signal<readonly string[]>([]);
const undone = signal<readonly string[]>([]);

/** Whether there is something to take back, or to do again. */
export const canUndo = computed(() => done.value.length > 0);
export const canRedo = computed(() => undone.value.length > 0);

const kept = 100;

/** Changes what the address says of the graph, so that it can be taken back. */
export function act(params: Params): void {
  done.value = [...done.value, location.search].slice(-kept);
  undone.value = [];
  change(params);
}

/** Takes back what was done last. */
export function undo(): void {
  const last = done.value.at(-1);
  if (last === undefined) return;
  done.value = done.value.slice(0, -1);
  undone.value = [...undone.value, location.search];
  go(last, { replace: true });
}

/** Does again what was taken back last. */
export function redo(): void {
  const last = undone.value.at(-1);
  if (last === undefined) return;
  undone.value = undone.value.slice(0, -1);
  done.value = [...done.value, location.search];
  go(last, { replace: true });
}

/** Forgets what was done: another graph is shown. */
export function forget(): void {
  done.value = undone.value = [];
}

const additionText = (a: Addition) => ('node' in a ? [a.node, a.type].filter(Boolean).join(separator) : ['path', a.from, a.to].join(separator));

/** What can be done to the graph. */
export const actions = {
  expand(ids: readonly string[], type?: string): void {
    const add = [...state.value.additions, ...ids.map((node) => ({ node, type }))].map(additionText);
    const hide = [...state.value.hidden];
    act({ add: [...new Set(add)], hide });
  },
  /** Takes back what was added around a node. */
  collapse(id: string): void {
    act({ add: state.value.additions.filter((a) => !('node' in a) || a.node !== id).map(additionText), around: state.value.around.filter((other) => other !== id || state.value.around.length === 1) });
  },
  path(from: string, to: string): void {
    act({ add: [...state.value.additions, { from, to }].map(additionText) });
  },
  hide(ids: readonly string[]): void {
    act({ hide: [...new Set([...state.value.hidden, ...ids])] });
  },
  showAll(): void {
    act({ hide: [] });
  },
  pin(pins: ReadonlyMap<string, Point>): void {
    act({ pin: pinTexts(new Map([...state.value.pins, ...pins])) });
  },
  /** Pins nodes where they are drawn. */
  pinAt(ids: readonly string[], places: ReadonlyMap<string, Point>): void {
    actions.pin(new Map([...places].filter(([id]) => ids.includes(id))));
  },
  unpin(ids: readonly string[]): void {
    act({ pin: pinTexts(new Map([...state.value.pins].filter(([id]) => !ids.includes(id)))) });
  },
};

const pinTexts = (pins: ReadonlyMap<string, Point>) => [...pins].map(([id, { x, y }]) => `${id}@${Math.round(x)},${Math.round(y)}`);
