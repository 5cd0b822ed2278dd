const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const seasons: Readonly<Record<string, string>> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' };

/** An EDTF date in words: "10 April 2025", "April 2025", "10–12 April 2025", "since 8 January 2015", "10 April, year unknown". */
export function inWords(edtf: string | null | undefined): string {
  if (!edtf) return 'undated';
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return point(from);
  if (to === '..' || to === '') return `since ${point(from)}`;
  if (from === '..' || from === '') return `until ${point(to)}`;
  return range(from, to);
}

/** When something holds, by its two ends, either of which may be open, as EDTF; null where neither is known. */
export function span(since: string | null, until: string | null): string | null {
  if (since === until) return since;
  return `${since ?? '..'}/${until ?? '..'}`;
}

function range(from: string, to: string): string {
  const [a, b] = [parts(from), parts(to)];
  if (a.day && b.day && a.year === b.year && a.month === b.month) return `${Number(a.day)}–${point(to)}`;
  if (a.month && a.year === b.year) return `${yearless(a)} – ${point(to)}`;
  return `${point(from)} – ${point(to)}`;
}

interface Parts {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

function parts(text: string): Parts {
  const [year = '', month, day] = text.replace(/[~?%]$/, '').split(/(?<=.)-/);
  return { year, month, day };
}

/** A day, month or season without its year. */
function yearless({ month = '', day }: Parts): string {
  const name = seasons[month] ?? months[Number(month) - 1] ?? 'some month of';
  return day && /\d/.test(day) ? `${Number(day)} ${name}` : name;
}

function point(text: string): string {
  const p = parts(text);
  const about = /[~%]$/.test(text) ? 'about ' : '';
  const doubtful = /[?%]$/.test(text) ? ' (uncertain)' : '';
  let words = p.year;
  if (p.year === 'XXXX') words = `${yearless(p)}, year unknown`;
  else if (/X/.test(p.year)) words = `the ${p.year.replaceAll('X', '0')}s`;
  else if (p.month) words = `${yearless(p)} ${p.year}`;
  return about + words + doubtful;
}

/** A moment, as the reader's clock shows it. */
export const moment = (iso: string): string => new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

/** Milliseconds since 1970 of a day, YYYY-MM-DD. */
export const dayTime = (day: string): number => Date.parse(`${day}T00:00:00Z`);
