package org.socialcare.aws.dynamo;

import org.socialcare.domain.alerts.KeptAlert;
import org.socialcare.domain.alerts.Rung;
import org.socialcare.wire.alerts.KeptAlertJson;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Alerts in their table: found by id, and listed by brand and instant through the index. */
final class AlertItems {
    static final String BY_BRAND = "byBrand";
    static final String PREFIX = "ALERT#";
    private static final String ACKNOWLEDGED_BY = "ackBy";
    private static final String ACKNOWLEDGED_AT = "ackAt";
    private static final String OVER_AT = "overAt";

    private AlertItems() {}

    static String partition(String id) {
        return Keys.fitting(PREFIX + id);
    }

    /** As it is raised. */
    static Map<String, AttributeValue> item(KeptAlert kept) {
        return Item.of(partition(kept.id()), sortKey(kept))
                .with("brand", kept.alert().brand())
                .with(
                        Item.DOCUMENT,
                        KeptAlertJson.write(new KeptAlertJson.Raised(kept.alert(), kept.ladder())))
                .build();
    }

    static Map<String, AttributeValue> key(KeptAlert alert) {
        return Item.key(partition(alert.id()), sortKey(alert));
    }

    static KeptAlert read(Map<String, AttributeValue> item) {
        KeptAlertJson.Raised raised = KeptAlertJson.read(Item.text(item, Item.DOCUMENT));
        return new KeptAlert(
                raised.alert(),
                raised.ladder(),
                escalations(raised.ladder(), item),
                Item.maybeText(item, ACKNOWLEDGED_BY)
                        .map(who -> new KeptAlert.Acknowledged(who, at(item))),
                Item.maybeText(item, OVER_AT).map(Instant::parse));
    }

    /** The attribute that says when a step of the ladder was taken. */
    static String taken(int step) {
        return "taken" + step;
    }

    private static List<Rung> escalations(List<Rung> ladder, Map<String, AttributeValue> item) {
        List<Rung> escalations = new ArrayList<>();
        for (Rung planned : ladder) {
            Item.maybeText(item, taken(planned.step()))
                    .map(Instant::parse)
                    .map(at -> new Rung(planned.step(), at, planned.targets()))
                    .ifPresent(escalations::add);
        }
        return escalations;
    }

    private static Instant at(Map<String, AttributeValue> item) {
        return Instant.parse(Item.text(item, ACKNOWLEDGED_AT));
    }

    private static String sortKey(KeptAlert kept) {
        return PREFIX + Keys.instant(kept.alert().at()) + "#" + Keys.shard(kept.id(), 1_000_000);
    }
}
