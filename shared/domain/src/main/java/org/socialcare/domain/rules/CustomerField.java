package org.socialcare.domain.rules;

import org.socialcare.domain.customers.CustomerFields;

import java.util.Locale;

/** What agents keep about a customer and rules may ask for. */
public enum CustomerField {
    COMPANY,
    INDUSTRY;

    /** Whether the card says this, in whatever letters. */
    boolean is(CustomerFields card, String value) {
        String kept =
                switch (this) {
                    case COMPANY -> card.company();
                    case INDUSTRY -> card.industry();
                };
        return fold(kept).equals(fold(value));
    }

    /** One of its values, as entries remember it. */
    String named(String value) {
        return name().toLowerCase(Locale.ROOT) + ":" + value;
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
