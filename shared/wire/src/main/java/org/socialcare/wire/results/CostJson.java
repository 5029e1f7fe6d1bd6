package org.socialcare.wire.results;

import org.socialcare.domain.reports.Cost;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** What solved tickets cost, as JSON; amounts are texts, which are exact. */
final class CostJson {
    private CostJson() {}

    static Json.Obj write(Cost cost) {
        return Json.object()
                .put("currency", cost.currency().getCurrencyCode())
                .put("total", cost.total().toPlainString())
                .put("solved", cost.solved())
                .put("perSolved", cost.perSolved().map(BigDecimal::toPlainString))
                .build();
    }

    static Cost read(Members json) {
        return new Cost(
                json.parsed("currency", "a currency of ISO 4217", Currency::getInstance),
                json.parsed("total", "an amount", BigDecimal::new),
                json.number("solved"),
                json.maybeText("perSolved").isPresent()
                        ? Optional.of(json.parsed("perSolved", "an amount", BigDecimal::new))
                        : Optional.empty());
    }
}
