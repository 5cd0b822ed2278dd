import { graphql } from '../../app/graphql';

/** These are one. */
export const mergeMutation = graphql(`
  mutation Merge($ids: [ID!]!, $why: String) {
    merge(ids: $ids, why: $why) {
      id
    }
  }
`);

/** These are not one. */
export const distinguishMutation = graphql(`
  mutation Distinguish($a: ID!, $b: ID!, $why: String) {
    distinguish(a: $a, b: $b, why: $why) {
      id
    }
  }
`);
