/** A place where meetings were held, on the drawing. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly count: number; // of meetings
  readonly x: number;
  readonly y: number;
}

/** Places that lie too close together to be told apart at a scale; the first has most meetings, and stands where it lies. */
export interface Cluster {
  readonly places: readonly [Place, ...Place[]];
  readonly count: number;
}

const largest = 17; // radius
const gap = 2; // between two circles

/** The radius of the circle for so many meetings: its area grows with them, up to a limit. */
export const radiusOf = (count: number): number => Math.min(largest, 4 + 2.2 * Math.sqrt(count));

/** Puts places together whose circles would overlap when the drawing is enlarged so much. The same places give the same clusters. */
export function clusters(places: readonly Place[], scale: number): readonly Cluster[] {
  const found: { places: [Place, ...Place[]]; count: number }[] = [];
  for (const p of [...places].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))) {
    const near = found.find(({ places: [first], count }) => Math.hypot(first.x - p.x, first.y - p.y) * scale < radiusOf(count) + radiusOf(p.count) + gap);
    if (near) {
      near.places.push(p);
      near.count += p.count;
    } else {
      found.push({ places: [p], count: p.count });
    }
  }
  return found;
}
