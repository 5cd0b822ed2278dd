import { graphql, readFragment, type FragmentOf } from '../app/graphql';
import { NodeLink, Status, When } from './node';
import { lower } from './words';

/** What lists show of a meeting. */
export const meetingFragment = graphql(`
  fragment MeetingLine on Meeting {
    __typename
    id
    name
    meetingKind
    status
    date
    dateRule
    sources
    place {
      __typename
      id
      name
    }
    participants {
      actor {
        __typename
        id
        name
      }
    }
  }
`);

/** A list of meetings: when, what, where, who, and how far it has come. */
export const MeetingList = ({ meetings }: { meetings: readonly FragmentOf<typeof meetingFragment>[] }) => (
  <ol class="plain">
    {meetings.map((fragment) => {
      const m = readFragment(meetingFragment, fragment);
      return (
        <li key={m.id}>
          <div class="row">
            <When date={m.date} rule={m.dateRule} /> <Status status={m.status} />
            <span class="hint">{lower(m.meetingKind)}</span>
          </div>
          <NodeLink node={m} />
        </li>
      );
    })}
  </ol>
);
