import { graphql, type ResultOf } from '../../app/graphql';
import { evidenceFragment } from '../../ui/evidence';

/** What the page of a meeting shows at once; what was said comes page by page. */
export const meetingQuery = graphql(
  `
    query Meeting($id: ID!) {
      meeting(id: $id) {
        __typename
        id
        name
        meetingKind
        status
        date
        dateRule
        sources
        topics
        place {
          __typename
          id
          name
          country {
            __typename
            id
            name
          }
        }
        participants {
          role
          actor {
            __typename
            id
            name
          }
          onBehalfOf {
            __typename
            id
            name
          }
          position {
            id
            title
            institution {
              __typename
              id
              name
            }
            evidence {
              ...Evidence
            }
          }
          evidence {
            ...Evidence
          }
        }
        follows {
          __typename
          id
          name
          date
          status
        }
        followedBy {
          __typename
          id
          name
          date
          status
        }
        conflicts {
          property
          values {
            value
            evidence {
              ...Evidence
            }
          }
        }
        history {
          status
          date
          reported
          evidence {
            ...Evidence
          }
        }
        evidence(first: 20) {
          ...Evidence
        }
      }
    }
  `,
  [evidenceFragment],
);

/** The meeting of the page. */
export type Meeting = NonNullable<ResultOf<typeof meetingQuery>['meeting']>;
