package org.socialcare.domain.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All metrics, each defined once. */
public final class Registry {
    /** Changes whenever a definition does; results say which one they were computed by. */
    public static final int VERSION = 4;

    private static final Map<String, Definition> DEFINITIONS = definitions();

    private Registry() {}

    /** Every metric, in the order in which they are listed. */
    public static List<Metric> all() {
        return DEFINITIONS.values().stream().map(Definition::metric).toList();
    }

    public static Optional<Metric> find(String id) {
        return Optional.ofNullable(DEFINITIONS.get(id)).map(Definition::metric);
    }

    static Definition definition(String id) {
        Definition definition = DEFINITIONS.get(id);
        if (definition == null)
            throw new IllegalArgumentException("There is no metric " + id + ".");
        return definition;
    }

    private static Map<String, Definition> definitions() {
        List<Definition> all = new ArrayList<>();
        all.addAll(Speed.all());
        all.addAll(Resolving.all());
        all.addAll(Volume.all());
        all.addAll(Outcomes.all());
        all.addAll(PassedOn.all());
        all.addAll(Unattended.all());
        all.add(Starved.definition());
        all.addAll(Promises.all());
        all.addAll(Now.all());
        Map<String, Definition> byId = new LinkedHashMap<>();
        for (Definition definition : all) byId.put(definition.metric().id(), definition);
        return byId;
    }
}
