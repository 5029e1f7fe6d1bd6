package org.socialcare.simulation.dynamo.expression;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An update expression: SET, REMOVE, ADD and DELETE of whole attributes. */
public record Update(List<Action> actions, Set<String> names, Set<String> values)
        implements Scope.Mentions {
    private static final Map<String, Update> READ = new ConcurrentHashMap<>();

    public Update {
        actions = List.copyOf(actions);
        names = Set.copyOf(names);
        values = Set.copyOf(values);
    }

    /** One of the same text is read once and kept. */
    public static Update read(String text) {
        return READ.computeIfAbsent(text, Update::parse);
    }

    private static Update parse(String text) {
        Tokens tokens = new Tokens(text);
        List<Action> actions = new ArrayList<>();
        while (!tokens.isOver()) {
            String clause = tokens.take();
            do {
                actions.add(
                        switch (clause) {
                            case "SET" -> set(tokens);
                            case "REMOVE" -> new Action.Remove(tokens.take());
                            case "ADD" -> new Action.Add(tokens.take(), tokens.take());
                            case "DELETE" -> new Action.Subtract(tokens.take(), tokens.take());
                            default -> throw tokens.unknown("the clause " + clause);
                        });
            } while (tokens.skip(","));
        }
        return new Update(actions, tokens.placeholders('#'), tokens.placeholders(':'));
    }

    private static Action set(Tokens tokens) {
        String name = tokens.take();
        tokens.expect("=");
        Term first = Term.read(tokens);
        if (tokens.skip("+"))
            return new Action.Set(name, new Term.Sum(first, Term.read(tokens), 1));
        if (tokens.skip("-")) {
            return new Action.Set(name, new Term.Sum(first, Term.read(tokens), -1));
        }
        return new Action.Set(name, first);
    }

    /** The item after the update; every right side is worked out on the item before it. */
    public Map<String, AttributeValue> apply(Map<String, AttributeValue> before, Scope scope) {
        Map<String, AttributeValue> after = new HashMap<>(before);
        for (Action action : actions) {
            switch (action) {
                case Action.Set(var name, var term) ->
                        after.put(scope.name(name), term.of(before, scope));
                case Action.Remove(var name) -> after.remove(scope.name(name));
                case Action.Add(var name, var value) ->
                        after.merge(scope.name(name), scope.value(value), Update::sum);
                case Action.Subtract(var name, var value) -> {
                    AttributeValue set = after.get(scope.name(name));
                    if (set != null) {
                        List<String> left = new ArrayList<>(set.ss());
                        left.removeAll(scope.value(value).ss());
                        if (left.isEmpty()) {
                            after.remove(scope.name(name));
                        } else {
                            after.put(scope.name(name), AttributeValue.fromSs(left));
                        }
                    }
                }
            }
        }
        return after;
    }

    static AttributeValue sum(AttributeValue one, AttributeValue other) {
        if (one.type() != other.type()) {
            throw Invalid.request("ADD of " + other.type() + " to " + one.type());
        }
        return switch (one.type()) {
            case N -> AttributeValue.fromN(plus(one, other, 1));
            case SS -> {
                Set<String> all = new LinkedHashSet<>(one.ss());
                all.addAll(other.ss());
                yield AttributeValue.fromSs(List.copyOf(all));
            }
            case BS -> {
                Set<SdkBytes> all = new LinkedHashSet<>(one.bs());
                all.addAll(other.bs());
                yield AttributeValue.fromBs(List.copyOf(all));
            }
            default -> throw Invalid.request("ADD to " + one.type());
        };
    }

    static String plus(AttributeValue one, AttributeValue other, int sign) {
        BigDecimal second = new BigDecimal(other.n());
        BigDecimal sum = new BigDecimal(one.n()).add(sign < 0 ? second.negate() : second);
        return sum.stripTrailingZeros().toPlainString();
    }

    /** One thing an update does. */
    public sealed interface Action {
        /** Gives an attribute a value. */
        record Set(String name, Term term) implements Action {}

        /** Takes an attribute away. */
        record Remove(String name) implements Action {}

        /** Adds to a number or a set, or begins one. */
        record Add(String name, String value) implements Action {}

        /** Takes members out of a set. */
        record Subtract(String name, String value) implements Action {}
    }

    /** What an attribute is set to. */
    public sealed interface Term {
        AttributeValue of(Map<String, AttributeValue> item, Scope scope);

        /** A value or an attribute; the latter must be there. */
        record Plain(Operand operand) implements Term {
            @Override
            public AttributeValue of(Map<String, AttributeValue> item, Scope scope) {
                return operand.of(item, scope)
                        .orElseThrow(() -> Invalid.request("an operand does not exist"));
            }
        }

        /** An attribute, or something else where it is not there. */
        record Otherwise(String name, Operand otherwise) implements Term {
            @Override
            public AttributeValue of(Map<String, AttributeValue> item, Scope scope) {
                return scope.attribute(name, item)
                        .or(() -> otherwise.of(item, scope))
                        .orElseThrow(() -> Invalid.request("an operand does not exist"));
            }
        }

        /** Two numbers added, or the second taken from the first. */
        record Sum(Term one, Term other, int sign) implements Term {
            @Override
            public AttributeValue of(Map<String, AttributeValue> item, Scope scope) {
                return AttributeValue.fromN(plus(one.of(item, scope), other.of(item, scope), sign));
            }
        }

        /** Two lists, the second behind the first. */
        record Joined(Term one, Term other) implements Term {
            @Override
            public AttributeValue of(Map<String, AttributeValue> item, Scope scope) {
                List<AttributeValue> all = new ArrayList<>(one.of(item, scope).l());
                all.addAll(other.of(item, scope).l());
                return AttributeValue.fromL(all);
            }
        }

        /** Reads one that stands alone or in a sum. */
        static Term read(Tokens tokens) {
            if (tokens.skip("list_append")) {
                tokens.expect("(");
                Term one = read(tokens);
                tokens.expect(",");
                Term other = read(tokens);
                tokens.expect(")");
                return new Joined(one, other);
            }
            if (!tokens.skip("if_not_exists")) return new Plain(Operand.read(tokens));
            tokens.expect("(");
            String name = tokens.take();
            tokens.expect(",");
            Operand otherwise = Operand.read(tokens);
            tokens.expect(")");
            return new Otherwise(name, otherwise);
        }
    }
}
