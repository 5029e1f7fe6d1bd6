package org.socialcare.simulation.dynamo.expression;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What can stand on a side of a comparison. */
sealed interface Operand {
    Optional<AttributeValue> of(Map<String, AttributeValue> item, Scope scope);

    /** A value given with the request. */
    record Given(String placeholder) implements Operand {
        @Override
        public Optional<AttributeValue> of(Map<String, AttributeValue> item, Scope scope) {
            return Optional.of(scope.value(placeholder));
        }
    }

    /** An attribute of the item. */
    record Attribute(String name) implements Operand {
        @Override
        public Optional<AttributeValue> of(Map<String, AttributeValue> item, Scope scope) {
            return scope.attribute(name, item);
        }
    }

    /** How large an attribute is. */
    record Size(String name) implements Operand {
        @Override
        public Optional<AttributeValue> of(Map<String, AttributeValue> item, Scope scope) {
            return scope.attribute(name, item)
                    .map(value -> AttributeValue.fromN(Integer.toString(size(value))));
        }

        private static int size(AttributeValue value) {
            return switch (value.type()) {
                case S -> value.s().getBytes(StandardCharsets.UTF_8).length;
                case SS -> value.ss().size();
                case NS -> value.ns().size();
                case L -> value.l().size();
                case M -> value.m().size();
                case B -> value.b().asByteArrayUnsafe().length;
                default -> throw new UnsupportedOperationException("no size of " + value.type());
            };
        }
    }

    static Operand read(Tokens tokens) {
        String token = tokens.take();
        if (token.charAt(0) == ':') return new Given(token);
        if (token.equals("size") && tokens.skip("(")) {
            Operand size = new Size(tokens.take());
            tokens.expect(")");
            return size;
        }
        if (tokens.peek().equals("(")) throw tokens.unknown("the function " + token);
        return new Attribute(token);
    }
}
