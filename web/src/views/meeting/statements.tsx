import { graphql } from '../../app/graphql';
import { usePages } from '../../app/pages';
import { evidenceFragment } from '../../ui/evidence';
import { Listing } from '../../ui/list';
import { NodeLink, When } from '../../ui/node';
import { Said } from '../../ui/said';

const saidQuery = graphql(
  `
    query MeetingStatements($id: ID!, $after: String) {
      statements(filter: { meeting: $id }, first: 8, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          text
          date
          speaker {
            __typename
            id
            name
          }
          evidence {
            ...Evidence
          }
        }
      }
    }
  `,
  [evidenceFragment],
);

/** What was said about a meeting. */
export function Statements({ id }: { id: string }) {
  const answer = usePages(saidQuery, { id }, ({ statements }) => statements);
  return (
    <Listing title="What was said about it" of={answer}>
      {(nodes) => (
        <ol class="plain">
          {nodes.map((s) => (
            <Said key={s.id} text={s.text} evidence={s.evidence}>
              <NodeLink node={s.speaker} /> <When date={s.date} />
            </Said>
          ))}
        </ol>
      )}
    </Listing>
  );
}
