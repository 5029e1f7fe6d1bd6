package org.socialcare.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.io.StringReader;
import java.math.BigDecimal;

/**
 * Reads YAML as JSON, with CloudFormation's short forms written out: {@code !Ref Inbox} becomes
 * {@code {"Ref": "Inbox"}} and {@code !Sub text} becomes {@code {"Fn::Sub": "text"}}.
 */
final class YamlReader {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private YamlReader() {}

    static JsonNode read(String yaml) {
        try {
            var settings = LoadSettings.builder().setLabel("template.yaml").build();
            Node root =
                    new Compose(settings)
                            .composeReader(new StringReader(yaml))
                            .orElseThrow(() -> new TemplateException("file", "it is empty"));
            return convert(root);
        } catch (YamlEngineException unreadable) {
            throw new TemplateException("file", String.valueOf(unreadable.getMessage()));
        }
    }

    private static JsonNode convert(Node node) {
        String tag = node.getTag().getValue();
        if (!tag.startsWith("!")) {
            return plain(node);
        }
        String function = tag.substring(1);
        JsonNode argument = plain(node);
        if (function.equals("GetAtt") && argument.isTextual()) {
            String[] parts = argument.textValue().split("\\.", 2);
            argument = JSON.arrayNode().add(parts[0]).add(parts.length > 1 ? parts[1] : "");
        }
        boolean bare = function.equals("Ref") || function.equals("Condition");
        ObjectNode call = JSON.objectNode();
        call.set(bare ? function : "Fn::" + function, argument);
        return call;
    }

    private static JsonNode plain(Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                ObjectNode object = JSON.objectNode();
                for (var entry : mapping.getValue()) {
                    object.set(
                            ((ScalarNode) entry.getKeyNode()).getValue(),
                            convert(entry.getValueNode()));
                }
                yield object;
            }
            case SequenceNode sequence -> {
                ArrayNode array = JSON.arrayNode();
                sequence.getValue().forEach(item -> array.add(convert(item)));
                yield array;
            }
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new TemplateException("file", "unexpected YAML: " + node);
        };
    }

    private static JsonNode scalar(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return JSON.numberNode(new BigDecimal(text));
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        return tag.equals(Tag.NULL) ? JSON.nullNode() : JSON.textNode(text);
    }
}
