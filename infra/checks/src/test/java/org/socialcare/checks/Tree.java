package org.socialcare.checks;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A place in a YAML document, which may be absent. A CloudFormation function such as {@code !Ref X}
 * is a mapping with the single key {@code !Ref}; every scalar is text.
 */
record Tree(@Nullable Object value) {
    private static final Pattern IN_TEXT = Pattern.compile("\\$\\{([A-Za-z0-9]+)[.}]");

    static Tree read(String yaml) {
        return new Compose(LoadSettings.builder().build())
                .composeString(yaml)
                .map(node -> new Tree(plain(node)))
                .orElseThrow(() -> new IllegalArgumentException("the document is empty"));
    }

    private static Object plain(Node node) {
        Object plain =
                switch (node) {
                    case ScalarNode scalar -> scalar.getValue();
                    case SequenceNode sequence ->
                            sequence.getValue().stream().map(Tree::plain).toList();
                    case MappingNode mapping -> fields(mapping);
                    default -> throw new IllegalArgumentException("unexpected " + node);
                };
        String tag = node.getTag().getValue();
        return tag.startsWith("!") ? Map.of(tag, plain) : plain;
    }

    private static Map<String, Object> fields(MappingNode mapping) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (NodeTuple field : mapping.getValue()) {
            fields.put(((ScalarNode) field.getKeyNode()).getValue(), plain(field.getValueNode()));
        }
        return fields;
    }

    boolean present() {
        return value != null;
    }

    /** What lies under the names, one after the other. */
    Tree at(String... names) {
        Object here = value;
        for (String name : names) {
            here = here instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return new Tree(here);
    }

    /** The scalar here, or nothing at all where there is none. */
    String text() {
        return value instanceof String text ? text : "";
    }

    int number() {
        return text().isEmpty() ? 0 : Integer.parseInt(text());
    }

    /** The items here; a single value counts as a list of one. */
    List<Tree> items() {
        if (value instanceof List<?> list) {
            return list.stream().map(Tree::new).toList();
        }
        return value == null ? List.of() : List.of(this);
    }

    List<String> texts() {
        return items().stream().map(Tree::text).toList();
    }

    Map<String, Tree> fields() {
        Map<String, Tree> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, field) -> fields.put(String.valueOf(name), new Tree(field)));
        }
        return fields;
    }

    /** Every scalar at or below this place. */
    List<String> scalars() {
        List<String> found = new ArrayList<>();
        collect(value, found);
        return found;
    }

    private static void collect(@Nullable Object here, List<String> found) {
        switch (here) {
            case String text -> found.add(text);
            case List<?> list -> list.forEach(item -> collect(item, found));
            case Map<?, ?> map -> map.values().forEach(item -> collect(item, found));
            case null, default -> {}
        }
    }

    /** The scalars under every field of that name, at or below this place. */
    List<String> named(String name) {
        List<String> found = new ArrayList<>(at(name).scalars());
        List<Tree> below = value instanceof List<?> ? items() : List.copyOf(fields().values());
        below.forEach(tree -> found.addAll(tree.named(name)));
        return found;
    }

    /** The logical ids this place refers to by {@code !Ref}, {@code !GetAtt} or {@code !Sub}. */
    Set<String> references() {
        Set<String> found = new LinkedHashSet<>();
        references(value, found);
        return found;
    }

    private static void references(@Nullable Object here, Set<String> found) {
        if (here instanceof List<?> list) {
            list.forEach(item -> references(item, found));
        } else if (here instanceof Map<?, ?> map) {
            map.forEach(
                    (name, inner) -> {
                        switch (String.valueOf(name)) {
                            case "!Ref" -> found.add(String.valueOf(inner));
                            case "!GetAtt" ->
                                    found.add(String.valueOf(inner).replaceFirst("\\..*", ""));
                            case "!Sub" -> found.addAll(inText(String.valueOf(inner)));
                            default -> references(inner, found);
                        }
                    });
        }
    }

    private static List<String> inText(String text) {
        return IN_TEXT.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
    }
}
