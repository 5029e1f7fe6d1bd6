package org.socialcare.simulation;

import com.fasterxml.jackson.databind.JsonNode;

import org.socialcare.local.template.FunctionSpec;
import org.socialcare.local.template.QueueSpec;
import org.socialcare.local.template.RuleSpec;
import org.socialcare.local.template.TableSpec;
import org.socialcare.local.template.Template;
import org.socialcare.local.template.TemplateReader;
import org.socialcare.simulation.bus.Rules;
import org.socialcare.simulation.queue.QueueSettings;

import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the template says, in the words of the services in memory. Never changes; may be shared. */
public record Blueprint(
        Template template,
        List<CreateTableRequest> tables,
        List<QueueSettings> queues,
        String bus,
        Rules rules) {
    public Blueprint {
        tables = List.copyOf(tables);
        queues = List.copyOf(queues);
    }

    /** Reads the template of a repository. */
    public static Blueprint read(Path repository) {
        Template template =
                TemplateReader.read(repository.resolve("template.yaml"), "https://memory");
        Rules rules = new Rules();
        for (RuleSpec rule : template.rules()) {
            List<Rules.Target> targets = new ArrayList<>();
            for (RuleSpec.Target target : rule.targets()) {
                targets.add(new Rules.Target(rule.id(), target.queue(), target.group()));
            }
            rules.add(rule.id(), rule.pattern(), targets);
        }
        return new Blueprint(
                template,
                template.tables().stream().map(Blueprint::table).toList(),
                template.queues().stream().map(Blueprint::queue).toList(),
                template.buses().getFirst(),
                rules);
    }

    /** The function people call by that name, such as {@code triage}. */
    public FunctionSpec function(String name) {
        return template.functions().stream()
                .filter(function -> function.shortName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no function " + name));
    }

    private static QueueSettings queue(QueueSpec queue) {
        Map<String, String> attributes = queue.attributes();
        return new QueueSettings(
                queue.name(),
                seconds(attributes.getOrDefault("VisibilityTimeout", "30")),
                seconds(attributes.getOrDefault("DelaySeconds", "0")),
                Boolean.parseBoolean(attributes.get("ContentBasedDeduplication")),
                queue.redrive()
                        .map(
                                redrive ->
                                        new QueueSettings.Redrive(
                                                name(redrive.arn()), redrive.maxReceiveCount())));
    }

    private static String name(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(Long.parseLong(text));
    }

    private static CreateTableRequest table(TableSpec table) {
        JsonNode described = table.request();
        List<LocalSecondaryIndex> local = new ArrayList<>();
        for (JsonNode index : described.path("LocalSecondaryIndexes")) {
            local.add(
                    LocalSecondaryIndex.builder()
                            .indexName(index.path("IndexName").asText())
                            .keySchema(keys(index))
                            .projection(projection(index))
                            .build());
        }
        List<GlobalSecondaryIndex> global = new ArrayList<>();
        for (JsonNode index : described.path("GlobalSecondaryIndexes")) {
            global.add(
                    GlobalSecondaryIndex.builder()
                            .indexName(index.path("IndexName").asText())
                            .keySchema(keys(index))
                            .projection(projection(index))
                            .build());
        }
        return CreateTableRequest.builder()
                .tableName(table.name())
                .keySchema(keys(described))
                .localSecondaryIndexes(local)
                .globalSecondaryIndexes(global)
                .streamSpecification(
                        StreamSpecification.builder()
                                .streamEnabled(described.has("StreamSpecification"))
                                .build())
                .build();
    }

    private static List<KeySchemaElement> keys(JsonNode of) {
        List<KeySchemaElement> keys = new ArrayList<>();
        for (JsonNode key : of.path("KeySchema")) {
            keys.add(
                    KeySchemaElement.builder()
                            .attributeName(key.path("AttributeName").asText())
                            .keyType(key.path("KeyType").asText())
                            .build());
        }
        return keys;
    }

    private static Projection projection(JsonNode index) {
        List<String> names = new ArrayList<>();
        index.path("Projection").path("NonKeyAttributes").forEach(name -> names.add(name.asText()));
        return Projection.builder()
                .projectionType(index.path("Projection").path("ProjectionType").asText())
                .nonKeyAttributes(names)
                .build();
    }
}
