package org.socialcare.simulation.dynamo.expression;

import org.socialcare.simulation.dynamo.expression.Condition.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads conditions: OR binds weakest, then AND, then NOT. */
final class ConditionReader {
    private static final Set<String> SIGNS = Set.of("=", "<>", "<", "<=", ">", ">=");

    private ConditionReader() {}

    static Test either(Tokens tokens) {
        List<Test> tests = new ArrayList<>(List.of(both(tokens)));
        while (tokens.skip("OR")) {
            tests.add(both(tokens));
        }
        return tests.size() == 1 ? tests.getFirst() : new Test.Any(List.copyOf(tests));
    }

    private static Test both(Tokens tokens) {
        List<Test> tests = new ArrayList<>(List.of(single(tokens)));
        while (tokens.skip("AND")) {
            tests.add(single(tokens));
        }
        return tests.size() == 1 ? tests.getFirst() : new Test.All(List.copyOf(tests));
    }

    private static Test single(Tokens tokens) {
        if (tokens.skip("NOT")) return new Test.Not(single(tokens));
        if (tokens.skip("(")) {
            Test inner = either(tokens);
            tokens.expect(")");
            return inner;
        }
        return switch (tokens.peek()) {
            case "attribute_exists" -> new Test.Exists(argument(tokens));
            case "attribute_not_exists" -> new Test.Not(new Test.Exists(argument(tokens)));
            case "begins_with" -> {
                String name = firstOfTwo(tokens);
                yield new Test.Begins(name, second(tokens));
            }
            case "contains" -> {
                String name = firstOfTwo(tokens);
                yield new Test.Contains(name, second(tokens));
            }
            default -> comparison(tokens);
        };
    }

    private static Test comparison(Tokens tokens) {
        Operand left = Operand.read(tokens);
        if (tokens.skip("BETWEEN")) {
            Operand low = Operand.read(tokens);
            tokens.expect("AND");
            Operand high = Operand.read(tokens);
            return new Test.All(
                    List.of(new Test.Compare(left, ">=", low), new Test.Compare(left, "<=", high)));
        }
        if (tokens.skip("IN")) {
            List<Operand> values = new ArrayList<>();
            tokens.expect("(");
            do {
                values.add(Operand.read(tokens));
            } while (tokens.skip(","));
            tokens.expect(")");
            return new Test.In(left, List.copyOf(values));
        }
        String sign = tokens.take();
        if (!SIGNS.contains(sign)) throw tokens.unknown("'" + sign + "'");
        return new Test.Compare(left, sign, Operand.read(tokens));
    }

    private static String argument(Tokens tokens) {
        tokens.take();
        tokens.expect("(");
        String name = tokens.take();
        tokens.expect(")");
        return name;
    }

    private static String firstOfTwo(Tokens tokens) {
        tokens.take();
        tokens.expect("(");
        String name = tokens.take();
        tokens.expect(",");
        return name;
    }

    private static Operand second(Tokens tokens) {
        Operand operand = Operand.read(tokens);
        tokens.expect(")");
        return operand;
    }
}
