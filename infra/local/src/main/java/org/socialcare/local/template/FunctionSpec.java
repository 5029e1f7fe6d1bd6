package org.socialcare.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A Lambda function.
 *
 * @param id its logical id in the template
 * @param name what AWS would call it
 * @param code folder of its classes and libraries, relative to the template
 * @param memory in MiB
 * @param snapStart whether its initialisation is run ahead of the first call
 */
public record FunctionSpec(
        String id,
        String name,
        String handler,
        Path code,
        Duration timeout,
        int memory,
        boolean snapStart,
        Map<String, String> environment,
        Policy policy,
        List<Source> sources) {
    public FunctionSpec {
        environment = Map.copyOf(environment);
        sources = List.copyOf(sources);
    }

    /** The same with more variables. */
    public FunctionSpec with(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(variables);
        return new FunctionSpec(
                id, name, handler, code, timeout, memory, snapStart, all, policy, sources);
    }

    /** What people call it: the logical id without "Function", in lower case. */
    public String shortName() {
        String bare = id.endsWith("Function") ? id.substring(0, id.length() - 8) : id;
        return bare.toLowerCase(Locale.ROOT);
    }
}
