import { ask, graphql, readFragment, type FragmentOf, type ResultOf, type VariablesOf } from '../../app/graphql';
import { useAnswer, type Answer } from '../../app/query';
import type { NodeRef } from '../../ui/node';
import { kindOf, type Kind } from '../../ui/words';
import { usualTypes, type State } from './state';

const vertexFragment = graphql(`
  fragment Vertex on Node {
    __typename
    id
    label
    ... on Entity {
      sources
    }
    ... on Meeting {
      status
      date
      earliest
      latest
    }
  }
`);

const edgeFragment = graphql(`
  fragment Edge on Relation {
    id
    type
    label
    since
    until
    sources
    confidence
    from {
      id
    }
    to {
      id
    }
  }
`);

const networkQuery = graphql(
  `
    query Network($around: [ID!]!, $depth: Int!, $types: [RelationType!]!, $since: EDTF, $until: EDTF, $limit: Int!) {
      centres: nodes(ids: $around) {
        id
        ... on Entity {
          relations(types: $types, first: 1) {
            totalCount
          }
        }
      }
      network(around: $around, depth: $depth, types: $types, since: $since, until: $until, limit: $limit) {
        truncated
        nodes {
          ...Vertex
        }
        edges {
          ...Edge
        }
      }
    }
  `,
  [vertexFragment, edgeFragment],
);

const pathQuery = graphql(
  `
    query PathBetween($from: ID!, $to: ID!) {
      path(from: $from, to: $to, maxLength: 4, first: 3) {
        nodes {
          ...Vertex
        }
        edges {
          ...Edge
        }
      }
    }
  `,
  [vertexFragment, edgeFragment],
);

/** A node as it is drawn. */
export interface Vertex {
  readonly id: string;
  readonly typename: string;
  readonly kind: Kind;
  readonly label: string;
  readonly sources: number;
  readonly status: string | undefined; // of a meeting
  readonly date: string | null;
  readonly from: string | null; // first and last day of a meeting, YYYY-MM-DD
  readonly to: string | null;
}

/** A relation as it is drawn; or, folded, that two met, so many times. */
export interface Edge {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly source: string;
  readonly target: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly sources: number;
  readonly confidence: number;
  readonly meetings?: readonly string[]; // folded: their ids
}

/** A node as what links to its page. */
export const refOf = (v: Vertex): NodeRef => ({ __typename: v.typename, id: v.id, name: v.label });

/** A graph: nodes by id. */
export interface Network {
  readonly around: readonly string[]; // ids of what it is drawn around
  readonly nodes: ReadonlyMap<string, Vertex>;
  readonly edges: readonly Edge[];
  readonly more: number; // nodes that were found and are too many to be drawn
  readonly truncated: boolean; // there are more relations than were asked for
  readonly total: number | null; // how many relations there are, where the endpoint counts them
}

/** How many nodes are drawn at most: those that the best supported relations lead to. */
const maxNodes = 500;
export const maxEdges = 1000; // that are asked for
const maxAdded = 60; // by one expansion

/** Part of a graph, as the endpoint gives it. */
interface Part {
  readonly nodes: readonly FragmentOf<typeof vertexFragment>[];
  readonly edges: readonly FragmentOf<typeof edgeFragment>[];
  readonly truncated?: boolean;
}

/** Asks for the graph that the address names: what is around some nodes, and all that was added. Until it is there the one before is shown. */
export function useNetwork(s: State): Answer<Network> {
  const around = {
    around: [...s.around],
    depth: s.fold ? Math.max(2, s.depth) : s.depth, // to come from one who took part to another takes two steps
    types: [...(s.types.length > 0 ? s.types : usualTypes)] as VariablesOf<typeof networkQuery>['types'],
    since: s.since || null,
    until: s.until || null,
    limit: maxEdges,
  };
  const load = async (signal: AbortSignal): Promise<Network> => {
    const whole = ask(networkQuery, around, signal);
    const parts = await Promise.all<readonly Part[]>([
      whole.then(({ network }) => [network]),
      ...s.additions.map(async (a): Promise<readonly Part[]> => {
        if ('from' in a) return (await ask(pathQuery, { from: a.from, to: a.to }, signal)).path;
        const types = a.type ? ([a.type] as typeof around.types) : around.types;
        return [(await ask(networkQuery, { ...around, around: [a.node], depth: 1, types, limit: maxAdded }, signal)).network];
      }),
    ]);
    const { centres } = await whole;
    const [centre] = centres;
    // What lies around one node within one step, at any time, are its relations, and those are counted.
    const counted = centres.length === 1 && around.depth === 1 && !s.since && !s.until && centre && 'relations' in centre;
    return { ...union(parts.flat()), around: centres.flatMap((n) => n?.id ?? []), total: counted ? centre.relations.totalCount : null };
  };
  const key = s.around.length > 0 ? JSON.stringify([around, s.additions]) : null;
  return useAnswer({ key, document: networkQuery, variables: around, load, keepsOld: true });
}

