package org.socialcare.desk;

import org.socialcare.domain.settings.Costs;
import org.socialcare.wire.json.Json;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** What an admin says customer service costs. */
final class CostsForm {
    private static final int LONGEST_AMOUNT = 20;

    /** What ISO 4217 writes where no currency is meant; stands in a form that is refused. */
    private static final Currency NO_CURRENCY = Currency.getInstance("XXX");

    private CostsForm() {}

    static Costs read(Form form, String brand, long version) {
        var currency = currency(text(form, "currency"));
        if (currency.isEmpty()) {
            form.problem("/currency", "must be a currency of ISO 4217 such as CNY");
        }
        var perMonth = amount(text(form, "perMonth"));
        if (perMonth.isEmpty()) {
            form.problem("/perMonth", "must be an amount such as \"12500.50\", in quotes");
        }
        return new Costs(
                brand, currency.orElse(NO_CURRENCY), perMonth.orElse(BigDecimal.ZERO), version);
    }

    private static String text(Form form, String name) {
        return form.member(name).orElse(Json.Null.VALUE) instanceof Json.Text(var text) ? text : "";
    }

    /** Money only: codes for metals, tests and no currency have no digits of their own. */
    private static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code))
                    .filter(currency -> currency.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Plain digits only: an exponent could make a number of a million digits. */
    private static Optional<BigDecimal> amount(String text) {
        boolean plain =
                !text.isEmpty()
                        && text.length() <= LONGEST_AMOUNT
                        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
        try {
            return plain
                    ? Optional.of(new BigDecimal(text)).filter(Costs::isPossible)
                    : Optional.empty();
        } catch (NumberFormatException severalPoints) {
            return Optional.empty();
        }
    }
}
