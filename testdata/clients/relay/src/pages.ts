// What a page written with Relay asks for: a list in pages, an object by its id with a list in pages of its own, a mutation.
import { graphql } from 'relay-runtime';

export const meetings = graphql`
  query pagesMeetingsQuery($count: Int!, $cursor: String, $filter: MeetingFilter) {
    ...pages_meetings @arguments(count: $count, cursor: $cursor, filter: $filter)
    stats { lastLoad relations { type count } }
  }
`;

export const list = graphql`
  fragment pages_meetings on Query
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" }, filter: { type: "MeetingFilter" })
  @refetchable(queryName: "pagesMeetingsPageQuery") {
    meetings(first: $count, after: $cursor, filter: $filter, orderBy: { field: DATE, direction: DESC })
      @connection(key: "pages_meetings", filters: ["filter", "orderBy"]) {
      totalCount
      edges { node { ...pages_meeting } }
    }
  }
`;

export const meeting = graphql`
  fragment pages_meeting on Meeting {
    id
    name
    date
    status
    place { name coordinates { latitude longitude } }
    participants { role actor { __typename name ... on Person { positions(status: [CURRENT]) { title } } } onBehalfOf { name } }
  }
`;

export const person = graphql`
  query pagesPersonQuery($id: ID!) {
    node(id: $id) { __typename label ...pages_person @alias(as: "person") }
  }
`;

export const counterparts = graphql`
  fragment pages_person on Person
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
  @refetchable(queryName: "pagesPersonPageQuery") {
    aliases
    counterparts(first: $count, after: $cursor) @connection(key: "pages_person_counterparts") {
      edges { node { count first actor { name } meetings(first: 3) { name } } }
    }
  }
`;

export const load = graphql`
  mutation pagesLoadMutation($articles: [ArticleInput!]!) {
    loadArticles(articles: $articles, dryRun: true) { read preview rejected { index reason } }
  }
`;
