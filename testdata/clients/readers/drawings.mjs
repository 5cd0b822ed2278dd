// Reads drawn graphs by the reader that is named first, and prints each as a line of JSON: whether it is directed, its
// nodes by id and its edges by id, with their attributes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import cytoscape from 'cytoscape';
import { MultiGraph } from 'graphology';
import gexf from 'gexf';
import { parse as readGEXF } from 'graphology-gexf';
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
  gexf_graphology(text) {
    const graph = readGEXF(MultiGraph, text);
    const colored = ({ color, size, shape, ...data }) => {
      assert(color && size && shape);
      return data;
    };
    return {
      directed: graph.type === 'directed',
      nodes: Object.fromEntries(graph.mapNodes((id, data) => [id, colored(data)])),
      edges: Object.fromEntries(graph.mapEdges((id, { kind, ...data }, from, to) => {
        assert.equal(kind, data.type);
        return [id, { ...data, from, to }];
      })),
    };
  },
  gexf_js(text) {
    const { version, mode, defaultEdgeType, nodes, edges } = gexf.parse(text);
    assert.deepEqual([version, mode], ['1.3', 'dynamic']);
    // It knows lists of earlier versions alone, which bars keep apart. Those of 1.3 are JSON but for their line ends and tabs.
    const json = (list) => list.join('|').replace(/[\n\r\t]/g, (c) => JSON.stringify(c).slice(1, -1));
    const found = (label, { aliases, topics, ...rest }) => attributes({
      label, ...Object.fromEntries(Object.entries(rest).filter(([, v]) => v !== undefined && !Number.isNaN(v))),
      ...(aliases?.length && { aliases: json(aliases) }), ...(topics?.length && { topics: json(topics) }),
    });
    for (const { viz } of nodes) assert(viz.color && viz.size && viz.shape);
    return {
      directed: defaultEdgeType === 'directed',
      nodes: Object.fromEntries(nodes.map(({ id, label, attributes }) => [id, found(label, attributes)])),
      edges: Object.fromEntries(edges.map(({ id, label, weight, type, source, target, attributes }) => {
        assert.equal(type, defaultEdgeType);
        return [id, { ...found(label, attributes), weight, from: source, to: target }];
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
