package org.socialcare.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads functions, with the template's globals as the defaults of each. */
final class FunctionReader {
    private final Resolver resolver;
    private final Map<String, Properties> resources;
    private final Properties globals;

    FunctionReader(Resolver resolver, Map<String, Properties> resources, JsonNode globals) {
        this.resolver = resolver;
        this.resources = resources;
        this.globals = new Properties(globals, resolver, "Globals.Function");
    }

    FunctionSpec read(String id, Properties function) {
        return new FunctionSpec(
                id,
                resolver.names().name(id),
                either(function, "Handler"),
                Path.of(either(function, "CodeUri")),
                Duration.ofSeconds(function.number("Timeout", globals.number("Timeout", 3))),
                function.number("MemorySize", globals.number("MemorySize", 128)),
                function.has("SnapStart") || globals.has("SnapStart"),
                environment(function),
                PolicyReader.read(role(function)),
                sources(function));
    }

    /** The role that the function names by {@code !GetAtt}, which is read as {@code Role.Arn}. */
    private Properties role(Properties function) {
        Properties role = resources.get(function.text("Role").replaceFirst("\\.Arn$", ""));
        if (role == null) {
            throw new TemplateException(
                    function.where(), "Role must be the ARN of a role in this template");
        }
        return role;
    }

    private String either(Properties function, String property) {
        return function.has(property) || !globals.has(property)
                ? function.text(property)
                : globals.text(property);
    }

    private Map<String, String> environment(Properties function) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Properties owner : List.of(globals, function)) {
            if (owner.child("Environment").value("Variables") instanceof ObjectNode values) {
                values.properties()
                        .forEach(value -> variables.put(value.getKey(), value.getValue().asText()));
            }
        }
        return variables;
    }

    private static List<Source> sources(Properties function) {
        List<Source> sources = new ArrayList<>();
        function.named("Events")
                .forEach((id, event) -> SourceReader.read(id, event).ifPresent(sources::add));
        return sources;
    }
}
