package org.socialcare.wire.json;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Reads numbers without ever expanding an exponent: {@code 1e999999999} must cost nothing. */
final class Numbers {
    private static final int LONGEST_LONG = 20;

    private Numbers() {}

    /** Whether the literal is a number as JSON's grammar has it, of bearable length. */
    static boolean isJson(String literal) {
        if (literal.length() > JsonReader.LONGEST_NUMBER) {
            return false;
        }
        int start = literal.startsWith("-") ? 1 : 0;
        int end = digits(literal, start);
        if (end == start || (literal.charAt(start) == '0' && end > start + 1)) {
            return false;
        }
        if (literal.startsWith(".", end)) {
            start = end + 1;
            end = digits(literal, start);
            if (end == start) {
                return false;
            }
        }
        return end == literal.length() || isExponent(literal, end);
    }

    private static boolean isExponent(String literal, int at) {
        if (literal.charAt(at) != 'e' && literal.charAt(at) != 'E') {
            return false;
        }
        boolean signed = literal.startsWith("+", at + 1) || literal.startsWith("-", at + 1);
        int start = at + (signed ? 2 : 1);
        return start < literal.length() && digits(literal, start) == literal.length();
    }

    /** Where the digits that begin at {@code from} end. */
    private static int digits(String literal, int from) {
        int at = from;
        while (at < literal.length() && literal.charAt(at) >= '0' && literal.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    static OptionalLong whole(String literal) {
        if (literal.isEmpty() || literal.length() > LONGEST_LONG) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(literal));
        } catch (NumberFormatException notWhole) {
            return OptionalLong.empty();
        }
    }

    static OptionalDouble decimal(String literal) {
        if (literal.length() > JsonReader.LONGEST_NUMBER) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(literal);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException notNumber) {
            return OptionalDouble.empty();
        }
    }
}
