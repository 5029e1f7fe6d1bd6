package org.socialcare.simulation.dynamo.expression;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A condition, filter or key condition. Never changes: one may be used by several threads. */
public record Condition(Test test, Set<String> names, Set<String> values)
        implements Scope.Mentions {
    private static final Map<String, Condition> READ = new ConcurrentHashMap<>();

    public Condition {
        names = Set.copyOf(names);
        values = Set.copyOf(values);
    }

    /** One of the same text is read once and kept. */
    public static Condition read(String text) {
        return READ.computeIfAbsent(text, Condition::parse);
    }

    private static Condition parse(String text) {
        Tokens tokens = new Tokens(text);
        Test test = ConditionReader.either(tokens);
        if (!tokens.isOver()) throw tokens.unknown("'" + tokens.peek() + "' after the end");
        return new Condition(test, tokens.placeholders('#'), tokens.placeholders(':'));
    }

    /** Whether it holds for an item; one that does not exist is empty. */
    public boolean holds(Map<String, AttributeValue> item, Scope scope) {
        return test.holds(item, scope);
    }

    /** What a condition is made of. */
    public sealed interface Test {
        boolean holds(Map<String, AttributeValue> item, Scope scope);

        /** All of them. */
        record All(List<Test> tests) implements Test {
            @Override
            public boolean holds(Map<String, AttributeValue> item, Scope scope) {
                return tests.stream().allMatch(test -> test.holds(item, scope));
            }
        }

        /** Any of them. */
        record Any(List<Test> tests) implements Test {
            @Override
            public boolean holds(Map<String, AttributeValue> item, Scope scope) {
                return tests.stream().anyMatch(test -> test.holds(item, scope));
            }
        }

        /** The opposite. */
        record Not(Test test) implements Test {
            @Override
            public boolean holds(Map<String, AttributeValue> item, Scope scope) {
                return !test.holds(item, scope);
            }
        }

        /** A comparison by its sign; what is not there compares to nothing. */
        record Compare(Operand left, String sign, Operand right) implements Test {
            @Override
            public boolean holds(Map<String, AttributeValue> item, Scope scope) {
                Optional<AttributeValue> one = left.of(item, scope);
                Optional<AttributeValue> other = right.of(item, scope);
                if (one.isEmpty() || other.isEmpty()) return sign.equals("<>");
                return holds(one.get(), other.get());
            }

            private boolean holds(AttributeValue one, AttributeValue other) {
                if (sign.equals("=")) return Values.equal(one, other);
                if (sign.equals("<>")) return !Values.equal(one, other);
                var order = Values.compare(one, other);
                if (order.isEmpty()) return false;
                int difference = order.getAsInt();
                return switch (sign) {
                    case "<" -> difference < 0;
                    case "<=" -> difference <= 0;
                    case ">" -> difference > 0;
                    case ">=" -> difference >= 0;
                    default -> throw new UnsupportedOperationException("the sign " + sign);
                };
            }
        }

        /** One of several values. */
        record In(Operand operand, List<Operand> values) implements Test {
            @Override
            public boolean holds(Map<String, AttributeValue> item, Scope scope) {
                return values.stream()
                        .anyMatch(value -> new Compare(operand, "=", value).holds(item, scope));
            }
        }

        /** Whether there is such an attribute. */
        record Exists(String name) implements Test {
            @Override
            public boolean holds(Map<String, AttributeValue> item, Scope scope) {
                return scope.attribute(name, item).isPresent();
            }
        }

        /** Whether a text begins with another. */
        record Begins(String name, Operand beginning) implements Test {
            @Override
            public boolean holds(Map<String, AttributeValue> item, Scope scope) {
                var text = scope.attribute(name, item).map(AttributeValue::s);
                var start = beginning.of(item, scope).map(AttributeValue::s);
                return text.isPresent() && start.isPresent() && text.get().startsWith(start.get());
            }
        }

        /** Whether a text or a set contains another text. */
        record Contains(String name, Operand part) implements Test {
            @Override
            public boolean holds(Map<String, AttributeValue> item, Scope scope) {
                var whole = scope.attribute(name, item);
                var text = part.of(item, scope).map(AttributeValue::s);
                if (whole.isEmpty() || text.isEmpty()) return false;
                return switch (whole.get().type()) {
                    case S -> whole.get().s().contains(text.get());
                    case SS -> whole.get().ss().contains(text.get());
                    default ->
                            throw new UnsupportedOperationException(
                                    "contains in " + whole.get().type());
                };
            }
        }
    }
}
