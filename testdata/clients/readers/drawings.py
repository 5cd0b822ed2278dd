"""Reads drawn graphs by the reader that is named first, and prints each as a line of JSON: whether it is directed, its
nodes by id and its edges by id, with their attributes."""
import csv
import io
import json
import math
import re
import subprocess
import sys
import zipfile

import igraph
import networkx
import pydot

LISTS = {"aliases", "topics"}
NUMBERS = {"geonames", "latitude", "longitude", "sources", "confidence", "weight"}


def attributes(found):
    """Those that are there: lists are JSON where a format has none, and igraph has no other way to say that nothing is."""
    return {k: json.loads(v, strict=False) if k in LISTS and isinstance(v, str) else v
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
        return text[1:-1].replace('\\"', '"') if text[0] == '"' else text  # as Graphviz itself undoes it; the rest is the reader's

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


def gexf_networkx(path):
    graph = networkx.read_gexf(path)
    nodes = {n: attributes(d) for n, d in graph.nodes(data=True)}
    edges = {}
    for a, b, d in graph.edges(data=True):
        found = attributes(d) | {"from": a, "to": b}
        edges[found.pop("id")] = found
    assert len(edges) == graph.number_of_edges()
    for found in nodes.values():
        assert {"r", "g", "b"} < found.pop("viz")["color"].keys()
    for found in [*nodes.values(), *edges.values()]:
        for bound, day in (("start", "begin"), ("end", "end")):
            assert found.get(day) == found.get(bound)
        found.pop("start", None)
    assert graph.graph["mode"] == "dynamic"
    return {"directed": graph.is_directed(), "nodes": nodes, "edges": edges}


# What a spreadsheet would run, after apostrophes of which one is not the text's.
DEFUSED = re.compile("'+([\t\r\n]|[\\s\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\ufeff]*[=+\\-@\uff1d\uff0b\uff0d\uff20])")


def csv_python(path):
    def rows(name):
        with zipfile.ZipFile(path) as z, z.open(name) as table:
            for row in csv.DictReader(io.TextIOWrapper(table, encoding="utf-8", newline="")):
                yield {k: value(k, v) for k, v in row.items() if v != ""}

    def value(name, cell):
        if name.lower() in NUMBERS:
            return float(cell)
        if DEFUSED.match(cell):
            cell = cell[1:]
        return next(csv.reader(io.StringIO(cell, newline=""), delimiter=";")) if name in LISTS else cell

    def lasting(row):
        begin, end = row.get("begin"), row.get("end")
        assert row.pop("Timeset", None) == (f"<[{begin or '-Infinity'}, {end or 'Infinity'}]>" if begin or end else None)
        return row

    def renamed(row, names):
        return {names.get(k, k): v for k, v in row.items()}

    nodes = {row.pop("Id"): renamed(lasting(row), {"Label": "label", "outlet": "source"}) for row in rows("nodes.csv")}
    names = {"Source": "from", "Target": "to", "Kind": "type", "Label": "label", "Weight": "weight"}
    edges, types = {}, set()
    for row in rows("edges.csv"):
        types.add(row.pop("Type"))
        key = row.pop("Id")
        edges[key] = renamed(lasting(row), names)
    [direction] = types
    return {"directed": direction == "Directed", "nodes": nodes, "edges": edges}


reader = globals()[sys.argv[1]]
for path in sys.argv[2:]:
    print(json.dumps(reader(path)))
