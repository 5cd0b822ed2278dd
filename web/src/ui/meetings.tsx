import { graphql, readFragment, type FragmentOf, type VariablesOf } from '../app/graphql';
import { usePages } from '../app/pages';
import { Event } from './list';
import { NodeLink } from './node';

/** What lists show of a meeting. */
export const meetingFragment = graphql(`
  fragment MeetingLine on Meeting {
    __typename
    id
    name
    status
    date
    dateRule
    earliest
    latest
  }
`);

/** A page of a list of meetings. */
export const meetingPageFragment = graphql(
  `
    fragment MeetingPage on MeetingConnection {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...MeetingLine
      }
    }
  `,
  [meetingFragment],
);

const meetingsQuery = graphql(
  `
    query Meetings($filter: MeetingFilter, $after: String) {
      meetings(filter: $filter, orderBy: { field: DATE, direction: DESC }, first: 40, after: $after) {
        ...MeetingPage
      }
    }
  `,
  [meetingPageFragment],
);

/** The meetings that pass a filter, the newest first. */
export const useMeetings = (filter: NonNullable<VariablesOf<typeof meetingsQuery>['filter']>) =>
  usePages(meetingsQuery, { filter }, ({ meetings }) => readFragment(meetingPageFragment, meetings));

/** A list of meetings: when, what, and how far it has come. */
export const MeetingList = ({ meetings }: { meetings: readonly FragmentOf<typeof meetingFragment>[] }) => (
  <ol class="plain events">
    {meetings.map((fragment) => {
      const m = readFragment(meetingFragment, fragment);
      return (
        <Event key={m.id} date={m.date} rule={m.dateRule} status={m.status}>
          <NodeLink node={m} dateless />
        </Event>
      );
    })}
  </ol>
);
