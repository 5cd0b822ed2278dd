import { memo } from 'preact/compat';
import { iconPath } from '../../ui/icon';
import { lower, type Kind } from '../../ui/words';
import { lookOf } from './boxes';
import type { Vertex } from './data';
import type { Point } from './state';

interface Props {
  vertex: Vertex;
  at: Point;
  labelled: boolean;
  chosen: boolean;
  found: boolean;
  pinned: boolean;
  tab: boolean; // whether Tab comes to it
}

/** A node: a box with its label, or a mark of its kind where there is no room. Both keep their size on the screen. */
export const Node = memo(({ vertex: v, at, labelled, chosen, found, pinned, tab }: Props) => (
  <g
    class={classOf('vertex', v, { chosen, found, pinned, small: !labelled })}
    data-id={v.id}
    role="button"
    aria-pressed={chosen}
    aria-label={`${v.label}, ${lower(v.kind)}${v.status ? `, ${lower(v.status)}` : ''}`}
    tabindex={tab ? 0 : -1}
    transform={`translate(${at.x} ${at.y})`}
  >
    <g class="steady">{labelled ? <Box vertex={v} pinned={pinned} /> : <Mark kind={v.kind} />}</g>
  </g>
));

/** What tells nodes apart by their look. */
export const classOf = (name: string, v: Vertex, flags: Readonly<Record<string, boolean>> = {}): string =>
  [name, v.kind.toLowerCase(), v.status?.toLowerCase(), ...Object.keys(flags).filter((flag) => flags[flag])].filter(Boolean).join(' ');

/** The box of a node, around its middle. */
export function Box({ vertex: v, pinned }: { vertex: Vertex; pinned: boolean }) {
  const { width, height, lines } = lookOf(v);
  return (
    <>
      <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={v.kind === 'MEETING' ? 4 : 15} />
      <path class="picture" d={iconPath(v.kind)} transform={`translate(${-width / 2 + 8} -8)`} />
      {lines.map((line, i) => (
        <text key={i} x={-width / 2 + 28} y={4.5 + (i - (lines.length - 1) / 2) * 16}>
          {line}
        </text>
      ))}
      {pinned && <circle class="pin" cx={width / 2 - 6} cy={-height / 2 + 2} r="4" />}
    </>
  );
}

/** The marks of kinds: a form of its own for each, for colours alone do not tell. */
const marks: Readonly<Record<Kind, string>> = {
  PERSON: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z',
  INSTITUTION: 'M-4.5-4.5h9v9h-9Z',
  LOCATION: 'M0 5.5-5.5-4.5h11Z',
  MEETING: 'M0-6.5 6.5 0 0 6.5-6.5 0Z',
  STATEMENT: 'M-5.5-3.5h11v7h-11Z',
  ARTICLE: 'M-3.5-5h7v10h-7Z',
};

/** The mark of a kind of node. */
export const Mark = ({ kind }: { kind: Kind }) => (
  <>
    <circle class="reach" r="11" />
    <path class="mark" d={marks[kind]} />
  </>
);
