package org.socialcare.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Works out CloudFormation's functions: references, substitutions, joins and conditions. A property
 * that works out to nothing ({@code AWS::NoValue}) is left out.
 */
final class Resolver {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Parameters whose default switches off something that is played here. */
    private static final Map<String, String> HERE =
            Map.of("NoticeSender", "notices@localhost.example");

    private final JsonNode template;
    private final ResourceNames names;
    private final Map<String, String> pseudo;

    Resolver(JsonNode template, String region, String endpointAddress) {
        this.template = template;
        this.names = new ResourceNames(template, this, endpointAddress);
        this.pseudo =
                Map.of(
                        "AWS::Region", region,
                        "AWS::AccountId", Arns.ACCOUNT,
                        "AWS::Partition", "aws",
                        "AWS::URLSuffix", "amazonaws.com",
                        "AWS::StackName", "social-care",
                        "AWS::StackId", "local");
    }

    ResourceNames names() {
        return names;
    }

    /** The value without functions; a missing node where nothing remains. */
    JsonNode resolve(JsonNode value, String where) {
        if (value.isArray()) {
            ArrayNode array = JSON.arrayNode();
            for (JsonNode item : value) {
                JsonNode resolved = resolve(item, where);
                if (!resolved.isMissingNode()) {
                    array.add(resolved);
                }
            }
            return array;
        }
        if (!value.isObject()) {
            return value;
        }
        if (value.size() == 1) {
            var only = value.properties().iterator().next();
            if (isFunction(only.getKey())) {
                return call(only.getKey(), only.getValue(), where);
            }
        }
        ObjectNode object = JSON.objectNode();
        value.properties()
                .forEach(
                        entry -> {
                            String inner = where + "." + entry.getKey();
                            JsonNode resolved = resolve(entry.getValue(), inner);
                            if (!resolved.isMissingNode()) {
                                object.set(entry.getKey(), resolved);
                            }
                        });
        return object;
    }

    /** Whether the condition of that name holds. */
    boolean holds(String condition, String where) {
        JsonNode definition = template.path("Conditions").path(condition);
        if (definition.isMissingNode()) {
            throw new TemplateException(where, "there is no condition " + condition);
        }
        return resolve(definition, "Conditions." + condition).asBoolean();
    }

    private static boolean isFunction(String name) {
        return name.equals("Ref") || name.equals("Condition") || name.startsWith("Fn::");
    }

    private JsonNode call(String function, JsonNode argument, String where) {
        return switch (function) {
            case "Ref" -> reference(argument.asText(), where);
            case "Condition" -> JSON.booleanNode(holds(argument.asText(), where));
            case "Fn::GetAtt" -> attribute(argument, where);
            case "Fn::Sub" -> JSON.textNode(substitute(argument, where));
            case "Fn::Join" -> JSON.textNode(join(argument, where));
            case "Fn::If" ->
                    resolve(argument.path(holds(argument.path(0).asText(), where) ? 1 : 2), where);
            case "Fn::Equals" -> {
                JsonNode both = resolve(argument, where);
                yield JSON.booleanNode(both.path(0).asText().equals(both.path(1).asText()));
            }
            case "Fn::Not" -> JSON.booleanNode(!resolve(argument, where).path(0).asBoolean());
            case "Fn::And", "Fn::Or" -> junction(function.equals("Fn::And"), argument, where);
            case "Fn::Select" ->
                    resolve(argument.path(1), where).path(resolve(argument.path(0), where).asInt());
            case "Fn::Split" -> split(argument, where);
            default -> throw new TemplateException(where, function + " is not understood");
        };
    }

    private JsonNode reference(String name, String where) {
        if (name.equals("AWS::NoValue")) {
            return JSON.missingNode();
        }
        String known = pseudo.get(name);
        if (known != null) {
            return JSON.textNode(known);
        }
        JsonNode parameter = template.path("Parameters").path(name);
        if (parameter.isObject()) {
            if (HERE.containsKey(name)) {
                return JSON.textNode(HERE.get(name));
            }
            JsonNode value = parameter.path("Default");
            if (value.isMissingNode()) {
                throw new TemplateException(where, "parameter " + name + " has no default");
            }
            return value;
        }
        return JSON.textNode(names.reference(name, where));
    }

    private JsonNode attribute(JsonNode argument, String where) {
        String id = argument.path(0).asText();
        return JSON.textNode(names.attribute(id, argument.path(1).asText(), where));
    }

    private String substitute(JsonNode argument, String where) {
        String text = argument.isArray() ? argument.path(0).asText() : argument.asText();
        JsonNode own = argument.isArray() ? argument.path(1) : JSON.objectNode();
        var result = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", from)) {
            int end = text.indexOf('}', at);
            if (end < 0) {
                throw new TemplateException(where, "a ${ is not closed: " + text);
            }
            result.append(text, from, at);
            result.append(variable(text.substring(at + 2, end), own, where));
            from = end + 1;
        }
        return result.append(text.substring(from)).toString();
    }

    private String variable(String name, JsonNode own, String where) {
        if (name.startsWith("!")) {
            return "${" + name.substring(1) + "}";
        }
        if (own.has(name)) {
            return resolve(own.get(name), where).asText();
        }
        int dot = name.indexOf('.');
        return dot < 0
                ? reference(name, where).asText()
                : names.attribute(name.substring(0, dot), name.substring(dot + 1), where);
    }

    private String join(JsonNode argument, String where) {
        List<String> parts = new ArrayList<>();
        resolve(argument.path(1), where).forEach(part -> parts.add(part.asText()));
        return String.join(argument.path(0).asText(), parts);
    }

    private JsonNode junction(boolean all, JsonNode argument, String where) {
        for (JsonNode part : resolve(argument, where)) {
            if (part.asBoolean() != all) {
                return JSON.booleanNode(!all);
            }
        }
        return JSON.booleanNode(all);
    }

    private JsonNode split(JsonNode argument, String where) {
        ArrayNode parts = JSON.arrayNode();
        String separator = argument.path(0).asText();
        String text = resolve(argument.path(1), where).asText();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
        }
        return parts.add(text.substring(from));
    }
}
