/** The kinds of node, as the endpoint names them. */
export type Kind = 'PERSON' | 'INSTITUTION' | 'LOCATION' | 'MEETING' | 'STATEMENT' | 'ARTICLE';

/** A name of an enum in words: HOLDS_POSITION is "holds position". */
export const lower = (name: string): string => name.toLowerCase().replaceAll('_', ' ');

/** Words that stand at the head of a line: with a capital. */
export function sentence(words: string): string {
  const [first = '', ...rest] = words;
  return first.toUpperCase() + rest.join('');
}

/** A name of an enum at the head of a line: "Holds position". */
export const capital = (name: string): string => sentence(lower(name));

/** A text that is no longer than so many characters, to be drawn where there is little room. */
export const shorten = (text: string, most = 40): string => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

/** A number and its noun: "1 article", "3 articles", "1,200 people". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

/** A confidence from 0 to 1, in percent. */
export const percent = (confidence: number): string => `${Math.round(confidence * 100)}%`;

/** The kind of a node by its typename. */
export const kindOf = (typename: string): Kind => typename.toUpperCase() as Kind;

/** The kind of a node by its id, which begins with it. */
export const kindOfId = (id: string): Kind => id.slice(0, id.indexOf('/')).toUpperCase() as Kind;

/** A country's name by its ISO 3166-1 code. */
export function countryName(code: string | null | undefined): string {
  if (!code) return '';
  try {
    return new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
