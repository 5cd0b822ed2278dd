/** The node that an element of the drawing belongs to, by its id. */
export const idOf = (target: EventTarget | null): string | undefined => (target as Element | null)?.closest('.vertex')?.getAttribute('data-id') ?? undefined;

/** The edge that an element of the drawing belongs to, by its id. */
export const edgeOf = (target: EventTarget | null): string | undefined => (target as Element | null)?.closest('.edge')?.getAttribute('data-edge') ?? undefined;

/** The element of a node. */
export const elementOf = (svg: SVGSVGElement | null, id: string): SVGGElement | null => svg?.querySelector<SVGGElement>(`[data-id="${CSS.escape(id)}"]`) ?? null;
