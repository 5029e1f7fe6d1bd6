package org.socialcare.simulation.dynamo.expression;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.OptionalInt;

/** How attribute values compare. */
public final class Values {
    private Values() {}

    /** Empty for values of different types, of which none is before the other. */
    static OptionalInt compare(AttributeValue one, AttributeValue other) {
        if (one.type() != other.type()) return OptionalInt.empty();
        return switch (one.type()) {
            case S -> OptionalInt.of(compareTexts(one.s(), other.s()));
            case N -> OptionalInt.of(new BigDecimal(one.n()).compareTo(new BigDecimal(other.n())));
            default -> throw new UnsupportedOperationException("no order of " + one.type());
        };
    }

    static boolean equal(AttributeValue one, AttributeValue other) {
        if (one.type() != other.type()) return false;
        return switch (one.type()) {
            case N -> new BigDecimal(one.n()).compareTo(new BigDecimal(other.n())) == 0;
            case SS -> new HashSet<>(one.ss()).equals(new HashSet<>(other.ss()));
            case BS -> new HashSet<>(one.bs()).equals(new HashSet<>(other.bs()));
            case NS -> new HashSet<>(one.ns()).equals(new HashSet<>(other.ns()));
            default -> one.equals(other);
        };
    }

    /** The order of the texts' UTF-8 bytes, which differs from Java's beyond the first plane. */
    public static int compareTexts(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int i = 0; i < common; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean high = Character.isSurrogate(a);
                return high == Character.isSurrogate(b) ? Character.compare(a, b) : high ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
