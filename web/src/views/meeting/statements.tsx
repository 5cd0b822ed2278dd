import { graphql } from '../../app/graphql';
import { usePages } from '../../app/pages';
import { Evidence, evidenceFragment } from '../../ui/evidence';
import { Listing } from '../../ui/list';
import { NodeLink, When } from '../../ui/node';

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
            <li key={s.id}>
              <q class="said" dir="auto">
                {s.text}
              </q>
              <div class="row hint">
                <NodeLink node={s.speaker} /> <When date={s.date} />
                <Evidence list={s.evidence} of={s.text} />
              </div>
            </li>
          ))}
        </ol>
      )}
    </Listing>
  );
}
