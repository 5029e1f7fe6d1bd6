package org.socialcare.aws.dynamo;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tables as the template describes them, so that adapters are tested against what is deployed.
 */
final class TemplateTables {
    private final MappingNode resources;

    private TemplateTables(MappingNode resources) {
        this.resources = resources;
    }

    static TemplateTables read() {
        Path template = Path.of(System.getProperty("repository.root", "../.."), "template.yaml");
        try (var reader = Files.newBufferedReader(template)) {
            Node root =
                    new Compose(LoadSettings.builder().build())
                            .composeReader(reader)
                            .orElseThrow(() -> new IllegalStateException("an empty template"));
            return new TemplateTables(object(root, "Resources").orElseThrow());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * @param logicalId such as {@code ConversationsTable}, which becomes the table's name
     */
    CreateTableRequest table(String logicalId) {
        MappingNode table =
                object(resources, logicalId)
                        .flatMap(resource -> object(resource, "Properties"))
                        .orElseThrow(() -> new IllegalStateException("no " + logicalId));
        CreateTableRequest.Builder request =
                CreateTableRequest.builder()
                        .tableName(logicalId)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .keySchema(keys(table))
                        .attributeDefinitions(attributes(table));
        List<GlobalSecondaryIndex> global = new ArrayList<>();
        for (MappingNode index : list(table, "GlobalSecondaryIndexes")) {
            global.add(
                    GlobalSecondaryIndex.builder()
                            .indexName(text(index, "IndexName"))
                            .keySchema(keys(index))
                            .projection(projection(index))
                            .build());
        }
        List<LocalSecondaryIndex> local = new ArrayList<>();
        for (MappingNode index : list(table, "LocalSecondaryIndexes")) {
            local.add(
                    LocalSecondaryIndex.builder()
                            .indexName(text(index, "IndexName"))
                            .keySchema(keys(index))
                            .projection(projection(index))
                            .build());
        }
        if (!global.isEmpty()) request.globalSecondaryIndexes(global);
        if (!local.isEmpty()) request.localSecondaryIndexes(local);
        return request.build();
    }

    private static List<KeySchemaElement> keys(MappingNode of) {
        List<KeySchemaElement> keys = new ArrayList<>();
        for (MappingNode key : list(of, "KeySchema")) {
            keys.add(
                    KeySchemaElement.builder()
                            .attributeName(text(key, "AttributeName"))
                            .keyType(text(key, "KeyType"))
                            .build());
        }
        return keys;
    }

    private static List<AttributeDefinition> attributes(MappingNode of) {
        List<AttributeDefinition> attributes = new ArrayList<>();
        for (MappingNode attribute : list(of, "AttributeDefinitions")) {
            attributes.add(
                    AttributeDefinition.builder()
                            .attributeName(text(attribute, "AttributeName"))
                            .attributeType(text(attribute, "AttributeType"))
                            .build());
        }
        return attributes;
    }

    private static Projection projection(MappingNode index) {
        MappingNode described = object(index, "Projection").orElseThrow();
        Projection.Builder projection =
                Projection.builder().projectionType(text(described, "ProjectionType"));
        if (find(described, "NonKeyAttributes").orElse(null) instanceof SequenceNode names) {
            projection.nonKeyAttributes(
                    names.getValue().stream().map(TemplateTables::scalar).toList());
        }
        return projection.build();
    }

    private static List<MappingNode> list(MappingNode of, String name) {
        List<MappingNode> items = new ArrayList<>();
        if (find(of, name).orElse(null) instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                items.add((MappingNode) item);
            }
        }
        return items;
    }

    private static Optional<MappingNode> object(Node of, String name) {
        return find(of, name).map(MappingNode.class::cast);
    }

    private static String text(MappingNode of, String name) {
        return scalar(find(of, name).orElseThrow());
    }

    private static String scalar(Node node) {
        return ((ScalarNode) node).getValue();
    }

    private static Optional<Node> find(Node of, String name) {
        for (NodeTuple member : ((MappingNode) of).getValue()) {
            if (scalar(member.getKeyNode()).equals(name)) return Optional.of(member.getValueNode());
        }
        return Optional.empty();
    }
}
