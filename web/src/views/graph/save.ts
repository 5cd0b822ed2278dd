import { authorization } from '../../app/graphql';

/** The formats in which the server exports what is seen. */
export const exportFormats = [
  ['gexf', 'GEXF, for Gephi'],
  ['graphml', 'GraphML'],
  ['cytoscape', 'Cytoscape JSON'],
  ['csv', 'CSV tables (ZIP)'],
  ['dot', 'DOT, for Graphviz'],
  ['cypher', 'Cypher, for Neo4j'],
  ['ftm', 'FollowTheMoney'],
  ['jsonl', 'JSON Lines, with all evidence'],
] as const;

const properties = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'paint-order', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'text-decoration-line'];
const margin = 20; // pixels around what is drawn

/** The drawing as an SVG file: with its styles in it, and cut to what is drawn. One unit of the drawing is scale pixels large. */
export function asSVG(svg: SVGSVGElement, scale: number): { text: string; width: number; height: number } {
  const box = svg.querySelector('g')?.getBBox() ?? new DOMRect(0, 0, 100, 100);
  const edge = margin / scale;
  const area = { x: box.x - edge, y: box.y - edge, width: box.width + 2 * edge, height: box.height + 2 * edge };
  const [width, height] = [Math.ceil(area.width * scale), Math.ceil(area.height * scale)];
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [svg.querySelectorAll('*'), copy.querySelectorAll('*')];
  const left: Element[] = []; // what is not seen
  originals.forEach((original, i) => {
    const element = copies[i] as Element;
    const style = getComputedStyle(original);
    if (style.display === 'none' || original.matches('.reach, .above')) left.push(element);
    for (const name of properties) if (style.getPropertyValue(name)) element.setAttribute(name === 'text-decoration-line' ? 'text-decoration' : name, style.getPropertyValue(name));
    for (const name of ['class', 'tabindex', 'role', 'aria-label', 'aria-pressed', 'data-id', 'data-edge']) element.removeAttribute(name);
  });
  for (const element of left) element.remove();
  copy.querySelector('g')?.removeAttribute('transform');
  for (const name of ['class', 'role', 'aria-label']) copy.removeAttribute(name);
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ x: area.x - edge, y: area.y - edge, width: area.width + 2 * edge, height: area.height + 2 * edge, fill: getComputedStyle(svg).backgroundColor })) ground.setAttribute(name, String(value));
  copy.prepend(ground);
  for (const [name, value] of Object.entries({ xmlns: 'http://www.w3.org/2000/svg', viewBox: Object.values(area).join(' '), width, height })) copy.setAttribute(name, String(value));
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

const longestSide = 8000; // pixels: browsers draw no larger canvas

/** The drawing as a PNG file, twice as large as on screen. */
export async function asPNG(svg: SVGSVGElement, drawn: number): Promise<Blob> {
  const { text, width, height } = asSVG(svg, drawn);
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.min(2, longestSide / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * scale);
    canvas.height = Math.ceil(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser could not draw the picture.'))), 'image/png'));
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Asks the server for an export of some nodes and the relations between them. */
export async function exported(format: string, nodes: readonly string[], fold: boolean): Promise<Blob> {
  const url = new URL('export', document.baseURI);
  url.searchParams.set('format', format);
  url.searchParams.set('depth', '0');
  if (fold) url.searchParams.set('fold', 'true');
  for (const id of nodes) url.searchParams.append('around', id);
  const response = await fetch(url, { headers: authorization() });
  if (!response.ok) throw new Error(`The server answered ${response.status} ${response.statusText}.`);
  return response.blob();
}

/** Gives a file to the browser, to be saved. */
export function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
