import { inWords, span } from '../../ui/date';
import { NodeLink, Status } from '../../ui/node';
import { lower } from '../../ui/words';
import { degrees, refOf, type Network } from './data';

/** The same graph as two tables. */
export function Tables({ network }: { network: Network }) {
  const degree = degrees(network.edges);
  const nodes = [...network.nodes.values()].sort((a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0) || (a.label < b.label ? -1 : 1));
  return (
    <div class="stack">
      <section class="card scroll">
        <table>
          <caption>Nodes, those with most relations first</caption>
          <thead>
            <tr>
              <th>Name</th>
              <th>Kind</th>
              <th>When</th>
              <th>Relations</th>
              <th>Articles</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map((v) => (
              <tr key={v.id}>
                <td><NodeLink node={refOf(v)} /></td>
                <td>{lower(v.kind)}</td>
                <td>
                  {v.kind === 'MEETING' && inWords(v.date)} {v.status && <Status status={v.status} />}
                </td>
                <td>{degree.get(v.id) ?? 0}</td>
                <td>{v.sources}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section class="card scroll">
        <table>
          <caption>Relations</caption>
          <thead>
            <tr>
              <th>From</th>
              <th>Relation</th>
              <th>To</th>
              <th>When</th>
              <th>Articles</th>
            </tr>
          </thead>
          <tbody>
            {network.edges.map((e) => {
              const [from, to] = [network.nodes.get(e.source), network.nodes.get(e.target)];
              return (
                from &&
                to && (
                  <tr key={e.id}>
                    <td><NodeLink node={refOf(from)} /></td>
                    <td>{e.label}</td>
                    <td><NodeLink node={refOf(to)} /></td>
                    <td>{(e.since || e.until) && inWords(span(e.since, e.until))}</td>
                    <td>{e.sources}</td>
                  </tr>
                )
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}
