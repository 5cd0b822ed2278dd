// Notes the version of the layout, once all of it is there.
merge (p:Parley {id: 0}) set p.schema = $args.version, p.layout = $args.layout
