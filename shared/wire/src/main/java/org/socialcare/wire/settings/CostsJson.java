package org.socialcare.wire.settings;

import org.socialcare.domain.settings.Costs;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

import java.math.BigDecimal;
import java.util.Currency;

/** What customer service costs, as JSON. The amount is a text: it is exact. */
public final class CostsJson {
    private static final int VERSION = 1;

    private CostsJson() {}

    public static Json.Obj write(Costs costs) {
        return Json.object()
                .put("v", VERSION)
                .put("id", costs.id())
                .put("currency", costs.currency().getCurrencyCode())
                .put("perMonth", costs.perMonth().toPlainString())
                .put("version", costs.version())
                .build();
    }

    public static Costs read(Json document) {
        Members json = Members.of(document, "costs").atVersion(VERSION);
        return new Costs(
                json.text("id"),
                json.parsed("currency", "a currency of ISO 4217", Currency::getInstance),
                json.parsed("perMonth", "an amount", CostsJson::amount),
                json.number("version"));
    }

    private static BigDecimal amount(String text) {
        var amount = new BigDecimal(text);
        if (!Costs.isPossible(amount)) {
            throw new IllegalArgumentException("more than any month costs");
        }
        return amount;
    }
}
