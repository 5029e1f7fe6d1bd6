package org.socialcare.local.template;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Reads a SAM template: each resource by its own reader, the rest is named as ignored. */
public final class TemplateReader {
    private final JsonNode template;
    private final Resolver resolver;
    private final Map<String, Properties> resources = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();

    private TemplateReader(JsonNode template, String endpointAddress) {
        this.template = template;
        this.resolver = new Resolver(template, Arns.REGION, endpointAddress);
        for (var entry : template.path("Resources").properties()) {
            JsonNode resource = entry.getValue();
            String condition = resource.path("Condition").asText();
            if (condition.isEmpty() || resolver.holds(condition, entry.getKey())) {
                types.put(entry.getKey(), resource.path("Type").asText());
                resources.put(
                        entry.getKey(),
                        new Properties(resource.path("Properties"), resolver, entry.getKey()));
            }
        }
        if (resources.isEmpty()) {
            throw new TemplateException("Resources", "there are none");
        }
    }

    /**
     * Reads the file.
     *
     * @param endpointAddress where queues answer, without a slash at the end
     */
    public static Template read(Path file, String endpointAddress) {
        try {
            return read(Files.readString(file), endpointAddress);
        } catch (IOException missing) {
            throw new TemplateException("file", "cannot be read: " + file);
        }
    }

    /** Reads the text of a template. */
    public static Template read(String yaml, String endpointAddress) {
        return new TemplateReader(YamlReader.read(yaml), endpointAddress).template();
    }

    private Template template() {
        var functions =
                new FunctionReader(resolver, resources, template.path("Globals").path("Function"));
        var routes = new RouteReader(of("AWS::Serverless::HttpApi", (id, api) -> api));
        List<RouteSpec> allRoutes = new ArrayList<>();
        of("AWS::Serverless::Function", routes::read).forEach(allRoutes::addAll);
        return new Template(
                of("AWS::Serverless::Function", functions::read),
                of(
                        "AWS::DynamoDB::Table",
                        (id, table) -> TableReader.read(id, resolver.names().name(id), table)),
                of(
                        "AWS::SQS::Queue",
                        (id, queue) -> QueueReader.read(id, resolver.names().name(id), queue)),
                of("AWS::Events::EventBus", (id, bus) -> resolver.names().name(id)),
                of("AWS::Events::Rule", RuleReader::read),
                allRoutes,
                of("AWS::SecretsManager::Secret", (id, secret) -> resolver.names().name(id)),
                of("AWS::S3::Bucket", (id, bucket) -> resolver.names().name(id)),
                of("AWS::CloudWatch::Alarm", AlarmReader::read),
                of("AWS::CloudFront::ResponseHeadersPolicy", (id, policy) -> policy).stream()
                        .findFirst()
                        .map(SiteHeaders::read)
                        .orElse(Map.of()),
                ignored());
    }

    private <T> List<T> of(String type, BiFunction<String, Properties, T> reader) {
        List<T> read = new ArrayList<>();
        resources.forEach(
                (id, properties) -> {
                    if (type.equals(types.get(id))) {
                        read.add(reader.apply(id, properties));
                    }
                });
        return read;
    }

    private List<String> ignored() {
        SortedSet<String> rest = new TreeSet<>(types.values());
        rest.removeAll(
                List.of(
                        "AWS::Serverless::Function",
                        "AWS::Serverless::HttpApi",
                        "AWS::DynamoDB::Table",
                        "AWS::SQS::Queue",
                        "AWS::Events::EventBus",
                        "AWS::Events::Rule",
                        "AWS::SecretsManager::Secret",
                        "AWS::S3::Bucket",
                        "AWS::CloudWatch::Alarm",
                        "AWS::IAM::Role",
                        "AWS::CloudFront::ResponseHeadersPolicy"));
        return List.copyOf(rest);
    }
}
