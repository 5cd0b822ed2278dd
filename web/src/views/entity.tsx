import { useEffect } from 'preact/hooks';
import { useQuery } from '../app/query';
import { address, go } from '../app/route';
import { Show, Unknown } from '../ui/answer';
import { Quote } from '../ui/evidence';
import { pageOf } from '../ui/node';
import { Title } from '../ui/title';
import { headQuery, type Named } from './entity/head';
import { Articles, Counterparts, Meetings, Relations, Statements } from './entity/lists';
import { Portrait } from './entity/portrait';
import { Institutions, People, Posts } from './entity/posts';

/** Who or what an entity is, what it did, and which sentences say so. */
export default function Entity() {
  const id = address.value.get('id') ?? '';
  const answer = useQuery(headQuery, { id });
  const node = answer.data?.node;
  useEffect(() => {
    // An id that was merged, or a name, leads to the page's own address; a meeting or article to its own view.
    if (node && (node.id !== id || node.__typename === 'Meeting' || node.__typename === 'Article')) go(pageOf(node.id), { replace: true });
  }, [node?.id]);
  return (
    <Show of={answer}>
      {({ node }) =>
        node && 'name' in node ? (
          <Page node={node} />
        ) : (
          <>
            <Title>Not found</Title>
            <Unknown id={id} />
          </>
        )
      }
    </Show>
  );
}

function Page({ node }: { node: Named }) {
  const isActor = node.__typename === 'Person' || node.__typename === 'Institution';
  return (
    <>
      <Title>{node.name}</Title>
      <Portrait node={node} />
      <div class="cards main-and-side">
        <div class="stack">
          {node.__typename === 'Person' && <Posts node={node} />}
          {node.__typename === 'Institution' && <People node={node} />}
          {node.__typename === 'Location' && <Institutions node={node} />}
          <Meetings id={node.id} kind={node.__typename} />
          {isActor && <Statements id={node.id} />}
          <Words node={node} />
        </div>
        <div class="stack">
          {isActor && <Counterparts id={node.id} />}
          <Relations id={node.id} />
          <Articles id={node.id} />
        </div>
      </div>
    </>
  );
}

/** The first sentences that speak of it. */
function Words({ node }: { node: Named }) {
  if (!('evidence' in node) || node.evidence.length === 0) return null;
  return (
    <section class="card">
      <h2>In the articles’ words</h2>
      {node.evidence.map((e, i) => (
        <Quote key={i} sentence={e} />
      ))}
    </section>
  );
}
