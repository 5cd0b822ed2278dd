"""Reads entities of FollowTheMoney as its tools do, and prints them by id. It fails where the model takes any of them otherwise than it is written."""

import json
import sys

from followthemoney import model

entities = {}
for number, line in enumerate(open(sys.argv[1], encoding="utf-8"), 1):
    raw = json.loads(line)
    where = f"line {number}, {raw['schema']} {raw['id']}"
    proxy = model.get_proxy(raw, cleaned=False)
    proxy.schema.validate(proxy.to_dict())
    assert proxy.to_dict() == model.get_proxy(raw, cleaned=True).to_dict(), f"{where}: cleaning changes it: {proxy.to_dict()}"
    assert proxy.to_dict()["properties"] == raw["properties"], f"{where}: something is lost: {proxy.to_dict()}"
    assert not proxy.schema.abstract, f"{where}: the schema is none of an entity"
    assert raw["id"] not in entities, f"{where}: there are two"
    for name in proxy.schema.required:
        assert proxy.get(name), f"{where}: {name} is missing"
    for prop in proxy.iterprops():
        assert not prop.deprecated, f"{where}: {prop.name} is of the past"
        for value in proxy.get(prop):
            assert prop.type.validate(value), f"{where}: {prop.name} cannot be {value!r}"
            assert prop.max_length is None or len(value) <= prop.max_length, f"{where}: {prop.name} is too long"
    entities[raw["id"]] = proxy

for proxy in entities.values():
    for prop in proxy.iterprops():
        if prop.range is not None:
            for value in proxy.get(prop):
                assert value in entities, f"{proxy.id}: {prop.name} names nothing: {value}"
                assert entities[value].schema.is_a(prop.range), f"{proxy.id}: {prop.name} is a {entities[value].schema.name}"
    assert proxy.caption, f"{proxy.id} has no caption"

json.dump({p.id: {"schema": p.schema.name, "parents": sorted(p.schema.names), "properties": p.properties} for p in entities.values()}, sys.stdout)
