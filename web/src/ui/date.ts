const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const seasons: Readonly<Record<string, string>> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' };

// EDTF as the endpoint writes it: years (negative, of more than four digits, decades, centuries, unknown), with month or season, and day, each of which may be XX.
const pointForm = String.raw`(?:-?\d{4}|\d{3}X|\d{2}XX|XXXX|Y-?\d{5,9})(?:-(?:\d\d|XX)){0,2}[?~%]?`;
const dateForm = String.raw`(?:(?:${pointForm}|\.\.)?/(?:${pointForm}|\.\.)?|${pointForm})`;
const aPoint = new RegExp(`^${pointForm}$`);

/** A date of an EDTF text, no interval, by its parts; a month of 21 to 24 is a season. */
interface Point {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly qualifier: string; // '', or one of ~ ? %
}

/**
 * An EDTF date in words: "10 April 2025", "spring 2025", "10–12 April 2025", "since 8 January 2015", "about 2014", "10 April, year unknown".
 * What is no EDTF is returned as it is.
 */
export function inWords(edtf: string | null | undefined): string {
  if (!edtf) return 'undated';
  const [from = '', to, ...rest] = edtf.split('/');
  if (rest.length > 0 || ![from, to ?? ''].every((end) => end === '' || end === '..' || aPoint.test(end))) return edtf;
  if (to === undefined) return qualified(point(from), point(from).qualifier);
  const [a, b] = [ending(from), ending(to)];
  if (a && b) return range(a, b);
  if (a) return `since ${qualified(a, a.qualifier)}${to === '' ? ', end unknown' : ''}`;
  if (b) return `until ${qualified(b, b.qualifier)}${from === '' ? ', beginning unknown' : ''}`;
  return 'at an unknown time';
}

/** A text in which dates stand as EDTF, such as the rule by which a date was resolved, with these in words. */
export const datesInWords = (text: string): string => text.replace(/(?<![\w/-])\d{4}-\d\d(?:-\d\d)?[?~%]?(?:\/(?:\d{4}-\d\d(?:-\d\d)?[?~%]?|\.\.))?(?![\w/-])/g, inWords);

const dated = new RegExp(`^(.+), (${dateForm})$`, 's');

/** The title of a meeting without the date at its end: for where the date stands beside it. */
export const undated = (title: string): string => dated.exec(title)?.[1] ?? title;

/** The title of a meeting, which ends in its date as EDTF, with the date in words. */
export const titleInWords = (title: string): string => title.replace(dated, (_, words: string, edtf: string) => `${words}, ${inWords(edtf)}`);

/** When something holds, by its two ends, either of which may be open, as EDTF; null where neither is known. */
export function span(since: string | null, until: string | null): string | null {
  if (since === until) return since;
  return `${since ?? '..'}/${until ?? '..'}`;
}

const ending = (text: string): Point | null => (text === '' || text === '..' ? null : point(text));

function point(text: string): Point {
  const qualifier = /[~?%]$/.exec(text)?.[0] ?? '';
  const [year = '', month, day] = text.slice(0, text.length - qualifier.length).split(/(?<=.)-(?!\d{5})/);
  return { year, month, day, qualifier };
}

/** Both ends of an interval, what they share said once. */
function range(a: Point, b: Point): string {
  if (a.qualifier !== b.qualifier) return `${qualified(a, a.qualifier)} – ${qualified(b, b.qualifier)}`;
  const sameYear = a.year === b.year && isYear(a.year);
  let words: string;
  if (sameYear && a.month === b.month && a.day && b.day && ![a.day, b.day, a.month].includes('XX')) words = `${Number(a.day)}–${plain(b)}`;
  else if (sameYear && a.month && b.month) words = `${yearless(a)} – ${plain(b)}`;
  else if (!a.month && !b.month) words = `${plain(a)}–${plain(b)}`;
  else words = `${plain(a)} – ${plain(b)}`;
  return qualify(words, a.qualifier);
}

const qualified = (p: Point, qualifier: string): string => qualify(plain(p), qualifier);

/** Words for what EDTF writes as ~ (about), ? (uncertain) and % (both). */
const qualify = (words: string, qualifier: string): string => `${/[~%]/.test(qualifier) ? 'about ' : ''}${words}${/[?%]/.test(qualifier) ? ' (uncertain)' : ''}`;

const isYear = (year: string) => /^-?\d{4}$/.test(year);

function plain(p: Point): string {
  if (p.year === 'XXXX') return p.month ? `${yearless(p)}, year unknown` : 'year unknown';
  const year = yearInWords(p.year);
  if (!p.month) return year;
  return p.month === 'XX' || p.day === 'XX' ? `${yearless(p)} of ${year}`.replace(/^(some day of \w+) of /, '$1 ') : `${yearless(p)} ${year}`;
}

function yearInWords(year: string): string {
  if (/XX$/.test(year)) return `some year from ${year.slice(0, 2)}00 to ${year.slice(0, 2)}99`;
  if (/X$/.test(year)) return `the ${year.slice(0, 3)}0s`;
  const n = Number(year.replace(/^Y/, ''));
  return n <= 0 ? `${(1 - n).toLocaleString('en', { useGrouping: false })} BC` : String(n);
}

/** A day, month or season without its year. */
function yearless({ month = '', day }: Point): string {
  const name = seasons[month] ?? months[Number(month) - 1] ?? 'some month';
  if (day === undefined) return name;
  if (day === 'XX') return month === 'XX' ? 'some day' : `some day of ${name}`;
  return month === 'XX' ? `the ${Number(day)}th of ${name}` : `${Number(day)} ${name}`;
}

const clock = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });

/** A moment, as the reader's clock shows it. */
export const moment = (iso: string): string => clock.format(new Date(iso)).replace(' at ', ', ');

/** Milliseconds of a day. */
export const dayLength = 86_400_000;

/** The day, YYYY-MM-DD, that is so many milliseconds after 1970 began. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Milliseconds since 1970 of a day, YYYY-MM-DD. */
export const dayTime = (day: string): number => Date.parse(`${day}T00:00:00Z`);
