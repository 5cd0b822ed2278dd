import { graphql, type ResultOf } from '../../app/graphql';
import { evidenceFragment } from '../../ui/evidence';

/** What the page of an entity shows at once; its lists come page by page. */
export const headQuery = graphql(
  `
    query Entity($id: ID!) {
      node(id: $id) {
        __typename
        id
        ... on Entity {
          name
          aliases
          kind
          sources
          evidence(first: 3) {
            ...Evidence
          }
        }
        ... on Person {
          country {
            __typename
            id
            name
          }
        }
        ... on Institution {
          institutionKind
          code
          country {
            __typename
            id
            name
          }
          parent {
            __typename
            id
            name
          }
          children {
            __typename
            id
            name
          }
          basedIn {
            __typename
            id
            name
          }
        }
        ... on Location {
          locationKind
          code
          geonamesId
          coordinates {
            latitude
            longitude
          }
          within {
            __typename
            id
            name
          }
          country {
            __typename
            id
            name
          }
          institutions {
            __typename
            id
            name
          }
        }
      }
    }
  `,
  [evidenceFragment],
);

/** The entity of the page. */
export type Head = NonNullable<ResultOf<typeof headQuery>['node']>;

/** An entity that has a name: what other nodes are have views of their own. */
export type Named = Head & { readonly name: string };
