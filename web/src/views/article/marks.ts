import type { Kind } from '../../ui/words';

/** Something that stands in a text: code points, end exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'stretch' | 'meeting' | 'statement' | 'name';
  readonly title: string;
  readonly to?: string;
  readonly of?: Kind; // of a name: what bears it
}

/** A piece of text under the same marks all along. */
export interface Piece {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Cuts a text, given by its code points, wherever a mark begins or ends. */
export function layers(text: readonly string[], marks: readonly Mark[]): Piece[] {
  const legal = marks.filter((m) => m.start >= 0 && m.start < m.end && m.end <= text.length);
  const cuts = [...new Set([0, text.length, ...legal.flatMap((m) => [m.start, m.end])])].sort((a, b) => a - b);
  const byStart = [...legal].sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i] ?? 0;
    open = open.filter((m) => m.end > from);
    for (let mark = byStart[next]; mark && mark.start === from; mark = byStart[++next]) open.push(mark);
    pieces.push({ text: text.slice(from, cuts[i + 1]).join(''), marks: [...open] });
  }
  return pieces;
}