/** Puts parts of a graph together; each node and edge comes once. Nodes come in the order in which they were met, those that it is drawn around first, then the best supported, so the last are left out where there are too many. */
function union(parts: readonly Part[]): Omit<Network, 'around' | 'total'> {
  const nodes = new Map<string, Vertex>();
  const edges = new Map<string, Edge>();
  const found = new Set<string>();
  for (const part of parts) {
    for (const n of readFragment(vertexFragment, part.nodes)) {
      found.add(n.id);
      if (nodes.size < maxNodes || nodes.has(n.id)) nodes.set(n.id, vertexOf(n));
    }
    for (const { from, to, ...e } of readFragment(edgeFragment, part.edges)) edges.set(e.id, { ...e, source: from.id, target: to.id });
  }
  const list = [...edges.values()].filter((e) => nodes.has(e.source) && nodes.has(e.target));
  return { nodes, edges: list, more: found.size - nodes.size, truncated: parts.some((p) => p.truncated === true) };
}

function vertexOf(n: ResultOf<typeof vertexFragment>): Vertex {
  return {
    id: n.id,
    typename: n.__typename,
    kind: kindOf(n.__typename),
    label: n.label,
    sources: 'sources' in n ? n.sources : 1,
    status: 'status' in n ? n.status : undefined,
    date: 'date' in n ? n.date : null,
    from: 'earliest' in n ? n.earliest : null,
    to: 'latest' in n ? n.latest : null,
  };
}

/** Folds each meeting into edges between those who took part in it. */
export function fold({ nodes, edges, ...rest }: Network): Network {
  const parties = new Map<string, string[]>();
  const others: Edge[] = [];
  const isMeeting = (id: string) => nodes.get(id)?.kind === 'MEETING';
  for (const e of edges) {
    if (e.type === 'PARTICIPATED_IN') parties.set(e.target, [...(parties.get(e.target) ?? []), e.source]);
    else if (!isMeeting(e.source) && !isMeeting(e.target)) others.push(e);
  }
  const met = new Map<string, Edge & { meetings: string[] }>();
  for (const [meeting, actors] of parties) {
    const { from, to, sources } = nodes.get(meeting) ?? { from: null, to: null, sources: 0 };
    const sorted = [...new Set(actors)].sort();
    for (const [i, a] of sorted.entries())
      for (const b of sorted.slice(i + 1)) {
        const key = `met ${a} ${b}`;
        const before = met.get(key);
        const meetings = [...(before?.meetings ?? []), meeting];
        met.set(key, {
          id: key,
          type: 'MET',
          label: meetings.length === 1 ? 'met' : `met ${meetings.length} times`,
          source: a,
          target: b,
          since: earlier(before?.since ?? null, from),
          until: later(before?.until ?? null, to),
          sources: (before?.sources ?? 0) + sources,
          confidence: 1,
          meetings,
        });
      }
  }
  const all = [...others, ...met.values()];
  // A place had only its meetings to tie it; around what it is drawn stays, unless it is a meeting itself.
  const tied = new Set([...all.flatMap((e) => [e.source, e.target]), ...rest.around.filter((id) => !isMeeting(id))]);
  return { nodes: new Map([...nodes].filter(([id]) => tied.has(id))), edges: all, ...rest };
}

const earlier = (a: string | null, b: string | null) => (a && b ? (a < b ? a : b) : (a ?? b));
const later = (a: string | null, b: string | null) => (a && b ? (a > b ? a : b) : (a ?? b));

/** What narrows a graph that is already there. */
interface Narrowing {
  readonly hidden: ReadonlySet<string>;
  readonly kinds: readonly string[];
  readonly sources: number;
  readonly confidence: number;
  readonly window: readonly [string, string] | null; // days
}

/** Leaves out what a user does not want to see. A node to which nothing leads any more goes, too; around what it is drawn stays. */
export function narrow(network: Network, by: Narrowing): Network {
  const within = (from: string | null, to: string | null) => !by.window || ((from ?? '0') <= by.window[1] && (to ?? '9') >= by.window[0]);
  const kept = new Map([...network.nodes].filter(([id, n]) => !by.hidden.has(id) && !by.kinds.includes(n.kind) && (n.kind !== 'MEETING' || within(n.from, n.to))));
  const edges = network.edges.filter(
    (e) => kept.has(e.source) && kept.has(e.target) && e.sources >= by.sources && e.confidence * 100 >= by.confidence && (e.type !== 'MET' || within(e.since, e.until)),
  );
  const tied = new Set(edges.flatMap((e) => [e.source, e.target]));
  const centres = new Set(network.around);
  const narrowed = by.window !== null || by.sources > 0 || by.confidence > 0;
  const nodes = new Map([...kept].filter(([id]) => tied.has(id) || centres.has(id) || (!narrowed && by.hidden.size === 0 && by.kinds.length === 0)));
  return { ...network, nodes, edges };
}

/** How many edges lead to each node that any lead to. */
export function degrees(edges: readonly Edge[]): ReadonlyMap<string, number> {
  const degree = new Map<string, number>();
  for (const e of edges) for (const id of [e.source, e.target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  return degree;
}

/** The nodes of a graph, the most important first: what it is drawn around, then those with most relations, then the best supported. */
export function ranked({ nodes, edges, around }: Network): Vertex[] {
  const degree = degrees(edges);
  const centres = new Set(around);
  const weight = (v: Vertex) => (centres.has(v.id) ? 1e9 : 0) + (degree.get(v.id) ?? 0);
  return [...nodes.values()].sort((a, b) => weight(b) - weight(a) || b.sources - a.sources || (a.id < b.id ? -1 : 1));
}
