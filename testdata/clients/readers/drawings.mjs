// Reads drawn graphs by the reader that is named first, and prints each as a line of JSON: whether it is directed, its
// nodes by id and its edges by id, with their attributes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import cytoscape from 'cytoscape';
import { MultiGraph } from 'graphology';
import graphml from 'graphology-graphml';

// GraphML has no lists: they are JSON.
const attributes = ({ aliases, topics, ...rest }) => ({
  ...rest, ...(aliases && { aliases: JSON.parse(aliases) }), ...(topics && { topics: JSON.parse(topics) }),
});

const readers = {
  graphology(text) {
    const graph = graphml.parse(MultiGraph, text);
    return {
      directed: graph.type === 'directed',
      nodes: Object.fromEntries(graph.mapNodes((id, data) => [id, attributes(data)])),
      edges: Object.fromEntries(graph.mapEdges((key, { id, ...data }, from, to) => {
        assert.equal(id, key);
        return [id, { ...attributes(data), from, to }];
      })),
    };
  },
  cytoscape(text) {
    const { directed, elements } = JSON.parse(text);
    const cy = cytoscape({ headless: true, elements });
    assert.equal(cy.elements().length, elements.nodes.length + elements.edges.length);
    return {
      directed,
      nodes: Object.fromEntries(cy.nodes().map((node) => {
        const { name, value, source, id, ...data } = node.data();
        assert.equal(name, data.label);
        assert.equal(value, id);
        assert(node.hasClass(data.kind.toLowerCase()));
        if (data.status) assert(node.hasClass(data.status.toLowerCase()));
        return [id, source ? { source, ...data } : data];
      })),
      edges: Object.fromEntries(cy.edges().map((edge) => {
        const { id, key, source, target, ...data } = edge.data();
        assert.equal(key, id);
        assert(edge.hasClass(data.type.toLowerCase()));
        return [id, { ...data, from: source, to: target }];
      })),
    };
  },
};

for (const path of process.argv.slice(3)) {
  console.log(JSON.stringify(readers[process.argv[2]](readFileSync(path, 'utf8'))));
}
