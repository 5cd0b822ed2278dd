import { scaleUtc } from 'd3-scale';
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { dayLength, dayTime } from '../../ui/date';
import { shorten } from '../../ui/words';

/** Something that took place, or held, for a time. */
export interface Item {
  readonly id: string;
  readonly label: string;
  readonly from: string | null; // first and last day, YYYY-MM-DD; null is open
  readonly to: string | null;
  readonly kind: 'meeting' | 'person' | 'statement';
  readonly status: string;
  readonly href: string;
}

const leastWidth = 640; // narrower, it scrolls
const rowHeight = 24;
const axisHeight = 26;
const letter = 6.6; // about the width of one

/** How wide an element is that shows or does not: the drawing takes the room that there is. */
function useWidth(shown: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const width = useSignal(1000);
  useLayoutEffect(() => {
    if (!box.current) return;
    const watch = new ResizeObserver(([entry]) => (width.value = Math.max(leastWidth, Math.floor(entry?.contentRect.width ?? 0))));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, [shown]);
  return { box, width: width.value };
}

/** Draws items along time, packed into rows, so that no labels overlap; what may have begun earlier or ended later fades out. */
export function Lanes({ items }: { items: readonly Item[] }) {
  const dated = items.filter((i) => (i.from ?? i.to) !== null && /^\d{4}-/.test(i.from ?? i.to ?? ''));
  const { box, width } = useWidth(dated.length > 0);
  if (dated.length === 0) return null;
  const begin = Math.min(...dated.map((i) => dayTime(i.from ?? i.to ?? '')));
  const end = Math.max(...dated.map((i) => dayTime(i.to ?? i.from ?? ''))) + dayLength;
  const margin = Math.max(dayLength * 3, (end - begin) * 0.03);
  const x = scaleUtc([begin - margin, end + margin], [0, width]);
  const extent = (i: Item): [number, number] => {
    const from = i.from ? x(dayTime(i.from)) : 0;
    const to = i.to ? x(dayTime(i.to) + dayLength) : width;
    return [from, Math.max(to, from + 6)];
  };
  const placed = pack(dated, extent, width);
  const rows = Math.max(...placed.map((p) => p.row)) + 1;
  const height = rows * rowHeight + axisHeight;
  return (
    <div ref={box} class="scroll" tabindex={0} role="group" aria-label="Timeline; the list below has the same">
      <svg class="lanes" viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        <defs>
          <linearGradient id="fade-left">
            <stop offset="0" stop-color="currentColor" stop-opacity="0" />
            <stop offset="1" stop-color="currentColor" />
          </linearGradient>
          <linearGradient id="fade-right">
            <stop offset="0" stop-color="currentColor" />
            <stop offset="1" stop-color="currentColor" stop-opacity="0" />
          </linearGradient>
        </defs>
        {x.ticks(width / 100).map((tick, i) => (
          <g key={+tick} class="tick" transform={`translate(${x(tick)} 0)`}>
            <line y1={axisHeight - 6} y2={height} />
            <text y="14" text-anchor={x(tick) < 30 ? 'start' : x(tick) > width - 30 ? 'end' : 'middle'}>
              {tickInWords(tick, i === 0)}
            </text>
          </g>
        ))}
        {placed.map(({ item, row, left, right, after }) => (
          <g key={item.id} transform={`translate(0 ${axisHeight + row * rowHeight})`}>
            <a href={item.href} class={`item ${item.kind} ${item.status.toLowerCase()}`} tabindex={-1}>
              <title>{item.label}</title>
              <rect x={left} y="5" width={right - left} height="12" rx="4" class={item.from === null ? 'from-open' : item.to === null ? 'to-open' : undefined} />
              <text x={after ? right + 5 : left - 5} text-anchor={after ? 'start' : 'end'} y="15">
                {shorten(item.label)}
              </text>
            </a>
          </g>
        ))}
      </svg>
    </div>
  );
}

const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const monthAlone = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** A day on the axis: a year, a month or a day, and which year it is where that begins. */
function tickInWords(day: Date, first: boolean): string {
  if (day.getUTCDate() === 1 && day.getUTCMonth() === 0) return String(day.getUTCFullYear());
  const words = (day.getUTCDate() === 1 ? monthAlone : dayAndMonth).format(day);
  return first ? `${words} ${day.getUTCFullYear()}` : words;
}

/** An item in its row: from where to where its bar goes, and whether its label stands after it, or before. */
interface Placed {
  readonly item: Item;
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly after: boolean;
}

/** Puts items into rows: each into the first where it and its label have room. */
function pack(items: readonly Item[], extent: (i: Item) => [number, number], width: number): Placed[] {
  const rows: [number, number][][] = [];
  return [...items]
    .map((item) => ({ item, box: extent(item) }))
    .sort((a, b) => a.box[0] - b.box[0] || (a.item.id < b.item.id ? -1 : 1))
    .map(({ item, box: [left, right] }) => {
      const label = shorten(item.label).length * letter + 14;
      const after = right + label < width;
      const taken: [number, number] = after ? [left, right + label] : [left - label, right];
      let row = rows.findIndex((boxes) => boxes.every(([from, to]) => to < taken[0] || from > taken[1]));
      if (row < 0) row = rows.push([]) - 1;
      rows[row]?.push(taken);
      return { item, row, left, right, after };
    });
}
