"""Reads GeoJSON, and prints its features by id. It fails where it is not as RFC 7946 has it."""

import json
import math
import sys


def position(p):
    assert isinstance(p, list) and len(p) == 2 and all(isinstance(v, (int, float)) and math.isfinite(v) for v in p), f"no position: {p}"
    assert -180 <= p[0] <= 180 and -90 <= p[1] <= 90, f"no longitude and latitude: {p}"


def no_constant(name):
    raise ValueError(f"{name} is no JSON")


def no_twins(pairs):
    assert len({name for name, _ in pairs}) == len(pairs), f"a name stands twice: {pairs}"
    return dict(pairs)


data = open(sys.argv[1], "rb").read()
assert not data.startswith(b"\xef\xbb\xbf"), "a byte order mark"
collection = json.loads(data.decode("utf-8"), parse_constant=no_constant, object_pairs_hook=no_twins)
assert collection["type"] == "FeatureCollection" and collection.keys() == {"type", "features"}
features = {}
for f in collection["features"]:
    assert f["type"] == "Feature" and f.keys() == {"type", "id", "geometry", "properties"}, f.keys()
    assert isinstance(f["id"], str) and f["id"] not in features, f["id"]
    assert isinstance(f["properties"], dict)
    geometry = f["geometry"]
    if geometry is not None:
        assert geometry.keys() == {"type", "coordinates"}
        if geometry["type"] == "Point":
            position(geometry["coordinates"])
        else:
            assert geometry["type"] == "MultiPoint" and len(geometry["coordinates"]) > 1
            for p in geometry["coordinates"]:
                position(p)
    features[f["id"]] = f

json.dump(features, sys.stdout)
