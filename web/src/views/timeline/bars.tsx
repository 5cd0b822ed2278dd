import { graphql } from '../../app/graphql';
import { useQuery } from '../../app/query';
import { change } from '../../app/route';
import { Show } from '../../ui/answer';
import { meetingFilter } from '../../ui/controls';
import { dayOf, inWords } from '../../ui/date';
import { count } from '../../ui/words';

const monthsQuery = graphql(`
  query MeetingsByMonth($filter: MeetingFilter) {
    meetingCounts(filter: $filter, by: MONTH, first: 500) {
      key
      count
    }
  }
`);

/** A month or year, as EDTF, and how many meetings it has. */
interface Bar {
  readonly key: string;
  readonly count: number;
}

const mostMonths = 48; // beyond that years are shown

/** How many meetings there were in each month, or year; a bar narrows to it. */
export function Bars() {
  const answer = useQuery(monthsQuery, { filter: meetingFilter() });
  return (
    <Show of={answer}>
      {({ meetingCounts }) => {
        const bars = evenly(meetingCounts.filter((m) => /^\d{4}-\d{2}$/.test(m.key)));
        const most = Math.max(1, ...bars.map((m) => m.count));
        if (bars.length < 2) return null;
        return (
          <section class="card months" aria-label={`Meetings by ${bars[0]?.key.length === 4 ? 'year' : 'month'}`}>
            <ol>
              {bars.map((m, i) => (
                <li key={m.key}>
                  <button type="button" disabled={m.count === 0} onClick={() => change({ since: `${m.key}${m.key.length === 4 ? '-01' : ''}-01`, until: lastDay(m.key) }, { replace: false })}>
                    <span aria-hidden="true" class="hint">
                      {m.count || ''}
                    </span>
                    <span class="bar" aria-hidden="true" style={{ height: `${(3 * m.count) / most}rem` }} />
                    <span class="sr">
                      {inWords(m.key)}: {count(m.count, 'meeting')}
                    </span>
                    <span aria-hidden="true" class="hint">
                      {shortly(m.key, i === 0)}
                    </span>
                  </button>
                </li>
              ))}
            </ol>
          </section>
        );
      }}
    </Show>
  );
}

/** The months from the first to the last, those without a meeting too; years where these are many. */
function evenly(months: readonly Bar[]): readonly Bar[] {
  const counts = new Map(months.map((m) => [m.key, m.count]));
  const keys = [...counts.keys()].sort();
  const [first, last] = [keys[0] ?? '', keys.at(-1) ?? ''];
  const number = (key: string) => Number(key.slice(0, 4)) * 12 + Number(key.slice(5)) - 1;
  const nameOf = (n: number) => `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`;
  if (number(last) - number(first) < mostMonths) {
    return Array.from({ length: number(last) - number(first) + 1 }, (_, i) => nameOf(number(first) + i)).map((key) => ({ key, count: counts.get(key) ?? 0 }));
  }
  const years = new Map<string, number>();
  for (const m of months) years.set(m.key.slice(0, 4), (years.get(m.key.slice(0, 4)) ?? 0) + m.count);
  return [...years].map(([key, n]) => ({ key, count: n })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** A month without its year, but for the first one and each January. */
function shortly(key: string, first: boolean) {
  if (key.length === 4) return key;
  const [month = '', year] = inWords(key).split(' ');
  return (
    <>
      {month.slice(0, 3)}
      <br />
      {first || key.endsWith('-01') ? year : '\u00a0'}
    </>
  );
}

/** The last day of a month, YYYY-MM, or year. */
function lastDay(key: string): string {
  const [year, month = 12] = key.split('-').map(Number);
  return dayOf(Date.UTC(year ?? 0, month, 0));
}
