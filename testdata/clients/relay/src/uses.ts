// Uses what relay-compiler makes of pages.ts, so that the type checker sees that it fits the schema.
import type { pages_meeting$data } from './__generated__/pages_meeting.graphql';
import type { pages_meetings$data } from './__generated__/pages_meetings.graphql';
import type { pages_person$data } from './__generated__/pages_person.graphql';
import type { pagesLoadMutation } from './__generated__/pagesLoadMutation.graphql';
import type { pagesMeetingsQuery$variables } from './__generated__/pagesMeetingsQuery.graphql';

export const asked: pagesMeetingsQuery$variables = {
  count: 20,
  filter: { since: '2026-05', status: ['HELD'], participants: { all: ['Russia'], role: 'HEAD' }, not: { place: 'Ankara' } },
};

export const total = (page: pages_meetings$data): number => page.meetings.totalCount;

export function line(meeting: pages_meeting$data): string {
  const posts = meeting.participants.flatMap(({ actor }) => actor.positions?.map(({ title }) => title) ?? []);
  const latitude: number | undefined = meeting.place?.coordinates?.latitude;
  return [meeting.date ?? 'undated', meeting.place?.name ?? 'somewhere', latitude?.toFixed(1), ...posts].join(', ');
}

export const often = (person: pages_person$data): number => person.counterparts.edges.reduce((sum, { node }) => sum + node.count, 0);

export const loads: pagesLoadMutation['variables'] = { articles: [{ text: 'Nothing happened.', published: '2026-05-14' }] };

// @ts-expect-error: a status that the schema does not have
export const wrong: pagesMeetingsQuery$variables = { count: 20, filter: { status: ['FORGOTTEN'] } };

// @ts-expect-error: the date of a meeting may be unknown
export const certain = (meeting: pages_meeting$data): string => meeting.date;
