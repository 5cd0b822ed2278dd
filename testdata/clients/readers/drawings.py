"""Reads drawn graphs by the reader that is named first, and prints each as a line of JSON: whether it is directed, its
nodes by id and its edges by id, with their attributes."""
import json
import math
import re
import subprocess
import sys

import igraph
import networkx
import pydot

LISTS = {"aliases", "topics"}
NUMBERS = {"geonames", "latitude", "longitude", "sources", "confidence", "weight"}


def attributes(found):
    """Those that are there: lists are JSON where a format has none, and igraph has no other way to say that nothing is."""
    return {k: json.loads(v) if k in LISTS and isinstance(v, str) else v
            for k, v in found.items() if v not in (None, "") and not (isinstance(v, float) and math.isnan(v))}


def of_networkx(graph):
    return {
        "directed": graph.is_directed(),
        "nodes": {n: attributes(d) for n, d in graph.nodes(data=True)},
        "edges": {k: attributes(d) | {"from": a, "to": b} for a, b, k, d in graph.edges(keys=True, data=True)},
    }


def graphml_networkx(path):
    graph = of_networkx(networkx.read_graphml(path, force_multigraph=True))
    for key, edge in graph["edges"].items():
        assert edge.pop("id") == key
    return graph


def graphml_igraph(path):
    graph = igraph.Graph.Read_GraphML(path)
    ids = [name.replace("&#38;", "&") for name in graph.vs["id"]]  # igraph leaves that reference as it is, in ids alone
    nodes = {name: attributes(v.attributes()) for name, v in zip(ids, graph.vs)}
    edges = {e["id"]: attributes(e.attributes()) | {"from": ids[e.source], "to": ids[e.target]} for e in graph.es}
    for found in [*nodes.values(), *edges.values()]:
        del found["id"]
    assert len(nodes) == graph.vcount() and len(edges) == graph.ecount()
    return {"directed": graph.is_directed(), "nodes": nodes, "edges": edges}


def cytoscape_networkx(path):
    with open(path, encoding="utf-8") as f:
        graph = of_networkx(networkx.cytoscape_graph(json.load(f)))
    for node in graph["nodes"].values():
        assert node.pop("name") == node["label"]
        del node["id"], node["value"]
    for edge in graph["edges"].values():
        for name in ("id", "key", "source", "target"):
            del edge[name]
    return graph


# What Graphviz draws by, which are no attributes of the graph's.
LOOKS = {"arrowsize", "color", "fillcolor", "fontcolor", "fontname", "fontsize", "height", "label", "lp", "margin", "penwidth", "pos", "shape", "style", "tooltip", "vertices",
         "width"}


def unescaped(text):
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], text)


def of_graphviz(found):
    out = {}
    for name, value in found.items():
        if name not in LOOKS and not name.startswith("_") and value != "":
            value = unescaped(value)
            out["label" if name == "caption" else name] = float(value) if name in NUMBERS else value
    return attributes(out)


def dot_graphviz(path):
    graph = json.loads(subprocess.run(["dot", "-Tjson", path], check=True, capture_output=True).stdout)
    ids = [unescaped(o.pop("name")) for o in graph["objects"]]
    nodes = dict(zip(ids, map(of_graphviz, graph["objects"])))
    edges = {}
    for e in graph["edges"]:
        found = {"from": ids[e.pop("tail")], "to": ids[e.pop("head")]} | of_graphviz(e)
        edges[found.pop("id")] = found
    assert len(nodes) == len(ids) and len(edges) == len(graph["edges"])
    return {"directed": graph["directed"], "nodes": nodes, "edges": edges}


def dot_pydot(path):
    def plain(text):
        assert text[0] == text[-1] == '"'
        return text[1:-1].replace('\\"', '"')  # as Graphviz itself undoes it; the rest is the reader's

    def data(found):
        return of_graphviz({k: plain(v) for k, v in found.items()})

    [graph] = pydot.graph_from_dot_file(path, encoding="utf-8")
    nodes = {unescaped(plain(n.get_name())): data(n.get_attributes()) for n in graph.get_nodes() if n.get_name() not in ("node", "edge", "graph")}
    edges = {}
    for e in graph.get_edges():
        found = {"from": unescaped(plain(e.get_source())), "to": unescaped(plain(e.get_destination()))} | data(e.get_attributes())
        edges[found.pop("id")] = found
    assert len(edges) == len(graph.get_edges())
    return {"directed": graph.get_type() == "digraph", "nodes": nodes, "edges": edges}


reader = globals()[sys.argv[1]]
for path in sys.argv[2:]:
    print(json.dumps(reader(path)))
